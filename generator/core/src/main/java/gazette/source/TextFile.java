package gazette.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.FileUtils;

/** Reads one text file as its author should have saved it. */
public final class TextFile {

  /** The largest file that is read, in bytes: 8 MiB, some thirty times the longest known law. */
  public static final int MOST_BYTES = (int) (8 * FileUtils.ONE_MB);

  private TextFile() {}

  /**
   * The text of a file, without a byte order mark and with {@code \n} for every line end.
   *
   * @param path the file
   * @param name the file as its author knows it
   * @param problems takes what is wrong: too large, empty, not UTF-8
   * @return the text; empty when there was a problem
   * @throws java.nio.file.NoSuchFileException when there is no such file
   * @throws IOException when it cannot be read
   */
  public static Optional<String> read(Path path, String name, Problems problems)
      throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      problems.error(Place.of(name), "file-too-large");
      return Optional.empty();
    }
    return decode(bytes, name, problems);
  }

  private static Optional<String> decode(byte[] bytes, String name, Problems problems) {
    if (startsWith(bytes, ByteOrderMark.UTF_16BE) || startsWith(bytes, ByteOrderMark.UTF_16LE)) {
      problems.error(Place.of(name), "file-utf-16");
      return Optional.empty();
    }
    int start = startsWith(bytes, ByteOrderMark.UTF_8) ? ByteOrderMark.UTF_8.length() : 0;
    String text = new String(bytes, start, bytes.length - start, UTF_8);
    // The quick way puts U+FFFD where bytes are not UTF-8; only then look where.
    if (text.indexOf('\uFFFD') >= 0) {
      int bad = firstBadByte(bytes);
      if (bad < bytes.length) {
        reportBadByte(bytes, bad, name, problems);
        return Optional.empty();
      }
    }
    if (text.isBlank()) {
      problems.error(Place.of(name), "file-empty");
      return Optional.empty();
    }
    String plain = withPlainLineEnds(text);
    checkMerged(plain, name, problems);
    return Optional.of(plain);
  }

  /** Two versions with the marks of version control between them are no text. */
  private static void checkMerged(String text, String name, Problems problems) {
    if (!text.contains("<<<<<<< ") && !text.contains(">>>>>>> ")) {
      return;
    }
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> ")) {
        problems.error(new Place(name, number), "merge-conflict", Quote.of(line));
      }
    }
  }

  private static void reportBadByte(byte[] bytes, int bad, String name, Problems problems) {
    // Counted as text will be: \r\n and a lone \r end a line too.
    String before = withPlainLineEnds(new String(bytes, 0, bad, UTF_8));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    Place place = new Place(name, line);
    if (isCutOff(bytes, bad)) {
      problems.error(place, "text-cut-off");
    } else {
      problems.error(place, "file-not-utf-8",
          String.format(Locale.ROOT, "0x%02X", bytes[bad] & 0xFF));
    }
  }

  /**
   * Whether all is UTF-8 but for the end of the last character, as in a file that is half saved.
   */
  private static boolean isCutOff(byte[] bytes, int bad) {
    boolean hasOthers = IntStream.range(0, bad).anyMatch(i -> bytes[i] < 0);
    ByteBuffer rest = ByteBuffer.wrap(bytes, bad, bytes.length - bad);
    return hasOthers
        && UTF_8.newDecoder().decode(rest, CharBuffer.allocate(bytes.length), false).isUnderflow();
  }

  private static int firstBadByte(byte[] bytes) {
    CharsetDecoder decoder = UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    decoder.decode(in, CharBuffer.allocate(bytes.length), true);
    return in.position();
  }

  private static String withPlainLineEnds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static boolean startsWith(byte[] bytes, ByteOrderMark mark) {
    int length = mark.length();
    return bytes.length >= length && Arrays.equals(Arrays.copyOf(bytes, length), mark.getBytes());
  }
}
