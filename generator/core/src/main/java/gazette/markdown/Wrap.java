package gazette.markdown;

/**
 * Tags around a part of running text.
 *
 * @param start where it begins in the text
 * @param end where it ends in the text
 * @param opening the tag before it
 * @param closing the tag behind it
 */
record Wrap(int start, int end, Tag opening, Tag closing) {}
