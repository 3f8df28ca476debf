package gazette.relation;

import gazette.model.Article;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What documents are called. */
public final class Names {

  private static final String KINDS = "法|法典|条例|办法|规定|细则|规则|规程|规范|决定|决议|意见|通知|公告|通告|命令|方案|规划|计划|纲要|预案"
      + "|标准|基准|准则|守则|章程|公约|解释|批复|指南|指引|导则|目录|制度|要点|措施|安排|宪法";
  private static final Pattern DOCUMENT = Pattern
      .compile(".{2,}(?:" + KINDS + ")(?:[（(][^（()）]{1,12}[）)])?");
  private static final Pattern KIND = Pattern
      .compile("(?<kind>实施细则|" + KINDS + ")(?:[（(][^（()）]{1,12}[）)])?$");
  private static final Pattern ENCLOSED = Pattern
      .compile(".*?关于(?:印发|公布|发布|转发)《?(?<name>.+?)》?的(?:通知|决定|命令|公告)");
  private static final Pattern CHANGED = Pattern
      .compile(".*?关于(?<how>修改|修订|修正|废止)《?(?<name>[^《》]+)》?的(?:决定|通知|命令|公告)");
  private static final Pattern IGNORED = Pattern.compile("[\\s　《》〈〉“”\"]");
  private static final String WITHOUT_ISSUER = "关于";
  private static final String PARTS = "部分";

  private Names() {}

  /** The same for all ways to write one name. */
  static String key(String name) {
    return IGNORED.matcher(name).replaceAll("");
  }

  /** Whether it is the name of a document, and not of a form or a book. */
  public static boolean isDocument(String name) {
    return DOCUMENT.matcher(name).matches();
  }

  /** The kind of document (文种) that ends a title, such as 通知 or 办法; empty when none does. */
  public static Optional<String> kind(String title) {
    Matcher matcher = KIND.matcher(title);
    return matcher.find() ? Optional.of(matcher.group("kind")) : Optional.empty();
  }

  /**
   * What an article is known by. A name that begins with 关于 is that of many documents, as long as
   * nobody says whose.
   *
   * @param headings the titles of the documents that it encloses
   */
  static List<String> of(Article article, List<String> headings) {
    List<String> candidates = new ArrayList<>(List.of(article.title().split("　", -1)));
    Matcher enclosed = ENCLOSED.matcher(article.title());
    if (enclosed.matches()) {
      candidates.add(enclosed.group("name"));
    }
    candidates.addAll(headings);
    Set<String> names = new LinkedHashSet<>();
    for (String candidate : candidates) {
      if (isDocument(candidate) && !candidate.startsWith(WITHOUT_ISSUER)) {
        names.add(key(candidate));
      }
    }
    return List.copyOf(names);
  }

  /** What a title says is changed or ended: 关于修改《…》的决定. */
  static Optional<Citation> changed(String title) {
    Matcher matcher = CHANGED.matcher(title);
    if (!matcher.matches() || !isDocument(matcher.group("name"))
        || matcher.group("name").contains(PARTS)) {
      return Optional.empty();
    }
    Role role = matcher.group("how").equals("废止") ? Role.ENDS : Role.AMENDS;
    return Optional.of(new Citation(role, matcher.group("name"), null, null));
  }
}
