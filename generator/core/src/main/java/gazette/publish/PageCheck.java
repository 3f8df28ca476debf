package gazette.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Checks finished pages before they are public: every file that one names is there, every place
 * within a page, and no id stands twice. Pages may be added by several threads.
 */
public final class PageCheck {

  private final URI base;
  private final Set<String> answered;
  private final Map<Target, Naming> targets = new ConcurrentSkipListMap<>();
  private final Map<String, Fault> faults = new ConcurrentSkipListMap<>();

  /**
   * A check of the pages of a site.
   *
   * @param base the address of the site's root, ending in {@code /}
   * @param answered addresses relative to it that a server answers and no file
   */
  public PageCheck(URI base, Set<String> answered) {
    this.base = base;
    this.answered = Set.copyOf(answered);
  }

  /**
   * What is wrong, once however many pages have it: a slip in a template is one mistake.
   *
   * @param page the first page that has it, by path
   * @param id which problem it is
   * @param name what it is about
   * @param pages how many pages have it
   */
  public record Fault(String page, String id, String name, int pages) {

    private Fault and(Fault other) {
      return new Fault(page.compareTo(other.page) <= 0 ? page : other.page, id, name,
          pages + other.pages);
    }
  }

  /**
   * Takes in a page.
   *
   * @return the places on other pages that it links to, as {@code about.html#contact}, sorted
   */
  public List<String> add(String path, String html) {
    WrittenPage page = WrittenPage.of(html);
    page.repeated().forEach(id -> fault(path, "page-id-twice", id, 1));
    SortedSet<String> places = new TreeSet<>();
    for (String address : page.addresses()) {
      add(path, address, page, places);
    }
    return List.copyOf(places);
  }

  /** Takes in a page that is as it was, by a place that it links to, as {@link #add} gave it. */
  public void addPlace(String path, String place) {
    int hash = place.indexOf('#');
    Target target = new Target(place.substring(0, hash), place.substring(hash + 1));
    targets.merge(target, new Naming(path, 1), Naming::and);
  }

  private void add(String path, String address, WrittenPage page, SortedSet<String> places) {
    URI target;
    try {
      target = base.resolve(path).resolve(new URI(address));
    } catch (URISyntaxException malformed) {
      fault(path, "page-address-malformed", address, 1);
      return;
    }
    String fragment = target.getFragment() == null ? "" : target.getFragment();
    if (address.isEmpty() || address.startsWith("#")) {
      if (!fragment.isEmpty() && !page.ids().contains(fragment)) {
        fault(path, "page-link-within", address, 1);
      }
    } else if (isOurs(target)) {
      String file = target.getPath().substring(base.getPath().length());
      Target named = new Target(file, fragment);
      targets.merge(named, new Naming(path, 1), Naming::and);
      if (!fragment.isEmpty()) {
        places.add(named.toString());
      }
    } else if (!new Scheme(address).isNamed()) {
      fault(path, "page-link-outside", address, 1);
    }
  }

  private boolean isOurs(URI target) {
    return base.getScheme().equals(target.getScheme())
        && String.valueOf(base.getAuthority()).equals(target.getAuthority())
        && target.getPath().startsWith(base.getPath());
  }

  /**
   * What is wrong with the pages taken in.
   *
   * @param staging holds every file of the site
   */
  public List<Fault> faults(Staging staging) throws IOException {
    Map<String, Set<String>> ids = new TreeMap<>();
    for (Map.Entry<Target, Naming> named : targets.entrySet()) {
      String file = named.getKey().file();
      Naming naming = named.getValue();
      if (!staging.holds(file)) {
        if (!answered.contains(file)) {
          fault(naming.page(), "page-link-dead", file, naming.pages());
        }
      } else if (!named.getKey().fragment().isEmpty() && file.endsWith(".html")) {
        // Few pages are linked to by place: reading those again costs less than keeping all ids.
        if (!ids.containsKey(file)) {
          ids.put(file, WrittenPage.of(new String(staging.read(file), UTF_8)).ids());
        }
        if (!ids.get(file).contains(named.getKey().fragment())) {
          fault(naming.page(), "page-link-place", named.getKey().toString(), naming.pages());
        }
      }
    }
    return List.copyOf(faults.values());
  }

  private void fault(String page, String id, String name, int pages) {
    faults.merge(id + " " + name, new Fault(page, id, name, pages), Fault::and);
  }

  /** What is named: a file of the site, and a place in it or no text. */
  private record Target(String file, String fragment) implements Comparable<Target> {
    @Override
    public int compareTo(Target other) {
      int order = file.compareTo(other.file);
      return order != 0 ? order : fragment.compareTo(other.fragment);
    }

    @Override
    public String toString() {
      return file + "#" + fragment;
    }
  }

  /** The first page that names a target, and how many do. */
  private record Naming(String page, int pages) {
    private Naming and(Naming other) {
      return new Naming(page.compareTo(other.page) <= 0 ? page : other.page, pages + other.pages);
    }
  }

  /** Whether an address begins with http:, mailto:, // and so on: then it is no file of ours. */
  private record Scheme(String address) {
    boolean isNamed() {
      return address.startsWith("//")
          || address.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]*:.*");
    }
  }
}
