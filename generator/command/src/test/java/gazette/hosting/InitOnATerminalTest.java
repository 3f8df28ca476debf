package gazette.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At a terminal {@code init} asks for what it was not told. */
class InitOnATerminalTest {

  @TempDir
  Path folder;

  @Test
  void whatIsAnsweredIsWritten() throws IOException, InterruptedException {
    Path script = Tools.find(InitOnATerminalTest.class, "script");
    String command = "'%s' -Dstdin.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp '%s' gazette.cli.Main init gongbao"
        .formatted(Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"));
    ProcessBuilder builder = new ProcessBuilder(script.toString(), "-qec", command, "/dev/null")
        .directory(folder.toFile())
        .redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream()
        .write("示例县公报\n示例县人民政府办公室\nhttps://www.example.cn/gongbao/\n县政府文件、大事记\n"
            .getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    String settings = Files.readString(folder.resolve("gongbao/content/gazette.yaml"));
    assertTrue(settings.contains("title: 示例县公报\n"), settings);
    assertTrue(settings.contains("  - name: 县政府文件\n  - name: 大事记\n    kind: chronicle\n"),
        settings);
  }
}
