package gazette.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One printed piece of an issue.
 *
 * @param id its issue and slug
 * @param title the title in full, with the issuer's name as printed above the text
 * @param contentsTitle the title as the printed contents page has it
 * @param issuers who issued it (发文机关), joint documents have several; empty for the chronicle
 * @param number its 发文字号 or order number; null for the few documents that carry none
 * @param section the section it is printed in
 * @param page the printed page on which it begins, from 1; null when not known
 * @param signed 成文日期; null for the chronicle
 * @param effective the first day in force (施行日期); null when the text states none
 * @param term how long it is in force; null when the text states none
 * @param repeals the numbers of the documents that it ends
 * @param subjects the subjects (主题) that a curator gave it
 * @param corrections what was changed in the text after it was published, in the order of the file
 * @param withdrawal since when and why the text is no longer shown; null when it is
 * @param body the text
 */
public record Article(ArticleId id, String title, String contentsTitle, List<String> issuers,
    @Nullable OfficialNumber number, Section section, @Nullable Integer page,
    @Nullable LocalDate signed, @Nullable LocalDate effective, @Nullable Term term,
    List<OfficialNumber> repeals, List<String> subjects, List<Correction> corrections,
    @Nullable Withdrawal withdrawal, MarkdownText body) {

  public Article {
    if (title.isBlank() || contentsTitle.isBlank()) {
      throw new IllegalArgumentException("an article without a title: " + id);
    }
    if (page != null && page < 1) {
      throw new IllegalArgumentException("page %s of %s".formatted(page, id));
    }
    issuers = List.copyOf(issuers);
    repeals = List.copyOf(repeals);
    subjects = List.copyOf(subjects);
    corrections = List.copyOf(corrections);
  }

  /** The last day in force; empty when no term is stated or its first day is not known. */
  public Optional<LocalDate> lastDay() {
    return switch (term) {
      case null -> Optional.empty();
      case Term.Until until -> Optional.of(until.lastDay());
      case Term.For period -> Optional.ofNullable(effective).map(period::lastDay);
    };
  }

  /**
   * From which day what it repeals is no longer in force: its own first day in force, else the day
   * of its signature; empty when it states neither.
   */
  public Optional<LocalDate> repealsFrom() {
    return Optional.ofNullable(effective != null ? effective : signed);
  }

  /**
   * Whether it ends another document by its number. One that is younger is not meant: each
   * government counts its orders (令) anew, so that their numbers come again.
   */
  public boolean ends(Article other) {
    boolean isYounger = other.signed != null
        && repealsFrom().filter(day -> day.isBefore(other.signed)).isPresent();
    return other.number != null && repeals.contains(other.number) && !isYounger;
  }

  public boolean isChronicle() {
    return section.kind() == Section.Kind.CHRONICLE;
  }
}
