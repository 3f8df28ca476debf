package gazette.server;

import gazette.search.SearchAnswer;
import gazette.search.SearchAnswer.FacetCount;
import gazette.search.SearchAnswer.Hit;
import gazette.search.SearchAnswer.Match;
import gazette.search.SearchAnswer.Result;
import gazette.search.SearchAnswer.Total;
import gazette.search.index.SearchEntry.ArticleFacts;
import gazette.search.index.SearchEntry.Dates;
import gazette.search.query.SearchQuery;
import gazette.search.suggest.Suggestion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An index with two documents in it, whatever is asked. */
class FakeSearcher implements Searcher {

  private volatile @Nullable SearchQuery last;

  @Override
  public SearchAnswer search(SearchQuery query) throws IOException {
    last = query;
    return answer(query);
  }

  @Override
  public List<Suggestion> suggest(String typed) throws IOException {
    return List.of(new Suggestion("晋市政办〔2020〕62号", Suggestion.Kind.NUMBER),
        new Suggestion("关于“<养老>”的通知", Suggestion.Kind.TITLE));
  }

  @Override
  public int documents() {
    return 2;
  }

  @Override
  public String generation() {
    return "7";
  }

  @Override
  public void close() {}

  /** The query that arrived last. */
  @Nullable
  SearchQuery last() {
    return last;
  }

  static SearchAnswer answer(SearchQuery query) {
    ArticleFacts joint = new ArticleFacts("issues/2020/06/zhengfa-16.html",
        "关于“规范性文件”的通知 <试行> & 说明", "晋市政发〔2020〕16号", List.of("晋城市人民政府", "晋城市司法局"), "2020-06",
        "晋城市人民政府", List.of("法制"), Dates.signed(LocalDate.of(2020, 12, 10)), "已废止", "晋市政发〔2022〕3号");
    ArticleFacts chronicle = new ArticleFacts("issues/2020/05/dashiji.html", "大事记", null, List.of(),
        "2020-05", "大事记", List.of(), Dates.signed(null), null, null);
    return new SearchAnswer(query, Total.exactly(2),
        List.of(
            new Result(joint, Match.EXACT, 3.5f,
                List.of(new Hit("第十九条", "issues/2020/06/zhengfa-16.html#tiao-19",
                    "<mark>规范性</mark>文件应当&lt;公开&gt;"))),
            new Result(chronicle, Match.MEANING, Float.NaN,
                List.of(new Hit("", "issues/2020/05/dashiji.html#p-1", "9月1日")))),
        Map.of("year", List.of(new FacetCount("2020", 2)), "issue",
            List.of(new FacetCount("2020-06", 1), new FacetCount("2020-05", 1))),
        query.text().equals("规反性文件") ? "规范性文件" : null);
  }
}
