package gazette.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a named block is: the word after {@code :::}. */
public enum BlockName {
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
  /** A form to fill in, one row a line, between pipes: labels and blanks by turns. */
  FORM,
  /** What the source has lost. */
  MISSING,
  /** Words of the website's editor, never of the gazette. */
  EDITOR;

  /** The block of that name; empty when there is none. */
  static Optional<BlockName> of(String word) {
    return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
  }

  /** All names, for a hint. */
  static List<String> all() {
    return Arrays.stream(values()).map(BlockName::word).toList();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
