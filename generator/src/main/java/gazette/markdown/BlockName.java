package gazette.markdown;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a named block is: the word after {@code :::}. */
enum BlockName {
  /** 主送机关. */
  ADDRESSEE,
  /** 发文机关署名 and 成文日期, one printed line a line. */
  SIGNATURE,
  /** 附注, such as （此件公开发布）. */
  NOTE,
  /** The marker of an attachment and its title; what follows belongs to the attachment. */
  ATTACHMENT,
  /** Persons with their duties, one a line. */
  NAMES,
  /** What the source has lost. */
  MISSING,
  /** Words of the website's editor, never of the gazette. */
  EDITOR;

  private static final int MISTAKES = 2;

  /** The block of that name; empty when there is none. */
  static Optional<BlockName> of(String word) {
    return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
  }

  /** The name that an author most likely meant; empty when no name is like the word. */
  static Optional<BlockName> nearest(String word) {
    String asked = word.substring(0, Math.min(word.length(), 20)).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(name -> distance(name.word(), asked) <= MISTAKES)
        .min(Comparator.comparingInt(name -> distance(name.word(), asked)));
  }

  /** All names, for a hint. */
  static String all() {
    return Arrays.stream(values()).map(BlockName::word).collect(Collectors.joining(", "));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many letters must be put in, left out or changed to make one word of the other. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
