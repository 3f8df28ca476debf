package gazette.embedding;

import gazette.meaning.WordFinder;
import gazette.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The words that get vectors, and how frequent they are. */
final class Vocabulary {

  // What is met nowhere is not infinitely rare.
  private static final double RAREST = 1e-7;

  private static final Pattern CHINESE = Pattern.compile("[一-龥]+");

  private final List<String> words;
  private final WordFinder finder;
  private final List<Integer> inDictionary;

  private Vocabulary(Map<String, Integer> words) {
    this.words = List.copyOf(words.keySet());
    this.finder = new WordFinder(this.words);
    this.inDictionary = List.copyOf(words.values());
  }

  /**
   * The words of the dictionary that its newspaper or the texts have, all single characters, and
   * all words of daily life.
   */
  static Vocabulary of(Map<String, Integer> dictionary, Collection<String> everyday,
      List<String> texts) {
    Map<String, Integer> all = new TreeMap<>();
    dictionary.forEach((word, count) -> {
      if (CHINESE.matcher(word).matches()) {
        all.merge(normalised(word), count, Math::max);
      }
    });
    everyday.forEach(word -> all.putIfAbsent(normalised(word), 0));
    Vocabulary whole = new Vocabulary(all);
    long[] counts = whole.counts(whole.places(texts));
    Map<String, Integer> kept = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      String word = whole.words.get(i);
      if (counts[i] > 0 || whole.inDictionary.get(i) > 0 || word.length() == 1) {
        kept.put(word, whole.inDictionary.get(i));
      }
    }
    everyday.forEach(word -> kept.putIfAbsent(normalised(word), 0));
    return new Vocabulary(kept);
  }

  /** The words, normalised, in order. */
  List<String> words() {
    return words;
  }

  /** The places of the words of each text. */
  List<int[]> places(List<String> texts) {
    List<int[]> places = new ArrayList<>();
    for (String text : texts) {
      String normalised = normalised(text);
      int[] found = new int[normalised.length()];
      int[] count = new int[1];
      finder.find(normalised, 0, found.length, word -> found[count[0]++] = word);
      places.add(Arrays.copyOf(found, count[0]));
    }
    return places;
  }

  /**
   * Which part of all words each word is: the mean of what it is in the dictionary's newspaper and
   * in collections of texts.
   */
  double[] frequencies(List<List<int[]>> collections) {
    double[] frequencies = new double[words.size()];
    add(frequencies, inDictionary.stream().mapToLong(Integer::longValue).toArray());
    collections.forEach(collection -> add(frequencies, counts(collection)));
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = RAREST + frequencies[i] / (1 + collections.size());
    }
    return frequencies;
  }

  private static void add(double[] frequencies, long[] counts) {
    double all = Arrays.stream(counts).sum();
    for (int i = 0; i < counts.length; i++) {
      frequencies[i] += counts[i] / all;
    }
  }

  private long[] counts(List<int[]> places) {
    long[] counts = new long[words.size()];
    for (int[] text : places) {
      for (int word : text) {
        counts[word]++;
      }
    }
    return counts;
  }

  private static String normalised(String text) {
    return Normalizer.normalize(text).text();
  }
}
