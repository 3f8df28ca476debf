package gazette.scaffold;

import gazette.model.OfficialNumber;
import gazette.text.Pinyin;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of an article's file, behind its place in the issue. */
final class Slug {

  // What is about to be done with a document, and what kind of document says so, tell little.
  private static final Pattern MATTER = Pattern
      .compile("(?:.*?关于)?(?:印发|转发|批转|公布)?(?<matter>.+?)(?:的\\p{IsHan}{1,6})?");
  // A title that is cut there keeps its words whole.
  private static final Pattern SEAM = Pattern.compile("(?=[的和与及、，“”《》])");
  private static final int LONG = 14;

  private Slug() {}

  /** As the last article of the same series is called, else by the sounds of the series. */
  static String of(OfficialNumber number, List<HeldArticle> held) {
    return held.reversed()
        .stream()
        .flatMap(article -> article.like(number)
            .map(like -> Pattern.compile("\\d{2,3}-(.+)" + figures(like) + "\\.md"))
            .map(form -> form.matcher(article.file().name()))
            .stream())
        .filter(Matcher::matches)
        .map(name -> name.group(1))
        .findFirst()
        .orElseGet(() -> Pinyin.slug(number.code())) + figures(number);
  }

  private static String figures(OfficialNumber number) {
    return "-" + number.sequence() + (number.part() == 0 ? "" : "-" + number.part());
  }

  /** By the sounds of what a title is about. */
  static String of(String title) {
    Matcher parts = MATTER.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC));
    StringBuilder matter = new StringBuilder();
    for (String piece : SEAM.split(parts.matches() ? parts.group("matter") : title, -1)) {
      if (matter.isEmpty() || matter.length() + piece.length() <= LONG) {
        matter.append(piece);
      } else {
        break;
      }
    }
    String slug = Pinyin.slug(matter.toString());
    return slug.isEmpty() ? "article" : slug;
  }
}
