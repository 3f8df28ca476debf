package gazette.relation;

import gazette.model.OfficialNumber;
import org.jspecify.annotations.Nullable;

/**
 * A place in running text that speaks of a document.
 *
 * @param start where it begins in the text
 * @param end where it ends in the text
 * @param name what stands between 《 and 》; null when only its number is given
 * @param number its number; null when only its name is given
 */
public record Mention(int start, int end, @Nullable String name, @Nullable OfficialNumber number) {

  public Mention {
    if (name == null && number == null) {
      throw new IllegalArgumentException("a mention of nothing at " + start);
    }
  }
}
