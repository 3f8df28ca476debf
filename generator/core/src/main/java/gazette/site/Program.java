package gazette.site;

import gazette.io.Digests;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The program itself. */
public final class Program {

  private Program() {}

  /** Name and version, such as {@code gazette 0.2.0}, as the jar carries it. */
  public static String nameAndVersion() {
    @Nullable
    String version = Program.class.getPackage().getImplementationVersion();
    return "gazette " + (version != null ? version : "(not packaged)");
  }

  /**
   * Tells this program from every other: its own code, the libraries beside it by their names, and
   * the Java that runs it.
   */
  static String digest() throws IOException {
    Path code;
    try {
      code = Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IOException(impossible);
    }
    boolean packed = !Files.isDirectory(code);
    String own = packed ? Digests.quick(Files.readAllBytes(code)) : Stamps.below(code).digest();
    String libraries = packed
        ? String.join(" ", Stamps.below(code.resolveSibling("")).byPath().keySet())
        : "";
    String all = String.join("\n", own, libraries, Runtime.version().toString());
    return Digests.of(all.getBytes(StandardCharsets.UTF_8));
  }
}
