package gazette.yaml;

import gazette.problem.Place;

/** A value in a YAML file. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {

  /** Where it begins. */
  Place place();
}
