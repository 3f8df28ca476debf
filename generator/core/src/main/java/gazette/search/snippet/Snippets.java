package gazette.search.snippet;

import gazette.search.index.Lexicon;
import gazette.search.index.StoredTexts.Passage;
import gazette.search.query.ParsedQuery;
import gazette.search.rank.Ranking;
import gazette.search.snippet.Marks.Mark;
import gazette.search.snippet.Weights.Worth;
import gazette.text.NormalizedText;
import gazette.text.Normalizer;
import java.io.IOException;
import java.util.List;

/**
 * Shows of a passage the sentences that answer best, in the characters of the print: all of it
 * where it is short, and of a table the row that answers together with its head. Made for one
 * query.
 */
public final class Snippets {

  private final Marks marks;
  private final Weights weights;
  private final String asked;
  private final int length;

  private Snippets(Marks marks, Weights weights, String asked, int length) {
    this.marks = marks;
    this.weights = weights;
    this.asked = asked;
    this.length = length;
  }

  /**
   * Prepares for the passages of a query.
   *
   * @param byMeaning whether meaning counts beside words
   */
  public static Snippets of(Lexicon lexicon, ParsedQuery parsed, boolean byMeaning,
      Ranking.Snippet ranking) throws IOException {
    List<Targets.Target> targets = Targets.of(parsed, lexicon, ranking.sideBySide());
    Weights weights = new Weights(targets, AnswerKind.askedBy(parsed.text()),
        byMeaning ? Nearness.to(parsed.text()) : Nearness.NONE, ranking);
    return new Snippets(new Marks(targets), weights, parsed.text().strip(), ranking.length());
  }

  /** The same for the passages of one article: what its title says tells none from another. */
  public Snippets below(String title) {
    return new Snippets(marks, weights.below(Normalizer.normalize(title).text()), asked, length);
  }

  /**
   * A snippet of a passage; its beginning, when nothing in it answers by words or by meaning.
   *
   * @param closely whether meaning is looked at even where there are words; it takes longer
   */
  public Snippet of(Passage passage, boolean closely) throws IOException {
    NormalizedText normalised = Normalizer.normalize(passage.text());
    List<Mark> found = marks.in(normalised.text(), passage.borders());
    Choice choice = new Choice(normalised.text(), found, weights, length);
    Choice.Chosen chosen = choice.make(closely || found.isEmpty());
    Worth most = choice.most();
    SnippetHtml html = new SnippetHtml(normalised, found, passage.label());
    Window head = chosen.head();
    if (head != null) {
      html.add(head);
    }
    String shown = html.add(chosen.window()).toString();
    return new Snippet(shown, html.isMarked(), normalised.text().contains(asked), chosen.share(),
        most.near(), most.alike());
  }
}
