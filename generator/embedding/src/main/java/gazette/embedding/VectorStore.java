package gazette.embedding;

import gazette.io.Digests;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the sentence model said of each text, kept in a file from run to run: the digest of a text,
 * then its vector in halves of 16 bits. Runs that find a vector there and runs that ask the model
 * see the same halves.
 */
final class VectorStore {

  private static final int DIGEST = 32;
  private static final long SECOND = 1_000_000_000;
  private static final int REPORT_SECONDS = 10;

  private final Path file;
  private final int dimensions;
  private final PrintStream progress;
  private final Map<String, short[]> known = new HashMap<>();

  /**
   * Reads what is kept.
   *
   * @param file need not be there
   * @param dimensions of each vector
   * @param progress is told how far it is
   */
  VectorStore(Path file, int dimensions, PrintStream progress) throws IOException {
    this.file = file;
    this.dimensions = dimensions;
    this.progress = progress;
    if (Files.exists(file)) {
      read();
    }
  }

  /**
   * The vectors of texts, one a row.
   *
   * @param kind tells ways to embed from each other
   * @param model gives the vector of a text that is not kept yet
   */
  float[][] vectors(String kind, List<String> texts, Function<String, float[]> model)
      throws IOException {
    float[][] vectors = new float[texts.size()][];
    long started = System.nanoTime();
    long reported = started;
    int asked = 0;
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
      for (int i = 0; i < vectors.length; i++) {
        String digest = Digests.of((kind + "\n" + texts.get(i)).getBytes(StandardCharsets.UTF_8));
        short[] halves = known.get(digest);
        if (halves == null) {
          halves = halves(model.apply(texts.get(i)));
          write(out, digest, halves);
          known.put(digest, halves);
          asked++;
        }
        vectors[i] = floats(halves);
        long now = System.nanoTime();
        if (now - reported > REPORT_SECONDS * SECOND) {
          reported = now;
          progress.printf("%s: %,d of %,d, %.0f a second%n", kind, i + 1, vectors.length,
              asked * (double) SECOND / (now - started));
        }
      }
    }
    progress.printf("%s: %,d, of which %,d were new%n", kind, vectors.length, asked);
    return vectors;
  }

  /** Reads up to the last whole vector, and forgets what an interrupted run left behind it. */
  private void read() throws IOException {
    long record = DIGEST + (long) Short.BYTES * dimensions;
    long whole = Files.size(file) / record;
    try (DataInputStream in = new DataInputStream(
        new BufferedInputStream(Files.newInputStream(file)))) {
      for (long i = 0; i < whole; i++) {
        String digest = new String(in.readNBytes(DIGEST), StandardCharsets.US_ASCII);
        short[] halves = new short[dimensions];
        for (int at = 0; at < dimensions; at++) {
          halves[at] = in.readShort();
        }
        known.put(digest, halves);
      }
    }
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(whole * record);
    }
  }

  private static void write(DataOutputStream out, String digest, short[] halves)
      throws IOException {
    out.write(digest.getBytes(StandardCharsets.US_ASCII));
    for (short half : halves) {
      out.writeShort(half);
    }
  }

  private static short[] halves(float[] vector) {
    short[] halves = new short[vector.length];
    for (int i = 0; i < vector.length; i++) {
      halves[i] = Float.floatToFloat16(vector[i]);
    }
    return halves;
  }

  private static float[] floats(short[] halves) {
    float[] floats = new float[halves.length];
    for (int i = 0; i < halves.length; i++) {
      floats[i] = Float.float16ToFloat(halves[i]);
    }
    return floats;
  }
}
