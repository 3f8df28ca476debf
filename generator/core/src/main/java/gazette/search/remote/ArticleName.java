package gazette.search.remote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article is called, and whose it is.
 *
 * @param number as printed, several with 、 between them; null when it has none
 */
public record ArticleName(String title, @Nullable String number, List<String> issuers,
    List<String> subjects) {

  public ArticleName {
    issuers = List.copyOf(issuers);
    subjects = List.copyOf(subjects);
  }
}
