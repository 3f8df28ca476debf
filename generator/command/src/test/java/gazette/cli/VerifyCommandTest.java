package gazette.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, signed builds and the verifying of copies, as a webmaster meets them. */
class VerifyCommandTest {

  private static final Path SMALL = Path.of("../core/src/test/resources/sites/small/content");

  @TempDir
  Path folder;
  private Path content;
  private Path site;
  private Path key;

  @BeforeEach
  void aSmallGazette() throws IOException {
    content = folder.resolve("content");
    site = folder.resolve("site");
    key = folder.resolve("keys/gazette.key");
    FileUtils.copyDirectory(SMALL.toFile(), content.toFile());
  }

  @Test
  void aBuildIsWholeAndSaysWhichItIs() {
    done("build");
    CommandRun verify = done("verify");
    assertTrue(verify.out().startsWith("whole\nbuild 1 of 20"), verify.out());
    assertEquals(2, verify.out().lines().count(), verify.out());
  }

  @Test
  void whatACopyIsTheExitCodeSays() throws IOException {
    done("build");
    Path publicFolder = site.resolve("public");
    Path index = publicFolder.resolve("index.html");
    byte[] page = Files.readAllBytes(index);

    Path extra = Files.writeString(publicFolder.resolve("a\u001b[31m.html"), "other");
    CommandRun verify = run("verify");
    assertEquals(5, verify.code());
    assertTrue(verify.out().endsWith("extra: a?[31m.html\n"), verify.out());
    Files.delete(extra);

    Path old = folder.resolve("old");
    FileUtils.copyDirectory(publicFolder.toFile(), old.toFile());
    Path state = folder.resolve("seen.json");
    Files.writeString(content.resolve("gazette.yaml"),
        Files.readString(content.resolve("gazette.yaml"))
            .replaceFirst("publisher: .*", "publisher: 某市人民政府"));
    done("build");
    done("verify", "--state", state.toString());
    assertEquals(6, run("verify", old.toString(), "--against", publicFolder.toString()).code());

    Files.delete(index);
    verify = run("verify");
    assertEquals(7, verify.code());
    assertTrue(verify.out().endsWith("missing: index.html\n"), verify.out());
    Files.write(index, page);

    verify = run("verify", old.toString(), "--state", state.toString());
    assertEquals(8, verify.code());
    assertTrue(verify.out().contains("rolled back\n"), verify.out());

    Files.writeString(index, "other");
    verify = run("verify");
    assertEquals(9, verify.code());
    assertTrue(verify.out().startsWith("tampered\n"), verify.out());
    assertTrue(verify.out().endsWith("altered: index.html\n"), verify.out());

    assertEquals(3, run("verify", folder.resolve("none").toString()).code());
    assertEquals(2, run("verify", "https://a/?b").code());
    assertEquals(2, run("verify", "--rate", "0").code());
  }

  @Test
  void theFirstHundredFilesAreNamedAndWithAllEachIs() throws IOException {
    done("build");
    for (int i = 0; i < 120; i++) {
      Files.writeString(site.resolve("public/extra-" + i), "");
    }
    CommandRun verify = run("verify");
    assertTrue(verify.out().endsWith("and 20 more; --all names them\n"), verify.out());
    assertEquals(122, run("verify", "--all").out().lines().count());
  }

  @Test
  void aSignedBuildIsVerifiedWithThePublicKey() throws IOException {
    CommandRun keygen = done("keygen", key.toString());
    assertFalse(keygen.out().contains("PRIVATE"), keygen.out());
    done("build", "--key", key.toString());
    CommandRun verify = done("verify", "--key", key + ".pub");
    assertTrue(verify.out().contains("\nsigned by MCowBQYDK2VwAyEA"), verify.out());
    assertFalse(verify.out().contains("only --key can tell"), verify.out());
    assertTrue(done("verify").out().contains("only --key can tell"));
    done("verify", "--key", site.resolve("public/signing-key.pem").toString());
    done("build", "--unsigned");
    verify = run("verify", "--key", key + ".pub");
    assertEquals(9, verify.code());
    assertTrue(verify.out().contains("forged: manifest.json is not signed"), verify.out());
    assertFalse(Files.exists(site.resolve("public/signing-key.pem")));
  }

