package gazette.search.snippet;

/**
 * A part of a text to show.
 *
 * @param start where it begins
 * @param end where it ends
 */
public record Window(int start, int end) {}
