package gazette.staticsearch;

/** Goes through the terms of a {@link Contribution}: the short ones, then the long ones. */
final class TermReader {

  private final ByteReader bytes;
  private boolean shorts = true;
  private long shortTerm;
  private String longTerm = "";
  private int count;

  TermReader(ByteReader bytes) {
    this.bytes = bytes;
  }

  /** Goes to the next term, once the units of the one before are read; false when there is none. */
  boolean next() {
    if (shorts) {
      long distance = bytes.longNumber();
      shorts = distance > 0;
      shortTerm += distance;
    }
    if (!shorts) {
      longTerm = bytes.text();
      if (longTerm.isEmpty()) {
        return false;
      }
    }
    count = bytes.number();
    return true;
  }

  /** Whether it is a {@link ShortTerm}. */
  boolean isShort() {
    return shorts;
  }

  long shortTerm() {
    return shortTerm;
  }

  String longTerm() {
    return longTerm;
  }

  /** How many units it has. */
  int count() {
    return count;
  }

  /** How far the next unit of the term is from the one before, or from the title. */
  int distance() {
    return bytes.number();
  }

  void skipUnits() {
    for (int i = 0; i < count; i++) {
      bytes.number();
    }
  }
}
