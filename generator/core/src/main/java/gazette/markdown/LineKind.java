package gazette.markdown;

/** What a line of the source is by itself. */
enum LineKind {
  /** Nothing but white space. */
  BLANK,
  /** Running text. */
  TEXT,
  /** One to six {@code #}, white space and text. */
  HEADING,
  /** A hyphen, a space and text. */
  BULLET,
  /** Begins with {@code |}. */
  ROW,
  /** Begins with {@code :::}. */
  FENCE;

  /** As many spaces make a line text, whatever follows; only items of lists go in so far. */
  private static final int DEEP = 4;
  private static final int MAX_LEVEL = 6;

  static LineKind of(CharSequence line) {
    if (!hasText(line, 0)) {
      return BLANK;
    }
    int start = start(line);
    if (indent(line) >= DEEP) {
      return TEXT;
    }
    return switch (line.charAt(start)) {
      case '#' -> headingLevel(line) > 0 ? HEADING : TEXT;
      case '-' -> isBullet(line) ? BULLET : TEXT;
      case '|' -> ROW;
      case ':' -> isFence(line, start) ? FENCE : TEXT;
      default -> TEXT;
    };
  }

  /** Whether the line is an item of a list, however far it is indented. */
  static boolean isBullet(CharSequence line) {
    int start = start(line);
    return start + 1 < line.length() && line.charAt(start) == '-' && isBlank(line.charAt(start + 1))
        && hasText(line, start + 1);
  }

  /** The number of {@code #}; 0 when the line is no heading. */
  static int headingLevel(CharSequence line) {
    int start = start(line);
    int end = start;
    while (end < line.length() && line.charAt(end) == '#' && end - start <= MAX_LEVEL) {
      end++;
    }
    int level = end - start;
    boolean heading = level <= MAX_LEVEL && end < line.length() && isBlank(line.charAt(end))
        && hasText(line, end);
    return heading ? level : 0;
  }

  /** The columns of white space before the text; a tab counts to the next fourth. */
  static int indent(CharSequence line) {
    int columns = 0;
    for (int i = 0; i < line.length() && isBlank(line.charAt(i)); i++) {
      columns += line.charAt(i) == '\t' ? DEEP - columns % DEEP : 1;
    }
    return columns;
  }

  private static int start(CharSequence line) {
    int i = 0;
    while (i < line.length() && isBlank(line.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isFence(CharSequence line, int start) {
    return start + 2 < line.length() && line.charAt(start + 1) == ':'
        && line.charAt(start + 2) == ':';
  }

  private static boolean hasText(CharSequence line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (!Character.isWhitespace(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
