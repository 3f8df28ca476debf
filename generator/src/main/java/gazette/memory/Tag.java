package gazette.memory;

/** What kind of value follows. */
enum Tag {
  NOTHING('-'), TEXT('t'), INT('i'), LONG('l'), TRUE('+'), FALSE('0'), DAY('d'), MOMENT('m'),
  TIME('c'), ADDRESS('a'), OPTIONAL('?'), LIST('['), SORTED_SET('{'), SET('s'), MAP(':'), ENUM('e'),
  RECORD('r');

  private static final Tag[] BY_SIGN = new Tag[128];

  static {
    for (Tag tag : values()) {
      BY_SIGN[tag.sign] = tag;
    }
  }

  /** The byte that stands for it. */
  final char sign;

  Tag(char sign) {
    this.sign = sign;
  }

  static Tag of(int sign) throws MalformedMemoryException {
    Tag tag = sign < BY_SIGN.length ? BY_SIGN[sign] : null;
    if (tag == null) {
      throw new MalformedMemoryException("tag " + sign);
    }
    return tag;
  }
}
