package gazette.search.index;

import java.util.List;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The fields of the index. What is told once is indexed once: the documents of an article lie one
 * after another, as its text is read.
 *
 * <ul>
 * <li>The first is the article itself, with its title and its facts.
 * <li>One for each heading, before what stands under it.
 * <li>One for each passage, with its text.
 * </ul>
 *
 * <p>
 * Text is indexed twice: as words of the segmenter, which know 水产 from 饮水产生, and as pairs of
 * characters, which find what the segmenter does not know. Nothing says where in a passage a word
 * stands: passages are short, and what is shown of them is looked through as text. A change here or
 * in the analysis needs a new {@link #FORMAT}.
 */
public final class Schema {

  /** The version of fields and analysis; an index of another version is not read. */
  public static final String FORMAT = "9";

  /** Keys of the commit's user data. */
  public static final String FORMAT_KEY = "gazette.format";
  public static final String GENERATION_KEY = "gazette.generation";
  /** The shards, newest first, with a space between. */
  public static final String SHARDS_KEY = "gazette.shards";
  /** The year of the newest issue. */
  public static final String NEWEST_YEAR_KEY = "gazette.newest";
  /** Of a shard: what each article consists of, and its address, one a line. */
  public static final String ARTICLES_KEY = "gazette.articles";
  /** Of an index and of a shard: whose vectors it has, with a space between. */
  public static final String MEANING_KEY = "gazette.meaning";
  /** The list of synonyms, which only queries need. */
  public static final String SYNONYMS_KEY = "gazette.synonyms";

  /** The parts that words are looked for in. */
  public enum Part {
    /** Titles and headings, which are those of all that stands under them. */
    HEADS("heads"),
    /** The texts of passages. */
    BODY("body");

    public final String words;
    public final String pairs;

    Part(String name) {
      this.words = name + ".words";
      this.pairs = name + ".pairs";
    }
  }

  /** What a document is: {@link #ARTICLE_KIND}, {@link #HEADING_KIND} or {@link #PASSAGE_KIND}. */
  public static final String KIND = "kind";
  public static final String ARTICLE_KIND = "article";
  public static final String HEADING_KIND = "heading";
  public static final String PASSAGE_KIND = "passage";

  /** Of an article: the words that stand anywhere in the texts of its passages. */
  public static final String TEXT = "text.words";
  /** Of a heading: how many documents after it stand under it. */
  public static final String REACH = "reach";
  /** What a title or a passage means, as {@link MeaningCodec} packs it. */
  public static final String MEANING = "meaning";
  /** The same as a sentence model sees it; only in an index that has one. */
  public static final String MODEL_MEANING = "meaning.model";
  /** The address of the article, of each of its documents. */
  public static final String ARTICLE = "article";
  /** The place of a document in its article, from 0. */
  public static final String PLACE_IN_ARTICLE = "place.in.article";
  /** Newest issues have the greatest. */
  public static final String ORDER = "order";
  /** Of an article: days since 1970-01-01. */
  public static final String SIGNED = "signed";
  /** Of an article: the first and the last day in force, counted likewise. */
  public static final String EFFECTIVE = "effective";
  public static final String EXPIRES = "expires";

  /** The article's own number, in the spelling of {@link NumberKeys}. */
  public static final String NUMBER = "number";
  /** The numbers that the passage cites, spelt likewise. */
  public static final String CITES = "cites";
  /** The anchor of a clause: {@code tiao-19}. */
  public static final String CLAUSE = "clause";
  /**
   * The chapters and attachments that the passage lies in, in the spelling of {@link PlaceKeys}.
   */
  public static final String PLACE = "place";
  /** The days that the passage speaks of, in the spellings of {@link DayKeys}. */
  public static final String DAY = "day";

  /** Only where the site has several. */
  public static final String GAZETTE = "gazette";
  public static final String YEAR = "year";
  public static final String ISSUE = "issue";
  public static final String SECTION = "section";
  public static final String ISSUER = "issuer";
  public static final String SUBJECT = "subject";
  public static final String STATUS = "status";

  /** What is told of an article alone, and by which results may be narrowed or counted. */
  public static final List<String> OF_ARTICLES = List.of(YEAR, ISSUE, SECTION, ISSUER, SUBJECT,
      STATUS, SIGNED, ORDER, ARTICLE);

  /** The newest issue first: of equal results the newest comes first without sorting. */
  public static final Sort INDEX_ORDER = new Sort(new SortField(ORDER, SortField.Type.LONG, true),
      new SortField(ARTICLE, SortField.Type.STRING),
      new SortField(PLACE_IN_ARTICLE, SortField.Type.INT));

  /** Terms with how often they stand in a text of some length. */
  public static final FieldType COUNTED = terms(IndexOptions.DOCS_AND_FREQS, false);
  /** Terms that are there or not. */
  public static final FieldType THERE = terms(IndexOptions.DOCS, true);

  private Schema() {}

  private static FieldType terms(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
