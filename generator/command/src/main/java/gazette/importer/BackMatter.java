package gazette.importer;

import java.util.List;
import java.util.regex.Pattern;

/** What is printed behind the last article: slogans on the cover, or the imprint. */
final class BackMatter {

  private static final Pattern SLOGAN = Pattern.compile("\\p{IsHan}{2,12}");
  // 主办：…, 定价  3.00元; the words are those that only an imprint has.
  private static final Pattern IMPRINT = Pattern.compile(
      ".{0,8}?(?:主\\s*办|主\\s*管|主\\s*[编編]|[编編]\\s*[辑輯]|[编編]\\s*印|[编編]\\s*委|出\\s*版|[发發]\\s*行|印\\s*刷|印\\s*[数數]|承\\s*印|准印[证證]|刊\\s*[号號]|定\\s*[价價]|[发發]送|赠阅|投稿|[订訂]\\s*[阅閱]).{0,10}?(?:[:：]|\\s{2}).*|.{0,30}(?:同等效力|[标標]准文本|標準文本).{0,3}");
  private static final Pattern LABELLED = Pattern.compile(".{2,12}?(?:[:：]|\\s{2,}).*[^。；]");
  private static final Pattern GAZETTE = Pattern.compile("公报|政报");
  private static final int FEWEST = 3;
  private static final int LONGEST = 40;
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

  /** Where the labelled lines at the end begin, when any of them has a label of an imprint. */
  private static int imprint(List<Piece> pieces, int end) {
    int first = end;
    for (int i = end - 1; i >= 0 && i > end - FARTHEST; i--) {
      Piece piece = pieces.get(i);
      if (!is(piece, IMPRINT) && !is(piece, LABELLED) && !isShort(piece)) {
        break;
      }
      first = is(piece, IMPRINT) ? i : first;
    }
    // What stands close above, as lines of the same block; further up labels may be those of a notice.
    while (first < end && first > 0 && isShort(pieces.get(first - 1))
        && pieces.get(first - 1).lines().getLast().number() + 1 == pieces.get(first).firstLine()) {
      first--;
    }
    return first;
  }

  private static boolean isShort(Piece piece) {
    return piece.isParagraph() && piece.length() < LONGEST && !Sentences.ends(piece.text())
        && !Signatures.isDay(piece.text());
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
