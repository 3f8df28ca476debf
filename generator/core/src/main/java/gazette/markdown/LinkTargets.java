package gazette.markdown;

import java.util.List;
import java.util.Optional;

/** Knows where links lead: those that a curator wrote, and those that the text itself implies. */
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

  /**
   * A picture that lies beside the article.
   *
   * @param href its address, relative to the page that shows it
   * @param width in pixels
   * @param height in pixels
   */
  record Picture(String href, int width, int height) {}

  /** The picture of that name; empty when there is none. */
  default Optional<Picture> picture(String file) {
    return Optional.empty();
  }

  /**
   * The area code of telephone numbers that are printed without one; empty when it is not known.
   */
  default String areaCode() {
    return "";
  }

  /**
   * The parts of a running text that lead somewhere although nobody wrote a link.
   *
   * @return in order, none overlapping another
   */
  default List<TextLink> implied(String text) {
    return List.of();
  }
}
