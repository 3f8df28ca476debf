package gazette.staticsearch;

import gazette.Tools;
import gazette.staticsearch.StaticArticle.Days;
import gazette.staticsearch.StaticArticle.Facts;
import gazette.staticsearch.StaticArticle.Passage;
import gazette.text.SynonymGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers answer by themselves, asked in node. */
class StaticSearchTest {

  private static final QueryRules RULES = new QueryRules(
      Map.ofEntries(Map.entry("word", 1.5), Map.entry("pairWithin", 0.5), Map.entry("alike", 0.8),
          Map.entry("tie", 0.3), Map.entry("title", 2.2), Map.entry("ofFew", 0.55),
          Map.entry("lessEach", 0.08), Map.entry("atLeast", 0.25), Map.entry("unknown", 0.5),
          Map.entry("together", 1.2), Map.entry("ofBest", 0.3), Map.entry("breadth", 0.05),
          Map.entry("most", 10.0), Map.entry("said", 60.0), Map.entry("signed", 30.0)),
      "什么 怎么 有没有", "的了吗怎么有没", List.of(SynonymGroup.parse("低保, 最低生活保障"),
          SynonymGroup.parse("红头文件 => 规范性文件"), SynonymGroup.parse("电瓶车 => 电动自行车")),
      false);

  @TempDir
  static Path folder;

  @BeforeAll
  static void findNode() {
    Tools.find(StaticSearchTest.class, "node");
  }

  /** A query and what it finds: how, and the title. */
  private record Case(String query, Map<String, String> chosen, List<String> found,
      List<String> absent) {

    static Case of(String query, String... found) {
      return new Case(query, Map.of(), List.of(found), List.of());
    }

    Case within(String name, String value) {
      return new Case(query, Map.of(name, value), found, absent);
    }

    Case without(String... words) {
      return new Case(query, chosen, found, List.of(words));
    }
  }

  @Test
  void wordsSynonymsAndChoices() throws IOException {
    write("最低生活保障办法", "民政", "2020-03-01", "对困难家庭给予最低生活保障。", "低收入家庭由民政部门认定。");
    write("特困人员救助规定", "民政", "2020-05-01", "领取低保的家庭可以申请救助。", "救助标准由民政部门确定。");
    write("规范性文件管理办法", "法制", "2020-04-01", "规范性文件应当公布。", "文件由起草部门解释。");
    write("电动自行车管理规定", "交通", "2020-06-01", "电动自行车应当登记。", "驾驶人应当佩戴头盔。");
    write("养老服务条例", "民政", "2020-07-01", "养老服务机构应当登记。", "对养老服务给予补贴。");
    finish();
    Node.test("asks.test.js", Map.of("folder", folder.toString(), "cases", List.of(
        // Who is asked for comes before who is only called otherwise.
        Case.of("低保", "exact 特困人员救助规定", "words 最低生活保障办法"),
        Case.of("最低生活保障", "exact 最低生活保障办法", "words 特困人员救助规定"),
        // One way only.
        Case.of("红头文件", "words 规范性文件管理办法"), Case.of("电瓶车", "words 电动自行车管理规定"),
        // What is nowhere is said; what has the rest is no full answer where that is little.
        Case.of("养老服务补贴量子", "words 养老服务条例").without("量子"),
        Case.of("量子卫星", new String[0]).without("量子卫星"),
        Case.of("量子卫星登记", "meaning 养老服务条例", "meaning 电动自行车管理规定").without("量子卫星"),
        // Choices.
        Case.of("登记", "exact 电动自行车管理规定").within("subject", "交通"),
        Case.of("登记", new String[0]).within("subject", "法制"),
        Case.of("家庭", "exact 特困人员救助规定").within("from", "2020-04-01"),
        // Days of which the facts tell.
        Case.of("5月上旬印发的救助规定", "exact 特困人员救助规定"), Case.of("2020年8月1日起施行", "exact 养老服务条例"),
        Case.of("家庭", "exact 特困人员救助规定", "exact 最低生活保障办法").within("sort", "date"))), folder);
  }

  private final List<Contribution> contributions = new ArrayList<>();

  private void write(String title, String subject, String day, String... clauses)
      throws IOException {
    List<Passage> passages = new ArrayList<>();
    for (String clause : clauses) {
      int number = passages.size() + 1;
      passages.add(new Passage("tiao-" + number, "第" + number + "条", clause));
    }
    StaticArticle article = new StaticArticle("issues/2020/06/" + title + ".html", "2020-06", title,
        null,
        new Facts("规章", List.of(), List.of(subject),
            new Days(LocalDate.parse(day), LocalDate.parse(day).plusMonths(1), null), "现行有效",
            "现行有效"),
        passages);
    StaticIndex.writeTexts(article, this::write);
    contributions.add(Contribution.of(article));
  }

  private void finish() throws IOException {
    StaticIndex.write(contributions, 16, RULES, null, this::write);
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
