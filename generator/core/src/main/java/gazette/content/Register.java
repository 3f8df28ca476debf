package gazette.content;

import gazette.model.Article;
import gazette.problem.Phrase;
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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which pages were published, and articles with which text: {@code content/published.tsv}. A build
 * keeps it beside the content, so that it outlives every copy of the site; it forgets nothing by
 * itself.
 *
 * @param entries by address, relative to the root of the site
 */
public record Register(SortedMap<String, Fingerprint> entries) {

  /** The file, relative to the content folder. */
  public static final String FILE = "published.tsv";

  private static final String HEAD = """
      # What was published: address, and for articles the digest of the text, how many corrections it had, and its head.
      # 'gazette build' keeps this file; keep it with the content.
      """;
  private static final Pattern LINE = Pattern.compile(
      "(?<address>[a-z0-9][a-z0-9./_-]*)(?:\t(?<digest>[0-9a-f]{32})\t(?<corrections>\\d{1,4})"
          + "(?<head>(?:\t[A-Za-z]+=[^\t]*)*))?");

  public Register {
    entries = new TreeMap<>(entries);
  }

  /** Reads the file of a content folder, which may lack it. */
  public static Register read(Path contentFolder, Problems problems) throws IOException {
    SortedMap<String, Fingerprint> entries = new TreeMap<>();
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
        entries.put(matcher.group("address"), fingerprint(matcher));
      } else if (!line.startsWith("#")) {
        problems.error(new Place(FILE, number), "register-line", Quote.of(line));
      }
    }
    return new Register(entries);
  }

  private static Fingerprint fingerprint(Matcher line) {
    if (line.group("digest") == null) {
      return Fingerprint.OF_NO_ARTICLE;
    }
    SortedMap<String, String> head = new TreeMap<>();
    for (String field : line.group("head").split("\t", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        head.put(field.substring(0, equals), field.substring(equals + 1));
      }
    }
    return new Fingerprint(line.group("digest"), Integer.parseInt(line.group("corrections")), head);
  }

  /** Names what has changed in an article since it was published, when nothing is said of it. */
  public void check(Article article, Fingerprint now, String address, Problems problems) {
    Fingerprint before = entries.get(address);
    if (before == null || before.allows(now)) {
      return;
    }
    Place place = Place.of(article.body().file());
    if (!before.digest().equals(now.digest())) {
      problems.warning(place, "published-text-changed", FILE);
    }
    before.changed(now)
        .forEach(change -> problems.warning(place, "published-head-changed", change.key(),
            Quote.of(change.was()), Quote.of(change.is()), FILE));
    before.changedFiles(now)
        .forEach((name, how) -> problems.warning(place, "published-file-changed", name,
            Phrase.of(how), FILE));
  }

  /**
   * The register once a site is published.
   *
   * @param articles by address
   * @param others the addresses of all other pages
   */
  public Register with(Map<String, Fingerprint> articles, Collection<String> others) {
    SortedMap<String, Fingerprint> after = new TreeMap<>(entries);
    others.forEach(address -> after.putIfAbsent(address, Fingerprint.OF_NO_ARTICLE));
    articles.forEach((address, now) -> {
      Fingerprint before = entries.get(address);
      if (before == null || before.allows(now)) {
        after.put(address, now);
      }
    });
    return new Register(after);
  }

  /** The register as it is written. */
  public String text() {
    StringBuilder text = new StringBuilder(HEAD);
    entries.forEach((address, entry) -> {
      text.append(address);
      if (entry.isOfArticle()) {
        text.append('\t').append(entry.digest()).append('\t').append(entry.corrections());
        entry.head()
            .forEach((key, value) -> text.append('\t').append(key).append('=').append(value));
      }
      text.append('\n');
    });
    return text.toString();
  }
}
