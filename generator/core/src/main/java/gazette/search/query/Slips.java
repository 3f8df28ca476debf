package gazette.search.query;

import gazette.search.index.Lexicon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mends slips of typing in Chinese: a character for another of the same sound (厨鱼垃圾) or one that
 * looks like it (普城市), two that changed places, one too many, too few or wrong. A slip shows where
 * two characters stand side by side as nowhere in the index; what is put instead must stand so with
 * the characters around it.
 */
public final class Slips {

  // The characters around a slip that must stand in the index as they are typed.
  private static final int CONTEXT = 3;
  // A wrong character of another sound is mended only within so many right ones.
  private static final int SURE = 4;
  private static final int MOST_SUSPECTS = 4;
  private static final int MOST_TRIED = 64;

  private final Lexicon lexicon;

  public Slips(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Why a character of a query may be a slip. */
  public enum Doubt {
    NONE,
    /** It is part of a word that the dictionary has and the index has not. */
    WORD,
    /** It is part of something that neither has. */
    PIECE
  }

  /**
   * Mends a run of Chinese characters.
   *
   * @param doubts for each character
   * @return the run as it was probably meant, which may be as it is
   */
  public String mend(String run, Doubt[] doubts) throws IOException {
    StringBuilder mended = new StringBuilder(run);
    // From the end, so that places before a slip stay where they are.
    int to = run.length() - 1;
    while (to > 0) {
      if (!isStrange(run, to - 1, doubts)) {
        to--;
        continue;
      }
      int from = to - 1;
      while (from > 0 && isStrange(run, from - 1, doubts)) {
        from--;
      }
      // The characters from the first strange pair to the last one.
      Optional<Remedy> remedy = best(run, from, to, doubts);
      if (remedy.isPresent()) {
        mended.replace(remedy.get().start(), remedy.get().end(), remedy.get().text());
      }
      to = from;
    }
    return mended.toString();
  }

  private boolean isStrange(String run, int at, Doubt[] doubts) throws IOException {
    boolean doubtful = doubts[at] != Doubt.NONE || doubts[at + 1] != Doubt.NONE;
    boolean both = doubts[at] == Doubt.PIECE && doubts[at + 1] == Doubt.PIECE;
    String pair = run.substring(at, at + 2);
    return doubtful && (lexicon.pair(pair) == 0 || (both && lexicon.word(pair) == 0));
  }

  /**
   * A way to mend a run: what to put between two of its places.
   *
   * @param passages how many have it with the characters around it
   */
  private record Remedy(int start, int end, String text, int passages) {}

  /** Tries the likelier kinds of slips first. */
  private Optional<Remedy> best(String run, int from, int to, Doubt[] doubts) throws IOException {
    List<Integer> suspects = suspects(from, to, doubts);
    // A word of the dictionary is no jumble of characters, and by itself it is meant as it stands.
    boolean word = suspects.stream().anyMatch(at -> doubts[at] == Doubt.WORD);
    Optional<Remedy> best = best(alike(run, suspects, word ? 3 : 2));
    if (best.isEmpty() && !word) {
      best = best(changedPlaces(run, from, to));
    }
    if (best.isEmpty() && !word) {
      best = best(leftOut(run, suspects, from, to));
    }
    return best.isEmpty() ? only(otherSound(run, suspects)) : best;
  }

  private static Optional<Remedy> best(List<Remedy> remedies) {
    return remedies.stream().max(Comparator.comparingInt(Remedy::passages));
  }

  /** Where several would do there is no telling which was meant. */
  private static Optional<Remedy> only(List<Remedy> remedies) {
    return remedies.size() == 1 ? Optional.of(remedies.getFirst()) : Optional.empty();
  }

  private List<Remedy> alike(String run, List<Integer> suspects, int shortest) throws IOException {
    List<Remedy> remedies = new ArrayList<>();
    for (int at : suspects) {
      Set<Character> others = Sounds.like(run.charAt(at));
      others.addAll(LookAlikes.of(run.charAt(at)));
      for (char other : others) {
        tryOut(run, at, at + 1, Character.toString(other), shortest, remedies);
      }
    }
    return remedies;
  }

  private List<Remedy> otherSound(String run, List<Integer> suspects) throws IOException {
    List<Remedy> remedies = new ArrayList<>();
    int tried = 0;
    for (int at : suspects) {
      List<Character> others = at == 0 ? List.of() : lexicon.after(run.charAt(at - 1));
      for (char other : others) {
        if (joinsNext(run, at + 1, other)) {
          tryOut(run, at, at + 1, Character.toString(other), SURE, remedies);
          tried++;
        }
        // Where several would do there is no telling, and where many might it is no slip.
        if (remedies.size() > 1 || tried > MOST_TRIED) {
          return remedies.size() > 1 ? remedies : List.of();
        }
      }
    }
    return remedies;
  }

  private List<Remedy> changedPlaces(String run, int from, int to) throws IOException {
    List<Remedy> remedies = new ArrayList<>();
    for (int at = Math.max(0, from - 1); at <= to && at + 1 < run.length(); at++) {
      String swapped = "" + run.charAt(at + 1) + run.charAt(at);
      tryOut(run, at, at + 2, swapped, 3, remedies);
    }
    return remedies;
  }

  /** One character too many, or one too few. */
  private List<Remedy> leftOut(String run, List<Integer> suspects, int from, int to)
      throws IOException {
    List<Remedy> remedies = new ArrayList<>();
    for (int at : suspects) {
      // What is left must stand together across the gap.
      String joined = run.substring(Math.max(0, at - CONTEXT), at)
          + run.substring(at + 1, Math.min(run.length(), at + 1 + CONTEXT));
      if (passages(joined, SURE) > 0) {
        remedies.add(new Remedy(at, at + 1, "", passages(joined, SURE)));
      }
    }
    if (to == from + 1) {
      for (char between : lexicon.after(run.charAt(from))) {
        if (joinsNext(run, to, between)) {
          tryOut(run, to, to, Character.toString(between), SURE, remedies);
        }
      }
    }
    return remedies;
  }

  /** The doubtful characters of a strange place; with many of them there is no telling. */
  private static List<Integer> suspects(int from, int to, Doubt[] doubts) {
    List<Integer> suspects = IntStream.rangeClosed(from, to)
        .filter(at -> doubts[at] != Doubt.NONE)
        .boxed()
        .toList();
    return suspects.size() > MOST_SUSPECTS ? List.of() : suspects;
  }

  /**
   * Takes a remedy if it stands somewhere with the characters before it, or with those after it.
   *
   * @param shortest how many characters must stand together
   */
  private void tryOut(String run, int start, int end, String text, int shortest,
      List<Remedy> remedies) throws IOException {
    String before = run.substring(Math.max(0, start - CONTEXT), start) + text;
    String after = text + run.substring(end, Math.min(run.length(), end + CONTEXT));
    boolean changes = !run.substring(start, end).equals(text);
    if (changes && joins(run, start, end, text)) {
      int passages = Math.max(passages(before, shortest), passages(after, shortest));
      if (passages > 0) {
        remedies.add(new Remedy(start, end, text, passages));
      }
    }
  }

  private boolean joinsNext(String run, int next, char c) throws IOException {
    return next == run.length() || lexicon.pair("" + c + run.charAt(next)) > 0;
  }

  /** Whether what is put in stands somewhere beside at least one of its neighbours. */
  private boolean joins(String run, int start, int end, String text) throws IOException {
    return text.isEmpty()
        || (start > 0 && lexicon.pair(run.substring(start - 1, start) + text.charAt(0)) > 0)
        || (end < run.length()
            && lexicon.pair(text.substring(text.length() - 1) + run.charAt(end)) > 0);
  }

  private int passages(String text, int shortest) throws IOException {
    if (text.length() < shortest) {
      return 0;
    }
    return text.length() == 2 ? lexicon.word(text) : lexicon.together(text);
  }
}
