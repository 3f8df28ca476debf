package gazette.lint;

import gazette.markdown.Prose;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks of other kinds of Markdown, which are printed here as they stand. */
final class LeftoverCheck implements Check {

  private static final String NOTE = "write what is printed, such as ① or 注：";
  private static final String PLAIN = "write the text as it is printed";

  // Every form has one of these; nearly all texts have none.
  private static final String MARKS = "#＃%>`~=*_+｜[$^-";

  private static final List<Leftover> LEFTOVERS = List.of(
      Leftover.of("^(?:：|:(?!::)|：：)[:：]{2}", "opens no block",
          "write ::: with three ASCII colons"),
      Leftover.of("^＃{1,6}[\\s　]|^[#＃]*＃[#＃]*[\\s　]", "is no heading", "write # in ASCII"),
      Leftover.of("^%%", "is no mark of its own", "leave a blank line above and below it"),
      Leftover.of("^>{1,3} ", "is no quotation", "write only the text, without >"),
      Leftover.of("^(?:`{3,}|~{3,})", "is no block of code", PLAIN),
      Leftover.of("^(?:-{3,}|={3,6}|\\*{3,}|_{3,})$", "is no rule and underlines nothing",
          "delete it; a heading begins with #"),
      Leftover.of("^[*+] (?=\\S)", "is no item of a list", "begin the item with '- '"),
      Leftover.of("^｜.*｜", "is no row of a table", "write | in ASCII"),
      Leftover.of("\\[\\^[^\\]\\s]{1,20}\\]", "is no footnote", NOTE),
      Leftover.of("\\$\\$|\\$[^$\\n]*[\\\\^_{}][^$\\n]*\\$", "is no formula",
          "write it in plain signs, such as x²"),
      Leftover.of("~~[^~\\n]+~~", "is not struck out", PLAIN),
      Leftover.of("\\^\\^|\\^[^\\s^]{1,6}\\^", "is not raised", "write the sign itself, such as ²"),
      Leftover.of("==[^=\\n]+==", "is not marked", PLAIN),
      Leftover.of("`[^`\\n]+`", "is no code", PLAIN),
      Leftover.of("__[^_\\n]+__", "is not strong", "write **…**"),
      Leftover.of("(?<![*\\d\\\\])\\*(?=\\p{IsHan})[^*\\n]*(?<=[\\p{IsHan}\\p{P}])\\*(?![*\\d])",
          "is not set off", "write **…** for strong text"));

  @Override
  public void check(Piece piece, Problems problems) {
    piece.texts().forEach(text -> check(piece, text, problems));
  }

  private static void check(Piece piece, Prose text, Problems problems) {
    if (!hasMark(text.text())) {
      return;
    }
    for (Leftover leftover : LEFTOVERS) {
      int line = text.line();
      for (String part : text.text().split("\n", -1)) {
        Matcher matcher = leftover.form().matcher(part);
        if (matcher.find()) {
          problems.warning(
              piece.at(line), "%s %s; it is printed as it stands"
                  .formatted(Quote.of(matcher.group().strip()), leftover.message()),
              leftover.hint() + Lint.OR_AS_PRINTED);
        }
        line++;
      }
    }
  }

  private static boolean hasMark(String text) {
    char before = '\n';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKS.indexOf(c) >= 0 || (before == '\n' && (c == '：' || c == ':'))) {
        return true;
      }
      before = c;
    }
    return false;
  }

  /**
   * A mark.
   *
   * @param form how it is written, within a line
   * @param message what it is not here
   * @param hint what to write
   */
  private record Leftover(Pattern form, String message, String hint) {
    static Leftover of(String form, String message, String hint) {
      return new Leftover(Pattern.compile(form), message, hint);
    }
  }
}
