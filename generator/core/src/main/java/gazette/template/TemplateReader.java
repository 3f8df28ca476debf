package gazette.template;

import freemarker.cache.TemplateLoader;
import gazette.problem.Phrase;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands templates to FreeMarker as text: UTF-8 and nothing else, with {@code \n} line ends whatever
 * the machine that they were edited on, so that pages have the same bytes everywhere.
 */
final class TemplateReader implements TemplateLoader {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final long UNKNOWN = -1;

  private final TemplateFiles files;

  TemplateReader(TemplateFiles files) {
    this.files = files;
  }

  @Override
  public @Nullable Object findTemplateSource(String name) throws IOException {
    Optional<byte[]> file = files.read(name);
    return file.isEmpty() ? null : new Source(name, text(name, file.get()));
  }

  private static String text(String name, byte[] bytes) throws IOException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      return body.replace("\r\n", "\n");
    } catch (CharacterCodingException e) {
      int line = e instanceof MalformedInputException ? lineOf(bytes) : 1;
      throw new BrokenTemplateException(Phrase.of("template-encoding", name, line), e);
    }
  }

  private static int lineOf(byte[] bytes) {
    String read = new String(bytes, StandardCharsets.UTF_8);
    return 1
        + (int) read.substring(0, read.indexOf('\uFFFD')).chars().filter(c -> c == '\n').count();
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    return new StringReader(((Source) source).text());
  }

  @Override
  public long getLastModified(Object source) {
    return UNKNOWN;
  }

  @Override
  public void closeTemplateSource(Object source) {}

  private record Source(String name, String text) {}
}
