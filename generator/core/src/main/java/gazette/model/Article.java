package gazette.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One printed piece of an issue.
 *
 * @param id its issue and slug
 * @param title the title in full, with the issuer's name as printed above the text
 * @param contentsTitle the title as the printed contents page has it
 * @param issuers who issued it (发文机关), joint documents have several; empty for the chronicle
 * @param numbers its 发文字号 or order number; joint documents may have one of each issuer; empty for
 *   the few documents that carry none
 * @param indexNumber its 索引号 in the catalogue of open government information; null when none
 * @param section the section it is printed in
 * @param page the printed page on which it begins, from 1; null when not known
 * @param signed 成文日期; null for the chronicle
 * @param effective the first day in force (施行日期); null when the text states none
 * @param term how long it is in force; null when the text states none
 * @param repeals the numbers of the documents that it ends
 * @param amends the numbers of the documents that it changes
 * @param subjects the subjects (主题) that a curator gave it
 * @param corrections what was changed in the text after it was published, in the order of the file
 * @param withdrawal since when and why the text is no longer shown; null when it is
 * @param files the files that lie beside it
 * @param body the text
 */
public record Article(ArticleId id, String title, String contentsTitle, List<String> issuers,
    List<OfficialNumber> numbers, @Nullable String indexNumber, Section section,
    @Nullable Integer page, @Nullable LocalDate signed, @Nullable LocalDate effective,
    @Nullable Term term, List<OfficialNumber> repeals, List<OfficialNumber> amends,
    List<String> subjects, List<Correction> corrections, @Nullable Withdrawal withdrawal,
    Files files, MarkdownText body) {

  public Article {
    if (title.isBlank() || contentsTitle.isBlank()) {
      throw new IllegalArgumentException("an article without a title: " + id);
    }
    if (page != null && page < 1) {
      throw new IllegalArgumentException("page %s of %s".formatted(page, id));
    }
    issuers = List.copyOf(issuers);
    numbers = List.copyOf(numbers);
    repeals = List.copyOf(repeals);
    amends = List.copyOf(amends);
    subjects = List.copyOf(subjects);
    corrections = List.copyOf(corrections);
  }

  /** The number that it is called by, the first of a joint document; null when it carries none. */
  public @Nullable OfficialNumber number() {
    return numbers.isEmpty() ? null : numbers.getFirst();
  }

  /** All its numbers as one text; null when it carries none. */
  public @Nullable String numberText() {
    return numbers.isEmpty() ? null
        : numbers.stream().map(OfficialNumber::toString).collect(Collectors.joining("、"));
  }

  /**
   * The files beside an article.
   *
   * @param attachments those that readers take along, in the order of the front matter
   * @param inText those that the text shows or leads to, in its order
   */
  public record Files(List<Attachment> attachments, List<ArticleFile> inText) {

    /** Most articles have none. */
    public static final Files NONE = new Files(List.of(), List.of());

    public Files {
      attachments = List.copyOf(attachments);
      inText = List.copyOf(inText);
    }

    /** All of them, each once, by name. */
    public List<ArticleFile> all() {
      return Stream.concat(attachments.stream().map(Attachment::file), inText.stream())
          .distinct()
          .sorted(Comparator.comparing(ArticleFile::name))
          .toList();
    }
  }

  public boolean isChronicle() {
    return section.kind() == Section.Kind.CHRONICLE;
  }
}
