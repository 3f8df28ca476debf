package gazette.importer;

/** What became of a line of the source. The words are those of the report. */
enum Fate {
  KEPT("kept"), CELL("cell"), JOINED("joined"), MOVED("moved"), SPLIT("split"),
  UNWRAPPED("markup removed"), TITLE("title"), SECTION("section"), NUMBER("number"),
  CONTENTS("contents page"), IMPRINT("imprint"), DUPLICATE("removed as a duplicate"),
  HEADER("removed as a repeated header"), ORNAMENT("removed as an ornament");

  private final String word;

  Fate(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** Whether the text is in no article for it. */
  boolean takesTextOut() {
    return switch (this) {
      case KEPT, CELL, JOINED, MOVED, SPLIT, UNWRAPPED -> false;
      case TITLE, SECTION, NUMBER, CONTENTS, IMPRINT, DUPLICATE, HEADER, ORNAMENT -> true;
    };
  }
}
