package gazette.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A file of named sections, which belongs to one program: another one, or a newer one, does not
 * read it.
 *
 * @param program which program wrote it
 * @param sections by name
 */
public record MemoryFile(String program, Map<String, byte[]> sections) {

  private static final String MAGIC = "gazette memory 1";
  private static final int CHECKSUM_BYTES = Long.BYTES;

  public MemoryFile {
    sections = Map.copyOf(sections);
  }

  /** The file of a program; empty when there is none, it is damaged, or of another program. */
  public static Optional<MemoryFile> read(Path file, String program) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    int length = bytes.length - CHECKSUM_BYTES;
    if (length < 0) {
      return Optional.empty();
    }
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, length);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (!in.readUTF().equals(MAGIC) || !in.readUTF().equals(program)) {
        return Optional.empty();
      }
      Map<String, byte[]> sections = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        int size = in.readInt();
        if (size < 0 || size > in.available()) {
          return Optional.empty();
        }
        sections.put(name, in.readNBytes(size));
      }
      return in.readLong() == checksum.getValue() ? Optional.of(new MemoryFile(program, sections))
          : Optional.empty();
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /** A section; empty when there is none of that name. */
  public Optional<byte[]> section(String name) {
    return Optional.ofNullable(sections.get(name));
  }

  /** What is written into the file. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.writeUTF(program);
      out.writeInt(sections.size());
      for (Map.Entry<String, byte[]> section : new TreeMap<>(sections).entrySet()) {
        out.writeUTF(section.getKey());
        out.writeInt(section.getValue().length);
        out.write(section.getValue());
      }
      CRC32 checksum = new CRC32();
      checksum.update(bytes.toByteArray());
      out.writeLong(checksum.getValue());
    }
    return bytes.toByteArray();
  }
}
