package gazette.content;

import gazette.model.Article;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.source.TextFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which pages were published, and articles with which text: {@code content/published.tsv}. A build
 * keeps it beside the content, so that it outlives every copy of the site; it forgets nothing by
 * itself.
 *
 * @param entries by address, relative to the root of the site
 */
public record Register(SortedMap<String, Entry> entries) {

  /** The file, relative to the content folder. */
  public static final String FILE = "published.tsv";

  private static final String HEAD = """
      # What was published: address, and for articles the digest of the text and how many corrections it had.
      # 'gazette build' keeps this file; keep it with the content.
      """;
  private static final Pattern LINE = Pattern.compile(
      "(?<address>[a-z0-9][a-z0-9./_-]*)(?:\t(?<digest>[0-9a-f]{32})\t(?<corrections>\\d{1,4}))?");

  /**
   * What was published at an address.
   *
   * @param digest of the text of an article; null for a page of another kind
   * @param corrections how many corrections the article had then
   */
  public record Entry(@Nullable String digest, int corrections) {

    /** Whether the text is as published, or it is said what was changed since. */
    boolean allows(Article article) {
      return digest == null || digest.equals(article.body().digest())
          || article.corrections().size() > corrections;
    }
  }

  public Register {
    entries = new TreeMap<>(entries);
  }

  /** Reads the file of a content folder, which may lack it. */
  public static Register read(Path contentFolder, Problems problems) throws IOException {
    SortedMap<String, Entry> entries = new TreeMap<>();
    Optional<String> text;
    try {
      text = TextFile.read(contentFolder.resolve(FILE), FILE, problems);
    } catch (NoSuchFileException none) {
      return new Register(entries);
    }
    int number = 0;
    for (String line : text.orElse("").lines().toList()) {
      number++;
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        String corrections = matcher.group("corrections");
        entries.put(matcher.group("address"), new Entry(matcher.group("digest"),
            corrections == null ? 0 : Integer.parseInt(corrections)));
      } else if (!line.startsWith("#")) {
        problems.error(new Place(FILE, number),
            "%s is no line of the register".formatted(Quote.of(line)),
            "take the file from version control, or delete the line");
      }
    }
    return new Register(entries);
  }

  /** Whether there is a register at all: before the first build there is none. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Every address that was published. */
  public SortedSet<String> addresses() {
    return new TreeSet<>(entries.keySet());
  }

  /** Names an article whose text has changed since it was published, when nothing is said of it. */
  public void check(Article article, String address, Problems problems) {
    Entry published = entries.get(address);
    if (published != null && !published.allows(article)) {
      problems.warning(Place.of(article.body().file()),
          "its text was published and has changed since",
          "write under 'corrections:' when and what; if it was not public yet, delete its line in "
              + FILE);
    }
  }

  /**
   * The register once a site is published.
   *
   * @param articles by address
   * @param others the addresses of all other pages
   */
  public Register with(Map<String, Article> articles, Collection<String> others) {
    SortedMap<String, Entry> after = new TreeMap<>(entries);
    others.forEach(address -> after.putIfAbsent(address, new Entry(null, 0)));
    articles.forEach((address, article) -> {
      Entry before = entries.get(address);
      if (before == null || before.allows(article)) {
        after.put(address, new Entry(article.body().digest(), article.corrections().size()));
      }
    });
    return new Register(after);
  }

  /** The register as it is written. */
  public String text() {
    StringBuilder text = new StringBuilder(HEAD);
    entries.forEach((address, entry) -> {
      text.append(address);
      if (entry.digest() != null) {
        text.append('\t').append(entry.digest()).append('\t').append(entry.corrections());
      }
      text.append('\n');
    });
    return text.toString();
  }
}
