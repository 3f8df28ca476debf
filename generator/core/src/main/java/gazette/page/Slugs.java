package gazette.page;

import gazette.text.Pinyin;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** ASCII names for Chinese ones, and the order of pinyin, as a Chinese index is read. */
final class Slugs {

  /** By pinyin; names that sound alike in the order of their characters. */
  static final Comparator<String> PINYIN = Comparator.comparing(Pinyin::slug)
      .thenComparing(Comparator.naturalOrder());

  // The page that lists the others, and the part of every page that a reader can skip to.
  private static final Set<String> RESERVED = Set.of("index", "main");
  // File systems take names of up to 255 bytes.
  private static final int LONGEST = 100;

  private Slugs() {}

  /**
   * A slug for each name, in the order of the names. Names that sound alike (张店 and 章店) get
   * {@code -2}, {@code -3} in that order; a name that no Latin letter stands for becomes {@code x}.
   */
  static Map<String, String> of(Collection<String> names) {
    return of(names, Set.of());
  }

  /** The same, with further names whose slugs give way to those of the first. */
  static Map<String, String> of(Collection<String> names, Collection<String> further) {
    Set<String> sorted = new LinkedHashSet<>(new TreeSet<>(names));
    sorted.addAll(new TreeSet<>(further));
    Set<String> taken = new HashSet<>(RESERVED);
    Map<String, String> slugs = new LinkedHashMap<>();
    for (String name : sorted) {
      String plain = plain(name);
      String slug = plain;
      for (int i = 2; !taken.add(slug); i++) {
        slug = plain + "-" + i;
      }
      slugs.put(name, slug);
    }
    return slugs;
  }

  private static String plain(String name) {
    String slug = Pinyin.slug(name);
    if (slug.isEmpty()) {
      return "x";
    }
    // A hyphen is not left at the end by chance.
    return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceFirst("-$", "");
  }
}
