package gazette.search.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * The pairs of Chinese characters that may be words although the segmenter does not say so: the
 * beginning and the end of a longer word (养老 in 养老院, 政府 in 人民政府, but not its 民政), and two
 * neighbours that it left alone (小镇). What is no such pair stands across the border of words: 水产 in
 * 饮水|产生.
 */
public final class Subwords {

  private Subwords() {}

  /**
   * Words with their subwords, in the order of where they begin.
   *
   * @param words in the order of the text
   */
  public static List<Token> with(List<Token> words) {
    List<Token> all = new ArrayList<>(words.size() + words.size() / 2);
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      all.add(word);
      int length = word.text().length();
      if (isHan(word) && length > 2) {
        all.add(part(word, 0, 2));
        all.add(part(word, length - 2, length));
      } else if (i + 1 < words.size() && isSingle(word) && isSingle(words.get(i + 1))
          && word.end() == words.get(i + 1).start()) {
        Token next = words.get(i + 1);
        all.add(new Token(word.text() + next.text(), word.start(), next.end()));
      }
    }
    return all;
  }

  private static Token part(Token word, int from, int to) {
    return new Token(word.text().substring(from, to), word.start() + from, word.start() + to);
  }

  private static boolean isSingle(Token word) {
    return word.text().length() == 1 && isHan(word);
  }

  private static boolean isHan(Token word) {
    return Character.isIdeographic(word.text().charAt(0));
  }
}
