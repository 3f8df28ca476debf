package gazette.site;

import gazette.manifest.FileEntry;
import java.util.List;

/**
 * A public file as a build left it.
 *
 * @param files itself, and its compressed variants
 * @param source where it comes from
 * @param places of a page, the places on other pages that it links to
 * @param why why it was last written: {@code anew} with all others, {@code new}, {@code touched} by
 *   somebody, or {@code changed} with the names of the inputs that had changed
 * @param build the number of the build that wrote it last, a space, and its time; no text before
 *   that is over
 */
record PublicFile(List<FileEntry> files, Source source, List<String> places, String why,
    String build) {

  PublicFile {
    files = List.copyOf(files);
    places = List.copyOf(places);
  }

  /**
   * Where a file comes from.
   *
   * @param content the file of the content that it shows; no text when it shows several or none
   * @param template the template that drew it; no text when it is no page
   */
  record Source(String content, String template) {

    static final Source NONE = new Source("", "");
  }

  /** Relative to the document root, with {@code /}. */
  String path() {
    return files.getFirst().path();
  }

  /** The same, with the build that wrote its content last. */
  PublicFile since(PublicFile older) {
    return new PublicFile(files, source, places, older.why, older.build);
  }

  /** The same, written by this build. */
  PublicFile by(String thisBuild) {
    return new PublicFile(files, source, places, why, thisBuild);
  }
}
