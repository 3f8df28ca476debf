package gazette.meaning;

import gazette.io.Digests;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A sentence model that is asked once for each text: what it said is kept in a file from run to
 * run. A vector is written when it is there, so that a run which was stopped is gone on with.
 *
 * <p>
 * The file is a row of records: the digest of model and text (16 bytes), the vector in halves of 16
 * bits, and their CRC-32. What is left of a record at the end is written over, and a record that is
 * damaged is made again. Runs that find a vector and runs that ask the model see the same halves.
 * Safe for use by several threads.
 */
public final class KeptVectors implements SentenceModel, AutoCloseable {

  private static final int DIGEST = 16;
  private static final long REPORT_EVERY = Duration.ofSeconds(10).toNanos();
  private static final double SECOND = Duration.ofSeconds(1).toNanos();

  private final Path file;
  private final SentenceModel model;
  private final Told told;
  private final int record;
  private final Map<String, Long> places = new HashMap<>();
  private @Nullable FileChannel channel;
  private long end;
  private long started;
  private long reported;
  private int asked;

  /** Is told how asking the model goes on, every ten seconds. */
  public interface Told {
    /**
     * So far.
     *
     * @param texts how many the model was asked for
     * @param perSecond how many of them a second
     */
    void embedded(int texts, double perSecond);
  }

  /**
   * Keeps what a model says. The file is read when the first vector is asked for.
   *
   * @param file need not be there
   */
  public KeptVectors(Path file, SentenceModel model, Told told) {
    this.file = file;
    this.model = model;
    this.told = told;
    this.record = DIGEST + Short.BYTES * model.dimensions() + Integer.BYTES;
  }

  @Override
  public float[] passage(String text) {
    return vector("passage", text, model::passage);
  }

  @Override
  public float[] query(String text) {
    return vector("query", text, model::query);
  }

  @Override
  public int dimensions() {
    return model.dimensions();
  }

  @Override
  public String id() {
    return model.id();
  }

  /** How many texts the model was asked for. */
  public synchronized int asked() {
    return asked;
  }

  /** How many of them a second, since the first one. */
  public synchronized double perSecond() {
    return asked * SECOND / Math.max(1, System.nanoTime() - started);
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }

  private float[] vector(String kind, String text, Function<String, float[]> asking) {
    String digest = Digests
        .of(String.join("\n", kind, model.id(), text).getBytes(StandardCharsets.UTF_8));
    try {
      float[] kept = find(digest);
      return kept != null ? kept : keep(digest, asked(text, asking));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private synchronized float @Nullable [] find(String digest) throws IOException {
    FileChannel opened = open();
    Long place = places.get(digest);
    if (place == null) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(record);
    while (bytes.hasRemaining() && opened.read(bytes, place + bytes.position()) >= 0) {
      // Until it is whole.
    }
    bytes.flip();
    boolean whole = bytes.remaining() == record
        && bytes.getInt(record - Integer.BYTES) == checksum(bytes);
    return whole ? floats(bytes.position(DIGEST)) : null;
  }

  private float[] asked(String text, Function<String, float[]> asking) {
    synchronized (this) {
      started = started == 0 ? System.nanoTime() : started;
      reported = reported == 0 ? started : reported;
    }
    float[] vector = asking.apply(text);
    synchronized (this) {
      asked++;
      long now = System.nanoTime();
      if (now - reported >= REPORT_EVERY) {
        reported = now;
        told.embedded(asked, perSecond());
      }
    }
    return vector;
  }

  private synchronized float[] keep(String digest, float[] vector) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(record).put(HexFormat.of().parseHex(digest));
    for (float value : vector) {
      bytes.putShort(Float.floatToFloat16(value));
    }
    bytes.putInt(checksum(bytes)).flip();
    FileChannel opened = open();
    long place = end;
    while (bytes.hasRemaining()) {
      opened.write(bytes, place + bytes.position());
    }
    end += record;
    places.put(digest, place);
    return floats(bytes.position(DIGEST));
  }

  private FileChannel open() throws IOException {
    if (channel == null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
          StandardOpenOption.WRITE);
      end = channel.size() / record * record;
      readDigests();
    }
    return channel;
  }

  private void readDigests() throws IOException {
    byte[] digest = new byte[DIGEST];
    try (DataInputStream in = new DataInputStream(
        new BufferedInputStream(Files.newInputStream(file)))) {
      for (long place = 0; place < end; place += record) {
        in.readFully(digest);
        places.put(HexFormat.of().formatHex(digest), place);
        in.skipNBytes(record - DIGEST);
      }
    }
  }

  private int checksum(ByteBuffer bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes.slice(0, record - Integer.BYTES));
    return (int) sum.getValue();
  }

  private float[] floats(ByteBuffer halves) {
    float[] floats = new float[dimensions()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = Float.float16ToFloat(halves.getShort());
    }
    return floats;
  }
}
