package gazette.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule on how long documents that state no term may be in force at most.
 *
 * @param years how long, from the first day in force
 * @param source where the rule stands, such as 晋市政发〔2020〕16号第三十四条
 * @param from the first day on which documents were signed that it covers
 * @param to the last such day; null while it goes on
 * @param except what the titles end with that it does not cover, such as 预案; what a title encloses
 *   counts, too
 */
public record LongestTerm(int years, String source, LocalDate from, @Nullable LocalDate to,
    List<String> except) {

  public LongestTerm {
    except = List.copyOf(except);
  }

  /** Whether it covers a document: one of its time that is no order, nor of a kind left out. */
  public boolean covers(Article article) {
    OfficialNumber number = article.number();
    LocalDate signed = article.signed();
    return number != null && number.isOfYear() && signed != null && !signed.isBefore(from)
        && (to == null || !signed.isAfter(to))
        && except.stream().noneMatch(kind -> names(article.title(), kind));
  }

  /** 关于印发《…预案》的通知, …预案的通知, …预案, …预案（试行）. */
  private static boolean names(String title, String kind) {
    return title.matches(".*\\Q" + kind + "\\E(?:[（(][^（()）]*[）)])?》?(?:的(?:通知|决定|公告|通告))?");
  }

  /** The last day that it allows. */
  public LocalDate lastDay(LocalDate first) {
    return first.plusYears(years).minusDays(1);
  }
}
