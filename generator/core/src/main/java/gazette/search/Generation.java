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
  private final Known known;
  private @Nullable Suggestions suggestions;

  private Generation(IndexSnapshot snapshot, Known known) {
    this.snapshot = snapshot;
    this.known = known;
  }

  static Generation open(Path folder) throws IOException {
    IndexSnapshot snapshot = IndexSnapshot.open(folder);
    try {
      return new Generation(snapshot,
          new Known(Synonyms.parse(snapshot.synonyms()),
              KnownNumbers.of(snapshot.terms(Schema.NUMBER), snapshot.terms(Schema.CITES)),
              QueryMeaning.of(snapshot.meanings()), snapshot.newestDay()));
    } catch (IOException | RuntimeException failure) {
      snapshot.release();
      throw failure;
    }
  }

  IndexSnapshot snapshot() {
    return snapshot;
  }

  Known known() {
    return known;
  }

  /** What can be suggested, collected when it is first asked for. */
  synchronized Suggestions suggestions() throws IOException {
    if (suggestions == null) {
      suggestions = Suggestions.of(snapshot);
    }
    return suggestions;
  }
}
