package gazette.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What could not be read or written, in a sentence. */
final class Failure {

  private Failure() {}

  static String sentence(IOException e) {
    String message = e.getMessage();
    return "gazette: " + switch (e) {
      case NoSuchFileException missing -> "no such file: " + message;
      case AccessDeniedException denied -> "no permission to read or write " + message;
      case NotDirectoryException notFolder -> message + " is not a folder";
      case FileAlreadyExistsException taken -> message + " is a file where a folder should be";
      default -> message != null ? message : e.toString();
    };
  }
}
