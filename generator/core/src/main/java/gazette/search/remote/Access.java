package gazette.search.remote;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to reach servers.
 *
 * @param urls their addresses: where one does not answer, the next is asked
 * @param index the name by which the build that answers is known there
 * @param user who asks; null for anybody
 * @param password of the user; null for none
 * @param authority a file with the certificate (PEM) that theirs are signed by; null for those that
 *   Java trusts
 */
public record Access(List<URI> urls, String index, @Nullable String user, @Nullable String password,
    @Nullable Path authority) {

  public static final String USER = "GAZETTE_SEARCH_USER";
  public static final String PASSWORD = "GAZETTE_SEARCH_PASSWORD";
  public static final String AUTHORITY = "GAZETTE_SEARCH_CA";

  public Access {
    urls = List.copyOf(urls);
  }

  /** With what is no business of a file that others read: it is told by the environment. */
  public static Access of(List<URI> urls, String index, Map<String, String> environment) {
    String authority = environment.get(AUTHORITY);
    return new Access(urls, index, environment.get(USER), environment.get(PASSWORD),
        authority == null ? null : Path.of(authority));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return index + " at " + urls;
  }
}
