package gazette.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above the text of an article: issuers, title and number, in whatever order.
 *
 * @param from the first piece of it
 * @param to the piece behind it
 * @param issuers as printed before the title; empty when none is
 * @param title without the issuers
 * @param number in the form of our format; empty when none is printed, or none with a code
 * @param numbered whether any number is printed
 */
record Head(int from, int to, List<String> issuers, String title, String number, boolean numbered) {

  private static final Pattern ABOUT = Pattern.compile("关于|關於|印发|印發|批转|批轉|转发|轉發");
  private static final Pattern GOVERNMENT = Pattern
      .compile("(?<issuer>\\p{IsHan}{2,20}?人民政府(?:[办辦]公[室厅廳])?)(?=\\p{IsHan}{0,20}[公通布]告$)");
  // ——2023年1月12日在…会议上 tells when a report was given.
  private static final Pattern DAY = Pattern.compile("月.{1,4}日");
  private static final int MOST_ISSUERS = 4;
  private static final int PLACE = 2;

  Head {
    issuers = List.copyOf(issuers);
  }

  boolean isOrder() {
    return Forms.isOrder(title) && numbered;
  }

  /** The letters of issuers and title as they are compared. */
  String letters() {
    return Forms.letters(String.join("", issuers) + title);
  }

  /** The head around the lines of a title. */
  static Head around(List<Piece> pieces, int first, int last) {
    List<String> issuers = new ArrayList<>();
    int begin = first;
    while (begin + 1 < last && Forms.isIssuer(pieces.get(begin).text())
        && !ABOUT.matcher(Spaces.closed(pieces.get(begin).text())).lookingAt()) {
      issuers.addAll(names(pieces.get(begin).text()));
      begin++;
    }
    StringBuilder text = new StringBuilder();
    pieces.subList(begin, last).forEach(piece -> text.append(piece.text()));
    int end = last;
    while (end < pieces.size() && end < last + 2 && isSubtitle(pieces.get(end))) {
      text.append(pieces.get(end++).text());
    }
    String spaced = text.toString().strip();
    String title = Spaces.closed(spaced);
    Matcher about = ABOUT.matcher(title);
    Matcher government = GOVERNMENT.matcher(title);
    if (about.find() && about.start() > 0 && Forms.isIssuer(title.substring(0, about.start()))) {
      int gap = about.start();
      Matcher printed = ABOUT.matcher(spaced);
      String names = printed.find() ? spaced.substring(0, printed.start())
          : title.substring(0, gap);
      issuers.addAll(names(names));
      title = title.substring(gap);
    } else if (issuers.isEmpty() && government.lookingAt()) {
      issuers.add(government.group("issuer"));
      title = title.substring(government.end());
    }
    int from = first;
    while (first - from < MOST_ISSUERS && issuers.size() < MOST_ISSUERS && from > 0
        && (issuers.isEmpty() || from < first) && isIssuerAbove(pieces, from - 1)
        && !Forms.isOrder(title)) {
      from--;
      issuers.addAll(0, names(pieces.get(from).text()));
    }
    return numbered(pieces, from, end, issuers, title);
  }

  /** Whether below a title it goes on behind a dash. */
  private static boolean isSubtitle(Piece piece) {
    String text = piece.isParagraph() ? piece.text() : "";
    return text.startsWith("——") && Forms.isTitleLine(text) && !DAY.matcher(text).find();
  }

  private static boolean isIssuerAbove(List<Piece> pieces, int at) {
    return pieces.get(at).isParagraph() && Forms.isTitleLine(pieces.get(at).text())
        && Forms.isIssuer(pieces.get(at).text());
  }

  private static Head numbered(List<Piece> pieces, int from, int last, List<String> issuers,
      String title) {
    boolean order = Forms.isOrder(title);
    if (last < pieces.size() && pieces.get(last).isParagraph()) {
      String below = pieces.get(last).text();
      if (order && Forms.isOrderNumber(below)) {
        return new Head(from, last + 1, issuers, title, title + Forms.orderNumber(below), true);
      }
      if (Forms.isOrderNumber(below) && Forms.isAnnouncement(title)) {
        return new Head(from, last + 1, issuers, title, announced(issuers, title, below), true);
      }
      if (Forms.isNumber(below)) {
        return new Head(from, last + 1, issuers, title, Forms.number(below), true);
      }
    }
    if (from > 0 && pieces.get(from - 1).isParagraph()
        && Forms.isNumber(pieces.get(from - 1).text())) {
      return new Head(from - 1, last, issuers, title, Forms.number(pieces.get(from - 1).text()),
          true);
    }
    if (from > 0 && Forms.isOrderNumber(pieces.get(from - 1).text())
        && Forms.isAnnouncement(title)) {
      return new Head(from - 1, last, issuers, title,
          announced(issuers, title, pieces.get(from - 1).text()), true);
    }
    return new Head(from, last, issuers, title, "", false);
  }

  /** 第10号 with who announces and the word before; empty when not one alone does. */
  private static String announced(List<String> issuers, String title, String number) {
    return issuers.size() != 1 ? ""
        : issuers.getFirst() + title.substring(title.length() - 2) + Forms.orderNumber(number);
  }

  private static List<String> names(String text) {
    // 曲 宁 市 人 民 政 府 is one name, set wide.
    List<String> names = new ArrayList<>();
    for (String name : Spaces.closedWord(text.strip()).split("\\s+", -1)) {
      String rest = name;
      int second = second(rest);
      while (second > 0) {
        names.add(rest.substring(0, second));
        rest = rest.substring(second);
        second = second(rest);
      }
      names.add(rest);
    }
    return names;
  }

  /** Where the second of two issuers of one place begins, with no gap between; 0 for one. */
  private static int second(String name) {
    String place = name.substring(0, Math.min(PLACE, name.length()));
    int second = name.indexOf(place, PLACE);
    return second > 0 && Forms.isIssuer(name.substring(0, second))
        && Forms.isIssuer(name.substring(second)) ? second : 0;
  }
}
