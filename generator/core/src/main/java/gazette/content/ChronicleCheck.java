package gazette.content;

import gazette.problem.Problems;
import gazette.yaml.Fields;
import java.util.List;

/** A chronicle (大事记) is no document: nobody issues, numbers or signs it. */
final class ChronicleCheck {

  private static final List<String> OF_DOCUMENTS = List.of("issuer", "documentNumber", "signed",
      "effective", "validFor", "expires", "repeals");

  private ChronicleCheck() {}

  static void run(Fields fields, Problems problems) {
    for (String key : OF_DOCUMENTS) {
      if (fields.has(key)) {
        problems.error(fields.placeOf(key), "chronicle-key", key);
      }
    }
  }
}
