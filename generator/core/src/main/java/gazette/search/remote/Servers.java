package gazette.search.remote;

import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.IntConsumer;

/** Servers of some make, which a module of its own knows how to talk to. */
public interface Servers {

  /** What {@code gazette.yaml} calls them. */
  String name();

  /**
   * Opens the build that they have.
   *
   * @throws ServersException when they do not answer, or have none that can be used
   */
  Engine open(Access access) throws IOException;

  /**
   * Brings them up to date. Queries are answered from the build before until all is there; what an
   * earlier try has written is not written again.
   *
   * @param progress is told how many articles are written
   * @return how many articles were written or taken away; -1 when they had this build already
   * @throws ServersException when they do not answer, or refuse
   */
  int load(Access access, IndexCopy index, IntConsumer progress) throws IOException;

  /** The servers of a name, where what knows them is on the class path. */
  static Optional<Servers> find(String name) {
    return ServiceLoader.load(Servers.class)
        .stream()
        .map(ServiceLoader.Provider::get)
        .filter(servers -> servers.name().equals(name))
        .findFirst();
  }
}
