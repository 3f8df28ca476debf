package gazette.markdown;

import java.util.Optional;

/** Knows where links between articles lead. */
@FunctionalInterface
public interface LinkTargets {

  /** Knows no article: every link between articles is a mistake. */
  LinkTargets NONE = destination -> Optional.empty();

  /**
   * The address of an article's page, relative to the page that links to it.
   *
   * @param destination as the curator wrote it, such as {@code 04-zhengfa-16.md#tiao-3}, relative
   *   to the file that it stands in
   * @return with the fragment, if the destination has one; empty when there is no such article
   */
  Optional<String> href(String destination);
}
