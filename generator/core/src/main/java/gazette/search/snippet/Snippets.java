package gazette.search.snippet;

import gazette.search.index.Lexicon;
import gazette.search.index.StoredTexts.Passage;
import gazette.search.query.ParsedQuery;
import gazette.search.rank.Ranking;
import gazette.search.snippet.Marks.Mark;
import gazette.text.NormalizedText;
import gazette.text.Normalizer;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /**
   * Prepares for the passages of a query.
   *
   * @param meaning the vector of the query, of length 1; null when only words count
   */
  public Snippets(Lexicon lexicon, ParsedQuery parsed, float @Nullable [] meaning,
      Ranking.Snippet ranking) throws IOException {
    List<Targets.Target> targets = Targets.of(parsed, lexicon, ranking.sideBySide());
    this.marks = new Marks(targets);
    this.length = ranking.length();
    this.asked = parsed.text().strip();
    this.weights = new Weights(targets, AnswerKind.askedBy(parsed.text()),
        new Nearness(meaning, ranking.near()), ranking);
  }

  /**
   * A snippet of a passage; its beginning, when nothing in it answers by words or by meaning.
   *
   * @param closely whether meaning is looked at even where there are words; it takes longer
   */
  public Snippet of(Passage passage, boolean closely) throws IOException {
    NormalizedText normalised = Normalizer.normalize(passage.text());
    List<Mark> found = marks.in(normalised.text(), passage.borders());
    Choice.Chosen chosen = new Choice(normalised.text(), found, weights, length)
        .make(closely || found.isEmpty());
    SnippetHtml html = new SnippetHtml(normalised, found, passage.label());
    Window head = chosen.head();
    if (head != null) {
      html.add(head);
    }
    String shown = html.add(chosen.window()).toString();
    return new Snippet(shown, html.isMarked(), normalised.text().contains(asked), chosen.share());
  }
}
