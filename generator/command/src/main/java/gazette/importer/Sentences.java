package gazette.importer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Where sentences end and which brackets are open, in text with signs of either width. */
final class Sentences {

  private static final String FINAL = "。！？；：!?;:…";
  private static final String CLOSING = ")）]］〕】》〉”’」』\"";
  private static final String OPENERS = "(（[［〔【《〈“‘「『";
  private static final String CLOSERS = ")）]］〕】》〉”’」』";
  // Brackets of different make but one meaning; OCR takes one for the other.
  private static final String KINDS = "aaaaaabbcdee";
  private static final Pattern INNER = Pattern.compile("[。；;！？]\\s*\\S");
  private static final Pattern COMMA = Pattern.compile("[，、,。；;：:]");

  private Sentences() {}

  /** Whether a text is finished, as far as its last sign says. */
  static boolean ends(String text) {
    int end = text.length() - 1;
    if (end < 0) {
      return true;
    }
    char last = text.charAt(end);
    if (FINAL.indexOf(last) >= 0) {
      return true;
    }
    if (CLOSING.indexOf(last) < 0) {
      return false;
    }
    int before = end;
    while (before >= 0 && CLOSING.indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    if (before >= 0 && "。！？!?".indexOf(text.charAt(before)) >= 0) {
      return true;
    }
    if (last == '”' || last == '’' || last == '》' || last == '〉') {
      return false;
    }
    // 。〔责任单位：…〕 and a paragraph that is one bracket are finished.
    int open = lastOpener(text);
    return open == 0 || (open > 0 && FINAL.indexOf(lastBefore(text, open)) >= 0);
  }

  /** Whether it stops where no paragraph does: at a comma or inside a bracket. */
  static boolean breaksOff(String text) {
    return text.endsWith("、") || text.endsWith("，") || text.endsWith(",") || hasOpen(text);
  }

  /** Whether a sentence ends before the end of the text. */
  static boolean hasInnerEnd(String text) {
    return INNER.matcher(text).find();
  }

  static boolean hasAnySign(String text) {
    return COMMA.matcher(text).find();
  }

  /** Whether the text is one bracket, perhaps with a full stop: （此件公开发布）. */
  static boolean isBracket(String text) {
    String bare = text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
    return !bare.isEmpty() && "(（〔[【".indexOf(bare.charAt(0)) >= 0
        && CLOSERS.indexOf(bare.charAt(bare.length() - 1)) >= 0 && lastOpener(bare) == 0;
  }

  /** Whether a bracket or quotation that the text opens is not closed in it. */
  static boolean hasOpen(String text) {
    return !open(text).isEmpty();
  }

  /** Whether the second text closes a bracket that the first left open. */
  static boolean closes(String first, String second) {
    Deque<Character> open = open(first);
    if (open.isEmpty()) {
      return false;
    }
    char wanted = open.peek();
    int depth = 0;
    for (int i = 0; i < second.length(); i++) {
      int opener = OPENERS.indexOf(second.charAt(i));
      int closer = CLOSERS.indexOf(second.charAt(i));
      if (opener >= 0 && kind(opener) == wanted) {
        depth++;
      } else if (closer >= 0 && kind(closer) == wanted && --depth < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text closes a bracket that it did not open. */
  static boolean hasStrayCloser(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += "(（〔《“".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      depth -= ")）〕》”".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  private static Deque<Character> open(String text) {
    Deque<Character> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      int opener = OPENERS.indexOf(text.charAt(i));
      int closer = CLOSERS.indexOf(text.charAt(i));
      if (opener >= 0) {
        open.push(kind(opener));
      } else if (closer >= 0) {
        open.removeFirstOccurrence(kind(closer));
      }
    }
    return open;
  }

  private static Character kind(int bracket) {
    return KINDS.charAt(bracket);
  }

  private static char lastBefore(String text, int at) {
    int i = at - 1;
    while (i > 0 && text.charAt(i) == ' ') {
      i--;
    }
    return text.charAt(i);
  }

  /** Where the bracket begins that ends the text; -1 when it began elsewhere. */
  private static int lastOpener(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (")）]］〕】".indexOf(c) >= 0) {
        depth++;
      } else if ("(（[［〔【".indexOf(c) >= 0 && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
