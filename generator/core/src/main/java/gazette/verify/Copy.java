package gazette.verify;

import gazette.manifest.FileEntry;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** A copy of a site. What it says of itself is not to be believed. */
public sealed interface Copy permits FolderCopy, WebCopy {

  /**
   * A file as a whole.
   *
   * @param most of a longer file no more than one byte beyond this length is read
   * @return empty when there is no such file
   */
  Optional<byte[]> read(String path, int most) throws IOException, InterruptedException;

  /**
   * Length and digest of a file.
   *
   * @param most of a longer file no more than one byte beyond this length is read, and counted
   * @return empty when there is no such file
   * @throws UnreadableException when there is one and it cannot be read
   */
  Optional<FileEntry> entry(String path, long most) throws IOException, InterruptedException;

  /** The files that lie there; empty where they cannot be listed. */
  Set<String> list() throws IOException;

  /** How many files may be read at once. */
  int atOnce();

  @Override
  String toString();
}
