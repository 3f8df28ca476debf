package gazette.staticsearch;

import com.google.gson.Gson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code root.js}: what a browser must know of all volumes, and the next build of those that stay.
 *
 * @param rows how many rows are in a file
 * @param rules without their synonyms, which lie in shards
 * @param words which vectors of words there are; empty for none
 */
record Root(int rows, QueryRules rules, String words, List<Entry> volumes) {

  static final String NAME = "root";

  /** Another one whenever files of the index, or what they are made from, are others. */
  private static final int FORM = 5;

  private static final Gson JSON = new Gson();

  /**
   * A volume.
   *
   * @param version tells all that its files depend on; keeps browsers from mixing those of two
   *   builds
   * @param units how many units it has
   * @param bits where its articles begin, and its shards
   */
  record Entry(String name, String version, int units, ByteBuffer bits) {}

  /**
   * What of a volume is text.
   *
   * @param bytes how many bytes of the bits are its
   */
  private record Line(String name, String version, int units, int bytes) {}

  private record Text(int form, int rows, Map<String, Double> weights, String weak,
      String particles, String words, List<Line> volumes) {}

  /** The volume of a name, if its files are those of a version. */
  Optional<Entry> entry(String name, String version) {
    return volumes.stream()
        .filter(volume -> volume.name().equals(name) && volume.version().equals(version))
        .findFirst();
  }

  void write(Sink sink) throws IOException {
    ByteArrayOutputStream bits = new ByteArrayOutputStream();
    List<Line> lines = new ArrayList<>();
    for (Entry volume : volumes) {
      lines.add(new Line(volume.name(), volume.version(), volume.units(), volume.bits().limit()));
      bits.writeBytes(volume.bits().array());
    }
    sink.script(NAME,
        JSON.toJson(
            new Text(FORM, rows, rules.weights(), rules.weak(), rules.particles(), words, lines)),
        bits.toByteArray());
  }

  /** Reads one; empty when it is damaged or of another version of the program. */
  static Optional<Root> read(byte[] file) {
    return ScriptFile.read(file).flatMap(Root::of);
  }

  private static Optional<Root> of(ScriptFile.Content content) {
    Text text = JSON.fromJson(content.text(), Text.class);
    if (text.form() != FORM) {
      return Optional.empty();
    }
    List<Entry> volumes = new ArrayList<>();
    for (Line line : text.volumes()) {
      byte[] bits = new byte[line.bytes()];
      content.bits().get(bits);
      volumes.add(new Entry(line.name(), line.version(), line.units(), ByteBuffer.wrap(bits)));
    }
    return Optional.of(new Root(text.rows(), new QueryRules(text.weights(), text.weak(),
        text.particles(), List.of(), !text.words().isEmpty()), text.words(), volumes));
  }
}
