package gazette.importer;

/**
 * A line of the source, or the part of it that went into one place.
 *
 * @param number its number in the file, from 1
 * @param text what it says, without markup and without white space around it
 * @param indented whether it was set in, as the first line of a paragraph is
 */
record Line(int number, String text, boolean indented) {

  Line withText(String other) {
    return new Line(number, other, indented);
  }
}
