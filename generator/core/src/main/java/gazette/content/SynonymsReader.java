package gazette.content;

import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.source.Suppressions;
import gazette.source.TextFile;
import gazette.text.SynonymGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code synonyms.txt}, the webmaster's list of what else things are called. */
public final class SynonymsReader {

  /** The file in the content folder. */
  public static final String FILE = "synonyms.txt";

  private static final int LONGEST = 40;

  private SynonymsReader() {}

  /**
   * Reads the list; a content folder without one has no synonyms.
   *
   * @param problems takes what is wrong with its lines
   * @return the groups in order, those of wrong lines left out
   */
  public static List<SynonymGroup> read(Path contentFolder, Problems problems) throws IOException {
    Path file = contentFolder.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    Optional<String> text = TextFile.read(file, FILE, problems);
    text.ifPresent(written -> Suppressions.of(written, FILE, 1, problems));
    List<SynonymGroup> groups = new ArrayList<>();
    Map<SynonymGroup, Integer> seen = new HashMap<>();
    SynonymCheck check = new SynonymCheck(problems);
    int number = 0;
    for (String line : text.orElse("").split("\n", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        Place place = new Place(FILE, number);
        Optional<SynonymGroup> group = group(line, place, problems);
        if (group.isPresent()) {
          Integer before = seen.putIfAbsent(group.get(), number);
          if (before == null) {
            groups.add(group.get());
            check.check(group.get(), place);
          } else {
            problems.warning(place, "synonyms-again", before);
          }
        }
      }
    }
    return groups;
  }

  private static Optional<SynonymGroup> group(String line, Place place, Problems problems) {
    SynonymGroup group;
    try {
      group = SynonymGroup.parse(line);
    } catch (IllegalArgumentException malformed) {
      problems.error(place, "synonyms-form", Quote.of(line.strip()));
      return Optional.empty();
    }
    for (String word : group.words()) {
      boolean wordy = word.codePoints().anyMatch(Character::isLetterOrDigit);
      if (!wordy || word.length() > LONGEST) {
        problems.error(place, "synonym-word", Quote.of(word), LONGEST);
        return Optional.empty();
      }
    }
    if (group.words().size() == 1) {
      problems.warning(place, "synonym-alone", Quote.of(group.asked().getFirst()));
      return Optional.empty();
    }
    return Optional.of(group);
  }
}
