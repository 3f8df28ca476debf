package gazette.yaml;

import gazette.problem.Place;

/**
 * One text.
 *
 * @param place where it begins
 * @param text as written, without quotes; empty when nothing, {@code ~} or {@code null} is written
 * @param lines over how many lines of the file it goes, from 1
 */
public record ScalarNode(Place place, String text, int lines) implements Node {

  public ScalarNode {
    if (lines < 1) {
      throw new IllegalArgumentException(place + ": " + lines);
    }
  }
}
