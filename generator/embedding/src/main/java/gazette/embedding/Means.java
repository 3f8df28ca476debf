package gazette.embedding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * What all vectors of the model have in common, which tells no text from another: two thirds of
 * each. Passages have other things in common than queries.
 *
 * <p>
 * {@link Distil} makes the file of the sentences that it learns from; the one that is here is of
 * 1,500 sentences of laws and 1,500 of everyday speech among them.
 *
 * @param passage the mean of passages
 * @param query the mean of queries
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Means(float[] passage, float[] query) {

  private static final String FILE = "means.bin";

  /** The means of this program. */
  static Means read(int dimensions) {
    try (InputStream file = Means.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IOException("gazette/embedding/means.bin is missing");
      }
      DataInputStream in = new DataInputStream(file);
      return new Means(floats(in, dimensions), floats(in, dimensions));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    for (float value : passage) {
      data.writeFloat(value);
    }
    for (float value : query) {
      data.writeFloat(value);
    }
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = in.readFloat();
    }
    return floats;
  }
}
