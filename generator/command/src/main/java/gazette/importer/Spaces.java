package gazette.importer;

import java.util.regex.Pattern;

/** Gaps that typesetting or OCR left between Chinese characters. */
final class Spaces {

  private static final Pattern BETWEEN_HAN = Pattern
      .compile("(?<=[\\p{IsHan}，。、；：！？（）《》〈〉〔〕“”])\\s+(?=[\\p{IsHan}，。、；：！？（）《》〈〉〔〕“”])");
  private static final Pattern SPACED_WORD = Pattern.compile("\\p{IsHan}( \\p{IsHan})+");

  private static final int LONGEST_WORD = 40;

  private Spaces() {}

  /** Without the gaps between Chinese characters: of a title or heading. */
  static String closed(String text) {
    return BETWEEN_HAN.matcher(text).replaceAll("");
  }

  /** A cell or label without gaps when its characters are set apart: 责 任 部 门. */
  static String closedWord(String text) {
    return text.length() < LONGEST_WORD && SPACED_WORD.matcher(text).matches()
        ? text.replace(" ", "")
        : text;
  }
}
