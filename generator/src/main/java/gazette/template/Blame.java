package gazette.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import gazette.page.Drawing;
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
          sentence(syntax.getEditorMessage()), page, "mend its syntax", syntax);
      case IOException again when again.getCause() instanceof IOException first -> of(first, page);
      case IOException ofTheDisk -> ofTheDisk;
    };
  }

  /** A template that asks for what its page does not have, or for a template that is broken. */
  static IOException of(TemplateException e, Drawing page) {
    String place = place(e.getTemplateSourceName(), e.getLineNumber());
    if (e.getCause() instanceof TemplateNotFoundException missing) {
      return broken(place, "there is no template '%s'".formatted(missing.getTemplateName()), page,
          "correct the name where it is imported or included", e);
    }
    if (e.getCause() instanceof IOException inside) {
      return of(inside, page);
    }
    if (e instanceof InvalidReferenceException) {
      return broken(place, "'%s' has no value".formatted(e.getBlamedExpressionString()), page,
          "correct the name, or write what to show without it, as in ${name!''}", e);
    }
    return broken(place, sentence(e.getMessageWithoutStackTop()), page,
        "compare it with the template of that name that comes with the program", e);
  }

  /** A template that draws an empty page, such as an empty file. */
  static BrokenTemplateException blank(String template, Drawing page) {
    return broken(place(template, null), "it draws nothing", page,
        "write it, or delete it to have the one that comes with the program", null);
  }

  /** A template that draws what is no XML where it must be. */
  static BrokenTemplateException malformed(String template, Drawing page, SAXParseException fault) {
    return broken(place(template, null),
        "what it draws is no XML in line %s: %s".formatted(fault.getLineNumber(),
            sentence(fault.getMessage())),
        page, "close every element, as in <br/>, and write no names of characters, such as &nbsp;",
        fault);
  }

  private static BrokenTemplateException broken(String place, String what, Drawing page,
      String hint, @Nullable Exception e) {
    return new BrokenTemplateException(
        "%s: %s, for the page %s; %s".formatted(place, what, page.subject(), hint), e);
  }

  private static String place(@Nullable String template, @Nullable Integer line) {
    String name = "template " + (template == null ? "(unknown)" : template);
    return line == null || line < 1 ? name : name + ":" + line;
  }

  /** The first two sentences of a message, as the middle of one of ours. */
  private static String sentence(@Nullable String message) {
    if (message == null || message.isBlank()) {
      return "cannot be used";
    }
    String line = message.strip().lines().findFirst().orElse("").strip();
    return SENTENCE_END.splitAsStream(line)
        .limit(2)
        .map(part -> part.substring(0, 1).toLowerCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining("; "));
  }
}
