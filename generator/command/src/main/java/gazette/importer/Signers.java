package gazette.importer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a signature as our format has it: 市长 王震, without further gaps. */
final class Signers {

  private static final Pattern OFFICE_AND_NAME = Pattern
      .compile("((?:\\p{IsHan}\\s?){1,10}?[长员任记人席])\\s+(\\p{IsHan}(?:\\s?\\p{IsHan}){1,3})");

  private Signers() {}

  static String print(String line) {
    Matcher matcher = OFFICE_AND_NAME.matcher(line);
    return matcher.matches()
        ? Spaces.closed(matcher.group(1)) + " " + Spaces.closed(matcher.group(2))
        : Spaces.closedWord(line).replaceAll("\\s+", " ");
  }
}
