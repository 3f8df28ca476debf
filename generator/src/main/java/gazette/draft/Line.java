package gazette.draft;

/**
 * A line of the source, or the part of it that went into one place.
 *
 * @param number its number in the file, from 1
 * @param text what it says, without markup and without white space around it
 */
record Line(int number, String text) {

  Line withText(String other) {
    return new Line(number, other);
  }
}
