package gazette.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids of one page. */
final class Anchors {

  private final Map<String, Integer> uses = new HashMap<>();
  private final List<String> taken = new ArrayList<>();

  /**
   * Takes an id: the wanted one, or for its second and third use {@code wanted--2},
   * {@code wanted--3}. No id is wanted that has {@code --} in it.
   */
  String take(String wanted) {
    int use = uses.merge(wanted, 1, Integer::sum);
    String id = use == 1 ? wanted : wanted + "--" + use;
    taken.add(id);
    return id;
  }

  /** All that were taken, in order. */
  List<String> taken() {
    return taken;
  }
}
