package gazette.search.index;

import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.segment.Subwords;
import gazette.search.segment.Token;
import gazette.search.segment.WordBorders;
import gazette.search.segment.WordSegmenter;
import gazette.text.ClauseNumber;
import gazette.text.Normalizer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes the index documents of articles: of each its own, then those of its headings and passages
 * as they are read. One is used again for all articles of a thread.
 */
final class ArticleDocuments {

  private final WordSegmenter segmenter = new WordSegmenter();
  private final IndexMeaning meaning;

  ArticleDocuments(IndexMeaning meaning) {
    this.meaning = meaning;
  }

  /** Takes documents, each of which is indexed before the next one is made. */
  interface Sink {
    void add(Document document) throws IOException;
  }

  /** The documents of an article. */
  void write(List<SearchEntry> article, Sink sink) throws IOException {
    ArticleFacts facts = article.getFirst().article();
    List<Passage> passages = new ArrayList<>();
    Set<String> allWords = new HashSet<>();
    for (SearchEntry entry : article) {
      Passage passage = passage(entry);
      passages.add(passage);
      passage.terms().forEach(word -> allWords.add(word.text()));
    }
    Place place = new Place(facts);
    sink.add(article(place, facts, allWords));
    List<String> open = List.of();
    for (int i = 0; i < passages.size(); i++) {
      List<String> headings = passages.get(i).entry().headings();
      for (int level = common(open, headings); level < headings.size(); level++) {
        sink.add(heading(place, headings.get(level), reach(passages, i, level)));
      }
      open = headings;
      sink.add(passage(place, passages.get(i)));
    }
  }

  /**
   * A passage as it is indexed.
   *
   * @param text normalised
   * @param words all its words
   * @param terms those that it is found by, and their subwords
   */
  private record Passage(SearchEntry entry, String text, List<Token> words, List<Token> terms) {}

  private Passage passage(SearchEntry entry) throws IOException {
    // A heading without a text of its own is found as a heading.
    boolean bare = entry.text().strip().equals(entry.label());
    String text = Normalizer.normalize(entry.text()).text();
    List<Token> words = segmenter.words(text);
    return new Passage(entry, text, words, bare ? List.of() : Subwords.with(words));
  }

  /** How many documents stand under a heading: passages, and the headings between them. */
  private static int reach(List<Passage> passages, int from, int level) {
    List<String> headings = passages.get(from).entry().headings();
    int reach = headings.size() - level;
    for (int i = from + 1; i < passages.size(); i++) {
      List<String> before = passages.get(i - 1).entry().headings();
      List<String> after = passages.get(i).entry().headings();
      int common = common(before, after);
      if (common <= level) {
        break;
      }
      reach += after.size() - common + 1;
    }
    return reach;
  }

  private static int common(List<String> one, List<String> other) {
    int common = 0;
    while (common < Math.min(one.size(), other.size())
        && one.get(common).equals(other.get(common))) {
      common++;
    }
    return common;
  }

  /** Where the next document of an article stands. */
  private static final class Place {
    private final ArticleFacts article;
    private int next;

    Place(ArticleFacts article) {
      this.article = article;
    }

    Document document(String kind) {
      Document document = new Document();
      document.add(new SortedDocValuesField(Schema.ARTICLE, new BytesRef(article.url())));
      document.add(new NumericDocValuesField(Schema.PLACE_IN_ARTICLE, next++));
      document.add(new NumericDocValuesField(Schema.ORDER, article.issueOrder()));
      document.add(new StringField(Schema.KIND, kind, Field.Store.NO));
      if (!kind.equals(Schema.PASSAGE_KIND)) {
        // Of no length: the lengths of texts are then found by their place alone.
        document.add(new Field(Schema.Part.BODY.words, new TermStream(Set.of()), Schema.COUNTED));
      }
      return document;
    }
  }

