package gazette.search;

import gazette.search.index.IndexSnapshot;
import gazette.search.index.Schema;
import gazette.search.query.KnownNumbers;
import gazette.search.query.Synonyms;
import gazette.search.suggest.Suggestions;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One build of the index, open, with what is kept in memory of it for all queries. */
final class Generation {

  private final IndexSnapshot snapshot;
  private final Synonyms synonyms;
  private final KnownNumbers numbers;
  private final QueryMeaning meaning;
  private @Nullable Suggestions suggestions;

  private Generation(IndexSnapshot snapshot, Synonyms synonyms, KnownNumbers numbers,
      QueryMeaning meaning) {
    this.snapshot = snapshot;
    this.synonyms = synonyms;
    this.numbers = numbers;
    this.meaning = meaning;
  }

  static Generation open(Path folder) throws IOException {
    IndexSnapshot snapshot = IndexSnapshot.open(folder);
    try {
      return new Generation(snapshot, Synonyms.parse(snapshot.synonyms()),
          KnownNumbers.of(snapshot.terms(Schema.NUMBER), snapshot.terms(Schema.CITES)),
          QueryMeaning.of(snapshot.meanings()));
    } catch (IOException | RuntimeException failure) {
      snapshot.release();
      throw failure;
    }
  }

  IndexSnapshot snapshot() {
    return snapshot;
  }

  Synonyms synonyms() {
    return synonyms;
  }

  KnownNumbers numbers() {
    return numbers;
  }

  QueryMeaning meaning() {
    return meaning;
  }

  /** What can be suggested, collected when it is first asked for. */
  synchronized Suggestions suggestions() throws IOException {
    if (suggestions == null) {
      suggestions = Suggestions.of(snapshot);
    }
    return suggestions;
  }
}
