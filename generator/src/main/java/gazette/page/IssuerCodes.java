package gazette.page;

import gazette.model.DocumentNumber;
import gazette.model.OfficialNumber;
import gazette.model.OrderNumber;

/** What a number is filed under: 晋市政办 for 晋市政办〔2020〕77号, 晋城市人民政府令 for an order. */
final class IssuerCodes {

  private IssuerCodes() {}

  static String of(OfficialNumber number) {
    return switch (number) {
      case DocumentNumber document -> document.issuerCode();
      case OrderNumber order -> order.issuer() + "令";
    };
  }

  /** The year that a number counts in; 0 for orders, which count through the years. */
  static int yearOf(OfficialNumber number) {
    return switch (number) {
      case DocumentNumber document -> document.year();
      case OrderNumber order -> 0;
    };
  }

  static int sequenceOf(OfficialNumber number) {
    return switch (number) {
      case DocumentNumber document -> document.sequence();
      case OrderNumber order -> order.sequence();
    };
  }
}
