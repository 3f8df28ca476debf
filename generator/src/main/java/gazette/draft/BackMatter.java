package gazette.draft;

import java.util.List;
import java.util.regex.Pattern;

/** What is printed behind the last article: slogans on the cover, or the imprint. */
final class BackMatter {

  private static final Pattern SLOGAN = Pattern.compile("\\p{IsHan}{2,12}");
  private static final Pattern IMPRINT = Pattern.compile(
      "(主\\s*办|主\\s*管|主\\s*编|编\\s*辑|编\\s*印|出\\s*版|发\\s*行|地\\s*址|邮\\s*编|邮政编码|电\\s*话|网\\s*址|印\\s*刷|电子邮箱|传\\s*真|责任编辑|承\\s*办|承\\s*印|准印证|刊\\s*号).{0,8}[:：].*");
  private static final int FEWEST = 3;

  private BackMatter() {}

  /** Where it begins among the pieces; their number when there is none. */
  static int begin(List<Piece> pieces) {
    int begin = pieces.size();
    while (begin > 0 && is(pieces.get(begin - 1), SLOGAN)) {
      begin--;
    }
    boolean slogans = pieces.size() - begin >= FEWEST && isOneSize(pieces, begin);
    if (!slogans) {
      begin = pieces.size();
    }
    int labels = 0;
    int first = begin;
    for (int i = begin - 1; i >= 0 && i > begin - 20; i--) {
      if (is(pieces.get(i), IMPRINT)) {
        labels++;
        first = i;
      }
    }
    return labels >= FEWEST ? first : begin;
  }

  private static boolean isOneSize(List<Piece> pieces, int from) {
    return pieces.subList(from, pieces.size())
        .stream()
        .map(piece -> piece.text().length())
        .distinct()
        .count() == 1;
  }

  private static boolean is(Piece piece, Pattern form) {
    return piece.isParagraph() && form.matcher(piece.text()).matches();
  }
}
