package gazette.yaml;

import gazette.problem.Place;
import java.util.List;

/**
 * A list.
 *
 * @param place where it begins
 * @param items its values, in order; may be empty
 */
public record ListNode(Place place, List<Node> items) implements Node {

  public ListNode {
    items = List.copyOf(items);
  }
}
