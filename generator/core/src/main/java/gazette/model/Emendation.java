package gazette.model;

import org.jspecify.annotations.Nullable;

/**
 * One place where the published text is not what its source has (校勘).
 *
 * @param row its line in the file of emendations, from 1
 * @param line the line of the source on which the reading of the source begins, from 1
 * @param anchor its id on pages; the same as long as the source is
 * @param article the article it is in; null for the cover and the contents page
 * @param place the id of the passage that it is in; empty for an article's title and number
 * @param kind what kind of difference it is
 * @param source what the source has, with so much around it that it stands once on its line
 * @param published what is published instead; empty when it is left out
 * @param why the reason, for readers
 */
public record Emendation(int row, int line, String anchor, @Nullable ArticleId article,
    String place, Kind kind, String source, String published, String why) {

  /** What kind of difference it is. */
  public enum Kind {
    /** A sign or a word was misread. */
    MISREAD("识读更正"),
    /** The source has two readings of the same words, of which one was chosen. */
    VARIANT("异文取舍"),
    /** Something printed is not in the source; the text says so where it is missing. */
    LOST("来源缺失"),
    /** Words of the website's editors. */
    NOTE("本站加注"),
    /** It stands elsewhere in the source. */
    MOVED("位置调整"),
    /** It stands twice in the source. */
    REPEATED("重复未收"),
    /** A cell that spans rows is repeated in each. */
    CELL("合并单元格"),
    /** A sign is written in another way. */
    NOTATION("书写规范"),
    /** Ornaments and headings of cover and contents page. */
    LAYOUT("版面文字");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As readers see it. */
    public String label() {
      return label;
    }

    /** Whether readers should be told in the text: it may say something else than the source. */
    public boolean isOfMeaning() {
      return this == MISREAD || this == VARIANT;
    }

    /** Whether it says the same as the source, in another form. */
    public boolean isOfForm() {
      return switch (this) {
        case MISREAD, VARIANT, LOST, NOTE -> false;
        case MOVED, REPEATED, CELL, NOTATION, LAYOUT -> true;
      };
    }
  }
}
