package gazette.importer;

import java.util.List;
import java.util.regex.Pattern;

/** What is printed behind the last article: slogans on the cover, or the imprint. */
final class BackMatter {

  private static final Pattern SLOGAN = Pattern.compile("\\p{IsHan}{2,12}");
  private static final Pattern IMPRINT = Pattern.compile(
      "(主\\s*办|主\\s*管|主\\s*编|编\\s*辑|编\\s*印|出\\s*版|发\\s*行|地\\s*址|邮\\s*编|邮政编码|电\\s*话|网\\s*址|印\\s*刷|电子邮箱|传\\s*真|责任编辑|承\\s*办|承\\s*印|准印证|刊\\s*号).{0,8}[:：].*");
  private static final Pattern GAZETTE = Pattern.compile("公报|政报");
  private static final int FEWEST = 3;
  // An imprint has not more lines.
  private static final int FARTHEST = 20;

  private BackMatter() {}

  /**
   * Where it begins among the pieces; their number when there is none.
   *
   * @param from behind the last title
   */
  static int begin(List<Piece> pieces, int from) {
    int begin = Math.max(from, begin(pieces));
    for (int i = Math.max(from, begin - FARTHEST); i < begin; i++) {
      String text = pieces.get(i).text();
      if (pieces.get(i).isParagraph() && Forms.isTitleLine(text)
          && GAZETTE.matcher(Forms.letters(text)).find()) {
        return i;
      }
    }
    return begin;
  }

  private static int begin(List<Piece> pieces) {
    int begin = imprint(pieces, pieces.size());
    begin = slogans(pieces, begin);
    return imprint(pieces, begin);
  }

  private static int slogans(List<Piece> pieces, int end) {
    int begin = end;
    while (begin > 0 && is(pieces.get(begin - 1), SLOGAN)) {
      begin--;
    }
    return end - begin >= FEWEST && isOneSize(pieces.subList(begin, end)) ? begin : end;
  }

  private static int imprint(List<Piece> pieces, int end) {
    int labels = 0;
    int first = end;
    for (int i = end - 1; i >= 0 && i > end - FARTHEST; i--) {
      if (is(pieces.get(i), IMPRINT)) {
        labels++;
        first = i;
      }
    }
    return labels >= FEWEST ? first : end;
  }

  /** Whether a line may be one of the slogans on a cover. */
  static boolean isSlogan(String line) {
    return SLOGAN.matcher(line).matches();
  }

  private static boolean isOneSize(List<Piece> slogans) {
    return slogans.stream().map(piece -> piece.text().length()).distinct().count() == 1;
  }

  private static boolean is(Piece piece, Pattern form) {
    return piece.isParagraph() && form.matcher(piece.text()).matches();
  }
}
