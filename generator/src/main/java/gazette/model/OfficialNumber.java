package gazette.model;

import java.util.Optional;

/** The number under which an official document is known and cited. */
public sealed interface OfficialNumber permits DocumentNumber, OrderNumber {

  /** Reads a number of either kind in its standard form; empty when the text has neither form. */
  static Optional<OfficialNumber> parse(String text) {
    return DocumentNumber.parse(text)
        .<OfficialNumber>map(number -> number)
        .or(() -> OrderNumber.parse(text));
  }
}
