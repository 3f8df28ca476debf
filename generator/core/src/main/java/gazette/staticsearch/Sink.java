package gazette.staticsearch;

import java.io.IOException;

/** Takes the files of an index. */
public interface Sink {

  /** Where everything lies, relative to the root of the site. */
  String FOLDER = "shards/";

  /**
   * Takes one file. Several threads may call it at once.
   *
   * @param path relative to the root of the site, with {@code /}
   */
  void write(String path, byte[] content) throws IOException;

  /** Takes a script by its name below the folder. */
  default void script(String name, String text, byte[] bits) throws IOException {
    write(FOLDER + name + ".js", ScriptFile.of(name, text, bits));
  }
}
