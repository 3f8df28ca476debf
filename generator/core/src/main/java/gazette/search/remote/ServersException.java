package gazette.search.remote;

import gazette.problem.Phrase;
import gazette.problem.ToldException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The servers that have the index do not answer, or refuse to. */
public final class ServersException extends ToldException {

  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  /** What it is about. */
  public enum Trouble {
    /** They cannot be reached, are too slow, or are busy: it may pass by itself. */
    GONE,
    /** An index that was asked is no longer there: another build has taken its place. */
    REPLACED,
    /** They must be set up otherwise. */
    REFUSED
  }

  private ServersException(Trouble trouble, Phrase what, @Nullable Throwable cause) {
    super(what, cause);
    this.trouble = trouble;
  }

  /** It cannot be reached. */
  public static ServersException gone(URI server, IOException cause) {
    return new ServersException(Trouble.GONE, Phrase.of("servers-gone", server), cause);
  }

  /** It does not answer in time. */
  public static ServersException slow(URI server, IOException cause) {
    return new ServersException(Trouble.GONE, Phrase.of("servers-slow", server), cause);
  }

  /** It takes no requests for a while. */
  public static ServersException busy(URI server, String reason) {
    return new ServersException(Trouble.GONE, Phrase.of("servers-busy", server, reason), null);
  }

  /** The index that is asked for is not there. */
  public static ServersException withoutIndex(URI server) {
    return new ServersException(Trouble.REPLACED, Phrase.of("servers-without-index", server), null);
  }

  /** Its certificate is not known. */
  public static ServersException certificate(URI server, IOException cause) {
    return new ServersException(Trouble.REFUSED,
        Phrase.of("servers-certificate", server, Access.AUTHORITY), cause);
  }

  /** The file with the certificate that its own is signed by cannot be read. */
  public static ServersException authority(Path file, Exception cause) {
    return new ServersException(Trouble.REFUSED, Phrase.of("servers-authority", file), cause);
  }

  /** It wants another password, or one at all. */
  public static ServersException password(URI server) {
    return new ServersException(Trouble.REFUSED,
        Phrase.of("servers-password", server, Access.USER, Access.PASSWORD), null);
  }

  /** A disk of it is full, and it writes nothing more. */
  public static ServersException full(URI server) {
    return new ServersException(Trouble.REFUSED, Phrase.of("servers-full", server), null);
  }

  /** It is something else, such as a page of the web. */
  public static ServersException other(URI server) {
    return new ServersException(Trouble.REFUSED, Phrase.of("servers-other", server), null);
  }

  /** It refuses for a reason of its own. */
  public static ServersException refused(URI server, String reason) {
    return new ServersException(Trouble.REFUSED, Phrase.of("servers-refused", server, reason),
        null);
  }

  /** It is too old, or of another make. */
  public static ServersException version(URI server, String version) {
    return new ServersException(Trouble.REFUSED, Phrase.of("servers-version", server, version),
        null);
  }

  /** Its index was made by another version of this program. */
  public static ServersException otherBuild(URI server) {
    return new ServersException(Trouble.REFUSED, Phrase.of("servers-other-build", server), null);
  }

  /** Nothing here knows servers of that name. */
  public static ServersException unknown(String engine) {
    return new ServersException(Trouble.REFUSED, Phrase.of("servers-unknown", engine), null);
  }

  public Trouble trouble() {
    return trouble;
  }
}
