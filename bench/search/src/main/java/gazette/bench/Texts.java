package gazette.bench;

import gazette.search.index.ArticleRanges;
import gazette.search.index.IndexSnapshot;
import gazette.search.index.Schema;
import gazette.search.index.StoredTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * The texts of an index of gazette.
 *
 * @param passages all of them, in their order
 */
record Texts(List<Passage> passages) {

  /** A passage with the title of its article. */
  record Passage(String title, String text) {}

  private static final int MOST_WORDS = 4;

  static Texts of(Path index) throws IOException {
    IndexSnapshot snapshot = IndexSnapshot.open(index);
    try {
      IndexSearcher searcher = new IndexSearcher(snapshot.reader());
      ArticleRanges articles = snapshot.articles();
      StoredTexts stored = new StoredTexts(snapshot.reader());
      TermQuery all = new TermQuery(new Term(Schema.KIND, Schema.PASSAGE_KIND));
      List<Passage> passages = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(new ConstantScoreQuery(all),
          Math.max(1, snapshot.passages())).scoreDocs) {
        String title = stored.text(articles.start(articles.article(hit.doc)));
        passages.add(new Passage(title, stored.text(hit.doc)));
      }
      return new Texts(passages);
    } finally {
      snapshot.release();
    }
  }

  /**
   * Questions that have an answer: one to four words that stand together in a title, in a text, and
   * in both. The same each time.
   */
  List<String> questions(int number) throws IOException {
    Random random = new Random(1);
    Analyzer analyzer = new SmartChineseAnalyzer();
    List<String> questions = new ArrayList<>();
    while (questions.size() < number) {
      Passage passage = passages.get(random.nextInt(passages.size()));
      String title = part(analyzer, random, passage.title());
      String text = part(analyzer, random, passage.text());
      String question = switch (questions.size() % 3) {
        case 0 -> title;
        case 1 -> text;
        default -> title + " " + text;
      };
      // Suggestions are asked for by the first two characters.
      if (question.strip().length() > 1) {
        questions.add(question.strip());
      }
    }
    analyzer.close();
    return questions;
  }

  /** Some words that stand together. */
  private static String part(Analyzer analyzer, Random random, String whole) throws IOException {
    List<int[]> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", whole)) {
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new int[]{offset.startOffset(), offset.endOffset()});
      }
      stream.end();
    }
    if (words.isEmpty()) {
      return "";
    }
    int first = random.nextInt(words.size());
    int last = Math.min(words.size() - 1, first + random.nextInt(MOST_WORDS));
    return whole.substring(words.get(first)[0], words.get(last)[1]);
  }
}
