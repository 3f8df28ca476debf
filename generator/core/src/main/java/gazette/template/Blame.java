package gazette.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import gazette.page.Drawing;
import gazette.problem.Phrase;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXParseException;

/** Turns what FreeMarker throws into one sentence for the webmaster. */
final class Blame {

  private static final Pattern SENTENCE_END = Pattern.compile("[.:](\\s+|$)");

  private Blame() {}

  /**
   * A template that cannot be read. FreeMarker remembers the first failure and wraps it for every
   * page that wants the template again; all get the same sentence.
   */
  static IOException of(IOException e, Drawing page) {
    return switch (e) {
      case BrokenTemplateException named -> named;
      case ParseException syntax -> broken(place(syntax.getTemplateName(), syntax.getLineNumber()),
          sentence(syntax.getEditorMessage()), page, "template-syntax", syntax);
      case IOException again when again.getCause() instanceof IOException first -> of(first, page);
      case IOException ofTheDisk -> ofTheDisk;
    };
  }

  /** A template that asks for what its page does not have, or for a template that is broken. */
  static IOException of(TemplateException e, Drawing page) {
    Phrase place = place(e.getTemplateSourceName(), e.getLineNumber());
    if (e.getCause() instanceof TemplateNotFoundException missing) {
      return broken(place, Phrase.of("template-missing", String.valueOf(missing.getTemplateName())),
          page, "template-import", e);
    }
    if (e.getCause() instanceof IOException inside) {
      return of(inside, page);
    }
    if (e instanceof InvalidReferenceException) {
      return broken(place, Phrase.of("template-no-value", e.getBlamedExpressionString()), page,
          "template-write-value", e);
    }
    return broken(place, sentence(e.getMessageWithoutStackTop()), page, "template-compare", e);
  }

  /** A template that draws an empty page, such as an empty file. */
  static BrokenTemplateException blank(String template, Drawing page) {
    return broken(place(template, null), Phrase.of("template-blank"), page, "template-write", null);
  }

  /** A template that draws what is no XML where it must be. */
  static BrokenTemplateException malformed(String template, Drawing page, SAXParseException fault) {
    return broken(place(template, null),
        Phrase.of("template-no-xml", fault.getLineNumber(), sentence(fault.getMessage())), page,
        "template-close", fault);
  }

  private static BrokenTemplateException broken(Phrase place, Phrase what, Drawing page,
      String hint, @Nullable Exception e) {
    return new BrokenTemplateException(
        Phrase.of("template-broken", place, what, page.subject(), Phrase.of(hint)), e);
  }

  private static Phrase place(@Nullable String template, @Nullable Integer line) {
    String name = template == null ? "?" : template;
    return Phrase.of("template", line == null || line < 1 ? name : name + ":" + line);
  }

  /** The first two sentences of a message, as the middle of one of ours. */
  private static Phrase sentence(@Nullable String message) {
    if (message == null || message.isBlank()) {
      return Phrase.of("template-unfit");
    }
    String line = message.strip().lines().findFirst().orElse("").strip();
    return Phrase.of("foreign-words",
        SENTENCE_END.splitAsStream(line)
            .limit(2)
            .map(part -> part.substring(0, 1).toLowerCase(Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining("; ")));
  }
}
