package gazette.template;

import gazette.problem.Phrase;
import gazette.problem.ToldException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A template cannot be read or does not fit its page. The message is one sentence for the
 * webmaster: which template, which line, which page, what to do.
 */
public final class BrokenTemplateException extends ToldException {

  @Serial
  private static final long serialVersionUID = 1L;

  BrokenTemplateException(Phrase words, @Nullable Throwable cause) {
    super(words, cause);
  }
}
