package gazette.statics;

import java.util.Arrays;

/** Gives each term a number, from 0, in the order in which they are met. */
final class Vocabulary {

  private char[] letters = new char[1 << 16];
  private int[] ends = new int[1 << 12];
  // A number plus one, or 0 where the slot is free; at most half of the slots are taken.
  private int[] slots = new int[1 << 13];
  private int size;

  int size() {
    return size;
  }

  String term(int number) {
    int start = start(number);
    return new String(letters, start, ends[number] - start);
  }

  /** The number of a term; a new one when it is met for the first time. */
  int number(CharSequence term) {
    int slot = hash(term) & (slots.length - 1);
    while (slots[slot] != 0) {
      if (is(slots[slot] - 1, term)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = size + 1;
    keep(term);
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private void keep(CharSequence term) {
    int end = start(size);
    if (end + term.length() > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(letters.length * 2, end + term.length()));
    }
    for (int i = 0; i < term.length(); i++) {
      letters[end++] = term.charAt(i);
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = end;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int number = 0; number < size; number++) {
      int slot = hash(term(number)) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }

  private boolean is(int number, CharSequence term) {
    int start = start(number);
    if (ends[number] - start != term.length()) {
      return false;
    }
    for (int i = 0; i < term.length(); i++) {
      if (letters[start + i] != term.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private static int hash(CharSequence term) {
    int hash = 0;
    for (int i = 0; i < term.length(); i++) {
      hash = hash * 31 + term.charAt(i);
    }
    // Neighbouring characters must not fall into neighbouring slots.
    hash *= 0x9E3779B1;
    return hash ^ (hash >>> 15);
  }
}
