package gazette.importer;

import java.util.List;

/**
 * The printed contents page (目录).
 *
 * @param firstLine the line of the word 目录
 * @param lastLine the line of its last entry
 * @param entries in the order of print
 */
record Contents(int firstLine, int lastLine, List<Entry> entries) {

  Contents {
    entries = List.copyOf(entries);
  }

  /** Of an issue without one. */
  static Contents none() {
    return new Contents(0, 0, List.of());
  }

  /**
   * A line of the contents.
   *
   * @param section the section above it; empty when there is none
   * @param title as printed, without gaps
   * @param number the number beside it, as printed; empty when there is none
   * @param page the printed page
   * @param line where it stands
   */
  record Entry(String section, String title, String number, int page, int line) {

    Entry with(String otherSection, int otherPage) {
      return new Entry(otherSection, title, number, otherPage, line);
    }
  }
}
