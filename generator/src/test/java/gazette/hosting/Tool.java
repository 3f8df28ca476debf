package gazette.hosting;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine that tests need. */
final class Tool {

  private Tool() {}

  /** Where a program is; skips the test, and says so, where it is not. */
  static Path find(Class<?> test, String name) {
    Optional<Path> program = Stream
        .concat(Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)),
            Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
    if (program.isEmpty()) {
      System.out.println(test.getSimpleName() + " is skipped: no " + name + " on the path");
    }
    assumeTrue(program.isPresent(), "no " + name + " on the path");
    return program.get();
  }
}
