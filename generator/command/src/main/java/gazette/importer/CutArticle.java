package gazette.importer;

import gazette.problem.Phrase;
import java.util.List;

/**
 * An article as it was cut out of the issue.
 *
 * @param entry its line in the contents
 * @param title as printed above the text, without the issuer's name
 * @param issuers as printed before the title; empty when none is
 * @param number as printed, in standard brackets where it could be read; empty when none is printed
 * @param pieces the text
 * @param doubts about title and number
 */
record CutArticle(Contents.Entry entry, String title, List<String> issuers, String number,
    List<Piece> pieces, List<Phrase> doubts) {

  CutArticle {
    issuers = List.copyOf(issuers);
    pieces = List.copyOf(pieces);
    doubts = List.copyOf(doubts);
  }
}
