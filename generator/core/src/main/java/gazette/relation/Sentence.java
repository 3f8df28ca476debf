package gazette.relation;

import gazette.text.ClauseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says of documents. It goes by the forms that official texts keep to; what has
 * another form is only named.
 */
final class Sentence {

  private static final String IN_BRACKETS = "(?:[（(][^（()）]{0,60}[）)])?";

  // 《…》（晋市政办〔2016〕54号）同时废止。
  private static final Pattern ENDED = Pattern.compile(
      IN_BRACKETS + "(?:自[^，。；《》]{1,24}起)?(?:同时|即行|一并|相应|随即)?(?:予以)?(?:废止|失效|停止执行)(?=$|[，。；！])");
  // 决定废止《…》
  private static final Pattern ENDS = Pattern.compile("(?:^|[：，、]|决定|现|关于)(?:予以)?废止$");
  // 《…》、市政府办公厅《…》
  private static final Pattern JOINED = Pattern
      .compile(IN_BRACKETS + "(?:(?:、|和|及|以及|与)[^，。；《》]{0,30})?");

  private static final Pattern RESTS = Pattern.compile("(?:根据|依据|依照|按照|贯彻落实)(?!本)[^，。；《》]{0,30}$");
  private static final Pattern THEREFORE = Pattern.compile("制定|结合|精神|要求，|，现|，经|编制|为");

  private Sentence() {}

  /**
   * The documents of a sentence.
   *
   * @param mayRest whether it is not known yet what the article rests on
   */
  static List<Citation> read(String sentence, boolean mayRest, @Nullable ClauseNumber clause) {
    List<Mention> mentions = Mentions.in(sentence);
    if (mentions.isEmpty()) {
      return List.of();
    }
    int ended = firstEnded(sentence, mentions);
    int basis = mayRest ? firstBasis(sentence, mentions) : mentions.size();
    List<Citation> citations = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Role role = i >= ended ? Role.ENDS : i >= basis ? Role.RESTS_ON : Role.NAMES;
      citations.add(new Citation(role, mentions.get(i).name(), mentions.get(i).number(), clause));
    }
    return citations;
  }

  /** From which on the documents are ended; their number when none is. */
  private static int firstEnded(String sentence, List<Mention> mentions) {
    int first = mentions.size();
    int start = mentions.getFirst().start();
    if (ENDS.matcher(sentence).region(Math.max(0, start - 8), start).find()) {
      return 0;
    }
    if (lookingAt(ENDED, sentence, mentions.getLast().end(), sentence.length())) {
      first--;
      while (first > 0 && matches(JOINED, sentence, mentions.get(first - 1).end(),
          mentions.get(first).start())) {
        first--;
      }
    }
    return first;
  }

  /** From which on the documents are what the article rests on; their number when none is. */
  private static int firstBasis(String sentence, List<Mention> mentions) {
    if (!THEREFORE.matcher(sentence).region(mentions.getFirst().end(), sentence.length()).find()) {
      return mentions.size();
    }
    int from = 0;
    for (int i = 0; i < mentions.size(); i++) {
      if (RESTS.matcher(sentence).region(from, mentions.get(i).start()).find()) {
        return i;
      }
      from = mentions.get(i).end();
    }
    return mentions.size();
  }

  private static boolean lookingAt(Pattern pattern, String text, int from, int to) {
    Matcher matcher = pattern.matcher(text).region(from, to);
    return matcher.lookingAt();
  }

  private static boolean matches(Pattern pattern, String text, int from, int to) {
    return pattern.matcher(text).region(from, to).matches();
  }
}
