package gazette.yaml;

import gazette.problem.Nearest;
import gazette.problem.Phrase;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a map key by key; a value that is not what was asked for is a problem, and empty. */
public final class Fields {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");
  private static final Phrase WRITE_OR_REMOVE = Phrase.of("write-or-remove");

  private final MapNode map;
  private final Problems problems;
  private final TextCheck check;

  private Fields(MapNode map, Problems problems) {
    this.map = map;
    this.problems = problems;
    this.check = new TextCheck(problems);
  }

  /** A map that may have the known keys and no other; any other is reported at once. */
  public static Fields of(MapNode map, List<String> known, Problems problems) {
    for (MapNode.Entry entry : map.entries()) {
      if (!known.contains(entry.key())) {
        problems.error(entry.place(), "key-unknown", Quote.of(entry.key()),
            Nearest.hint(entry.key(), known));
      }
    }
    return new Fields(map, problems);
  }

  /** A map whose keys are the author's own, such as the labels of the imprint. */
  public static Fields ofAnyKeys(MapNode map, Problems problems) {
    return new Fields(map, problems);
  }

  /** The keys in the order of the file. */
  public List<String> keys() {
    return map.entries().stream().map(MapNode.Entry::key).toList();
  }

  public boolean has(String key) {
    return map.find(key).isPresent();
  }

  /** Where the key is, else where the map begins. */
  public Place placeOf(String key) {
    return map.placeOf(key);
  }

  /** One line of text; a problem with that hint when the key is missing. */
  public Optional<ScalarNode> requiredText(String key, Phrase hint) {
    require(key, hint);
    return text(key, hint);
  }

  /** One line of text, without white space at its ends. */
  public Optional<ScalarNode> text(String key) {
    return text(key, WRITE_OR_REMOVE);
  }

  private Optional<ScalarNode> text(String key, Phrase hint) {
    return value(key, hint).flatMap(value -> check.line(key, value));
  }

  /** Text that may have several lines; the line end behind the last is dropped. */
  public Optional<String> paragraph(String key) {
    return value(key).flatMap(value -> check.paragraph(key, value));
  }

  /** One line of text or a list of such; empty when the key is missing. */
  public List<ScalarNode> texts(String key) {
    return switch (value(key).orElse(null)) {
      case null -> List.of();
      case ListNode list -> {
        List<ScalarNode> texts = new ArrayList<>();
        nonEmpty(key, list).items().forEach(item -> check.line(key, item).ifPresent(texts::add));
        yield List.copyOf(texts);
      }
      case Node one -> check.line(key, one).map(List::of).orElse(List.of());
    };
  }

  /** The same, where it is a problem that a text stands twice. */
  public List<ScalarNode> distinctTexts(String key) {
    Set<String> seen = new HashSet<>();
    List<ScalarNode> distinct = new ArrayList<>();
    for (ScalarNode text : texts(key)) {
      if (seen.add(text.text())) {
        distinct.add(text);
      } else {
        problems.error(text.place(), "value-twice", Quote.of(text.text()), key);
      }
    }
    return List.copyOf(distinct);
  }

  /** A whole number in ASCII digits, not below the least and not above the most. */
  public Optional<Integer> number(String key, int least, int most) {
    return text(key).flatMap(text -> number(key, text, least, most));
  }

  /** A whole number; a problem with that hint when the key is missing. */
  public Optional<Integer> requiredNumber(String key, int least, int most, Phrase hint) {
    require(key, hint);
    return text(key, hint).flatMap(text -> number(key, text, least, most));
  }

  private Optional<Integer> number(String key, ScalarNode text, int least, int most) {
    if (!WHOLE_NUMBER.matcher(text.text()).matches()) {
      problems.error(text.place(), "whole-number", Quote.of(text.text()), key, meant(text.text()));
      return Optional.empty();
    }
    int number = Integer.parseInt(text.text());
    if (number < least || number > most) {
      problems.error(text.place(), "out-of-range", number, key, least, most);
      return Optional.empty();
    }
    return Optional.of(number);
  }

  // 0264 and ２６４ mean 264; of other texts nothing is known.
  private static int meant(String text) {
    return text.matches("(?U)\\d{1,9}") ? Integer.parseInt(text) : 6;
  }

  /** A day, written like 2020-12-10. */
  public Optional<LocalDate> date(String key) {
    return text(key).flatMap(text -> {
      Optional<LocalDate> date = Dates.parse(text.text());
      if (date.isEmpty()) {
        problems.error(text.place(), "date-form", Quote.of(text.text()), key,
            Dates.hint(text.text()));
      }
      return date;
    });
  }

  /** A minute, written like 2020-12-10 09:30. */
  public Optional<LocalDateTime> dateTime(String key) {
    return text(key).flatMap(text -> {
      String written = text.text();
      int blank = written.indexOf(' ');
      Optional<LocalDate> day = Dates.parse(blank < 0 ? written : written.substring(0, blank));
      Optional<LocalTime> time = blank < 0 ? Optional.empty()
          : Dates.time(written.substring(blank + 1));
      if (day.isEmpty() || time.isEmpty()) {
        problems.error(text.place(), "time-form", Quote.of(written), key);
      }
      return day.flatMap(date -> time.map(date::atTime));
    });
  }

  /** A map below a key. */
  public Optional<MapNode> map(String key) {
    return value(key).flatMap(value -> {
      if (value instanceof MapNode below) {
        return Optional.of(below);
      }
      problems.error(placeOf(key), "not-a-map", key, TextCheck.kind(value));
      return Optional.empty();
    });
  }

  /** A map below a key; a problem with that hint when the key is missing. */
  public Optional<MapNode> requiredMap(String key, Phrase hint) {
    require(key, hint);
    return map(key);
  }

  /** A list below a key, with at least one item. */
  public Optional<ListNode> list(String key) {
    return value(key).flatMap(value -> {
      if (value instanceof ListNode list) {
        return Optional.of(nonEmpty(key, list));
      }
      problems.error(placeOf(key), "not-a-list", key, TextCheck.kind(value));
      return Optional.empty();
    });
  }

  private void require(String key, Phrase hint) {
    if (!has(key)) {
      problems.error(map.place(), "key-missing", key, hint);
    }
  }

  private Optional<Node> value(String key) {
    return value(key, WRITE_OR_REMOVE);
  }

  // A key without anything behind it is a problem whatever was wanted, and then as if not there.
  private Optional<Node> value(String key, Phrase hint) {
    Optional<Node> value = map.find(key).map(MapNode.Entry::value);
    if (value.isPresent() && value.get() instanceof ScalarNode scalar && scalar.text().isBlank()) {
      problems.error(placeOf(key), "value-missing", key, hint);
      return Optional.empty();
    }
    return value;
  }

  private ListNode nonEmpty(String key, ListNode list) {
    if (list.items().isEmpty()) {
      problems.error(placeOf(key), "list-empty", key);
    }
    return list;
  }
}
