package gazette;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tests need of the machine. Where it is missing, a test is skipped and says so; where the
 * variable {@code GAZETTE_TOOLS} is {@code required}, as continuous integration sets it, the test
 * fails: there, what is skipped looks like what has passed.
 */
public final class Tools {

  static final String REQUIRED = "required";

  private Tools() {}

  /** Where a program is, by the first of its names that there is. */
  public static Path find(Class<?> test, String... names) {
    Optional<Path> program = Stream
        .concat(Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)),
            Stream.of("/usr/sbin"))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
    demand(test, program.isPresent(), "no " + names[0] + " on the path");
    return program.orElseThrow();
  }

  /** Goes on only where something is there. */
  public static void demand(Class<?> test, boolean isThere, String lack) {
    demand(test, isThere, lack, System.getenv("GAZETTE_TOOLS"));
  }

  static void demand(Class<?> test, boolean isThere, String lack, String variable) {
    if (isThere) {
      return;
    }
    if (REQUIRED.equals(variable)) {
      fail(lack + ", and GAZETTE_TOOLS is " + REQUIRED);
    }
    System.out.println(test.getSimpleName() + " is skipped: " + lack);
    assumeTrue(false, lack);
  }
}
