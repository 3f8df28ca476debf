package gazette.hosting;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Goes from page to page of a site and notes which links lead nowhere. */
final class Visitor {

  private final Path root;
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> next = new ArrayDeque<>();
  private final List<String> broken = new ArrayList<>();

  private Visitor(Path root) {
    this.root = root;
  }

  /**
   * The links that lead nowhere.
   *
   * @param from the pages to begin with; those that are there no more are passed over
   */
  static List<String> brokenLinks(Path root, Collection<String> from) throws IOException {
    Visitor visitor = new Visitor(root);
    from.stream().filter(page -> Files.exists(root.resolve(page))).forEach(visitor::see);
    while (!visitor.next.isEmpty()) {
      visitor.visit(visitor.next.remove());
    }
    return visitor.broken;
  }

  /** The pages that links lead to from a page, and that page itself. */
  static Set<String> reachable(Path root, String from) throws IOException {
    Visitor visitor = new Visitor(root);
    if (Files.exists(root.resolve(from))) {
      visitor.see(from);
    }
    while (!visitor.next.isEmpty()) {
      visitor.visit(visitor.next.remove());
    }
    return visitor.seen;
  }

  private void see(String path) {
    // The page for addresses that do not exist links with the path of the publisher's server.
    if (path.endsWith(".html") && !path.equals("404.html") && seen.add(path)) {
      next.add(path);
    }
  }

  private void visit(String page) throws IOException {
    for (Element element : Jsoup.parse(root.resolve(page)).select("[href], [src]")) {
      String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
      URI target = URI.create(link);
      if (!target.isAbsolute()) {
        String path = URI.create(page).resolve(target).getPath();
        if (path.isEmpty()) {
          continue;
        }
        if (Files.isRegularFile(root.resolve(path))) {
          see(path);
        } else {
          broken.add(page + " -> " + link);
        }
      }
    }
  }
}
