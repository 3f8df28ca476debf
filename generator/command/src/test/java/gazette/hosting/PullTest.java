package gazette.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gazette.Tools;
import gazette.site.BuildOptions;
import gazette.site.BuildReport;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line for cron of docs/hosting.md: a server pulls what editors pushed, and builds. */
class PullTest {

  private static final BuildOptions PUBLICATION = BuildOptions.today()
      .purpose(BuildOptions.Purpose.PUBLICATION);

  @TempDir
  Path folder;

  @Test
  void aServerThatBuildsGoesOnPulling() throws IOException, InterruptedException {
    Path editor = Files.createDirectory(folder.resolve("editor"));
    Folders written = Gazettes.small(editor);
    Files.copy(Path.of("../../.gitignore"), editor.resolve(".gitignore"));
    Files.writeString(Files.createDirectory(editor.resolve("site")).resolve(".gitignore"), "*\n");
    git(editor, "init", "-q", "-b", "main");
    commit(editor);
    git(folder, "clone", "-q", "editor", "server");
    Folders served = Folders.below(folder.resolve("server"));
    published(served);

    Gazettes.replace(written, "2021/01/02-appointment.md", "王五任", "王五担任");
    published(written);
    commit(editor);
    git(folder.resolve("server"), "pull", "-q");
    published(served);
    String page = Files
        .readString(served.publicFolder().resolve("issues/2021/01/02-appointment.html"));
    assertTrue(page.contains("王五担任"), page);
  }

  private static void published(Folders folders) throws IOException {
    BuildReport build = SiteBuilder.build(folders, PUBLICATION);
    assertTrue(build.published().isPresent(), build.problems().toString());
  }

  private static void commit(Path repository) throws IOException, InterruptedException {
    git(repository, "add", "-A");
    git(repository, "-c", "user.name=Editor", "-c", "user.email=editor@example.cn", "commit", "-qm",
        "Text");
  }

  private static void git(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Tools.find(PullTest.class, "git").toString()));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, git.waitFor(), said);
  }
}
