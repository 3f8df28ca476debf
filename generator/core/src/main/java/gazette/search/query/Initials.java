package gazette.search.query;

import gazette.search.index.Lexicon;
import gazette.search.segment.WordModel;
import gazette.text.Pinyin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds in the index what is typed by the first letters of its syllables: ylfw for 养老服务, and 养老fw.
 *
 * <p>
 * Letters are read as words of the dictionary that the index has, one beside the other as they are
 * somewhere in it, and perhaps a single character at the end (物业费). What most passages have is
 * meant.
 */
final class Initials {

  // Less than four letters that nothing stands beside are one word or an abbreviation of another
  // language.
  private static final int SHORTEST = 3;
  private static final int SHORTEST_OF_WORDS = 4;
  private static final int SHORTEST_BESIDE = 2;
  private static final int LONGEST = 12;
  private static final int LONGEST_WORD = 4;
  // How much is looked at: words of the dictionary for some letters, of them in the index, beginnings
  // at each place, and whole readings.
  private static final int MOST_LOOKED_UP = 300;
  private static final int MOST_WORDS = 24;
  private static final int MOST_BEGINNINGS = 32;
  private static final int MOST_WHOLE = 12;

  /**
   * What the first letters may be.
   *
   * @param text the characters before the letters included
   * @param passages at most so many have it
   * @param open whether more may follow
   */
  private record Beginning(String text, int passages, boolean open) {}

  private final Lexicon lexicon;
  private final Map<String, List<Beginning>> words = new HashMap<>();

  Initials(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The Chinese that letters most probably stand for.
   *
   * @param before the Chinese characters that stand before them; it is found with them
   * @param letters lower-case
   * @param after likewise, behind them
   */
  Optional<String> text(String before, String letters, String after) throws IOException {
    boolean beside = !before.isEmpty() || !after.isEmpty();
    if (letters.length() > LONGEST || letters.length() < (beside ? SHORTEST_BESIDE : SHORTEST)) {
      return Optional.empty();
    }
    String best = "";
    int most = 0;
    for (Beginning whole : readings(before, letters, beside)) {
      int passages = lexicon.text(whole.text() + after);
      if (passages > most) {
        most = passages;
        best = whole.text();
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(best.substring(before.length()));
  }

  /** What all letters may be, grown from left to right. */
  private List<Beginning> readings(String before, String letters, boolean beside)
      throws IOException {
    List<List<Beginning>> at = new ArrayList<>();
    for (int i = 0; i <= letters.length(); i++) {
      at.add(new ArrayList<>());
    }
    at.getFirst().add(new Beginning(before, Integer.MAX_VALUE, true));
    boolean oneWord = !beside && letters.length() < SHORTEST_OF_WORDS;
    for (int from = 0; from < letters.length(); from++) {
      for (Beginning beginning : mostFirst(at.get(from), MOST_BEGINNINGS)) {
        for (int to = from + 2; to <= Math.min(letters.length(), from + LONGEST_WORD); to++) {
          if (beginning.open() && (to == letters.length() || !oneWord)) {
            addWords(beginning, letters.substring(from, to), at.get(to));
          }
        }
      }
      if (from == letters.length() - 1 && !oneWord) {
        for (Beginning beginning : mostFirst(at.get(from), MOST_BEGINNINGS)) {
          addCharacter(beginning, letters.substring(from), at.getLast());
        }
      }
    }
    if (!before.isEmpty() && Pinyin.isSyllable(letters)) {
      addCharacter(at.getFirst().getFirst(), letters, at.getLast());
    }
    return mostFirst(at.getLast(), MOST_WHOLE);
  }

  private void addWords(Beginning beginning, String letters, List<Beginning> longer)
      throws IOException {
    for (Beginning word : words(letters)) {
      add(beginning, word.text(), word.passages(), longer);
    }
  }

  private void addCharacter(Beginning beginning, String letters, List<Beginning> longer)
      throws IOException {
    String text = beginning.text();
    for (char next : text.isEmpty() ? List.<Character>of()
        : lexicon.after(text.charAt(text.length() - 1))) {
      if (Pinyin.readings(next).stream().anyMatch(reading -> reading.startsWith(letters))) {
        add(beginning, Character.toString(next), Integer.MAX_VALUE, longer);
      }
    }
  }

  private void add(Beginning beginning, String next, int passages, List<Beginning> longer)
      throws IOException {
    String text = beginning.text();
    int beside = text.isEmpty() ? Integer.MAX_VALUE
        : lexicon.pair(text.substring(text.length() - 1) + next.charAt(0));
    if (beside > 0) {
      int least = Math.min(Math.min(beside, passages), beginning.passages());
      longer.add(new Beginning(text + next, least, next.length() > 1));
    }
  }

  /** The words of the index with these first letters, those of most passages first. */
  private List<Beginning> words(String letters) throws IOException {
    List<Beginning> known = words.get(letters);
    if (known == null) {
      List<Beginning> found = new ArrayList<>();
      for (String word : ByInitials.of(letters)) {
        int passages = lexicon.word(word);
        if (passages > 0) {
          found.add(new Beginning(word, passages, true));
        }
      }
      known = mostFirst(found, MOST_WORDS);
      words.put(letters, known);
    }
    return known;
  }

  private static List<Beginning> mostFirst(List<Beginning> beginnings, int most) {
    return beginnings.stream()
        .sorted(Comparator.comparingInt(Beginning::passages).reversed())
        .limit(most)
        .toList();
  }

  /** The words of the dictionary by their first letters, gathered when first asked for. */
  private static final class ByInitials {

    private static final Map<String, List<String>> WORDS = gather();

    static List<String> of(String letters) {
      return WORDS.getOrDefault(letters, List.of());
    }

    private static Map<String, List<String>> gather() {
      Map<String, List<String>> words = new HashMap<>();
      WordModel.frequencies()
          .entrySet()
          .stream()
          .filter(word -> word.getKey().length() > 1 && word.getKey().length() <= LONGEST_WORD)
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .map(Map.Entry::getKey)
          .forEach(word -> initials(word).forEach(
              letters -> words.computeIfAbsent(letters, any -> new ArrayList<>()).add(word)));
      words.replaceAll((letters, alike) -> List
          .copyOf(alike.subList(0, Math.min(MOST_LOOKED_UP, alike.size()))));
      return words;
    }

    /** Several for characters of several readings: 行 is x and h. */
    private static Set<String> initials(String word) {
      Set<String> all = Set.of("");
      for (int i = 0; i < word.length(); i++) {
        Set<String> longer = new LinkedHashSet<>();
        for (String begun : all) {
          Pinyin.readings(word.charAt(i)).forEach(one -> longer.add(begun + one.charAt(0)));
        }
        all = longer;
      }
      return all;
    }
  }
}
