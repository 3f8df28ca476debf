package gazette.search.rank;

/**
 * Every weight by which results are found, ordered and shown, each with what raising it does.
 * docs/ranking.md tells where they take part, and what each part brings.
 *
 * @param words what stands in texts
 * @param heads what stands in titles and headings
 * @param named what a query names: numbers, places, days
 * @param meaning what is said in other words
 * @param answer whether the index has an answer, and what belongs to it
 * @param look how many articles are looked at closely
 * @param snippet what is shown of a result
 */
public record Ranking(Words words, Heads heads, Named named, Meaning meaning, Answer answer,
    Look look, Snippet snippet) {

  /** As the program ranks. */
  public static final Ranking DEFAULT = new Ranking(
      new Words(1.5f, 0.75f, 1.5f, 0.75f, 0.5f, 1, 0.8f, 0.7f, 0.5f, 0.3f),
      new Heads(2.2f, 0.5f, 1.2f), new Named(100, 20, 60, 60, 30, 20, 15, 8),
      new Meaning(0.6, 1.3, 1.5, 0.3, 1, 1.3, 0.2, 0.85, 10),
      new Answer(0.55, 0.08, 0.25, 0.5, 1.2, 0.3, 0.1, 0.05f, 1), new Look(40, 1_500, 30, 4),
      new Snippet(215, 3, 3, 8, 0.6, 3.6, 8.8, 6.7, 0.2, 0.2, 0.05, 0.5, 0.3, 0.2f));

  /**
   * Words in texts, in the currency of BM25, where a rare word in a short text is worth about 10.
   *
   * @param k1 of BM25; raised, a word that comes again tells more
   * @param b of BM25; raised, long passages lose more
   * @param word what a word is worth as a word; raised, it gains on pairs
   * @param pairs what neighbouring characters are worth; raised, words side by side gain
   * @param pairWithin the same within a word that counts already
   * @param run what the query as a whole is worth; raised, texts that repeat it gain
   * @param alike what a synonym is worth; raised, it comes nearer to the word itself; 0 asks none
   * @param apart what the parts of a compound that has a synonym are worth, as they stand apart
   * @param weak what a particle is worth
   * @param tie of the wordings of a concept the best counts, and this part of the others; raised,
   *   saying it in many ways counts more
   */
  public record Words(float k1, float b, float word, float pairs, float pairWithin, float run,
      float alike, float apart, float weak, float tie) {}

  /**
   * Words in titles and headings, worth this by how rare they are.
   *
   * @param title raised, what a document is called counts more than what it says
   * @param titleOfPassages the same where passages are results: which law it is matters less
   * @param heading likewise for headings; of those one within another the outermost counts
   */
  public record Heads(float title, float titleOfPassages, float heading) {}

  /**
   * What a query names, in the same currency.
   *
   * @param ownNumber the document of a number; raised, it comes before all that words find
   * @param citedNumber those that cite it
   * @param clause the clause, chapter or attachment
   * @param said what was signed, begins or ends on the day, as a verb says
   * @param signed what was signed on it, where no verb says what happened
   * @param spoken texts that name the day
   * @param spokenOfYear texts that name it without its year, in an issue of that year
   * @param spokenMonth texts that name the month
   */
  public record Named(float ownNumber, float citedNumber, float clause, float said, float signed,
      float spoken, float spokenOfYear, float spokenMonth) {}

  /**
   * Nearness in meaning, as a part of what words are worth.
   *
   * @param results raised, results in other words come before those that repeat the query; 0 does
   *   not ask for meaning at all
   * @param byModel the same where a sentence model tells it, which is seldom wrong
   * @param unanswered how much more it is worth as the best article lacks more of the query;
   *   raised, everyday speech gains and half-known names lose
   * @param title what the meaning of the title is worth beside that of the nearest passage; raised,
   *   a document about the subject gains on a passage about it
   * @param passages what it is worth among the passages of an article; raised, the sentence that
   *   answers comes before the one that repeats the question
   * @param withWords among passages, meaning counts by this less the share that the article has,
   *   where the passage has words of the query; by 1 less it where it has none
   * @param near what a result must reach to be one by meaning; raised, there are fewer
   * @param nearest beside results by words, those by meaning must reach this part of the nearest
   * @param most how many results by meaning there are at most
   */
  public record Meaning(double results, double byModel, double unanswered, double title,
      double passages, double withWords, double near, double nearest, int most) {}

  /**
   * Shares of the query, each concept by its rarity.
   *
   * @param ofFew the share of up to three concepts that the best article must have for an answer by
   *   words; raised, there are fewer
   * @param lessEach by how much less for each further concept; raised, long questions are answered
   *   by less
   * @param atLeast never less than this
   * @param unknown how much of single characters that stand together as nowhere in the index counts
   *   as lacking; raised, there are fewer answers by words to questions about what has a new name
   * @param together how much more than an article one passage must have; raised, words scattered
   *   over an article are less of an answer
   * @param ofBest the part of the best article's share that a result must have; raised, lists are
   *   shorter
   * @param ofBestForPassages the same where passages are results
   * @param breadth what each further passage adds to an article; raised, articles with many good
   *   passages gain
   * @param mended the part of what was typed that a mended query must have; raised, fewer are
   *   mended
   */
  public record Answer(double ofFew, double lessEach, double atLeast, double unknown,
      double together, double ofBest, double ofBestForPassages, float breadth, double mended) {}

  /**
   * The work for a query: raised, more is found, slower.
   *
   * @param articles how many are looked at, or somewhat more
   * @param sentences how many are compared by more than their signs
   * @param nearest how many of the nearest bring up their articles
   * @param fewConcepts a query of more is a sentence, and meaning is always asked
   */
  public record Look(int articles, int sentences, int nearest, int fewConcepts) {}

  /**
   * What is shown, as parts of a whole that is 1.
   *
   * @param length of a snippet, in characters; 180 are about six lines on a phone
   * @param passages how many are shown of an article at most
   * @param closely of how many results many passages are looked at, and what they mean
   * @param looked how many of each of these
   * @param nearBest what a further passage must score of what the best one does
   * @param shown raised, what a passage shows counts more than what it scored
   * @param meant likewise how near its nearest sentence is to what is asked beyond the title
   * @param alike likewise how much a sentence has that is like each word of the query
   * @param atOnce raised, snippets begin nearer to the words
   * @param together raised, one sentence with all gains on several with a part each
   * @param again raised, repetitions count more
   * @param sideBySide raised, words that stand side by side as in the query gain on the same words
   *   apart
   * @param answer a number where 多少 is asked, an office where 谁 is
   * @param near farther off in meaning, one sentence is as strange as another
   */
  public record Snippet(int length, int passages, int closely, int looked, double nearBest,
      double shown, double meant, double alike, double atOnce, double together, double again,
      double sideBySide, double answer, float near) {}

  /** Where a sentence model tells what is near in meaning. */
  public Ranking ofModel() {
    Meaning surer = new Meaning(meaning.results == 0 ? 0 : meaning.byModel, meaning.byModel,
        meaning.unanswered, meaning.title, meaning.passages, meaning.withWords, meaning.near,
        meaning.nearest, meaning.most);
    return new Ranking(words, heads, named, surer, answer, look, snippet);
  }

  /** Where passages are results. */
  public Ranking ofPassages() {
    Heads lower = new Heads(heads.titleOfPassages, heads.titleOfPassages, heads.heading);
    Answer longer = new Answer(answer.ofFew, answer.lessEach, answer.atLeast, answer.unknown,
        answer.together, answer.ofBestForPassages, answer.ofBestForPassages, answer.breadth,
        answer.mended);
    return new Ranking(words, lower, named, meaning, longer, look, snippet);
  }
}
