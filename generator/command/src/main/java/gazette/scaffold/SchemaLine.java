package gazette.scaffold;

import gazette.config.SettingsReader;
import gazette.problem.Problems;
import gazette.source.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a YAML file, which names the schema by which editors complete and check it. */
public final class SchemaLine {

  private static final String BEGIN = "# yaml-language-server: $schema=";
  private static final Pattern OF_SETTINGS = Pattern
      .compile(Pattern.quote(BEGIN) + "(\\S*?)gazette\\.json\\s");

  private SchemaLine() {}

  /**
   * The line of an {@code issue.yaml}, as {@code gazette.yaml} has its own; empty when it has none.
   */
  public static String ofIssue(Path content) throws IOException {
    Path settings = content.resolve(SettingsReader.FILE);
    String text = Files.exists(settings)
        ? TextFile.read(settings, SettingsReader.FILE, new Problems()).orElse("")
        : "";
    Matcher line = OF_SETTINGS.matcher(text);
    if (!line.lookingAt()) {
      return "";
    }
    String folder = line.group(1);
    // An issue lies two folders below.
    String up = folder.startsWith("/") || folder.contains("://") ? "" : "../../";
    return BEGIN + up + folder + "issue.json\n";
  }

  static boolean is(String line) {
    return line.startsWith(BEGIN);
  }
}
