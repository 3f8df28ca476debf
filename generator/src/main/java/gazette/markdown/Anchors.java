package gazette.markdown;

import java.util.HashMap;
import java.util.Map;

/** The ids of one page. */
final class Anchors {

  private final Map<String, Integer> uses = new HashMap<>();

  /**
   * Takes an id: the wanted one, or for its second and third use {@code wanted--2},
   * {@code wanted--3}. No id is wanted that has {@code --} in it.
   */
  String take(String wanted) {
    int use = uses.merge(wanted, 1, Integer::sum);
    return use == 1 ? wanted : wanted + "--" + use;
  }
}
