package gazette.site;

import gazette.model.Gazette;
import gazette.page.Addresses;
import gazette.page.SitePages;
import gazette.page.SitePath;
import gazette.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;

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
   * @param customTemplates the folder of the webmaster's own templates; may be absent
   */
  static Edition of(Content content, SitePages pages, Path customTemplates, LocalDate day)
      throws IOException {
    Templates templates = new Templates(customTemplates);
    SortedMap<SitePath, byte[]> assets = templates.staticFiles();
    assets.computeIfPresent(pages.frame().addresses().style(),
        (path, style) -> joined(style, pages.ownStyle()));
    return new Edition(content, pages, templates, assets, day);
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
