package gazette.search.index;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The fields of the index. A document is a passage with the facts of its article.
 *
 * <p>
 * Text is indexed twice: as words of the segmenter, which know 水产 from 饮水产生, and as pairs of
 * characters, which find what the segmenter does not know. A change here or in the analysis needs a
 * new {@link #FORMAT}.
 */
public final class Schema {

  /** The version of fields and analysis; an index of another version is not read. */
  public static final String FORMAT = "4";

  /** Keys of the commit's user data. */
  public static final String FORMAT_KEY = "gazette.format";
  public static final String GENERATION_KEY = "gazette.generation";
  /** The shards, newest first, with a space between. */
  public static final String SHARDS_KEY = "gazette.shards";
  /** Of a shard: what each article consists of, and its address, one a line. */
  public static final String ARTICLES_KEY = "gazette.articles";
  /** The list of synonyms, which only queries need. */
  public static final String SYNONYMS_KEY = "gazette.synonyms";

  /** The parts of a passage that words are looked for in. */
  public enum Part {
    TITLE("title"), HEADINGS("headings"), BODY("body");

    public final String words;
    public final String pairs;

    Part(String name) {
      this.words = name + ".words";
      this.pairs = name + ".pairs";
    }
  }

  /**
   * What a passage means, as {@link MeaningCodec} packs it; the first vector of an article's first
   * passage is that of its title.
   */
  public static final String MEANING = "meaning";
  /** The address of the article: the key by which passages are grouped. */
  public static final String ARTICLE = "article";
  /** The place of a passage in its article. */
  public static final String PASSAGE = "passage";
  /** Newest issues have the greatest. */
  public static final String ORDER = "order";
  /** Days since 1970-01-01. */
  public static final String SIGNED = "signed";
  /** The first and the last day in force, counted likewise. */
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

  public static final String YEAR = "year";
  public static final String ISSUE = "issue";
  public static final String SECTION = "section";
  public static final String ISSUER = "issuer";
  public static final String SUBJECT = "subject";
  public static final String STATUS = "status";

  /**
   * Passages of an article lie side by side, the newest issue first: a search can group them as it
   * goes, and of equal results the newest comes first without sorting.
   */
  public static final Sort INDEX_ORDER = new Sort(new SortField(ORDER, SortField.Type.LONG, true),
      new SortField(ARTICLE, SortField.Type.STRING), new SortField(PASSAGE, SortField.Type.INT));

  /** Terms with positions. */
  public static final FieldType TERMS = terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  /** Terms with positions and offsets into the original text, for marks. */
  public static final FieldType MARKED_TERMS = terms(
      IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  private Schema() {}

  private static FieldType terms(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
