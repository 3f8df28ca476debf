package gazette.staticsearch;

/** The terms from a border on, with their lists. */
final class Shard {

  /**
   * What the list of a term is.
   *
   * @param articles whether it is one of articles; else it is one of units
   * @param word whether the term is a word, so that a query that has it is parted there
   */
  record Kind(boolean articles, boolean word) {}

  private final String border;
  private final int size;
  private final StringBuilder names = new StringBuilder();
  private final BitWriter lists = new BitWriter();
  private String last = "";

  /**
   * Begins one.
   *
   * @param border what its terms do not come before
   * @param size about how many bytes it may have
   */
  Shard(String border, int size) {
    this.border = border;
    this.size = size;
  }

  String border() {
    return border;
  }

  /** The term that was added last; empty before the first. */
  String last() {
    return last;
  }

  /**
   * Whether a term belongs to the next shard. Where shards end depends on the terms there, not on
   * how many came before: a change in one does not move the borders of all that follow. They end
   * between two first characters if they can, which makes the shortest border.
   */
  boolean endsBefore(String term) {
    int held = lists.length() + names.length();
    boolean changes = !last.isEmpty() && last.charAt(0) != term.charAt(0);
    boolean here = ((term.hashCode() * 0x9E3779B1) >>> 16) % 16 == 0;
    return held > size * 3 / 2 || (changes && held > size / 2) || (here && held > size * 3 / 4);
  }

  /**
   * Adds a term and its list.
   *
   * @param kind what the list is
   * @param count how many units have the term
   * @param limit greater than all values
   */
  void add(String term, Kind kind, int count, int[] values, int limit) {
    names.append(shorter(term, last)).append('\n');
    lists.bit(kind.articles());
    lists.bit(kind.word());
    lists.gamma(count);
    if (kind.articles()) {
      lists.list(values, limit);
    } else {
      lists.values(values, limit);
    }
    last = term;
  }

  /** A term without what it shares with the one before, whose length stands first. */
  static String shorter(String term, String last) {
    int shared = 0;
    while (shared < Math.min(9, Math.min(term.length(), last.length()))
        && term.charAt(shared) == last.charAt(shared)) {
      shared++;
    }
    return shared + term.substring(shared);
  }

  /** The terms, one a line. */
  String names() {
    return names.toString();
  }

  byte[] lists() {
    return lists.toByteArray();
  }
}
