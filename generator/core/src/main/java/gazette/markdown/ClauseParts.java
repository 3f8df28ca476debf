package gazette.markdown;

import gazette.text.ChineseNumber;
import gazette.text.ClauseNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses within one clause, as law is cited: 第十九条第二款第（一）项第2目 is {@code tiao-19-k2-x1-m2}. The
 * letters keep them apart from clauses that were put in later ({@code tiao-19-2} is 第十九条之二).
 */
final class ClauseParts {

  private static final Pattern MARKER = Pattern
      .compile("[（(](?<item>[〇零一二三四五六七八九十百]{1,5})[）)]" + "|(?<point>[0-9]{1,3})[.．、](?![0-9])");

  private static final Set<BlockName> IN_CLAUSE = EnumSet.of(BlockName.NAMES, BlockName.FORM,
      BlockName.MISSING, BlockName.EDITOR);

  private final String clause;
  private final boolean isDivided;
  private int paragraph = 1;
  private String item = "";

  /**
   * The parts of a clause, of which the first paragraph (款) is open.
   *
   * @param clause its id
   * @param following what stands behind its first paragraph, to the end of the text
   */
  ClauseParts(String clause, List<Block> following) {
    this.clause = clause;
    this.isDivided = isDivided(following);
  }

  private static boolean isDivided(List<Block> following) {
    for (Block block : following) {
      switch (block) {
        case Block.Paragraph paragraph -> {
          String text = paragraph.text().text();
          if (ClauseNumber.opening(text).isPresent()) {
            return false;
          }
          if (ItemMarker.styleOf(text) == null) {
            return true;
          }
        }
        case Block.Heading heading -> {
          return false;
        }
        case Block.Named named -> {
          if (!IN_CLAUSE.contains(named.name())) {
            return false;
          }
        }
        case Block.Table table -> {
          // It belongs to the paragraph before it.
        }
        case Block.Figure figure -> {
          // So does a picture.
        }
        case Block.Bullets list -> {
          // So do points.
        }
      }
    }
    return false;
  }

  /** The id of the first paragraph (款), where it is not the only one: else it is the clause. */
  Optional<String> first() {
    return isDivided ? Optional.of(paragraph()) : Optional.empty();
  }

  private String paragraph() {
    return clause + "-k" + paragraph;
  }

  /**
   * Goes on to the next paragraph of the file: an item (项, 目) with its number, or a 款.
   *
   * @return empty for a number that law is not cited by, such as （1）
   */
  Optional<Part> next(String text) {
    if (ItemMarker.styleOf(text) == null) {
      paragraph++;
      item = "";
      return Optional.of(new Part(paragraph(), 0));
    }
    Matcher marker = MARKER.matcher(text);
    if (!marker.lookingAt()) {
      return Optional.empty();
    }
    String numeral = marker.group("item");
    if (numeral == null) {
      return Optional.of(new Part(paragraph() + item + "-m" + marker.group("point"), marker.end()));
    }
    ChineseNumber.parse(numeral).ifPresent(number -> item = "-x" + number);
    return Optional.of(new Part(paragraph() + item, marker.end()));
  }

  /**
   * A part of a clause.
   *
   * @param id its wanted id
   * @param marker how many characters its printed number takes; 0 for a 款, which has none
   */
  record Part(String id, int marker) {}
}
