package gazette.search.segment;

/**
 * A word, number or run of letters in a text.
 *
 * @param text normalised
 * @param start where it begins
 * @param end where it ends
 */
public record Token(String text, int start, int end) {}
