package gazette.staticsearch;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import gazette.text.Normalizer;
import gazette.text.Pinyin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What somebody who types may be about to ask, for {@code suggest.js}: the same texts as the
 * endpoint suggests, under keys that they are found by.
 *
 * <p>
 * A key lies in the file that its first character tells, so one small file answers whatever is
 * typed on: {@code gazetteTexts(23, {"texts": [[3, "养老"], …], "keys": {"养老": [0, …], "yang lao":
 * [0]}})}.
 */
public final class SuggestionFiles {

  /** Where they lie, relative to the root of the site. */
  private static final String FOLDER = "suggest/";

  // The same is in suggest.js.
  private static final int FILES = 64;
  // Under a word that a hundred titles have, the newest are enough: who types on has another word.
  private static final int MOST_TITLES = 12;
  private static final int MOST_WORDS = 20_000;
  private static final int MOST_SPOKEN = 3_000;
  private static final Gson JSON = new Gson();

  // Kinds, in the order in which they are offered.
  private static final int NUMBER = 0;
  private static final int SUBJECT = 1;
  private static final int ISSUER = 2;
  private static final int TERM = 3;
  private static final int TITLE = 4;

  private record Text(int kind, String text) {}

  private record Content(List<List<Object>> texts, Map<String, List<Integer>> keys) {}

  private final Function<String, List<String>> words;
  private final Map<Text, Integer> texts = new LinkedHashMap<>();
  private final NavigableMap<String, SortedSet<Integer>> keys = new TreeMap<>();

  private SuggestionFiles(Function<String, List<String>> words) {
    this.words = words;
  }

  /**
   * Writes all files.
   *
   * @param articles oldest first
   * @param words the words of a title
   */
  public static void write(List<Contribution> articles, Function<String, List<String>> words,
      Sink sink) throws IOException {
    SuggestionFiles files = new SuggestionFiles(words);
    files.add(articles.reversed());
    for (int file = 0; file < FILES; file++) {
      sink.write(FOLDER + file + ".js", files.script(file));
    }
  }

  /** Adds what articles have, newest first. */
  private void add(List<Contribution> articles) {
    List<JsonArray> rows = articles.stream().map(article -> array(article.row())).toList();
    List<JsonArray> facts = articles.stream().map(article -> array(article.facts())).toList();
    rows.stream()
        .flatMap(row -> Stream.of(row.get(2).getAsString().split("、", -1)))
        .filter(number -> !number.isEmpty())
        .forEach(this::addNumber);
    facts.forEach(fact -> fact.get(3).getAsJsonArray().forEach(one -> addName(SUBJECT, one)));
    facts.forEach(fact -> fact.get(2).getAsJsonArray().forEach(one -> addName(ISSUER, one)));
    List<String> titles = articles.stream().map(Contribution::title).toList();
    Map<String, List<String>> wordsOf = new HashMap<>();
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (String title : titles) {
      List<String> found = wordsOf.computeIfAbsent(title, words);
      found.forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    List<String> terms = counts.entrySet()
        .stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .toList();
    for (String term : terms) {
      int place = place(TERM, term);
      put(term, place);
      if (place < MOST_SPOKEN) {
        put(spoken(term), place);
      }
    }
    titles.forEach(title -> {
      int place = place(TITLE, title);
      wordsOf.getOrDefault(title, List.of()).forEach(word -> {
        putTitle(word, place);
        // 政府 finds 人民政府.
        putTitle(word.substring(word.length() - 2), place);
      });
    });
  }

  private static JsonArray array(String json) {
    return JsonParser.parseString(json).getAsJsonArray();
  }

  /** 晋市政办〔2020〕62号 is found by 晋市政办2020, by 政办62 and by 62号. */
  private void addNumber(String number) {
    int place = place(NUMBER, number);
    for (String spelling : Terms.spellings(Normalizer.normalize(number).text()).split("\n", -1)) {
      String plain = spelling.replaceAll("[()\\s]", "");
      for (int from = 0; from < plain.length() && isHan(plain.charAt(from)); from++) {
        put(plain.substring(from), place);
      }
      put(plain.replaceFirst(".*?([0-9-]+号)$", "$1"), place);
    }
  }

  private void addName(int kind, JsonElement name) {
    String text = name.getAsString();
    int place = place(kind, text);
    put(Normalizer.normalize(text).text(), place);
    put(spoken(text), place);
    words.apply(text).forEach(word -> put(word, place));
  }

  private int place(int kind, String text) {
    return texts.computeIfAbsent(new Text(kind, text), any -> texts.size());
  }

  private void put(String key, int place) {
    if (!key.isEmpty()) {
      keys.computeIfAbsent(key, any -> new TreeSet<>()).add(place);
    }
  }

  private void putTitle(String word, int place) {
    SortedSet<Integer> places = keys.computeIfAbsent(word, any -> new TreeSet<>());
    if (places.size() < MOST_TITLES) {
      places.add(place);
    }
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** In syllables; empty when it is not all Chinese. */
  private static String spoken(String text) {
    StringBuilder syllables = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      List<String> readings = Pinyin.readings(text.charAt(i));
      if (readings.isEmpty()) {
        return "";
      }
      syllables.append(syllables.isEmpty() ? "" : " ").append(readings.getFirst());
    }
    return syllables.toString();
  }

  /** The keys of a file, and of all texts those that they lead to. */
  private byte[] script(int file) {
    List<Text> all = List.copyOf(texts.keySet());
    Map<Integer, Integer> here = new TreeMap<>();
    Map<String, List<Integer>> own = new LinkedHashMap<>();
    List<Map.Entry<String, SortedSet<Integer>>> found = keys.entrySet()
        .stream()
        .filter(key -> key.getKey().charAt(0) % FILES == file)
        .toList();
    found.forEach(key -> key.getValue().forEach(place -> here.put(place, 0)));
    List<List<Object>> shown = new ArrayList<>();
    here.replaceAll((place, none) -> {
      Text text = all.get(place);
      shown.add(List.of(text.kind(), text.text()));
      return shown.size() - 1;
    });
    found.forEach(key -> own.put(key.getKey(), key.getValue().stream().map(here::get).toList()));
    return ("gazetteTexts(" + file + "," + JSON.toJson(new Content(shown, own)) + ")")
        .getBytes(StandardCharsets.UTF_8);
  }
}
