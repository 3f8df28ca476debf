package gazette.search.query;

import gazette.search.query.NumberMatch.Fit;
import gazette.search.query.NumberMatch.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The numbers that the documents of an index have and cite, so that what is typed can meet them.
 */
public final class KnownNumbers {

  /**
   * A number of the index.
   *
   * @param term its spelling there
   * @param number what it says
   * @param own whether a document has it; else one cites it
   */
  private record Entry(String term, Known number, boolean own) {}

  private final Map<String, List<Entry>> bySequence = new HashMap<>();

  private KnownNumbers() {}

  /**
   * The numbers of an index, in the spelling of {@link gazette.search.index.NumberKeys}.
   *
   * @param own those that articles have
   * @param cited those that they cite
   */
  public static KnownNumbers of(SortedSet<String> own, SortedSet<String> cited) {
    KnownNumbers known = new KnownNumbers();
    for (String term : own) {
      NumberMatch.known(term).ifPresent(number -> known.add(new Entry(term, number, true)));
    }
    for (String term : cited) {
      NumberMatch.cited(term).forEach(number -> known.add(new Entry(term, number, false)));
    }
    return known;
  }

  private void add(Entry entry) {
    bySequence.computeIfAbsent(entry.number().sequence(), first -> new ArrayList<>()).add(entry);
  }

  /**
   * The numbers of the index that are meant by one that is asked for: those that fit it best.
   *
   * @param asked as it was typed
   * @param text the query
   * @return empty when it may be something else than a number and no document has it; without terms
   * when it is a number that no document has or cites
   */
  Optional<ParsedQuery.NumberWanted> wanted(NumberAsked asked, String text) {
    Fit best = Fit.NONE;
    List<Entry> fitting = new ArrayList<>();
    for (Entry entry : bySequence.getOrDefault(asked.sequence(), List.of())) {
      Fit fit = NumberMatch.fit(asked, entry.number());
      if (fit.compareTo(best) < 0) {
        fitting.clear();
        best = fit;
      }
      if (fit == best && fit != Fit.NONE) {
        fitting.add(entry);
      }
    }
    boolean sure = asked.certain()
        || (best.compareTo(Fit.SLIP) < 0 && fitting.stream().anyMatch(Entry::own));
    if (!sure) {
      return Optional.empty();
    }
    int topic = fitting.isEmpty() ? 0
        : NumberMatch.topic(asked, fitting.getFirst().number()).length();
    int start = asked.start() + topic;
    return Optional.of(new ParsedQuery.NumberWanted(terms(fitting, true), terms(fitting, false),
        start, asked.end(), text.substring(start, asked.end())));
  }

  private static List<String> terms(List<Entry> entries, boolean own) {
    return entries.stream().filter(entry -> entry.own() == own).map(Entry::term).toList();
  }
}
