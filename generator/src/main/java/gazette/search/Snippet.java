package gazette.search;

/**
 * A piece of a passage as HTML.
 *
 * @param html escaped, with {@code <mark>} and no other element
 * @param marked whether something is marked
 */
record Snippet(String html, boolean marked) {}
