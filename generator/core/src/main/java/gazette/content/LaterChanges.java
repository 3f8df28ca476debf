package gazette.content;

import gazette.model.Correction;
import gazette.model.Withdrawal;
import gazette.problem.Phrase;
import gazette.problem.Problems;
import gazette.yaml.Fields;
import gazette.yaml.MapNode;
import gazette.yaml.Node;
import gazette.yaml.ScalarNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what happened to an article after it was published. */
final class LaterChanges {

  private static final List<String> CORRECTION_KEYS = List.of("date", "what");
  private static final Phrase EXAMPLE = Phrase.of("write-correction");

  private LaterChanges() {}

  /** The corrections in the order of the file; they must be in the order of their days. */
  static List<Correction> corrections(Fields fields, Problems problems) {
    List<Correction> corrections = new ArrayList<>();
    LocalDate last = LocalDate.MIN;
    if (!fields.has("corrections")) {
      return corrections;
    }
    for (Node item : fields.list("corrections").map(list -> list.items()).orElse(List.of())) {
      Optional<Correction> correction = correction(item, problems);
      if (correction.isPresent() && correction.get().day().isBefore(last)) {
        problems.error(item.place(), "correction-order", correction.get().day(), last);
      }
      correction.ifPresent(corrections::add);
      last = correction.map(Correction::day).orElse(last);
    }
    return corrections;
  }

  private static Optional<Correction> correction(Node item, Problems problems) {
    if (!(item instanceof MapNode map)) {
      problems.error(item.place(), "correction-form");
      return Optional.empty();
    }
    Fields fields = Fields.of(map, CORRECTION_KEYS, problems);
    Optional<String> what = fields.requiredText("what", EXAMPLE).map(ScalarNode::text);
    if (!fields.has("date")) {
      problems.error(item.place(), "key-missing", "date", EXAMPLE);
    }
    return fields.date("date").flatMap(day -> what.map(text -> new Correction(day, text)));
  }

  /** Since when and why an article is withdrawn; empty when it is not. */
  static Optional<Withdrawal> withdrawal(Fields fields, Problems problems) {
    if (!fields.has("withdrawn")) {
      if (fields.has("reason")) {
        problems.error(fields.placeOf("reason"), "reason-alone");
      }
      return Optional.empty();
    }
    Optional<LocalDate> day = fields.date("withdrawn");
    if (!fields.has("reason")) {
      problems.error(fields.placeOf("withdrawn"), "withdrawn-without-reason");
    }
    Optional<String> reason = fields.text("reason").map(ScalarNode::text);
    return day.flatMap(since -> reason.map(why -> new Withdrawal(since, why)));
  }
}