  @Test
  void keysAreChangedWithBothForATime() throws IOException {
    Path next = folder.resolve("keys/next.key");
    done("keygen", key.toString());
    done("keygen", next.toString());
    done("build", "--key", key.toString());
    done("build", "--key", next.toString(), "--key", key.toString());
    String manifest = Files.readString(site.resolve("public/manifest.json"));
    done("build", "--key", key.toString(), "--key", next.toString());
    assertEquals(manifest, Files.readString(site.resolve("public/manifest.json")),
        "in whatever order they are named");
    String shown = site.resolve("public/signing-key.pem").toString();
    for (String known : List.of(key + ".pub", next + ".pub", shown)) {
      done("verify", "--key", known);
    }
    CommandRun old = done("verify", "--key", key + ".pub");
    assertTrue(
        old.out().contains("(the publisher is changing keys: ask for this one, which stays)"),
        old.out());
    assertTrue(done("verify", "--json").out().contains("\"nextKey\": \"MCowBQYDK2VwAyEA"));
    done("build", "--key", next.toString());
    done("verify", "--key", next + ".pub");
    assertEquals(9, run("verify", "--key", key + ".pub").code());
    done("build", "--key", next.toString());
  }

  @Test
  void aKeyThatMirrorsDoNotKnowReplacesTheirsOnlyWhenItIsLost() throws IOException {
    Path next = folder.resolve("keys/next.key");
    done("keygen", key.toString());
    done("keygen", next.toString());
    done("build", "--key", key.toString());
    CommandRun build = run("build", "--key", next.toString());
    assertEquals(2, build.code());
    assertTrue(build.err().contains("is signed by another key, which mirrors know"), build.err());
    done("verify", "--key", key + ".pub");
    done("build", "--key", next.toString(), "--lost-key");
    done("verify", "--key", next + ".pub");
    build = run("build", "--key", next.toString(), "--key", key.toString(), "--key",
        next.toString());
    assertEquals(2, build.code());
    assertTrue(build.err().contains("3 keys"), build.err());
  }

  @Test
  void aSecretKeyIsItsOwnersAloneAndNeverReplaced() throws IOException {
    done("keygen", key.toString());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    String secret = Files.readString(key);
    CommandRun again = run("keygen", key.toString());
    assertEquals(2, again.code());
    assertTrue(again.err().contains("is there already"), again.err());
    assertEquals(secret, Files.readString(key));

    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    CommandRun build = run("build", "--key", key.toString());
    assertEquals(3, build.code());
    assertTrue(build.err().contains("others can read this key"), build.err());
    assertFalse(Files.exists(site));
  }

  @Test
  void aSecretKeyDoesNotLieWhereItCouldBePublished() {
    for (Path within : List.of(content.resolve("key"), site.resolve("public/key"))) {
      CommandRun keygen = run("keygen", within.toString());
      assertEquals(3, keygen.code());
      assertTrue(keygen.err().contains("a secret key does not lie in"), keygen.err());
      assertFalse(Files.exists(within));
      assertEquals(3, run("build", "--key", within.toString()).code());
    }
  }

  @Test
  void whatIsNoKeyIsRefusedWithARemedy() throws IOException {
    done("keygen", key.toString());
    CommandRun build = run("build", "--key", key + ".pub");
    assertEquals(3, build.code());
    Path none = Files.writeString(folder.resolve("none"), "no key");
    Files.setPosixFilePermissions(none, PosixFilePermissions.fromString("rw-------"));
    build = run("build", "--key", none.toString());
    assertTrue(
        build.err().contains("holds no secret key in PEM (BEGIN PRIVATE KEY); make one with"),
        build.err());
    CommandRun verify = run("verify", "--key", none.toString());
    assertEquals(3, verify.code());
    assertTrue(verify.err().contains("signing-key.pem"), verify.err());
    assertEquals(3, run("build", "--key", folder.resolve("absent").toString()).code());
  }

  private CommandRun done(String... arguments) {
    CommandRun run = run(arguments);
    assertEquals(ExitCode.DONE, run.code(), run.out() + run.err());
    return run;
  }

  private CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--content", content.toString(), "--site", site.toString()));
    return CommandRun.of(all.toArray(new String[0]));
  }
}
