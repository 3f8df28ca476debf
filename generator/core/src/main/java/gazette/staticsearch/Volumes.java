package gazette.staticsearch;

import gazette.meaning.WordVectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Parts the articles in two: a volume of old issues that stays as it is while issues are added, and
 * one of the newest, which each new issue changes.
 *
 * <p>
 * The newest are at most an eighth of all. When they would be more they join the old ones, and for
 * once everything changes.
 */
final class Volumes {

  private static final int VERSION_LENGTH = 8;
  private static final int NEWEST_PART = 8;
  // A small index is one volume: two would cost each query more files than they save.
  private static final int SMALL = 8192;

  private Volumes() {}

  /**
   * A volume before it is made.
   *
   * @param articles oldest first
   * @param synonyms those that its shards have
   * @param meaning whether browsers get to know what its texts mean
   */
  record Plan(String name, List<Contribution> articles, int mostShards, SynonymLines synonyms,
      boolean meaning) {

    /** The same for what gives the same files. */
    String version() {
      ByteWriter all = new ByteWriter(0);
      all.number(mostShards);
      // They say which terms are words.
      all.text(WordVectors.load().id());
      all.text(synonyms.toString());
      all.number(meaning ? 1 : 0);
      articles.forEach(article -> all.bytes(article.digest()));
      return "?" + HexFormat.of().formatHex(Digest.of(all.toByteArray(), 0), 0, VERSION_LENGTH);
    }

    /** Writes the volume. */
    Root.Entry write(Sink sink) throws IOException {
      Volume volume = new Volume(name, articles, mostShards);
      return new Root.Entry(name, version(), volume.units(),
          ByteBuffer.wrap(volume.write(synonyms, meaning, sink)));
    }
  }

  /**
   * The volumes of all articles, which come oldest first. Synonyms are in the newest: all queries
   * load it, and it changes with each issue anyway.
   */
  static List<Plan> of(List<Contribution> articles, int mostShards, QueryRules rules) {
    int border = border(articles);
    List<Plan> volumes = new ArrayList<>();
    if (border > 0) {
      int most = mostShards * (NEWEST_PART - 1) / NEWEST_PART;
      volumes.add(
          new Plan("a", articles.subList(0, border), most, SynonymLines.NONE, rules.meaning()));
    }
    if (border < articles.size()) {
      // Of the newest all queries load as many files as of the old ones: small ones.
      int most = border > 0 ? mostShards / 4 : mostShards;
      List<Contribution> newest = articles.subList(border, articles.size());
      volumes.add(new Plan("b", newest, Math.max(1, most), new SynonymLines(rules.synonyms()),
          rules.meaning()));
    }
    return volumes;
  }

  /** How many articles are old: whole issues, up to a multiple of what the newest may have. */
  private static int border(List<Contribution> articles) {
    int units = articles.stream().mapToInt(Contribution::units).sum();
    if (units < SMALL) {
      return 0;
    }
    int step = Integer.highestOneBit(units) / NEWEST_PART;
    int limit = units / step * step;
    int border = 0;
    int before = 0;
    for (int i = 0; i < articles.size(); i++) {
      before += articles.get(i).units();
      boolean last = i + 1 == articles.size()
          || !articles.get(i).issue().equals(articles.get(i + 1).issue());
      if (last && before <= limit) {
        border = i + 1;
      }
    }
    return border;
  }
}
