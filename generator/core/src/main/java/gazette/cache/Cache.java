package gazette.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Values that were made of certain inputs, by key. A new cache knows those of the last build, and
 * keeps those that this build asked for or made. It belongs to one program; what is damaged is as
 * good as nothing. Safe for use by several threads.
 */
public final class Cache {

  private static final String MAGIC = "gazette cache 1";
  private static final int CHECKSUM_BYTES = Long.BYTES;

  /**
   * A value as it is kept.
   *
   * @param inputs what it was made of
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Entry(String inputs, byte[] value) {}

  private final String program;
  private final Map<String, Entry> before;
  private final Map<String, Entry> now = new ConcurrentHashMap<>();

  private Cache(String program, Map<String, Entry> before) {
    this.program = program;
    this.before = before;
  }

  /** A cache that knows nothing yet. */
  public static Cache empty(String program) {
    return new Cache(program, Map.of());
  }

  /** What a build of this program saved; nothing when there is none. */
  public static Cache open(Path file, String program) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new Cache(program, isWhole(bytes) ? read(bytes, program) : Map.of());
    } catch (NoSuchFileException none) {
      return empty(program);
    }
  }

  /** Makes a value, which costs what the cache is there to spare. */
  public interface Maker<T> {
    T make() throws IOException;
  }

  /** A value of these inputs: the one that is known, else it is made. */
  public <T> T get(String key, String inputs, Codec<T> codec, Maker<T> maker) throws IOException {
    Optional<T> known = inputs.equals(lastInputs(key)) ? last(key, codec) : Optional.empty();
    if (known.isPresent()) {
      keep(key);
      return known.get();
    }
    T made = maker.make();
    put(key, inputs, codec, made);
    return made;
  }

  /** Which program it belongs to. */
  public String program() {
    return program;
  }

  /** Whether it knows nothing of the last build. */
  public boolean isEmpty() {
    return before.isEmpty();
  }

  /** The keys of the values of the last build. */
  public Set<String> keys() {
    return before.keySet();
  }

  /** What the value of the last build was made of; no text when there was none. */
  public String lastInputs(String key) {
    Entry entry = before.get(key);
    return entry == null ? "" : entry.inputs();
  }

  /** The value of the last build, whatever it was made of. */
  public <T> Optional<T> last(String key, Codec<T> codec) {
    return Optional.ofNullable(before.get(key)).flatMap(entry -> codec.decode(entry.value()));
  }

  /** Keeps the value of the last build for the next. */
  public void keep(String key) {
    Entry entry = before.get(key);
    if (entry != null) {
      now.put(key, entry);
    }
  }

  /** Takes a value for the next build. */
  public <T> void put(String key, String inputs, Codec<T> codec, T value) {
    now.put(key, new Entry(inputs, codec.encode(value)));
  }

  /** What is to be saved for the next build. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.writeUTF(program);
      out.writeInt(now.size());
      for (Map.Entry<String, Entry> entry : new TreeMap<>(now).entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeUTF(entry.getValue().inputs());
        out.writeInt(entry.getValue().value().length);
        out.write(entry.getValue().value());
      }
      out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    }
    return bytes.toByteArray();
  }

  private static Map<String, Entry> read(byte[] bytes, String program) {
    Map<String, Entry> entries = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readUTF().equals(MAGIC) && in.readUTF().equals(program)) {
        for (int left = in.readInt(); left > 0; left--) {
          entries.put(in.readUTF(), new Entry(in.readUTF(), in.readNBytes(in.readInt())));
        }
      }
    } catch (IOException impossible) {
      // The checksum is right: it is what was written.
      throw new IllegalStateException(impossible);
    }
    return entries;
  }

  private static boolean isWhole(byte[] bytes) throws IOException {
    int length = bytes.length - CHECKSUM_BYTES;
    if (length < 0) {
      return false;
    }
    try (DataInputStream end = new DataInputStream(
        new ByteArrayInputStream(Arrays.copyOfRange(bytes, length, bytes.length)))) {
      return end.readLong() == checksum(bytes, length);
    }
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, length);
    return checksum.getValue();
  }
}
