package gazette.search.index;

import gazette.meaning.WordVectors;
import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.segment.Subwords;
import gazette.search.segment.Token;
import gazette.search.segment.WordSegmenter;
import gazette.text.ClauseNumber;
import gazette.text.NormalizedText;
import gazette.text.Normalizer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes the index document of a passage. One is used again for all passages of a thread, each
 * document being indexed before the next is made.
 */
public final class PassageDocument {

  private record Analysed(NormalizedText text, List<Token> words) {}

  private static final Analysed NOTHING = new Analysed(Normalizer.normalize(""), List.of());

  private final WordSegmenter segmenter = new WordSegmenter();
  private final MeaningCodec meanings = new MeaningCodec(WordVectors.load());
  private final Map<Schema.Part, WordStream> words = new EnumMap<>(Schema.Part.class);
  private final Map<Schema.Part, PairStream> pairs = new EnumMap<>(Schema.Part.class);
  private final Map<Schema.Part, Analysed> before = new EnumMap<>(Schema.Part.class);

  public PassageDocument() {
    for (Schema.Part part : Schema.Part.values()) {
      words.put(part, new WordStream(NOTHING.text()));
      pairs.put(part, new PairStream());
    }
  }

  /**
   * The document of a passage.
   *
   * @param place its place in its article, from 0
   */
  public Document of(SearchEntry entry, int place) throws IOException {
    Document document = new Document();
    ArticleFacts article = entry.article();
    document.add(new SortedDocValuesField(Schema.ARTICLE, new BytesRef(article.url())));
    document.add(new NumericDocValuesField(Schema.PASSAGE, place));
    document.add(new NumericDocValuesField(Schema.ORDER, article.issueOrder()));
    if (article.signed() != null) {
      document.add(new NumericDocValuesField(Schema.SIGNED, article.signed().toEpochDay()));
    }
    addDay(document, Schema.SIGNED, article.dates().signed());
    addDay(document, Schema.EFFECTIVE, article.dates().effective());
    addDay(document, Schema.EXPIRES, article.dates().expires());
    addFacets(document, article);
    addText(document, entry, place);
    StoredPassage.add(document, entry);
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

  private void addText(Document document, SearchEntry entry, int place) throws IOException {
    NormalizedText body = Normalizer.normalize(entry.text());
    addPart(document, Schema.Part.TITLE, remembered(Schema.Part.TITLE, entry.article().title()));
    addPart(document, Schema.Part.HEADINGS, remembered(Schema.Part.HEADINGS, headings(entry)));
    // A heading without a text of its own is found as the heading of what follows.
    boolean bare = entry.text().strip().equals(entry.label());
    addPart(document, Schema.Part.BODY, bare ? NOTHING : analyse(body));
    String title = place == 0 ? Normalizer.normalize(entry.article().title()).text() : "";
    document.add(new BinaryDocValuesField(Schema.MEANING, meanings.pack(title, body.text())));
    Set<String> cited = new HashSet<>();
    NumberKeys.cited(body.text()).forEach(found -> cited.add(found.key()));
    addKeywords(document, Schema.CITES, cited);
    String number = entry.article().documentNumber();
    if (number != null) {
      addKeywords(document, Schema.NUMBER, Set.of(Normalizer.normalize(number).text()));
    }
    List<String> within = new ArrayList<>(entry.headings());
    within.add(entry.label());
    addKeywords(document, Schema.PLACE, PlaceKeys.opening(normalised(within)));
    addKeywords(document, Schema.DAY, DayKeys.in(body.text()));
    ClauseNumber.parse(entry.label())
        .ifPresent(clause -> addKeywords(document, Schema.CLAUSE, Set.of(clause.anchor())));
  }

  private static List<String> normalised(List<String> texts) {
    return texts.stream().map(text -> Normalizer.normalize(text).text()).toList();
  }

  /**
   * The headings above, and the passage's own name where that is neither the last of them nor its
   * number, with which its text begins.
   */
  private static String headings(SearchEntry entry) {
    String above = String.join("\n", entry.headings());
    boolean said = entry.headings().contains(entry.label())
        || ClauseNumber.parse(entry.label()).isPresent();
    return said ? above : above + "\n" + entry.label();
  }

  private void addPart(Document document, Schema.Part part, Analysed analysed) {
    WordStream wordStream = words.get(part);
    PairStream pairStream = pairs.get(part);
    if (wordStream == null || pairStream == null) {
      throw new IllegalStateException(part.name());
    }
    document.add(new Field(part.words, wordStream.of(analysed.text(), analysed.words()),
        part == Schema.Part.BODY ? Schema.MARKED_TERMS : Schema.TERMS));
    document.add(new Field(part.pairs, pairStream.of(analysed.text().text()), Schema.TERMS));
  }

  /** Titles and headings are those of the passage before, more often than not. */
  private Analysed remembered(Schema.Part part, String text) throws IOException {
    Analysed last = before.get(part);
    if (last == null || !last.text().original().equals(text)) {
      last = analyse(Normalizer.normalize(text));
      before.put(part, last);
    }
    return last;
  }

  private Analysed analyse(NormalizedText text) throws IOException {
    return new Analysed(text, Subwords.with(segmenter.words(text.text())));
  }

  private static void addKeywords(Document document, String field, Set<String> values) {
    for (String value : values) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
  }
}
