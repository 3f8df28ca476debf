package gazette.site;

import gazette.config.Settings;
import gazette.config.SettingsReader;
import gazette.problem.Problems;
import gazette.search.FallbackIndex;
import gazette.search.RemoteIndex;
import gazette.search.SearchEngine;
import gazette.search.SearchIndex;
import gazette.search.remote.Access;
import gazette.search.remote.IndexCopy;
import gazette.search.remote.Servers;
import gazette.search.remote.ServersException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.IntConsumer;

/** The index of a site: that of its last build, or the one of servers that it was brought to. */
public final class SiteSearch {

  private SiteSearch() {}

  /**
   * Opens the index that {@code gazette.yaml} wants to be asked.
   *
   * @throws ContentErrorsException when {@code gazette.yaml} has errors
   * @throws IOException when there is no usable index, or the servers do not answer and nothing
   *   stands in for them
   */
  public static SearchEngine open(Folders folders) throws IOException {
    return open(folders, settings(folders));
  }

  private static SearchEngine open(Folders folders, Settings settings) throws IOException {
    Settings.Servers wanted = settings.servers();
    if (wanted == null) {
      return SearchIndex.open(folders.index());
    }
    Servers servers = servers(wanted);
    Access access = access(wanted);
    RemoteIndex.Opener opener = () -> servers.open(access);
    return wanted.orEmbedded() ? FallbackIndex.open(opener, SearchIndex.open(folders.index()))
        : RemoteIndex.open(opener);
  }

  /**
   * Brings the index of the last build to the servers that {@code gazette.yaml} names.
   *
   * @param progress is told how many articles are written
   * @return how many articles were written or taken away there, -1 when they had this build; empty
   * when there are no servers
   * @throws ContentErrorsException when {@code gazette.yaml} has errors
   * @throws IOException when there is no usable index, or the servers do not answer or refuse
   */
  public static Optional<Integer> load(Folders folders, IntConsumer progress) throws IOException {
    Settings.Servers wanted = settings(folders).servers();
    if (wanted == null) {
      return Optional.empty();
    }
    Servers servers = servers(wanted);
    // Says what is wrong with it, where anything is.
    SearchIndex.open(folders.index()).close();
    return Optional.of(servers.load(access(wanted), IndexCopy.of(folders.index()), progress));
  }

  private static Servers servers(Settings.Servers wanted) throws ServersException {
    return Servers.find(wanted.engine())
        .orElseThrow(() -> ServersException.unknown(wanted.engine()));
  }

  private static Access access(Settings.Servers wanted) {
    return Access.of(wanted.urls(), wanted.index(), System.getenv());
  }

  private static Settings settings(Folders folders) throws IOException {
    Problems problems = new Problems();
    Optional<Settings> settings = SettingsReader.read(folders.content(), problems);
    return settings
        .orElseThrow(() -> new ContentErrorsException(problems.told(), folders.content()));
  }
}
