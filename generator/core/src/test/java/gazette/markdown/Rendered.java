package gazette.markdown;

import gazette.markdown.RenderedText.Heading;
import gazette.model.MarkdownText;
import gazette.problem.Problem;
import gazette.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A text rendered for a test, in forms that can be read and compared. */
record Rendered(RenderedText text, List<Problem> problems) {

  private static final Markdown MARKDOWN = new Markdown();
  private static final LinkTargets HELD = new LinkTargets() {
    @Override
    public Optional<String> href(String destination) {
      return destination.matches("(\\.\\./05/03-x|04-zhengfa-16)\\.md.*")
          ? Optional.of(destination.replace(".md", ".html"))
          : Optional.empty();
    }

    @Override
    public String areaCode() {
      return "0356";
    }
  };

  static Rendered of(String markdown) {
    return of("body.md", markdown, false);
  }

  static Rendered of(String file, String markdown, boolean chronicle) {
    Problems problems = new Problems();
    RenderedText text = MARKDOWN.render(new MarkdownText(file, 1, markdown), chronicle, 2020, HELD,
        problems);
    return new Rendered(text, problems.sorted());
  }

  /** A text in which parts of it lead somewhere by themselves. */
  static RenderedText linked(String markdown, boolean chronicle,
      Function<String, List<TextLink>> implied) {
    LinkTargets links = new LinkTargets() {
      @Override
      public Optional<String> href(String destination) {
        return HELD.href(destination);
      }

      @Override
      public List<TextLink> implied(String text) {
        return implied.apply(text);
      }
    };
    return MARKDOWN.render(new MarkdownText("body.md", 1, markdown), chronicle, 2020, links,
        new Problems());
  }

  /** Outline and passages as lines. */
  String structure() {
    StringBuilder out = new StringBuilder();
    outline(out, text.outline(), "");
    for (RenderedText.Passage passage : text.passages()) {
      out.append("\n[%s #%s] %s (%s)\n%s\n".formatted(passage.kind(), passage.anchor(),
          passage.label(), String.join(" > ", passage.headings()), passage.text()));
    }
    return out.toString();
  }

  String problemLines() {
    return problems.stream().map(problem -> problem + "\n").collect(Collectors.joining());
  }

  private static void outline(StringBuilder out, List<Heading> headings, String indent) {
    for (Heading heading : headings) {
      out.append(indent).append('#').append(heading.anchor()).append(' ').append(heading.text());
      out.append('\n');
      outline(out, heading.children(), indent + "  ");
    }
  }
}
