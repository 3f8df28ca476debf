package gazette.search.segment;

import gazette.text.HashedTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.CharType;
import org.apache.lucene.analysis.cn.smart.Utility;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence into the words that most likely make it up: the shortest way from its beginning
 * to its end, where a step from one word to the next is the shorter the likelier it is.
 *
 * <p>
 * The words, the lengths and so the results are those of smartcn's own
 * {@link org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter}, which makes an array and list
 * entries for each step, and looks some up in a hundred thousand places.
 *
 * <p>
 * Not safe for use by several threads at once.
 */
public final class LikeliestWords {

  /** Takes the words of Chinese characters in a sentence, the last one first. */
  interface Sink {
    void word(int start, int end);
  }

  /**
   * A word in its place, at the end of the shortest way to it.
   *
   * @param start the element it begins with
   * @param end the element behind it
   * @param frequency how often it is met anywhere
   * @param joint the hash with which its pairs begin
   * @param rareStep how far it is to a word that never followed it
   * @param way how far it is from the beginning of the sentence
   * @param before the word before; null at the beginning
   */
  private record Word(int start, int end, int frequency, long joint, double rareStep, double way,
      @Nullable Word before) {}

  // BiSegGraph: -log(a P(next) + (1 - a) P(next | word)), where a is 0.1.
  private static final double SMOOTH = 0.1;
  private static final double TINY = 1.0 / Utility.MAX_FREQUENCE;

  private final WordModel model = WordModel.smartcn();
  private final List<List<Word>> endingAt = new ArrayList<>();

  // The elements of the sentence: a Chinese character, a number, a run of letters, a sign. First
  // and last is what smartcn has for the beginning and the end.
  private int elements;
  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private int[] frequencies = new int[0];
  private boolean[] chinese = new boolean[0];
  // How they are spelt in the model, one behind the other.
  private int[] spelling = new int[0];
  private char[] letters = new char[0];

  /** Cuts the sentence between two places of a text. */
  public void cut(char[] text, int start, int end, Sink sink) {
    read(text, start, end);
    for (int at = 0; at <= elements; at++) {
      if (at == endingAt.size()) {
        endingAt.add(new ArrayList<>());
      }
      endingAt.get(at).clear();
    }
    for (int at = 0; at < elements; at++) {
      addWords(at);
    }
    Word word = endingAt.get(elements).getFirst();
    while (word != null) {
      if (chinese[word.start]) {
        sink.word(starts[word.start], ends[word.end - 1]);
      }
      word = word.before;
    }
  }

  /** All words that begin with an element. */
  private void addWords(int start) {
    long hash = HashedTexts.NOTHING;
    int known = WordModel.BEGINNING;
    for (int end = start + 1; known != WordModel.ABSENT; end++) {
      hash = extended(hash, end - 1, end);
      known = chinese[start] ? model.word(hash) : WordModel.ABSENT;
      if (known >= 0 || end == start + 1) {
        int frequency = chinese[start] ? Math.max(known, 0) : frequencies[start];
        endingAt.get(end).add(word(start, end, frequency, hash));
      }
      if (end == elements || !chinese[end]) {
        return;
      }
    }
  }

  private Word word(int start, int end, int frequency, long hash) {
    Word nearest = null;
    double way = start == 0 ? 0 : Double.MAX_VALUE;
    for (Word before : endingAt.get(start)) {
      int pair = model.pair(extended(before.joint, start, end));
      double step = pair == 0 ? before.rareStep : step(before.frequency, pair);
      if (before.way + step < way) {
        way = before.way + step;
        nearest = before;
      }
    }
    return new Word(start, end, frequency, WordModel.afterWord(hash), step(frequency, 0), way,
        nearest);
  }

  private static double step(int frequency, int pair) {
    return -Math.log(SMOOTH * (1.0 + frequency) / Utility.MAX_FREQUENCE
        + (1.0 - SMOOTH) * ((1.0 - TINY) * pair / (1.0 + frequency) + TINY));
  }

  private long extended(long hash, int start, int end) {
    long longer = hash;
    for (int i = spelling[start]; i < spelling[end]; i++) {
      longer = HashedTexts.hash(longer, letters[i]);
    }
    return longer;
  }

  private void read(char[] text, int start, int end) {
    elements = 0;
    add(start, start, Utility.START_CHAR_ARRAY);
    int at = start;
    while (at < end) {
      at = readElement(text, at, end);
    }
    add(end, end, Utility.END_CHAR_ARRAY);
  }

  private int readElement(char[] text, int at, int limit) {
    int type = Utility.getCharType(text[at]);
    int end = end(text, at, limit, type);
    switch (type) {
      case CharType.SPACE_LIKE -> {
        // Words may hold spaces.
      }
      case CharType.HANZI -> add(at, end, Arrays.copyOfRange(text, at, end), 0, true);
      case CharType.DELIMITER ->
          add(at, end, Arrays.copyOfRange(text, at, end), Utility.MAX_FREQUENCE, false);
      case CharType.SURROGATE -> add(at, end, Arrays.copyOfRange(text, at, end), 0, false);
      case CharType.DIGIT, CharType.FULLWIDTH_DIGIT -> add(at, end, Utility.NUMBER_CHAR_ARRAY);
      default -> add(at, end, Utility.STRING_CHAR_ARRAY);
    }
    return end;
  }

  private static int end(char[] text, int at, int limit, int type) {
    return switch (type) {
      case CharType.LETTER, CharType.FULLWIDTH_LETTER ->
          runEnd(text, at, limit, CharType.LETTER, CharType.FULLWIDTH_LETTER);
      case CharType.DIGIT, CharType.FULLWIDTH_DIGIT ->
          runEnd(text, at, limit, CharType.DIGIT, CharType.FULLWIDTH_DIGIT);
      case CharType.SURROGATE -> at + Character.charCount(Character.codePointAt(text, at, limit));
      default -> at + 1;
    };
  }

  private static int runEnd(char[] text, int from, int limit, int type, int wideType) {
    int end = from + 1;
    while (end < limit) {
      int found = Utility.getCharType(text[end]);
      if (found != type && found != wideType) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Adds an element that smartcn knows by one name for all of its kind. */
  private void add(int start, int end, char[] name) {
    long hash = HashedTexts.NOTHING;
    for (char c : name) {
      hash = HashedTexts.hash(hash, c);
    }
    add(start, end, name, Math.max(model.word(hash), 0), false);
  }

  private void add(int start, int end, char[] spelt, int frequency, boolean isChinese) {
    if (elements + 1 >= spelling.length) {
      grow();
    }
    starts[elements] = start;
    ends[elements] = end;
    frequencies[elements] = frequency;
    chinese[elements] = isChinese;
    int to = spelling[elements];
    if (to + spelt.length > letters.length) {
      letters = Arrays.copyOf(letters, 2 * (to + spelt.length));
    }
    System.arraycopy(spelt, 0, letters, to, spelt.length);
    elements++;
    spelling[elements] = to + spelt.length;
  }

  private void grow() {
    int size = 2 * elements + 64;
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    frequencies = Arrays.copyOf(frequencies, size);
    chinese = Arrays.copyOf(chinese, size);
    spelling = Arrays.copyOf(spelling, size);
  }
}
