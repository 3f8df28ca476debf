package gazette.manifest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every file of a site, and the build that made it so.
 *
 * <p>
 * {@code manifest.json} names each file but itself, once. While a build or a copy is under way,
 * {@code manifest.next.json} names whatever may lie there meanwhile: a path stands in it with each
 * content that it may have.
 *
 * @param title the name of the publication
 * @param url where the publisher's own site is
 * @param build the number of the build, from 1; it rises whenever a file changes, and only then
 * @param date the time of that build, in whole seconds
 * @param program name and version of the program that made it
 * @param keys those that sign it: none, one, or while keys are changed two, first the one that was
 *   there before
 * @param files sorted by path, none twice
 */
public record Manifest(String title, String url, long build, Instant date, String program,
    List<PublicKey> keys, List<FileEntry> files) {

  /** The name of the manifest, below the document root. */
  public static final String FILE = "manifest.json";

  /** The name of the manifest of what is being put in place. */
  public static final String NEXT = "manifest.next.json";

  public Manifest {
    if (build < 1) {
      throw new IllegalArgumentException("build " + build);
    }
    date = date.truncatedTo(ChronoUnit.SECONDS);
    keys = List.copyOf(keys);
    files = List.copyOf(files);
    Set<String> paths = new HashSet<>();
    String last = "";
    for (int i = 0; i < files.size(); i++) {
      FileEntry file = files.get(i);
      if (i > 0 && files.get(i - 1).compareTo(file) >= 0) {
        throw new IllegalArgumentException("the files are not in order at " + file.path());
      }
      // One file to Windows and macOS.
      if (!file.path().equals(last) && !paths.add(file.path().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("two spellings of one path: " + file.path());
      }
      last = file.path();
    }
  }

  /** Whether each path has one content, as it must in {@code manifest.json}. */
  public boolean isDefinite() {
    for (int i = 1; i < files.size(); i++) {
      if (files.get(i - 1).path().equals(files.get(i).path())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a manifest file has this name: such files are named in no manifest. */
  public static boolean isName(String path) {
    return path.equals(FILE) || path.equals(NEXT);
  }
}
