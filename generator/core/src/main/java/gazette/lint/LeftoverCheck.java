package gazette.lint;

import gazette.markdown.Prose;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks of other kinds of Markdown, which are printed here as they stand. */
final class LeftoverCheck implements Check {

  // Every form has one of these; nearly all texts have none.
  private static final String MARKS = "#＃%>`~=*_+｜[$^-";

  private static final List<Leftover> LEFTOVERS = List.of(
      Leftover.of("^(?:：|:(?!::)|：：)[:：]{2}", "leftover-block"),
      Leftover.of("^＃{1,6}[\\s　]|^[#＃]*＃[#＃]*[\\s　]", "leftover-heading"),
      Leftover.of("^%%", "leftover-doubt"), Leftover.of("^>{1,3} ", "leftover-quotation"),
      Leftover.of("^(?:`{3,}|~{3,})", "leftover-code-block"),
      Leftover.of("^(?:-{3,}|={3,6}|\\*{3,}|_{3,})$", "leftover-rule"),
      Leftover.of("^[*+] (?=\\S)", "leftover-item"), Leftover.of("^｜.*｜", "leftover-row"),
      Leftover.of("\\[\\^[^\\]\\s]{1,20}\\]", "leftover-footnote"),
      Leftover.of("\\$\\$|\\$[^$\\n]*[\\\\^_{}][^$\\n]*\\$", "leftover-formula"),
      Leftover.of("~~[^~\\n]+~~", "leftover-struck"),
      Leftover.of("\\^\\^|\\^[^\\s^]{1,6}\\^", "leftover-raised"),
      Leftover.of("==[^=\\n]+==", "leftover-marked"), Leftover.of("`[^`\\n]+`", "leftover-code"),
      Leftover.of("__[^_\\n]+__", "leftover-strong"),
      Leftover.of("(?<![*\\d\\\\])\\*(?=\\p{IsHan})[^*\\n]*(?<=[\\p{IsHan}\\p{P}])\\*(?![*\\d])",
          "leftover-emphasis"));

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
          problems.warning(piece.at(line), leftover.id(), Quote.of(matcher.group().strip()));
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
   * @param id what is said of it
   */
  private record Leftover(Pattern form, String id) {
    static Leftover of(String form, String id) {
      return new Leftover(Pattern.compile(form), id);
    }
  }
}
