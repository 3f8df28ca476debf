package gazette.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Whatever stands in a text, page, plain text and passages have all of it. */
public final class MarkdownFuzz {

  private MarkdownFuzz() {}

  /** Takes a text as Jazzer made it; its length says whether it is a chronicle. */
  public static void fuzzerTestOneInput(byte[] data) {
    Conservation
        .assertWhole(Rendered.of("a.md", new String(data, UTF_8), data.length % 2 == 0).text());
  }
}
