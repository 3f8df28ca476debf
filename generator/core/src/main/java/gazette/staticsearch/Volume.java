package gazette.staticsearch;

import gazette.meaning.WordVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are numbered together.
 *
 * <p>
 * They lie in the order of their titles read backwards: 《太原市城市绿化条例》 beside 《大同市城市绿化条例》. What is
 * about one thing lies together, so lists are short and the ten articles of a page of results are
 * in few files; and of titles that end alike the shortest comes first.
 */
final class Volume {

  /** How many rows are in a file. */
  static final int ROWS = 16;

  // Articles begin at multiples of this, so that the root says where in fewer bits.
  private static final int GRAIN = 8;
  private static final int SMALLEST_SHARD = 1_500;
  // A list takes about this many bits for each place in it, and its term about as many more.
  private static final int BITS_PER_PLACE = 10;
  // What is said in more places would take more than some 2 KB: of it only the articles are told.
  private static final int MOST_PLACES = 2_500;
  // A block is all terms whose first characters have the same higher bits. A shard lies in one
  // block, so that several blocks are written at once.
  private static final int BLOCK_BITS = 9;

  private final String name;
  private final List<Contribution> articles;
  private final TermLists lists;
  private final int shardSize;
  private final int units;
  // The first unit of each article: its title.
  private final int[] starts;

  /**
   * A volume.
   *
   * @param articles oldest first
   */
  Volume(String name, List<Contribution> articles, int mostShards) {
    this.name = name;
    this.articles = articles.stream()
        .sorted(Comparator.comparing(article -> backwards(article.title())))
        .toList();
    this.starts = new int[articles.size()];
    int next = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = next;
      next += Math.ceilDiv(this.articles.get(i).units(), GRAIN) * GRAIN;
    }
    this.units = next;
    this.lists = new TermLists(this.articles, starts);
    long bytes = (long) lists.places() * BITS_PER_PLACE / 8;
    this.shardSize = Math.toIntExact(Math.max(SMALLEST_SHARD, bytes / mostShards));
  }

  /** Where the rows of a volume lie. */
  static String rows(String name) {
    return "rows/" + name;
  }

  /** How many units there are, those between articles among them. */
  int units() {
    return units;
  }

  /**
   * Writes its files, and gives what the root must know: where articles begin, and shards.
   *
   * @param synonyms lie in the shards of the words that have them
   * @param meaning whether browsers get to know what texts mean
   */
  byte[] write(SynonymLines synonyms, boolean meaning, Sink sink) throws IOException {
    Borders borders = writeLists(synonyms, sink);
    writeRows(sink);
    if (meaning) {
      new Cells(name, stretches(), units).write(sink);
    }
    BitWriter root = new BitWriter();
    root.list(Arrays.stream(starts).map(start -> start / GRAIN).toArray(), units / GRAIN);
    borders.write(root);
    return root.toByteArray();
  }

  private List<UnitMeanings.Stretch> stretches() {
    List<UnitMeanings.Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      int start = starts[i];
      for (UnitMeanings.Stretch one : articles.get(i).stretches()) {
        stretches.add(new UnitMeanings.Stretch(start + one.unit(), one.meaning()));
      }
    }
    return stretches;
  }

  private Borders writeLists(SynonymLines synonyms, Sink sink) throws IOException {
    List<Shard> shards = blocks().parallelStream().map(this::shards).flatMap(List::stream).toList();
    List<String> borders = shards.stream().map(Shard::border).toList();
    try {
      IntStream.range(0, shards.size()).parallel().forEach(i -> {
        String next = i + 1 < borders.size() ? borders.get(i + 1) : null;
        write(shards.get(i), synonyms.between(borders.get(i), next), sink);
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Borders(borders);
  }

  /** The terms from one place to before another. */
  private record Block(int from, int to) {}

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lists.size(); i++) {
      if (i == lists.size()
          || lists.term(i).charAt(0) >>> BLOCK_BITS != lists.term(from).charAt(0) >>> BLOCK_BITS) {
        blocks.add(new Block(from, i));
        from = i;
      }
    }
    // A volume without a term has a shard nevertheless, which says so.
    return blocks.isEmpty() ? List.of(new Block(0, 0)) : blocks;
  }

  /** The shards of a block. */
  private List<Shard> shards(Block block) {
    List<Shard> shards = new ArrayList<>();
    String before = block.from() == 0 ? "" : lists.term(block.from() - 1);
    String border = block.from() == 0 ? "" : Borders.between(before, lists.term(block.from()));
    Shard shard = new Shard(border, shardSize);
    for (int i = block.from(); i < block.to(); i++) {
      String term = lists.term(i);
      if (shard.endsBefore(term)) {
        shards.add(shard);
        shard = new Shard(Borders.between(before, term), shardSize);
      }
      boolean first = before.isEmpty() || before.charAt(0) != term.charAt(0);
      BitSet common = first ? commonCharacter(i) : null;
      if (common != null) {
        int[] list = common.stream().toArray();
        shard.add(term.substring(0, 1), new Shard.Kind(true, false), list.length, articlesOf(list),
            starts.length);
      }
      if (common == null || term.length() > 1) {
        add(shard, term, lists.units(i));
      }
      before = term;
    }
    shards.add(shard);
    return shards;
  }

  private void add(Shard shard, String term, int[] list) {
    boolean many = list.length > MOST_PLACES;
    shard.add(term, new Shard.Kind(many, WordVectors.load().has(term)), list.length,
        many ? articlesOf(list) : list, many ? starts.length : units);
  }

  /**
   * Where the first character of a term stands, if it has more pairs than a shard holds.
   *
   * @param from the first term that begins with it
   * @return null for others
   */
  private @Nullable BitSet commonCharacter(int from) {
    char first = lists.term(from).charAt(0);
    if (!Character.isIdeographic(first)) {
      return null;
    }
    BitSet found = new BitSet();
    long length = 0;
    for (int i = from; i < lists.size() && lists.term(i).charAt(0) == first; i++) {
      int[] list = lists.units(i);
      Arrays.stream(list).forEach(found::set);
      length += list.length;
    }
    return length * BITS_PER_PLACE / 8 > shardSize ? found : null;
  }

  /** The numbers of the articles that units belong to. */
  private int[] articlesOf(int[] list) {
    BitSet found = new BitSet();
    for (int unit : list) {
      int place = Arrays.binarySearch(starts, unit);
      found.set(place >= 0 ? place : -place - 2);
    }
    return found.stream().toArray();
  }

  private void write(Shard shard, String synonyms, Sink sink) {
    try {
      sink.script(name + "/" + fileName(shard.border()),
          units + "\n" + shard.names() + "\n" + synonyms, shard.lists());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Borders are mostly Chinese: their code points make the name. */
  static String fileName(String border) {
    return border.isEmpty() ? "0"
        : border.chars().mapToObj(Integer::toHexString).collect(Collectors.joining("-"));
  }

  private void writeRows(Sink sink) throws IOException {
    for (int from = 0; from < articles.size(); from += ROWS) {
      String rows = articles.subList(from, Math.min(articles.size(), from + ROWS))
          .stream()
          .map(Contribution::row)
          .collect(Collectors.joining(",", "[", "]"));
      sink.script(rows(name) + "/" + from / ROWS, rows, new byte[0]);
    }
    String facts = articles.stream()
        .map(Contribution::facts)
        .collect(Collectors.joining(",", "[", "]"));
    sink.script(rows(name) + "/facts", facts, new byte[0]);
  }

  private static String backwards(String title) {
    return new StringBuilder(title).reverse().toString();
  }
}
