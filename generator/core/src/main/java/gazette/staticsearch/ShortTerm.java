package gazette.staticsearch;

/**
 * Terms of one or two characters, which nearly all are, as numbers of 32 bits in the same order,
 * and with another number behind them in a {@code long}.
 */
final class ShortTerm {

  static final int LONGEST = 2;
  private static final int NUMBER_BITS = 31;

  private ShortTerm() {}

  /** A term as a number from 1. */
  static long of(CharSequence term) {
    return (long) term.charAt(0) << Character.SIZE | (term.length() > 1 ? term.charAt(1) : 0);
  }

  static String text(long term) {
    String first = Character.toString((char) (term >>> Character.SIZE));
    char second = (char) term;
    return second == 0 ? first : first + second;
  }

  /**
   * A term with a number behind it: pairs are ordered by both.
   *
   * @param number from 0
   */
  static long with(long term, int number) {
    return term << NUMBER_BITS | number;
  }

  static long term(long pair) {
    return pair >>> NUMBER_BITS;
  }

  static int number(long pair) {
    return (int) pair & Integer.MAX_VALUE;
  }
}
