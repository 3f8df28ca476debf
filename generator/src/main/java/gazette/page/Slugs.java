package gazette.page;

import gazette.text.Pinyin;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** ASCII names for Chinese ones, and the order of pinyin, as a Chinese index is read. */
final class Slugs {

  /** By pinyin; names that sound alike in the order of their characters. */
  static final Comparator<String> PINYIN = Comparator.comparing(Pinyin::slug)
      .thenComparing(Comparator.naturalOrder());

  // A page of this name lists the others.
  private static final String INDEX = "index";

  private Slugs() {}

  /**
   * A slug for each name, in the order of the names. Names that sound alike (张店 and 章店) get
   * {@code -2}, {@code -3} in that order; a name that no Latin letter stands for becomes {@code x}.
   */
  static Map<String, String> of(Collection<String> names) {
    Set<String> sorted = new TreeSet<>(names);
    Set<String> taken = new HashSet<>(Set.of(INDEX));
    Map<String, String> slugs = new LinkedHashMap<>();
    for (String name : sorted) {
      String plain = Pinyin.slug(name).isEmpty() ? "x" : Pinyin.slug(name);
      String slug = plain;
      for (int i = 2; !taken.add(slug); i++) {
        slug = plain + "-" + i;
      }
      slugs.put(name, slug);
    }
    return slugs;
  }
}
