package gazette.search.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** How many documents of an index have what: all that is asked to understand a query. */
public interface Counts {

  /** Of so many documents the texts are looked at, of more it is taken that one has a literal. */
  int MOST_READ = 8;
  /** More need not be told apart. */
  int MOST_COUNTED = 1_000;

  /** How many passages there are. */
  int passages();

  /** How many documents have a term. */
  int documents(Term term) throws IOException;

  /** How many documents have a pair of Chinese characters, in the part that has it most. */
  int pair(String pair) throws IOException;

  /** The characters that stand somewhere after another. */
  List<Character> after(char first) throws IOException;

  /**
   * About how many documents match.
   *
   * @param literal what must stand in one of them as it is, where it is easily seen; null when the
   *   query tells for sure
   */
  int having(Query query, @Nullable String literal) throws IOException;

  /** Whether any document matches. */
  boolean isThere(Query query) throws IOException;
}
