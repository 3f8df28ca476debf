package gazette.search.rank;

/**
 * A passage of a result.
 *
 * @param document its document in the index
 * @param score comparable among the passages of one result
 * @param near how near it is in meaning, 0 to 1; 0 where that was not asked
 */
public record ScoredPassage(int document, float score, float near) {}
