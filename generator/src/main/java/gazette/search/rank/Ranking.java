package gazette.search.rank;

/**
 * The weights by which articles are ordered once what may answer is known.
 *
 * @param title what a word in the title is worth, by how rare it is; in a text BM25 says it
 * @param titleOfPassages the same where passages are results: which law it is matters less than
 *   what the passage says
 * @param heading what a word in a heading is worth, likewise
 * @param meaning what nearness in meaning is worth beside words; raised, results that say it in
 *   other words come up before those that repeat the query's words
 * @param meaningUnanswered how much more it is worth as the best article lacks more of the query;
 *   raised, everyday speech gains and half-known names lose
 * @param titleMeaning what the meaning of the title is worth beside that of the nearest passage
 * @param passageMeaning what meaning is worth among the passages of one article; raised, the
 *   sentence that answers comes before the one that repeats the question
 */
public record Ranking(float title, float titleOfPassages, float heading, double meaning,
    double meaningUnanswered, double titleMeaning, double passageMeaning) {

  /** As the program ranks. */
  public static final Ranking DEFAULT = new Ranking(2.2f, 0.5f, 1.2f, 0.6, 1.5, 0.3, 1);

  /** Where passages are results. */
  Ranking ofPassages() {
    return new Ranking(titleOfPassages, titleOfPassages, heading, meaning, meaningUnanswered,
        titleMeaning, passageMeaning);
  }
}
