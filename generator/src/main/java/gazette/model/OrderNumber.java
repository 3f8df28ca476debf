package gazette.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an order (令), such as 晋城市人民政府令第2号. Orders are counted through the years of one
 * government, so there is no year in the number.
 *
 * @param issuer who gives the order, without 令
 * @param sequence the running number, from 1
 */
public record OrderNumber(String issuer, int sequence) implements OfficialNumber {

  // GB/T 9704-2012, 10.2: an order carries 第 and the sequence, without a year.
  private static final Pattern FORM = Pattern
      .compile("(?<issuer>\\p{IsHan}+)令第(?<sequence>[1-9]\\d{0,4})号");

  public OrderNumber {
    String printed = print(issuer, sequence);
    if (!FORM.matcher(printed).matches()) {
      throw new IllegalArgumentException(printed);
    }
  }

  /** Reads the number of an order; empty when the text does not have its form. */
  public static Optional<OrderNumber> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional
        .of(new OrderNumber(matcher.group("issuer"), Integer.parseInt(matcher.group("sequence"))));
  }

  @Override
  public String toString() {
    return print(issuer, sequence);
  }

  private static String print(String issuer, int sequence) {
    return issuer + "令第" + sequence + "号";
  }
}
