package gazette.proof;

import gazette.model.Emendation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The source as the exceptions make it: what the content must be. */
final class RepairedSource {

  private final PrintedText source;
  private final String original;
  private final StringBuilder characters = new StringBuilder();
  // Where in the source a character stands; of one that an exception put there, the place of that.
  private final List<Integer> origins = new ArrayList<>();
  private final List<Boolean> isRepaired = new ArrayList<>();
  private final List<String> unused = new ArrayList<>();
  private final Map<Emendation, Integer> starts = new LinkedHashMap<>();
  private int at;

  private RepairedSource(PrintedText source) {
    this.source = source;
    this.original = source.characters();
  }

  static RepairedSource of(PrintedText source, List<Emendation> repairs) {
    RepairedSource repaired = new RepairedSource(source);
    for (Placed placed : repaired.place(repairs)) {
      repaired.use(placed);
    }
    repaired.copyTo(source.length());
    return repaired;
  }

  private List<Placed> place(List<Emendation> repairs) {
    List<Placed> placed = new ArrayList<>();
    for (Emendation repair : repairs) {
      String text = PrintedText.fold(repair.source());
      List<Integer> found = source.occurrences(text, repair.line());
      if (found.size() == 1) {
        placed.add(new Placed(repair, found.getFirst(), found.getFirst() + text.length()));
      } else {
        unused.add("%s%n    its text begins %s times on line %s of the source; it must be once"
            .formatted(told(repair), found.size(), repair.line()));
      }
    }
    placed.sort(Comparator.comparingInt(Placed::start));
    return placed;
  }

  private void use(Placed placed) {
    if (placed.start < at) {
      unused.add("%s%n    it overlaps the one before".formatted(told(placed.repair)));
      return;
    }
    if (PrintedText.fold(placed.repair.source())
        .equals(PrintedText.fold(placed.repair.published()))) {
      unused.add("%s%n    it changes nothing that counts".formatted(told(placed.repair)));
    }
    copyTo(placed.start);
    starts.put(placed.repair, characters.length());
    String instead = PrintedText.fold(placed.repair.published());
    instead.chars().forEach(character -> append((char) character, placed.start, true));
    at = placed.end;
  }

  private static String told(Emendation repair) {
    return "emendations.tsv:%s: %s\t%s\t%s\t%s".formatted(repair.row(), repair.line(),
        repair.source(), repair.published(), repair.why());
  }

  private void copyTo(int end) {
    for (; at < end; at++) {
      append(original.charAt(at), at, false);
    }
  }

  private void append(char character, int origin, boolean repaired) {
    characters.append(character);
    origins.add(origin);
    isRepaired.add(repaired);
  }

  PrintedText source() {
    return source;
  }

  String characters() {
    return characters.toString();
  }

  /** Where in the text each exception is. */
  Map<Emendation, Integer> starts() {
    return starts;
  }

  /** The exceptions that could not be used exactly once, as findings. */
  List<String> unused() {
    return unused;
  }

  /** Where in the source a character stands; the end of the source for the end of the text. */
  int origin(int index) {
    return index < origins.size() ? origins.get(index) : source.length();
  }

  /** Whether an exception put a character there. */
  boolean isRepaired(int index) {
    return isRepaired.get(index);
  }

  private record Placed(Emendation repair, int start, int end) {}
}