  private Document article(Place place, ArticleFacts article, Set<String> words)
      throws IOException {
    Document document = place.document(Schema.ARTICLE_KIND);
    if (article.signed() != null) {
      document.add(new NumericDocValuesField(Schema.SIGNED, article.signed().toEpochDay()));
    }
    addDay(document, Schema.SIGNED, article.dates().signed());
    addDay(document, Schema.EFFECTIVE, article.dates().effective());
    addDay(document, Schema.EXPIRES, article.dates().expires());
    addFacets(document, article);
    String title = Normalizer.normalize(article.title()).text();
    addHeads(document, title);
    meaning.addWhole(document, title);
    document.add(new Field(Schema.TEXT, new TermStream(words), Schema.THERE));
    if (article.documentNumber() != null) {
      String numbers = Normalizer.normalize(article.documentNumber()).text();
      addKeywords(document, Schema.NUMBER, Set.of(numbers.split("、", -1)));
    }
    StoredTexts.add(document, article);
    return document;
  }

  private static void addDay(Document document, String field, @Nullable LocalDate day) {
    if (day != null) {
      document.add(new LongPoint(field, day.toEpochDay()));
    }
  }

  private static void addFacets(Document document, ArticleFacts article) {
    addFacet(document, Schema.YEAR, List.of(article.year()));
    addFacet(document, Schema.ISSUE, List.of(article.issue()));
    addFacet(document, Schema.SECTION, List.of(article.section()));
    addFacet(document, Schema.ISSUER, article.issuers());
    addFacet(document, Schema.SUBJECT, article.subjects());
    addFacet(document, Schema.STATUS,
        article.status() == null ? List.of() : List.of(article.status()));
  }

  private static void addFacet(Document document, String name, List<String> values) {
    for (String value : values) {
      document.add(new KeywordField(name, value, Field.Store.NO));
    }
  }

  private Document heading(Place place, String heading, int reach) throws IOException {
    Document document = place.document(Schema.HEADING_KIND);
    document.add(new NumericDocValuesField(Schema.REACH, reach));
    addHeads(document, Normalizer.normalize(heading).text());
    StoredTexts.add(document, heading);
    return document;
  }

  private Document passage(Place place, Passage passage) throws IOException {
    Document document = place.document(Schema.PASSAGE_KIND);
    SearchEntry entry = passage.entry();
    if (!isSaid(entry)) {
      addHeads(document, Normalizer.normalize(entry.label()).text());
    }
    String text = passage.text();
    addText(document, Schema.Part.BODY, passage.terms().isEmpty() ? "" : text, passage.terms(),
        Schema.COUNTED);
    meaning.addPieces(document, text);
    Set<String> cited = new LinkedHashSet<>();
    NumberKeys.cited(text).forEach(found -> cited.add(found.key()));
    addKeywords(document, Schema.CITES, cited);
    List<String> within = new ArrayList<>(entry.headings());
    within.add(entry.label());
    addKeywords(document, Schema.PLACE,
        PlaceKeys.opening(within.stream().map(name -> Normalizer.normalize(name).text()).toList()));
    addKeywords(document, Schema.DAY, DayKeys.in(text, entry.article().year()));
    ClauseNumber.parse(entry.label())
        .ifPresent(clause -> addKeywords(document, Schema.CLAUSE, Set.of(clause.anchor())));
    StoredTexts.add(document, entry, WordBorders.of(passage.words()));
    return document;
  }

  /** Whether a passage's name is the last of its headings, or the number its text begins with. */
  private static boolean isSaid(SearchEntry entry) {
    return entry.label().isEmpty() || entry.headings().contains(entry.label())
        || ClauseNumber.parse(entry.label()).isPresent();
  }

  private void addHeads(Document document, String text) throws IOException {
    addText(document, Schema.Part.HEADS, text, Subwords.with(segmenter.words(text)), Schema.THERE);
  }

  private static void addText(Document document, Schema.Part part, String text, List<Token> words,
      FieldType type) {
    document
        .add(new Field(part.words, new TermStream(words.stream().map(Token::text).toList()), type));
    document.add(new Field(part.pairs, new PairStream(text, words), Schema.THERE));
  }

  private static void addKeywords(Document document, String field, Set<String> values) {
    for (String value : values) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
  }
}
