package gazette.importer;

import java.util.regex.Pattern;

/** How an official text numbers its parts: the mark that opens a paragraph. */
enum Marks {
  /** 第一章, 第二节. */
  CHAPTER("第[一二三四五六七八九十百零〇0-9]{1,5}[编章节](\\s.*|$)"),
  /** 第一条, 第十二条之一. */
  CLAUSE("第[一二三四五六七八九十百千零〇0-9]{1,7}条(之[一二三四五六七八九十]{1,2})?(\\s.*|$)"),
  /** 一、. */
  HAN("[一二三四五六七八九十]{1,3}、.*"),
  /** （一）. */
  HAN_ROUND("[(（][一二三四五六七八九十]{1,3}[)）].*"),
  /** 1.1, 4.2.1. */
  DECIMAL("\\d{1,2}([.．]\\d{1,2}){1,4}[.．]?\\s.*"),
  /** 1 总则: the first level of decimals. */
  CHAPTER_NUMBER("\\d{1,2}\\s+(?![年月日个])\\p{IsHan}.*"),
  /** 1. and 1、. */
  NUMBER("\\d{1,3}([.．](?!\\d)|、).*"),
  /** （1） and 1）. */
  ROUND("[(（]?\\d{1,3}[)）].*"),
  /** ①. */
  CIRCLED("[①-⑳].*"),
  /** 附件1, 附录 8.1, 附件：1. … */
  ATTACHMENT("(附件|附录|附表|附)\\s*[0-9一二三四五六七八九十.．—-]{0,6}\\s*([:：].*|$)"),
  /** A further event of a day. */
  EVENT("[※●◆★▲■].*"),
  /** No mark. */
  NONE(".*");

  private static final int LONGEST_HEADING = 50;

  private final Pattern form;

  Marks(String form) {
    this.form = Pattern.compile(form, Pattern.DOTALL);
  }

  static Marks of(String text) {
    String half = Letters.half(text);
    for (Marks mark : values()) {
      if (mark.form.matcher(half).matches()) {
        return mark;
      }
    }
    throw new IllegalStateException("NONE matches anything");
  }

  /** Whether the text may be a heading: numbered, short and not a sentence. */
  static boolean looksLikeHeading(String text) {
    if (text.length() > LONGEST_HEADING) {
      return false;
    }
    return switch (of(text)) {
      case CHAPTER -> true;
      case DECIMAL, CHAPTER_NUMBER -> !Sentences.hasInnerEnd(text) && !text.endsWith(";")
          && !text.endsWith("；") && !Sentences.breaksOff(text);
      case HAN, HAN_ROUND, NUMBER, ROUND ->
          !Sentences.ends(text) && !Sentences.hasInnerEnd(text) && !Sentences.breaksOff(text);
      case CLAUSE, CIRCLED, ATTACHMENT, EVENT, NONE -> false;
    };
  }
}
