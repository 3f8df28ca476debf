package gazette.search.rank;

/**
 * A passage of a result.
 *
 * @param document its document in the index
 * @param score comparable among the passages of one result
 */
public record ScoredPassage(int document, float score) {}
