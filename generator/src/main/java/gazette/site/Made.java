package gazette.site;

import gazette.manifest.FileEntry;
import java.util.List;

/**
 * A public file as a build made it.
 *
 * @param path relative to the document root, with {@code /}
 * @param inputs what it was made of
 * @param content the file of the content that it shows; no text when it shows several or none
 * @param template the template that drew it; no text when it is no page
 * @param why why it was last written
 * @param build the number and the time of the build that wrote it last
 * @param places of a page, the places on other pages that it links to
 * @param files itself and its twins
 */
record Made(String path, Inputs inputs, String content, String template, String why, String build,
    List<String> places, List<Placed> files) {

  Made {
    places = List.copyOf(places);
    files = List.copyOf(files);
  }

  /** The same, as it was put in place. */
  Made placed(String since, List<Placed> inPlace) {
    return new Made(path, inputs, content, template, why, since, places, inPlace);
  }

  /** The same with what was said of an older one: the content of the file is that of the older. */
  Made as(Made older, List<Placed> inPlace) {
    return new Made(path, inputs, content, template, older.why, older.build, places, inPlace);
  }

  /**
   * A file in its place.
   *
   * @param entry its length and digest
   * @param stamp what it was like when it was put there
   */
  record Placed(FileEntry entry, String stamp) {}
}
