package gazette.cli;

import gazette.problem.ToldException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What could not be read or written, in a sentence. */
final class Failure {

  private Failure() {}

  static String sentence(IOException e, Words words) {
    String message = String.valueOf(e.getMessage());
    return words.say("gazette", switch (e) {
      case ToldException told -> words.problems().text(told.words());
      case NoSuchFileException missing -> words.say("no-such-file", message);
      case AccessDeniedException denied -> words.say("no-permission", message);
      case NotDirectoryException notFolder -> words.say("not-a-folder", message);
      case FileAlreadyExistsException taken -> words.say("file-for-folder", message);
      case FileSystemException other when other.getReason() != null ->
          words.say("file-failed", place(other), words.reason(other.getReason()));
      default -> e.getMessage() != null ? words.reason(message) : e.toString();
    });
  }

  /** The place that a file could not be moved to, not the one where it was made. */
  private static String place(FileSystemException e) {
    return String.valueOf(e.getOtherFile() != null ? e.getOtherFile() : e.getFile());
  }
}
