package gazette.cli;

import gazette.site.Program;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar carries. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[]{Program.nameAndVersion()};
  }
}
