package gazette.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gazette.markdown.LinkTargets;
import gazette.markdown.Markdown;
import gazette.markdown.RenderedText;
import gazette.model.Article;
import gazette.model.MarkdownText;
import gazette.problem.Problems;
import org.junit.jupiter.api.Test;

class ArticleDataTest {

  @Test
  void itsMarkdownHasEveryLineThatThePagePrints() {
    String body = """
        %% 此处缺页？

        第一条 本办法

        %%没有空格的不是疑问。

        前一行
        %% 段落中的一行也印出来。

        ::: note
        %% 附注中的一行也印出来。
        :::
        """;
    assertEquals("""
        第一条 本办法

        %%没有空格的不是疑问。

        前一行
        %% 段落中的一行也印出来。

        ::: note
        %% 附注中的一行也印出来。
        :::
        """, markdown(body));
  }

  /** The article as Markdown for others, below what identifies it. */
  private static String markdown(String body) {
    Article article = TinyGazette.article("01-order-1");
    RenderedText text = new Markdown().render(new MarkdownText("a.md", 12, body), false, 2020,
        LinkTargets.NONE, new Problems());
    ArticlePage page = TinyGazette.pages(TinyGazette.settings()).article(article, text);
    String file = ArticleData.markdown(page).text();
    return file.substring(file.indexOf("---\n\n") + 5);
  }
}
