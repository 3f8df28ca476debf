package gazette.publish;

import gazette.manifest.FileEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What lies in the public folder once a build is in place.
 *
 * @param report what was changed for it
 * @param files every file but the proofs, sorted
 * @param written the files among them that are new or have new content, without twins
 * @param build the number of the build
 * @param date its time
 */
public record Published(Report report, List<FileEntry> files, Set<String> written, long build,
    Instant date) {

  public Published {
    files = List.copyOf(files);
    written = Set.copyOf(written);
  }
}
