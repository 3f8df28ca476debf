package gazette.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar carries. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[]{"gazette " + (version != null ? version : "(not packaged)")};
  }
}
