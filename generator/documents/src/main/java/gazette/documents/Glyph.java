package gazette.documents;

/**
 * A character where it is printed, in points from the upper left corner of its page.
 *
 * @param text mostly one character
 * @param x its left edge
 * @param y its base line
 * @param width how far the next one is
 * @param size of its font
 */
record Glyph(String text, float x, float y, float width, float size) {

  float end() {
    return x + width;
  }
}
