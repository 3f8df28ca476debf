package gazette.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number an issuer gives a document (发文字号), such as 晋市政办〔2020〕77号.
 *
 * @param issuerCode the short form of the issuer (机关代字), such as 晋市政办
 * @param year the year of the number, not always the year of publication
 * @param sequence the running number within that year, from 1
 */
public record DocumentNumber(String issuerCode, int year, int sequence) implements OfficialNumber {

  // GB/T 9704-2012, 7.2.5: the year in full between 〔 and 〕; the sequence is not zero-padded.
  private static final Pattern FORM = Pattern.compile(
      "(?<code>[\\p{IsHan}（）]*\\p{IsHan})〔(?<year>[12]\\d{3})〕(?<sequence>[1-9]\\d{0,4})号");

  public DocumentNumber {
    String printed = print(issuerCode, year, sequence);
    if (!FORM.matcher(printed).matches()) {
      throw new IllegalArgumentException(printed);
    }
  }

  /** Reads a document number; empty when the text does not have its form. */
  public static Optional<DocumentNumber> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(new DocumentNumber(matcher.group("code"),
        Integer.parseInt(matcher.group("year")), Integer.parseInt(matcher.group("sequence"))));
  }

  @Override
  public String toString() {
    return print(issuerCode, year, sequence);
  }

  private static String print(String issuerCode, int year, int sequence) {
    return issuerCode + "〔" + year + "〕" + sequence + "号";
  }
}
