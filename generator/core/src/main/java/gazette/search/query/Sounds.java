package gazette.search.query;

import gazette.search.index.Lexicon;

import gazette.text.Pinyin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds in the index what sounds like something, without tones. */
public final class Sounds {

  private static final char FIRST = '\u4E00';
  private static final char LAST = '\u9FFF';
  // A typed run of letters is a few words.
  private static final int LONGEST = 48;
  private static final int MOST_WAYS = 6;
  private static final int MOST_BEGINNINGS = 40;

  private final Lexicon lexicon;

  public Sounds(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The other characters that may be read as one may be. */
  public static Set<Character> like(char c) {
    Set<Character> like = new HashSet<>();
    for (String reading : Pinyin.readings(c)) {
      like.addAll(BySyllable.of(reading));
    }
    like.remove(c);
    return like;
  }

  /**
   * The text of the index that pinyin most probably stands for.
   *
   * @param letters pinyin without tones and without spaces
   */
  public Optional<String> text(String letters) throws IOException {
    if (letters.length() > LONGEST) {
      return Optional.empty();
    }
    String best = "";
    int most = 0;
    for (List<String> syllables : Pinyin.syllables(letters.replace('ü', 'v'), MOST_WAYS)) {
      for (String text : syllables.size() < 2 ? List.<String>of() : texts(syllables)) {
        int passages = Math.max(lexicon.word(text), lexicon.text(text));
        if (passages > most) {
          most = passages;
          best = text;
        }
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(best);
  }

  /** What may be meant, grown from left to right along pairs that the index has. */
  private List<String> texts(List<String> syllables) throws IOException {
    record Beginning(String text, int passages) {}
    List<Beginning> beginnings = BySyllable.of(syllables.getFirst())
        .stream()
        .map(first -> new Beginning(first.toString(), Integer.MAX_VALUE))
        .toList();
    for (String syllable : syllables.subList(1, syllables.size())) {
      Set<Character> wanted = BySyllable.of(syllable);
      List<Beginning> longer = new ArrayList<>();
      for (Beginning beginning : beginnings) {
        char last = beginning.text().charAt(beginning.text().length() - 1);
        for (char next : lexicon.after(last)) {
          if (wanted.contains(next)) {
            int pair = lexicon.pair(Character.toString(last) + next);
            longer
                .add(new Beginning(beginning.text() + next, Math.min(pair, beginning.passages())));
          }
        }
      }
      beginnings = longer.stream()
          .sorted(Comparator.comparingInt(Beginning::passages).reversed())
          .limit(MOST_BEGINNINGS)
          .toList();
    }
    return beginnings.stream().map(Beginning::text).toList();
  }

  /** The characters by their readings, gathered when first asked for. */
  private static final class BySyllable {

    private static final Map<String, Set<Character>> CHARACTERS = gather();

    static Set<Character> of(String syllable) {
      return CHARACTERS.getOrDefault(syllable, Set.of());
    }

    private static Map<String, Set<Character>> gather() {
      Map<String, Set<Character>> characters = new HashMap<>();
      for (char c = FIRST; c <= LAST; c++) {
        for (String reading : Pinyin.readings(c)) {
          characters.computeIfAbsent(reading, any -> new HashSet<>()).add(c);
        }
      }
      return characters;
    }
  }
}
