package gazette.load;

import gazette.search.query.SearchQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * A request for a search as a fuzzer makes it.
 *
 * @param target the address, its chars being bytes
 * @param allowed the statuses that are right for it; 0 for a request cut off before its end
 */
record RandomQuery(String target, Set<Integer> allowed) {

  private static final Set<Integer> ANSWERED = Set.of(200);
  private static final Set<Integer> REFUSED = Set.of(400);
  private static final Set<Integer> EITHER = Set.of(200, 400);
  // The whole header may have 8 KB, and an address beyond it may be cut off while it is sent.
  private static final Set<Integer> TOO_LONG = Set.of(0, 414);

  private static final String[] SYNTAX = {"\"", "*", "?", "~", "~2", "^", "^9", ":", "\\", "/", "(",
      ")", "[", "]", "{", "}", "+", "-", "!", "&&", "||", " AND ", " OR ", " NOT ", " TO ",
      "title:", "*:*", "_exists_:", "{!lucene}", "%00", "${jndi:ldap://x}", "<mark>", "</script>",
      "'; --", "../", "\r\nX: y"};
  private static final String[] WORDS = {"养老", "服务", "垃圾", "医疗废物", "规范性文件", "的", "第十九条", "第5条",
      "附件2", "晋市政办〔2020〕62号", "政办62", "令2号", "[2020]", "12月1日", "2020.12.15", "十一月", "“应急预案”",
      "農村產權", "ＡＢＣ", "℃", "Ⅲ级", "yiliao feiwu", "jcs", "2020", "0", "一二三四五六七八九十百千万亿",
      "99999999999999999999", "　", "\t", "、"};
  private static final String[] PARAMETERS = {"year=2020", "issue=2020-06", "issue=0000-00",
      "section=%E5%A4%A7%E4%BA%8B%E8%AE%B0", "issuer=x", "subject=", "status=%FF",
      "from=2020-02-30", "from=2020-01-01", "to=0001-01-01", "to=9999-12-31", "from=9999-12-31",
      "sort=date", "sort=size", "group=passage", "group=", "page=0", "page=2", "page=100",
      "page=1e9", "size=0", "size=50", "size=1000", "q=twice", "unknown=1", "%00=%00", "="};

  static RandomQuery of(Random random) {
    return switch (random.nextInt(16)) {
      case 0, 1 -> text(random, characters(random, () -> random.nextInt(0x11_0000)));
      case 2 -> text(random, characters(random, () -> 0x4E00 + random.nextInt(0x5200)));
      case 3 -> text(random, characters(random, () -> random.nextInt(0x20)));
      case 4 -> text(random, characters(random, () -> 0xD800 + random.nextInt(0x800)));
      case 5, 6, 7 -> text(random, pieces(random, SYNTAX, WORDS));
      case 8, 9, 10 -> text(random, pieces(random, WORDS, WORDS));
      case 11, 12 -> new RandomQuery(path(random) + encoded(pieces(random, WORDS, WORDS)) + "&"
          + String.join("&", pick(random, PARAMETERS), pick(random, PARAMETERS)), EITHER);
      case 13 -> new RandomQuery(path(random) + rawBytes(random), EITHER);
      case 14 -> text(random, pick(random, WORDS).repeat(1 + random.nextInt(400)));
      default -> endless(random);
    };
  }

  /** What a good answer to it ends with. */
  String end() {
    return target.startsWith("/search") ? "</html>\n\n"
        : target.startsWith("/api/search") ? "}" : "]";
  }

  private static RandomQuery text(Random random, String text) {
    boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(text);
    String target = path(random) + encoded(text);
    if (target.length() > 7_500) {
      return new RandomQuery(target, Set.of(0, 400, 414, 431));
    }
    return new RandomQuery(target,
        whole && text.length() <= SearchQuery.MAX_LENGTH ? ANSWERED : REFUSED);
  }

  /** From just too long to a megabyte. */
  private static RandomQuery endless(Random random) {
    int length = 9_000 << random.nextInt(8);
    return new RandomQuery(
        path(random)
            + pick(random, SYNTAX[0], "a", "%E5%85%BB", "+").repeat(length).substring(0, length),
        TOO_LONG);
  }

  private static String path(Random random) {
    return pick(random, "/api/search?q=", "/search?q=", "/api/suggest?q=");
  }

  private static String characters(Random random, IntSupplier character) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(random.nextInt(20) == 0 ? 500 : 20); i >= 0; i--) {
      text.appendCodePoint(character.getAsInt());
    }
    return text.toString();
  }

  private static String pieces(Random random, String[] some, String[] others) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(pick(random, random.nextBoolean() ? some : others));
    }
    return text.toString();
  }

  private static String rawBytes(Random random) {
    StringBuilder bytes = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      // White space would end the address: that is for HostileRequestsTest.
      char one = (char) (random.nextInt(255) + 1);
      bytes.append(one <= ' ' ? '%' : one);
    }
    return bytes.toString();
  }

  private static String pick(Random random, String... some) {
    return some[random.nextInt(some.length)];
  }

  /** As browsers encode it, but for a lone surrogate, which they replace: its three bytes. */
  private static String encoded(String text) {
    StringBuilder all = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (c >= 0xD800 && c <= 0xDFFF) {
        all.append("%%%02X%%%02X%%%02X".formatted(0xE0 | (c >> 12), 0x80 | ((c >> 6) & 0x3F),
            0x80 | (c & 0x3F)));
      } else {
        all.append(URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8));
      }
    });
    return all.toString();
  }
}
