package gazette.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.source.Characters;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML 1.2 of the plain kind that people write: maps, lists and text. */
public final class YamlReader {

  /** The longest text that is read, in bytes of UTF-8. */
  public static final int MOST_BYTES = 64 * 1024;

  private static final LoadSettings SETTINGS = LoadSettings.builder()
      .setCodePointLimit(MOST_BYTES)
      .build();

  private YamlReader() {}

  /**
   * Reads a text whose top level is a map. Tags, anchors, aliases, tabs, a second document, nesting
   * deeper than {@value TreeBuilder#DEEPEST} and more than 64 KB are problems.
   *
   * @param text the YAML, with {@code \n} line ends
   * @param file the file it is from
   * @param firstLine the line of that file on which the text begins, from 1
   * @param problems takes what is wrong
   * @return the map, without entries when nothing is written; empty when the text is not readable
   */
  public static Optional<MapNode> read(String text, String file, int firstLine, Problems problems) {
    Problems own = new Problems();
    checkText(text, file, firstLine, own);
    Optional<MapNode> map = own.hasErrors() ? Optional.empty() : parse(text, file, firstLine, own);
    problems.addAll(own);
    return map;
  }

  private static void checkText(String text, String file, int firstLine, Problems problems) {
    if (text.length() > MOST_BYTES || text.getBytes(UTF_8).length > MOST_BYTES) {
      problems.error(new Place(file, firstLine), "yaml-too-long");
      return;
    }
    Characters.check(text, file, firstLine, problems);
    int tab = text.indexOf('\t');
    if (tab >= 0) {
      int line = firstLine + (int) text.substring(0, tab).chars().filter(c -> c == '\n').count();
      problems.error(new Place(file, line), "tab");
    }
  }

  private static Optional<MapNode> parse(String text, String file, int firstLine,
      Problems problems) {
    try {
      var events = new Parse(SETTINGS).parseString(text).iterator();
      return Optional
          .of(new TreeBuilder(events, text, new Place(file, firstLine), problems).build());
    } catch (RefusedException refused) {
      refused.report(problems);
    } catch (MarkedYamlEngineException broken) {
      BrokenYaml.report(broken, text, file, firstLine, problems);
    } catch (NumberFormatException cut) {
      // The parser reads the digits of an escape even where the text has ended.
      BrokenYaml.reportOpenQuote(text, file, firstLine, problems);
    } catch (YamlEngineException broken) {
      // Without a mark: only the reader of characters, whose complaints Characters has foreseen.
      throw new IllegalStateException(file, broken);
    }
    return Optional.empty();
  }
}
