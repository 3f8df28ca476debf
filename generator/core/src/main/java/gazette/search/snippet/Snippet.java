package gazette.search.snippet;

/**
 * A piece of a passage as HTML.
 *
 * @param html escaped, with {@code <mark>} and no other element
 * @param marked whether something is marked
 * @param literal whether the text has the query as it was typed
 * @param share how much of the query it has, from 0 to about 1
 */
public record Snippet(String html, boolean marked, boolean literal, double share) {}
