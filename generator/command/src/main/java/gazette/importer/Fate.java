package gazette.importer;

import gazette.problem.Phrase;

/** What became of a line of the source. */
enum Fate {
  KEPT("fate-kept"), CELL("fate-cell"), JOINED("fate-joined"), MOVED("fate-moved"),
  SPLIT("fate-split"), UNWRAPPED("fate-unwrapped"), TITLE("fate-title"), SECTION("fate-section"),
  NUMBER("fate-number"), CONTENTS("fate-contents"), IMPRINT("fate-imprint"),
  DUPLICATE("fate-duplicate"), HEADER("fate-header"), ORNAMENT("fate-ornament");

  private final String key;

  Fate(String key) {
    this.key = key;
  }

  /** As the report has it. */
  Phrase word() {
    return Phrase.of(key);
  }

  /** Whether the text is in no article for it. */
  boolean takesTextOut() {
    return switch (this) {
      case KEPT, CELL, JOINED, MOVED, SPLIT, UNWRAPPED -> false;
      case TITLE, SECTION, NUMBER, CONTENTS, IMPRINT, DUPLICATE, HEADER, ORNAMENT -> true;
    };
  }
}
