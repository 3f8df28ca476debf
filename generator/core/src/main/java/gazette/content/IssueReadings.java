package gazette.content;

import gazette.source.SourceFolder;
import java.util.function.Supplier;

/** Spares reading folders that are as they were. Must be safe for use by several threads. */
public interface IssueReadings {

  /** What a folder gives: what is known of it, or what reading it gives. */
  IssueReading get(SourceFolder folder, Supplier<IssueReading> read);

  /** Knows nothing: everything is read. */
  static IssueReadings none() {
    return (folder, read) -> read.get();
  }
}
