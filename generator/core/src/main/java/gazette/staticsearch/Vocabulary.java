package gazette.staticsearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives each term a number, from 0, in the order in which they are met. */
final class Vocabulary {

  /** A term and its number. */
  record Numbered(String term, int number) {}

  // A short term with its number, or 0 where the slot is free; at most half of the slots are taken.
  private long[] slots = new long[1 << 13];
  private int shortTerms;
  private final SortedMap<String, Integer> longTerms = new TreeMap<>();

  int size() {
    return shortTerms + longTerms.size();
  }

  /** The number of the term at which a reader is; a new one when it is met for the first time. */
  int number(TermReader term) {
    if (term.isShort()) {
      return number(term.shortTerm());
    }
    Integer known = longTerms.get(term.longTerm());
    if (known != null) {
      return known;
    }
    int next = size();
    longTerms.put(term.longTerm(), next);
    return next;
  }

  /** All terms in the order of their characters. */
  List<Numbered> sorted() {
    List<Numbered> terms = new ArrayList<>(size());
    Arrays.stream(slots)
        .filter(slot -> slot != 0)
        .sorted()
        .forEach(slot -> terms
            .add(new Numbered(ShortTerm.text(ShortTerm.term(slot)), ShortTerm.number(slot))));
    longTerms.forEach((term, number) -> terms.add(new Numbered(term, number)));
    // Two runs, which are in order, are merged.
    terms.sort(Comparator.comparing(Numbered::term));
    return terms;
  }

  private int number(long term) {
    int slot = slot(term);
    if (slots[slot] != 0) {
      return ShortTerm.number(slots[slot]);
    }
    int next = size();
    slots[slot] = ShortTerm.with(term, next);
    shortTerms++;
    if (shortTerms * 2 > slots.length) {
      grow();
    }
    return next;
  }

  private void grow() {
    long[] taken = slots;
    slots = new long[taken.length * 2];
    for (long pair : taken) {
      if (pair != 0) {
        slots[slot(ShortTerm.term(pair))] = pair;
      }
    }
  }

  /** Where a term is, or would be. */
  private int slot(long term) {
    // Neighbouring terms must not fall into neighbouring slots.
    int hash = Long.hashCode(term * 0x9E3779B97F4A7C15L);
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0 && ShortTerm.term(slots[slot]) != term) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
