package gazette.search;

import gazette.search.Judged.Query;
import gazette.search.Judged.Scores;
import gazette.search.rank.Ranking;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each part of the ranking brings: the judged queries with one part off at a time. It is asked
 * for by {@code bench/search/ablation} and no part of the build, for it takes a minute.
 */
class Ablation {

  /** Sets by the gazette that they ask. */
  private static final Map<String, List<String>> SETS = sets();
  /** Weights that are 0 when a part is off, or the value that is named. */
  private static final Map<String, List<String>> PARTS = parts();

  private static final Path MANUAL = Path.of("../../docs/ranking.md");
  private static final String BEGIN = "<!-- bench/search/ablation --write -->\n";
  private static final String END = "<!-- end -->";

  @TempDir
  Path temp;

  private static Map<String, List<String>> sets() {
    Map<String, List<String>> sets = new LinkedHashMap<>();
    sets.put("issue",
        List.of("first", "tuning", "held-out", "spoken", "spoken-2", "spoken-3", "spoken-4"));
    sets.put("city", List.of("city"));
    return sets;
  }

  private static Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("nothing", List.of());
    parts.put("meaning", List.of("meaning.results"));
    parts.put("synonyms", List.of("words.alike", "words.apart"));
    parts.put("mending of slips, pinyin", List.of("answer.mended=Infinity"));
    parts.put("words of titles", List.of("heads.title"));
    parts.put("meaning of titles", List.of("meaning.title"));
    parts.put("words of headings", List.of("heads.heading"));
    parts.put("pairs: words side by side", List.of("words.pairs", "words.pairWithin"));
    parts.put("run: the query as a whole", List.of("words.run"));
    parts.put("days, clauses, places", List.of("named.clause", "named.said", "named.signed",
        "named.spoken", "named.spokenOfYear", "named.spokenMonth"));
    parts.put("words of one passage, not scattered", List.of("answer.together"));
    parts.put("what is unknown lacks", List.of("answer.unknown"));
    parts.put("further passages", List.of("answer.breadth"));
    parts.put("where in a snippet the words stand",
        List.of("snippet.atOnce", "snippet.together", "snippet.again"));
    parts.put("kind of answer in snippets", List.of("snippet.answer"));
    parts.put("nearness in snippets", List.of("snippet.near=2"));
    return parts;
  }

  @Test
  void measures() throws Exception {
    Map<String, Path> indexes = JudgedContent.build(temp);
    StringBuilder table = new StringBuilder("| off |");
    SETS.values()
        .forEach(sets -> sets.forEach(set -> table.append(" `").append(set).append("` |")));
    table.append("\n|---|")
        .append("---|".repeat(SETS.values().stream().mapToInt(List::size).sum()))
        .append('\n');
    Map<String, Scores> whole = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> part : PARTS.entrySet()) {
      Map<String, Scores> scores = scores(indexes, without(part.getValue()));
      table.append("| ").append(part.getKey()).append(" |");
      if (whole.isEmpty()) {
        whole.putAll(scores);
        scores.values().forEach(of -> table.append(absolute(of)));
      } else {
        scores
            .forEach((set, of) -> table.append(change(of, Objects.requireNonNull(whole.get(set)))));
      }
      table.append('\n');
    }
    System.out.print(table);
    if (Boolean.getBoolean("write")) {
      String manual = Files.readString(MANUAL);
      int from = manual.indexOf(BEGIN) + BEGIN.length();
      Files.writeString(MANUAL, manual.substring(0, from) + '\n' + table + '\n'
          + manual.substring(manual.indexOf(END, from)));
    }
  }

  private static Map<String, Scores> scores(Map<String, Path> indexes, Ranking ranking)
      throws IOException {
    Map<String, Scores> scores = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> sets : SETS.entrySet()) {
      Path folder = Objects.requireNonNull(indexes.get(sets.getKey()));
      try (SearchIndex index = SearchIndex.open(folder, ranking)) {
        for (String set : sets.getValue()) {
          List<Query> queries = Judged.read(set);
          scores.put(set, Objects.requireNonNull(new Judged(index).score(queries).get("all")));
        }
      }
    }
    return scores;
  }

  private static String absolute(Scores of) {
    return String.format(Locale.ROOT, " .%03.0f · %.0f · %.0f |", of.ndcg() * 1000,
        of.passage() * 100, of.invented() * 100);
  }

  private static String change(Scores of, Scores whole) {
    List<String> changes = new ArrayList<>();
    changes.add(String.format(Locale.ROOT, "%+.0f", (of.ndcg() - whole.ndcg()) * 1000));
    changes.add(String.format(Locale.ROOT, "%+.0f", (of.passage() - whole.passage()) * 100));
    changes.add(String.format(Locale.ROOT, "%+.0f", (of.invented() - whole.invented()) * 100));
    return " " + String.join(" · ", changes).replaceAll("[+-]0(?![0-9])", "0") + " |";
  }

  private static Ranking without(List<String> weights) {
    Ranking ranking = Ranking.DEFAULT;
    for (String weight : weights) {
      String[] parts = weight.split("[.=]", 3);
      double value = parts.length == 3 ? Double.parseDouble(parts[2]) : 0;
      ranking = with(ranking, parts[0], group -> with((Record) group, parts[1],
          old -> old instanceof Float ? (Object) (float) value : (Object) value));
    }
    return ranking;
  }

  /** A record with one of its components changed. */
  @SuppressWarnings("unchecked")
  private static <T extends Record> T with(T record, String name, UnaryOperator<Object> change) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = components[i].getAccessor().invoke(record);
        if (components[i].getName().equals(name)) {
          values[i] = change.apply(values[i]);
        }
      }
      return (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalArgumentException(name, failure);
    }
  }
}
