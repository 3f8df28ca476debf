package gazette.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Cuts the pieces of an issue into articles at the titles of its contents page. */
final class ArticleCutter {

  private final List<Piece> pieces;
  private final Ledger ledger;

  ArticleCutter(List<Piece> pieces, Ledger ledger) {
    this.pieces = pieces;
    this.ledger = ledger;
  }

  /**
   * The articles in the order of print.
   *
   * @param titles where they begin, at least one, by place
   * @param lost the entries whose titles were not found; a doubt in the article before says so
   */
  List<CutArticle> cut(List<TitleFinder.Found> titles, List<Contents.Entry> lost) {
    List<CutArticle> articles = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      TitleFinder.Found title = titles.get(i);
      int end = i + 1 < titles.size() ? titles.get(i + 1).from() : pieces.size();
      int next = i + 1 < titles.size() ? titles.get(i + 1).entry().line() : Integer.MAX_VALUE;
      List<String> missing = lost.stream()
          .filter(entry -> entry.line() > title.entry().line() && entry.line() < next)
          .map(
              entry -> "the title '%s' of the contents, page %d, was not found; its text may be in here"
                  .formatted(entry.title(), entry.page()))
          .toList();
      articles.add(article(title, end, missing));
    }
    return articles;
  }

  private CutArticle article(TitleFinder.Found found, int end, List<String> missing) {
    List<String> doubts = new ArrayList<>(missing);
    List<Piece> head = pieces.subList(found.from(), found.to());
    head.forEach(piece -> ledger.takeOut(piece, Fate.TITLE));
    String printed = head.stream().map(Piece::text).collect(Collectors.joining(" "));
    int about = about(printed, found.entry().title());
    List<String> issuers = issuers(printed.substring(0, about));
    String title = Punctuation.restore(Spaces.closed(printed.substring(about).strip()));
    if (!found.exact()) {
      doubts.add("the contents have another title: " + found.entry().title());
    }
    int from = found.to();
    String number = "";
    if (from < end && pieces.get(from).isParagraph()) {
      String text = pieces.get(from).text();
      if (DocumentNumbers.isNumber(text)) {
        number = DocumentNumbers.standard(text).replace(" ", "");
      } else if (DocumentNumbers.isOrder(text) && title.endsWith("令")) {
        number = title + text.replace(" ", "");
      }
      if (!number.isEmpty()) {
        ledger.takeOut(pieces.get(from), Fate.NUMBER);
        from++;
      }
    }
    return new CutArticle(found.entry(), title, issuers, number, pieces.subList(from, end), doubts);
  }

  /** Where the title begins behind the names of its issuers. */
  private static int about(String printed, String title) {
    int about = printed.indexOf("关于");
    return title.contains("关于") && about > 0 && Signatures.isSigner(printed.substring(0, about))
        ? about
        : 0;
  }

  private static List<String> issuers(String names) {
    return names.isBlank() ? List.of() : Arrays.asList(names.strip().split("\\s+"));
  }
}
