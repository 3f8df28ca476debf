package gazette.markdown;

import gazette.text.ChineseNumber;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marker above an attachment: 附件, 附件1, 附件一, 附录8.1. */
public final class AttachmentMarker {

  private static final Pattern FORM = Pattern
      .compile("(附件|附录)[ 　]?([0-9]{1,3}(?:[.-][0-9]{1,3}){0,3}|[一二三四五六七八九十]{1,3})?[：:]?");

  private AttachmentMarker() {}

  /** The id: {@code fujian}, {@code fujian-1}, {@code fulu-8-1}; empty for another marker. */
  public static Optional<String> anchor(String marker) {
    Matcher matcher = FORM.matcher(marker);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String kind = matcher.group(1).equals("附件") ? "fujian" : "fulu";
    String number = matcher.group(2);
    if (number == null) {
      return Optional.of(kind);
    }
    OptionalInt chinese = ChineseNumber.parse(number);
    String digits = chinese.isPresent() ? Integer.toString(chinese.getAsInt())
        : number.replace('.', '-');
    return Optional.of(kind + "-" + digits);
  }
}
