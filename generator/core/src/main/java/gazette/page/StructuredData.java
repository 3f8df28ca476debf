package gazette.page;

import com.google.gson.Gson;
import gazette.model.Article;
import gazette.model.Issue;
import gazette.model.Status;
import gazette.relation.Names;
import gazette.relation.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An article as schema.org describes it (Legislation, schema.org 29), as JSON-LD. */
final class StructuredData {

  // It escapes < and &, so that the text is safe within a script element.
  private static final Gson GSON = new Gson();

  private StructuredData() {}

  static String of(ArticleView page) {
    Article article = page.article();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    Standing standing = page.standing();
    if (standing == null) {
      put(data, "@type", "Article");
      put(data, "headline", article.title());
    } else {
      put(data, "@type", "Legislation");
      put(data, "name", article.title());
      legislation(data, page, standing);
    }
    put(data, "url", page.canonical());
    put(data, "inLanguage", "zh-CN");
    put(data, "isPartOf", issue(page));
    return GSON.toJson(data);
  }

  private static void legislation(Map<String, Object> data, ArticleView page, Standing standing) {
    Article article = page.article();
    put(data, "legislationIdentifier", article.numberText());
    put(data, "legislationType", Names.kind(article.title()).orElse(null));
    put(data, "legislationDate", Objects.toString(article.signed(), null));
    put(data, "legislationDateOfApplicability", Objects.toString(standing.days().first(), null));
    put(data, "legislationLegalForce", force(standing.status()));
    put(data, "legislationPassedBy",
        article.issuers().stream().map(StructuredData::organization).toList());
    put(data, "legislationRepeals", documents(page, page.documents().ends()));
    put(data, "legislationChanges", documents(page, page.documents().amends()));
    put(data, "expires", standing.end().map(Object::toString).orElse(null));
  }

  private static Map<String, Object> organization(String name) {
    Map<String, Object> organization = new LinkedHashMap<>();
    put(organization, "@type", "GovernmentOrganization");
    put(organization, "name", name);
    return organization;
  }

  /** schema.org, LegalForceStatus. */
  private static @Nullable String force(Status status) {
    return switch (status) {
      case IN_FORCE -> "https://schema.org/InForce";
      case NOT_YET_IN_FORCE, EXPIRED, REPEALED -> "https://schema.org/NotInForce";
      // Nobody can tell from the gazette alone.
      case BEGUN, BEYOND_LONGEST_TERM, NOT_STATED -> null;
    };
  }

  private static List<Map<String, Object>> documents(ArticleView page, List<DocumentLink> links) {
    return links.stream().map(link -> {
      Map<String, Object> document = new LinkedHashMap<>();
      put(document, "@type", "Legislation");
      put(document, "name", link.name());
      put(document, "legislationIdentifier", Objects.toString(link.number(), null));
      put(document, "url", link.path() == null ? null : page.frame().absolute(link.path()));
      return document;
    }).toList();
  }

  private static Map<String, Object> issue(ArticleView page) {
    Issue issue = page.issue();
    Map<String, Object> periodical = new LinkedHashMap<>();
    put(periodical, "@type", "Periodical");
    put(periodical, "name", page.frame().settings().titleOf(issue.id()));
    Map<String, Object> data = new LinkedHashMap<>();
    put(data, "@type", "PublicationIssue");
    put(data, "issueNumber", issue.id().numberText());
    put(data, "datePublished", Objects.toString(issue.published(), null));
    put(data, "url", page.frame().absolute(page.frame().addresses().issue(issue.id())));
    put(data, "isPartOf", periodical);
    return data;
  }

  private static void put(Map<String, Object> data, String key, @Nullable Object value) {
    if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
      data.put(key, value);
    }
  }
}
