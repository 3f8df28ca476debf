package gazette.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.meaning.SentenceModelException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model's own files may be broken: that is said, and is no mistake of the program. */
class DamagedModelTest {

  private static final String JAR = "bge-small-zh-v15-q";
  private static final String MODEL = "bge-small-zh-v1.5-q.onnx";

  @TempDir
  private Path folder;

  @Test
  void aModelThatIsCutOffIsNamed() throws Exception {
    Path cut = folder.resolve("model.jar");
    assertNamed(original -> {
      try (JarFile from = new JarFile(original.toFile());
          JarOutputStream to = new JarOutputStream(Files.newOutputStream(cut))) {
        for (JarEntry entry : from.stream().toList()) {
          to.putNextEntry(new JarEntry(entry.getName()));
          copy(from.getInputStream(entry), to,
              entry.getName().equals(MODEL) ? entry.getSize() / 2 : entry.getSize());
        }
      }
      return cut;
    });
  }

  @Test
  void aModelThatIsMissingIsNamed() throws Exception {
    assertNamed(original -> folder.resolve("none.jar"));
  }

  /** Gives the jar to use instead of the one with the model. */
  private interface Damage {
    Path of(Path original) throws IOException;
  }

  /** In a process of its own: native libraries belong to the class loader that came first. */
  private static void assertNamed(Damage damage) throws IOException, InterruptedException {
    List<String> classPath = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(place);
      boolean model = String.valueOf(path.getFileName()).contains(JAR);
      classPath.add((model ? damage.of(path) : path).toString());
    }
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED", "-cp", String.join(File.pathSeparator, classPath),
        DamagedModelTest.class.getName()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains("the sentence model bge-small-zh-v1.5-q8 does not load"), said);
  }

  /** Asks the model and prints why it does not answer. */
  public static void main(String[] args) {
    SentenceModelException failure = assertThrows(SentenceModelException.class,
        () -> new BgeSmallZh().passage("城市绿化"));
    System.out.println(failure.getMessage());
  }

  private static void copy(InputStream from, OutputStream to, long bytes) throws IOException {
    try (from) {
      to.write(from.readNBytes((int) bytes));
    }
  }
}
