package gazette.content;

import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.text.Normalizer;
import gazette.text.SynonymGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Warns of groups that say less than their author thinks. Words are compared as search compares
 * them, so that {@code ＡＩ} and {@code ai} are one.
 */
final class SynonymCheck {

  private final Problems problems;
  private final Map<String, Integer> linesOfGroups = new HashMap<>();
  private final Map<String, Integer> linesOfArrows = new HashMap<>();

  SynonymCheck(Problems problems) {
    this.problems = problems;
  }

  /** Looks at the next group of the list. */
  void check(SynonymGroup group, Place place) {
    boolean oneWay = !group.asked().equals(group.found());
    repeated(group.asked(), place);
    single(group.asked(), place);
    if (oneWay) {
      repeated(group.found(), place);
      single(group.found(), place);
      onBothSides(group, place);
      // A word may have both: a group of equals and, since the notation needs a line for each, one
      // arrow to what it finds besides.
      again(group.asked(), place, linesOfArrows, "synonym-arrow-again");
    } else {
      again(group.asked(), place, linesOfGroups, "synonym-group-again");
    }
  }

  private void repeated(List<String> side, Place place) {
    Set<String> seen = new HashSet<>();
    for (String word : side) {
      if (!seen.add(normalised(word))) {
        problems.warning(place, "synonym-twice", Quote.of(word));
      }
    }
  }

  private void single(List<String> side, Place place) {
    for (String word : side) {
      if (word.codePointCount(0, word.length()) == 1) {
        problems.warning(place, "synonym-one-character", Quote.of(word));
      }
    }
  }

  private void onBothSides(SynonymGroup group, Place place) {
    List<String> found = group.found().stream().map(SynonymCheck::normalised).toList();
    for (String word : group.asked()) {
      if (found.contains(normalised(word))) {
        problems.warning(place, "synonym-both-sides", Quote.of(word));
      }
    }
  }

  private void again(List<String> words, Place place, Map<String, Integer> lines, String id) {
    for (String word : words) {
      Integer before = lines.putIfAbsent(normalised(word), place.line());
      if (before != null && before != place.line()) {
        problems.warning(place, id, Quote.of(word), before);
      }
    }
  }

  private static String normalised(String word) {
    return Normalizer.normalize(word).text();
  }
}
