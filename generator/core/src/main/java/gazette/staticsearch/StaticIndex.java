package gazette.staticsearch;

import gazette.meaning.WordVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The index of a site for browsers.
 *
 * <p>
 * Each article has files of its own, from which excerpts are shown ({@link #writeTexts}), and a
 * {@link Contribution} to those of all ({@link #write}). What is written depends on the articles
 * alone. {@code root.js} names two volumes, the older articles and the newest ones, so that a new
 * issue changes little ({@link Volumes}). Of each volume there are the lists of its terms in
 * {@code a/*.js}, and titles and addresses in {@code rows/a/*.js}; {@code simple.js} tells which
 * characters are simplified for a query.
 */
public final class StaticIndex {

  /** Where everything lies, relative to the root of the site. */
  public static final String FOLDER = Sink.FOLDER;
  /** The file that {@link #write} wants to know of the last build. */
  public static final String ROOT = FOLDER + Root.NAME + ".js";

  private StaticIndex() {}

  /** Writes the files that are of one article alone. Safe for use by several threads. */
  public static void writeTexts(StaticArticle article, Sink sink) throws IOException {
    TextFiles.write(article, sink);
  }

  /**
   * Writes the files that are of all articles, but for those that would be as the last build wrote
   * them: a volume whose articles are the same has the same files.
   *
   * @param articles oldest first
   * @param mostShards about how many files may hold the lists; fewer are larger, and each query
   *   downloads a few of them
   * @param rules how queries are understood
   * @param lastRoot what the last build wrote as {@link #ROOT}; null to write everything
   * @return the folders, with {@code /} at the end, whose files stay as they are
   */
  public static List<String> write(List<Contribution> articles, int mostShards, QueryRules rules,
      byte @Nullable [] lastRoot, Sink sink) throws IOException {
    Optional<Root> last = Optional.ofNullable(lastRoot).flatMap(Root::read);
    List<Root.Entry> entries = new ArrayList<>();
    List<String> stay = new ArrayList<>();
    for (Volumes.Plan plan : Volumes.of(articles, mostShards, rules)) {
      Optional<Root.Entry> same = last.flatMap(root -> root.entry(plan.name(), plan.version()));
      if (same.isPresent()) {
        stay.add(FOLDER + plan.name() + "/");
        stay.add(FOLDER + Volume.rows(plan.name()) + "/");
        stay.add(FOLDER + Cells.folder(plan.name()));
      }
      entries.add(same.isPresent() ? same.get() : plan.write(sink));
    }
    String words = rules.meaning() ? WordVectors.load().id() : "";
    new Root(Volume.ROWS, rules, words, entries).write(sink);
    SimpleCharacters.write(sink);
    if (last.filter(root -> root.words().equals(words)).isPresent()) {
      stay.add(FOLDER + WordFiles.FOLDER);
    } else if (rules.meaning()) {
      WordFiles.write(sink);
    }
    return List.copyOf(stay);
  }
}
