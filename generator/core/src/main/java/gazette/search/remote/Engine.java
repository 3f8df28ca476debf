package gazette.search.remote;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.lucene.search.Query;

/**
 * One build of an index that lies on other machines. Safe for use by several threads. Every
 * question fails with a {@link ServersException} when the servers do not answer it.
 */
public interface Engine {

  /** What the index says of itself, by the keys of {@link gazette.search.index.Schema}. */
  Map<String, String> said();

  /** Whether another build is the one to ask now. */
  boolean isReplaced() throws IOException;

  /** How many documents match each query. */
  List<Integer> counts(List<Query> queries) throws IOException;

  /** Asks several things at once; answers come in the same order. */
  List<Told> find(List<Sought> sought) throws IOException;

  /**
   * Articles that may be looked at closely, as {@link ArticleSegment} packed them.
   *
   * @param urls their addresses
   * @return by address; without those that there are not
   */
  Map<String, byte[]> articles(Collection<String> urls) throws IOException;

  /** All terms of a field, which are few. */
  SortedSet<String> terms(String field) throws IOException;

  /** How often pairs of characters stand in the index, as {@link IndexCopy#pairs} packed them. */
  byte[] pairs() throws IOException;

  /** How many documents have a field, and how many terms it has in all of them. */
  Length length(String field) throws IOException;

  /** When the last text was signed; empty when none has a day. */
  Optional<LocalDate> lastSigned() throws IOException;

  /** The titles and numbers of all articles, newest first. */
  List<ArticleName> named() throws IOException;

  /**
   * The size of a field.
   *
   * @param documents how many documents have it
   * @param terms how many terms all of them have, each as often as it stands there
   */
  record Length(long documents, long terms) {}
}
