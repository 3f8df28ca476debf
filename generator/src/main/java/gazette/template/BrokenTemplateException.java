package gazette.template;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A template cannot be read or does not fit its page. The message is one sentence for the
 * webmaster: which template, which line, which page, what to do.
 */
public final class BrokenTemplateException extends IOException {

  @Serial
  private static final long serialVersionUID = 1L;

  BrokenTemplateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
