package gazette.search.snippet;

/**
 * A piece of a passage as HTML.
 *
 * @param html escaped, with {@code <mark>} and no other element
 * @param marked whether something is marked
 * @param literal whether the text has the query as it was typed
 * @param share how much of the query it has, from 0 to about 1
 * @param near how near in meaning the nearest sentence of the passage is to what the query asks
 *   beyond the title, -1 to 1; 0 where that was not looked at
 * @param alike how much one sentence has that is like each word of the query, 0 to 1; likewise
 */
public record Snippet(String html, boolean marked, boolean literal, double share, double near,
    double alike) {}
