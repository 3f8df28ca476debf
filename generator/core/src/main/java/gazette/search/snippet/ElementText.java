package gazette.search.snippet;

import gazette.text.Elements;
import java.util.Arrays;

/**
 * A normalised text as its {@link Elements} one behind the other, without what stands between them,
 * so that a wording is found by a plain search for its characters: 王 震 is 王震, and 10年 is not in
 * 2010年.
 */
final class ElementText {

  private static final byte BEGINS = 1;
  private static final byte JOINED = 2;

  private final String characters;
  private final int[] places;
  private final byte[] flags;

  private ElementText(String characters, int[] places, byte[] flags) {
    this.characters = characters;
    this.places = places;
    this.flags = flags;
  }

  /**
   * The elements of a text.
   *
   * @param text normalised
   */
  static ElementText of(String text) {
    StringBuilder characters = new StringBuilder(text.length());
    int[] places = new int[text.length()];
    byte[] flags = new byte[text.length()];
    Elements elements = new Elements(text);
    while (elements.next()) {
      flags[characters.length()] = elements.joined() ? BEGINS | JOINED : BEGINS;
      for (int i = elements.start(); i < elements.end(); i++) {
        places[characters.length()] = i;
        characters.append(text.charAt(i));
      }
    }
    int length = characters.length();
    return new ElementText(characters.toString(), Arrays.copyOf(places, length),
        Arrays.copyOf(flags, length));
  }

  /**
   * Where a wording stands.
   *
   * @param from where to begin, counted in characters of elements
   * @param literal whether more than a space may stand between its elements
   * @return counted likewise; -1 when it stands nowhere
   */
  int find(ElementText wanted, int from, boolean literal) {
    if (wanted.characters.isEmpty()) {
      return -1;
    }
    int at = characters.indexOf(wanted.characters, from);
    while (at >= 0 && !standsAt(at, wanted, literal)) {
      at = characters.indexOf(wanted.characters, at + 1);
    }
    return at;
  }

  private boolean standsAt(int at, ElementText wanted, boolean literal) {
    int end = at + wanted.flags.length;
    if (flags[at] == 0 || (end < flags.length && flags[end] == 0)) {
      return false;
    }
    for (int i = 1; i < wanted.flags.length; i++) {
      byte found = flags[at + i];
      boolean begins = found != 0;
      if (begins != (wanted.flags[i] != 0) || (found == BEGINS && !literal)) {
        return false;
      }
    }
    return true;
  }

  /** Where in the text a find begins. */
  int start(int found) {
    return places[found];
  }

  /** Where in the text a find of a wording ends. */
  int end(int found, ElementText wanted) {
    return places[found + wanted.places.length - 1] + 1;
  }
}
