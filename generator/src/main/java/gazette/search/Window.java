package gazette.search;

/**
 * A part of a text to show.
 *
 * @param start where it begins
 * @param end where it ends
 */
record Window(int start, int end) {}
