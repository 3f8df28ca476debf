package gazette.staticsearch;

/** What files of the search without a server hand over, for tests elsewhere. */
public final class ScriptTexts {

  private ScriptTexts() {}

  /** The text of a file. */
  public static String read(byte[] file) {
    return ScriptFile.read(file).orElseThrow().text();
  }
}
