package gazette.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import gazette.page.Page;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what FreeMarker throws into one sentence for the webmaster. */
final class Blame {

  private static final Pattern SENTENCE_END = Pattern.compile("[.:](\\s+|$)");

  private Blame() {}

  /** A template that FreeMarker cannot read. */
  static BrokenTemplateException of(ParseException e, Page page) {
    return broken(place(e.getTemplateName(), e.getLineNumber()), sentence(e.getEditorMessage()),
        page, "mend its syntax", e);
  }

  /** A template that asks for what its page does not have, or for a template that is broken. */
  static BrokenTemplateException of(TemplateException e, Page page) {
    String place = place(e.getTemplateSourceName(), e.getLineNumber());
    return switch (e.getCause()) {
      case ParseException inside -> of(inside, page);
      case BrokenTemplateException inside -> inside;
      case IOException again when again.getCause() instanceof ParseException first ->
          of(first, page);
      case TemplateNotFoundException inside ->
          broken(place, "there is no template '%s'".formatted(inside.getTemplateName()), page,
              "correct the name where it is imported or included", e);
      case null,
          default -> e instanceof InvalidReferenceException
              ? broken(place, "'%s' has no value".formatted(e.getBlamedExpressionString()), page,
                  "correct the name, or write what to show without it, as in ${name!''}", e)
              : broken(place, sentence(e.getMessageWithoutStackTop()), page,
                  "compare it with the template of that name that comes with the program", e);
    };
  }

  private static BrokenTemplateException broken(String place, String what, Page page, String hint,
      Exception e) {
    return new BrokenTemplateException(
        "%s: %s, for the page %s; %s".formatted(place, what, subject(page), hint), e);
  }

  private static String place(@Nullable String template, @Nullable Integer line) {
    String name = "template " + (template == null ? "(unknown)" : template);
    return line == null || line < 1 ? name : name + ":" + line;
  }

  private static String subject(Page page) {
    return page instanceof Page.ArticlePage article
        ? "%s of %s".formatted(page.path(), article.article().body().file())
        : page.path().toString();
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
