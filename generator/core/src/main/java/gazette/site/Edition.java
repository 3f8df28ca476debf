package gazette.site;

import gazette.io.Digests;
import gazette.model.Gazette;
import gazette.page.Addresses;
import gazette.page.SitePages;
import gazette.page.SitePath;
import gazette.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
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
   * An edition.
   *
   * @param folders where the pictures of the masthead are, and the webmaster's own templates, which
   *   may be absent
   */
  static Edition of(Content content, SitePages pages, Folders folders, LocalDate day)
      throws IOException {
    Templates templates = new Templates(folders.templates());
    SortedMap<SitePath, byte[]> assets = templates.staticFiles();
    assets.computeIfPresent(pages.frame().addresses().style(),
        (path, style) -> joined(style, pages.ownStyle()));
    Addresses at = pages.frame().addresses();
    for (String picture : content.settings().masthead().files()) {
      assets.put(at.picture(picture), Files.readAllBytes(folders.content().resolve(picture)));
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

  /** Where everything lies. */
  Addresses at() {
    return pages.frame().addresses();
  }
}
