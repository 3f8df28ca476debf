package gazette.content;

import gazette.source.SourceFolder;
import java.util.Optional;

/** Remembers what folders gave when they were read. Must be safe for use by several threads. */
public interface IssueReadings {

  /** What a folder gave, if it is as it was then. */
  Optional<IssueReading> of(SourceFolder folder);

  /** Takes what a folder gave. */
  void remember(SourceFolder folder, IssueReading reading);

  /** Remembers nothing. */
  static IssueReadings none() {
    return new IssueReadings() {
      @Override
      public Optional<IssueReading> of(SourceFolder folder) {
        return Optional.empty();
      }

      @Override
      public void remember(SourceFolder folder, IssueReading reading) {
        // Nothing.
      }
    };
  }
}
