package gazette.site;

import org.jspecify.annotations.Nullable;

/** The program itself. */
public final class Program {

  private Program() {}

  /** Name and version, such as {@code gazette 0.1.0}, as the jar carries it. */
  public static String nameAndVersion() {
    @Nullable
    String version = Program.class.getPackage().getImplementationVersion();
    return "gazette " + (version != null ? version : "(not packaged)");
  }
}
