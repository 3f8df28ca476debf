package gazette.site;

import gazette.io.Digests;
import gazette.model.Article;
import gazette.model.Gazette;
import gazette.page.Addresses;
import gazette.page.SitePages;
import gazette.page.SitePath;
import gazette.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What is published: sound content, its pages, and what draws them.
 *
 * @param assets what pages need beside them: style sheet, script, what a webmaster added
 * @param day the day for which it is told what is in force
 */
record Edition(Content content, SitePages pages, Templates templates,
    SortedMap<SitePath, byte[]> assets, LocalDate day) {

  /**
   * The editions of all parts of a site.
   *
   * @param templates the folder of the program's templates, and the webmaster's own
   */
  static List<Edition> of(List<Publication.Part> parts, Path templates, LocalDate day)
      throws IOException {
    Templates drawing = new Templates(templates);
    List<Edition> editions = new ArrayList<>();
    for (Publication.Part part : parts) {
      editions.add(of(part, drawing, day));
    }
    return editions;
  }

  private static Edition of(Publication.Part part, Templates templates, LocalDate day)
      throws IOException {
    Content content = part.content();
    SitePages pages = part.pages();
    SortedMap<SitePath, byte[]> assets = templates.staticFiles();
    assets.computeIfPresent(pages.frame().addresses().style(),
        (path, style) -> joined(style, pages.ownStyle()));
    Addresses at = pages.frame().addresses();
    for (String picture : content.settings().masthead().files()) {
      assets.put(at.picture(picture), Files.readAllBytes(content.folder().path().resolve(picture)));
    }
    return new Edition(content, pages, templates, assets, day);
  }

  /** The pictures of the masthead, as a text that is the same for the same pictures. */
  String pictures() {
    return content.settings()
        .masthead()
        .files()
        .stream()
        .map(picture -> picture + " "
            + Digests.quick(Objects.requireNonNull(assets.get(at().picture(picture)))))
        .collect(Collectors.joining("\n"));
  }

  private static byte[] joined(byte[] file, String more) {
    byte[] behind = more.getBytes(StandardCharsets.UTF_8);
    byte[] joined = Arrays.copyOf(file, file.length + behind.length);
    System.arraycopy(behind, 0, joined, file.length, behind.length);
    return joined;
  }

  Gazette gazette() {
    return content.gazette();
  }

  /** Where everything lies, relative to the folder of its gazette. */
  Addresses at() {
    return pages.frame().addresses();
  }

  /** Where an article lies in the whole site. */
  SitePath inSite(Article article) {
    return at().inSite(at().article(article.id()));
  }
}
