package gazette.page;

import gazette.model.Article;
import gazette.model.OfficialNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that leads to articles by what they are about or by how they stand. */
public sealed interface ListPage extends Page {

  /**
   * Every document number.
   *
   * @param groups by issuer code, in the order of pinyin
   * @param unnumbered the documents that carry none, newest issue first
   * @param others documents that the site does not hold, and that its articles end or change
   */
  record NumbersPage(SitePath path, Frame frame, List<NumberGroup> groups, List<Article> unnumbered,
      List<OtherDocument> others) implements ListPage {
    public NumbersPage {
      others = List.copyOf(others);
      groups = List.copyOf(groups);
      unnumbered = List.copyOf(unnumbered);
    }
  }

  /**
   * What is known of the document that has a number.
   *
   * @param number the number
   * @param held the documents of that number, of which orders may have several; empty when the site
   *   holds none
   * @param other what articles say of one that the site does not hold; null when of none
   */
  record NumberPage(SitePath path, Frame frame, OfficialNumber number, List<StatusEntry> held,
      @Nullable OtherDocument other) implements ListPage {
    public NumberPage {
      held = List.copyOf(held);
    }
  }

  /**
   * What is soon no longer in force, and what the words for it mean.
   *
   * @param day the day for which it was found
   * @param months how soon
   * @param ending the documents whose last day comes within that time, earliest first
   * @param coming those that are not yet in force
   * @param years all documents by year, newest first
   */
  record StatusPage(SitePath path, Frame frame, LocalDate day, int months, List<StatusEntry> ending,
      List<StatusEntry> coming, List<YearOfStatuses> years) implements ListPage {
    public StatusPage {
      years = List.copyOf(years);
      ending = List.copyOf(ending);
      coming = List.copyOf(coming);
    }
  }

  /**
   * What was printed in a year, by whether it is in force.
   *
   * @param day the day for which it was found
   * @param year the documents
   */
  record StatusYearPage(SitePath path, Frame frame, LocalDate day,
      YearOfStatuses year) implements ListPage {}

  /**
   * What is no longer in force.
   *
   * @param day the day for which it was found
   * @param ended the documents of the site, the last to end first
   * @param others those that the site does not hold
   * @param named those of them whose numbers are not known
   */
  record EndedPage(SitePath path, Frame frame, LocalDate day, List<StatusEntry> ended,
      List<OtherDocument> others, List<NamedDocument> named) implements ListPage {
    public EndedPage {
      named = List.copyOf(named);
      ended = List.copyOf(ended);
      others = List.copyOf(others);
    }
  }

  /**
   * Every issuer, or every subject.
   *
   * @param names issuers in the order of pinyin, subjects in the order that the settings give
   */
  record NamesPage(SitePath path, Frame frame, NameKind kind,
      List<Listed> names) implements ListPage {
    public NamesPage {
      names = List.copyOf(names);
    }
  }

  /**
   * What one issuer issued, or what there is on one subject.
   *
   * @param name the issuer or subject
   * @param years its articles by the year of the issue, newest first
   */
  record NamePage(SitePath path, Frame frame, NameKind kind, String name,
      List<YearOfArticles> years) implements ListPage {
    public NamePage {
      years = List.copyOf(years);
    }
  }

  /** What articles are listed by. */
  enum NameKind {
    ISSUER, SUBJECT
  }

  /**
   * The letters that lead to titles.
   *
   * @param letters each letter that titles begin with, and its articles
   */
  record TitlesPage(SitePath path, Frame frame, List<ArticleGroup> letters) implements ListPage {
    public TitlesPage {
      letters = List.copyOf(letters);
    }
  }

  /**
   * The titles of one letter.
   *
   * @param letter the letter and its articles, which may be none: its address stays
   * @param letters the letters that titles begin with
   */
  record LetterPage(SitePath path, Frame frame, ArticleGroup letter,
      List<ArticleGroup> letters) implements ListPage {
    public LetterPage {
      letters = List.copyOf(letters);
    }
  }

  /**
   * The chronicle of all months.
   *
   * @param months newest first
   */
  record ChroniclePage(SitePath path, Frame frame, List<MonthOfDays> months) implements ListPage {
    public ChroniclePage {
      months = List.copyOf(months);
    }

    /** The days of the newest months as a picture; null for less than two. */
    public @Nullable Plot timeline() {
      return months.size() < 2 ? null : DaysPlot.of(months);
    }
  }
}
