package gazette.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gazette.manifest.Manifest;
import gazette.manifest.PublicKey;
import gazette.manifest.SigningKey;
import gazette.problem.Messages;
import gazette.problem.ToldException;
import gazette.verify.Verdict.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What copies in folders are. */
class VerifierTest {

  private static final SigningKey KEY = SigningKey.make();
  private static final String LONG = "第一条 本细则所称规章，是指市人民政府制定的规范性文件。\n".repeat(50);
  private static final Map<String, String> FIRST = Map.of("index.html", "1", "issues/a.html", LONG);
  private static final Map<String, String> SECOND = Map.of("index.html", "2", "issues/a.html",
      LONG + "2", "issues/b.html", "new");

  @TempDir
  Path folder;
  private Published publisher;

  @BeforeEach
  void aSite() throws IOException {
    publisher = new Published(folder.resolve("site"), List.of()).with(FIRST);
  }

  @Test
  void aCopyWithEveryFileIsWhole() throws IOException, InterruptedException {
    assertVerdict(State.WHOLE, List.of(), publisher.copy("copy"));
  }

  @Test
  void aCopyThatHasNotEndedIsPartial() throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    Files.delete(copy.resolve("issues/a.html"));
    assertVerdict(State.PARTIAL, List.of("MISSING issues/a.html"), copy);
    Files.delete(copy.resolve(Manifest.FILE));
    assertVerdict(State.PARTIAL, List.of("MISSING manifest.json"), copy);
  }

  @Test
  void aManifestThatBreaksOffIsThatOfACopyThatHasNotEnded()
      throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    String manifest = Files.readString(copy.resolve(Manifest.FILE));
    for (int length = 0; length < manifest.length(); length += 7) {
      Files.writeString(copy.resolve(Manifest.FILE), manifest.substring(0, length));
      assertVerdict(State.PARTIAL, List.of("CUT_OFF manifest.json lacks its end"), copy);
    }
  }

  @Test
  void aChangedFileIsTamperedWith() throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    Files.writeString(copy.resolve("issues/a.html"), LONG.replace("市人民政府", "县人民政府"));
    assertVerdict(State.TAMPERED, List.of("ALTERED issues/a.html"), copy);
    Files.writeString(copy.resolve("issues/a.html"), LONG + "第二条");
    assertVerdict(State.TAMPERED, List.of("ALTERED issues/a.html"), copy);
    Files.writeString(copy.resolve("issues/a.html"), "");
    assertVerdict(State.TAMPERED, List.of("ALTERED issues/a.html"), copy);
  }

  @Test
  void aTwinThatSaysSomethingElseThanItsPageIsTamperedWith()
      throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    Files.writeString(copy.resolve("issues/a.html.gz"), "other");
    assertVerdict(State.TAMPERED, List.of("ALTERED issues/a.html.gz"), copy);
  }

  @Test
  void filesOfSomeoneElseAreExtra() throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    Files.writeString(copy.resolve("issues/c.html"), "not the publisher's");
    Files.createSymbolicLink(copy.resolve("elsewhere"), folder);
    Files.createDirectories(copy.resolve("empty"));
    assertVerdict(State.EXTRA, List.of("EXTRA elsewhere", "EXTRA issues/c.html"), copy);
  }

  @Test
  void theWorstIsSaidFirstAndOtherFilesAreNamedAllTheSame()
      throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    Files.writeString(copy.resolve("c.html"), "extra");
    Files.writeString(copy.resolve("index.html"), "altered");
    Files.delete(copy.resolve("issues/a.html.gz"));
    assertVerdict(State.TAMPERED,
        List.of("ALTERED index.html", "MISSING issues/a.html.gz", "EXTRA c.html"), copy);
  }

  @Test
  void anEarlierBuildThanThePublishersIsStale() throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    publisher.with(SECOND);
    Expectation expectation = expect(List.of(), Optional.empty(),
        Optional.of(new FolderCopy(publisher.folder())));
    assertVerdict(State.STALE,
        List.of("BEHIND manifest.json is of build 1; the publisher has build 2"), copy,
        expectation);
    assertVerdict(State.WHOLE, List.of(), publisher.copy("newer"), expectation);
  }

  @Test
  void anEarlierBuildThanOneSeenBeforeIsRolledBack() throws IOException, InterruptedException {
    Path old = publisher.copy("old");
    publisher.with(SECOND);
    SeenManifest none = SeenManifest.in(folder.resolve("seen.json"));
    assertEquals(Optional.empty(), none.manifest());
    none.remember(verify(publisher.folder(), Expectation.NONE));
    SeenManifest seen = SeenManifest.in(folder.resolve("seen.json"));
    assertEquals(Optional.of(publisher.manifest()), seen.manifest());
    Expectation expectation = expect(List.of(), seen.manifest(), Optional.empty());
    assertVerdict(State.ROLLED_BACK,
        List.of("OLDER manifest.json is of build 1; build 2 was seen before"), old, expectation);
    seen.remember(verify(old, expectation));
    assertEquals(seen.manifest(), SeenManifest.in(folder.resolve("seen.json")).manifest());
  }

  @Test
  void anotherManifestWithTheNumberOfOneSeenBeforeIsForged()
      throws IOException, InterruptedException {
    Published other = new Published(folder.resolve("other"), List.of()).with(SECOND);
    assertVerdict(State.TAMPERED,
        List.of("FORGED manifest.json is not the one of build 1 that was seen before"),
        other.folder(), expect(List.of(), Optional.of(publisher.manifest()), Optional.empty()));
    assertVerdict(State.TAMPERED,
        List.of("FORGED manifest.json is of build 1, and not the publisher's"), other.folder(),
        expect(List.of(), Optional.empty(), Optional.of(new FolderCopy(publisher.folder()))));
  }

  @Test
  void aCopyBetweenTwoBuildsIsPartialAndNotTamperedWith() throws IOException, InterruptedException {
    Path old = publisher.copy("old");
    publisher.with(SECOND);
    // Its pages are there, the manifest comes last.
    Path copy = publisher.copy("copy");
    Files.copy(old.resolve(Manifest.FILE), copy.resolve(Manifest.FILE),
        StandardCopyOption.REPLACE_EXISTING);
    Expectation expectation = expect(List.of(), Optional.empty(),
        Optional.of(new FolderCopy(publisher.folder())));
    Verdict verdict = verify(copy, expectation);
    assertEquals(State.PARTIAL, verdict.state(), verdict.toString());
    assertEquals(1, verdict.count(Verdict.Kind.BEHIND));
    assertEquals(0, verdict.count(Verdict.Kind.EXTRA), verdict.toString());
  }

  @Test
  void aBuildThatWasCutShortIsPartialUntilTheNextHasEnded()
      throws IOException, InterruptedException {
    // A folder where a file should go stops the build in the midst.
    Path obstacle = Files.createDirectories(publisher.folder().resolve("issues/b.html/in-the-way"));
    Map<String, String> files = Map.of("index.html", "1", "issues/aa.html", "new", "issues/b.html",
        "new");
    assertThrows(IOException.class, () -> publisher.with(files));
    assertVerdict(State.PARTIAL, List.of("OTHER_BUILD issues/aa.html"), publisher.folder());
    Files.delete(obstacle);
    Files.delete(obstacle.getParent());
    publisher.with(files);
    assertVerdict(State.WHOLE, List.of(), publisher.folder());
  }

  @Test
  void aSignedCopyIsWholeForThoseWhoKnowTheKey() throws IOException, InterruptedException {
    Published signed = signed();
    assertVerdict(State.WHOLE, List.of(), signed.folder(), known(KEY.publicKey()));
    assertVerdict(State.WHOLE, List.of(), signed.folder());
  }

  @Test
  void whoChangesASignedManifestIsFoundOut() throws IOException, InterruptedException {
    Path copy = signed().copy("copy");
    String manifest = Files.readString(copy.resolve(Manifest.FILE));
    Files.writeString(copy.resolve(Manifest.FILE),
        manifest.replace("\"build\": 1", "\"build\": 7"));
    assertVerdict(State.TAMPERED,
        List.of("FORGED manifest.json bears a signature that is not of this text"), copy);
  }

  @Test
  void whoSignsWithAnotherKeyOrNoneIsFoundOut() throws IOException, InterruptedException {
    SigningKey other = SigningKey.make();
    Published forger = new Published(folder.resolve("forger"), List.of(other)).with(FIRST);
    assertVerdict(State.TAMPERED,
        List.of("FORGED manifest.json is signed by another key, " + other.publicKey()),
        forger.folder(), known(KEY.publicKey()));
    assertVerdict(State.TAMPERED, List.of("FORGED manifest.json is not signed"), publisher.folder(),
        known(KEY.publicKey()));
  }

  @Test
  void whileKeysAreChangedBothHoldAndAfterwardsOnlyTheNewOne()
      throws IOException, InterruptedException {
    SigningKey next = SigningKey.make();
    Path site = folder.resolve("site");
    Published both = new Published(site, List.of(KEY, next)).with(FIRST);
    Manifest seen = both.manifest();
    assertVerdict(State.WHOLE, List.of(), both.folder(), known(KEY.publicKey()));
    assertVerdict(State.WHOLE, List.of(), both.folder(), known(next.publicKey()));
    assertVerdict(State.WHOLE, List.of(), both.folder(),
        expect(List.of(SigningKey.make().publicKey(), next.publicKey()), Optional.empty(),
            Optional.empty()));
    Published after = new Published(site, List.of(next)).with(FIRST);
    assertVerdict(State.WHOLE, List.of(), after.folder(), known(next.publicKey()));
    assertVerdict(State.TAMPERED,
        List.of("FORGED manifest.json is signed by another key, " + next.publicKey()),
        after.folder(), known(KEY.publicKey()));
    assertVerdict(State.WHOLE, List.of(), after.folder(),
        expect(List.of(), Optional.of(seen), Optional.empty()));
  }

  @Test
  void anAnnouncementThatThePublisherDidNotSignExcusesNothing()
      throws IOException, InterruptedException {
    Path copy = signed().copy("copy");
    Files.writeString(copy.resolve("index.html"), "forged");
    Published forger = new Published(folder.resolve("forger"), List.of())
        .with(Map.of("index.html", "forged"));
    Files.copy(forger.folder().resolve(Manifest.FILE), copy.resolve(Manifest.NEXT));
    assertVerdict(State.TAMPERED,
        List.of("FORGED manifest.next.json is not signed", "ALTERED index.html"), copy,
        known(KEY.publicKey()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../site/secret", "/etc/passwd", "a//b", "a/./b", "C:/a", "a\\\\b",
      "a\\u0000b", "a\\nb", "", ".htaccess", "公报.html", "a?b", "a%2e"})
  void aManifestWithSuchAPathIsNone(String path) throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    replaceInManifest(copy, "\"index.html\"", "\"" + path + "\"");
    Verdict verdict = verify(copy, Expectation.NONE);
    assertEquals(State.TAMPERED, verdict.state(), verdict.toString());
    assertEquals(List.of(), verdict.manifest().stream().toList());
    assertEquals(1, verdict.findings().size(), verdict.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "1e3", "1099511627777", "9223372036854775808", "null",
      "\"1\"", "[]"})
  void aManifestWithSuchALengthIsNone(String length) throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    replaceInManifest(copy, "\"index.html\", \"length\": 1,",
        "\"index.html\", \"length\": " + length + ",");
    assertEquals(State.TAMPERED, verify(copy, Expectation.NONE).state());
  }

  @Test
  void aManifestThatNamesAFileTwiceIsNone() throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    String text = Files.readString(copy.resolve(Manifest.FILE));
    String line = text.lines().filter(l -> l.contains("index.html")).findFirst().orElseThrow();
    Files.writeString(copy.resolve(Manifest.FILE),
        text.replace(line, line + "\n" + line.replace("\"length\": 1", "\"length\": 2")));
    assertVerdict(State.TAMPERED, List.of("FORGED manifest.json names a file twice"), copy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE html><p>404", "[]\n", "null\n", "{}\n", "{\"files\": 1}\n",
      "\u0000", "{\"a\": NaN}\n", "{'a': 1}\n"})
  void whatIsNoManifestIsNone(String text) throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    Files.writeString(copy.resolve(Manifest.FILE), text);
    assertEquals(State.TAMPERED, verify(copy, Expectation.NONE).state());
  }

  @Test
  void aManifestOfAnotherEncodingOrWithoutEndOfDepthIsNone()
      throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    Files.write(copy.resolve(Manifest.FILE),
        "{\"gazette\": \"公报\"}\n".getBytes(Charset.forName("GB18030")));
    assertVerdict(State.TAMPERED, List.of("FORGED manifest.json is not UTF-8"), copy);
    Files.writeString(copy.resolve(Manifest.FILE), "{\"a\": " + "[".repeat(1_000_000));
    assertEquals(State.TAMPERED, verify(copy, Expectation.NONE).state());
  }

  @Test
  void aManifestThatIsTooLongIsNotReadToItsEnd() throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    try (var sparse = Files.newByteChannel(copy.resolve(Manifest.FILE), StandardOpenOption.WRITE)) {
      sparse.position(1L << 36).write(ByteBuffer.wrap(new byte[1]));
    }
    assertVerdict(State.TAMPERED, List.of("FORGED manifest.json is longer than 67108864 bytes"),
        copy);
  }

  @Test
  void aFolderWhereAFileShouldBeCannotBeRead() throws IOException, InterruptedException {
    Path copy = publisher.copy("copy");
    Files.delete(copy.resolve("index.html"));
    Files.createDirectories(copy.resolve("index.html"));
    assertVerdict(State.PARTIAL, List.of("UNREADABLE index.html is not a file"), copy);
    Files.delete(copy.resolve(Manifest.FILE));
    Files.createDirectories(copy.resolve(Manifest.FILE));
    assertThrows(ToldException.class, () -> verify(copy, Expectation.NONE));
  }

  @Test
  void aFolderThatIsNotThereIsNotACopy() {
    assertThrows(NoSuchFileException.class, () -> new FolderCopy(folder.resolve("none")));
  }

  @Test
  void whatWasSeenMustBeAManifest() throws IOException {
    Path seen = Files.writeString(folder.resolve("seen.json"), "{}\n", UTF_8);
    IOException e = assertThrows(ToldException.class, () -> SeenManifest.in(seen));
    assertEquals(seen + ": is not a manifest: no 'gazette'; name another file, or delete it to"
        + " forget what was seen", e.getMessage());
  }

  private Published signed() throws IOException {
    return new Published(folder.resolve("signed"), List.of(KEY)).with(FIRST);
  }

  private static void replaceInManifest(Path copy, String what, String by) throws IOException {
    String text = Files.readString(copy.resolve(Manifest.FILE));
    assertEquals(true, text.contains(what), text);
    Files.writeString(copy.resolve(Manifest.FILE), text.replace(what, by));
  }

  private static Expectation known(PublicKey key) {
    return expect(List.of(key), Optional.empty(), Optional.empty());
  }

  private static Expectation expect(List<PublicKey> keys, Optional<Manifest> seen,
      Optional<Copy> publisher) {
    return new Expectation(keys, seen, publisher);
  }

  private static void assertVerdict(State state, List<String> findings, Path copy)
      throws IOException, InterruptedException {
    assertVerdict(state, findings, copy, Expectation.NONE);
  }

  private static void assertVerdict(State state, List<String> findings, Path copy,
      Expectation expectation) throws IOException, InterruptedException {
    Verdict verdict = verify(copy, expectation);
    assertEquals(findings,
        verdict.findings()
            .stream()
            .map(f -> "%s %s %s"
                .formatted(f.kind(), f.path(), f.detail().map(Messages.ENGLISH::text).orElse(""))
                .strip())
            .toList());
    assertEquals(state, verdict.state());
  }

  private static Verdict verify(Path copy, Expectation expectation)
      throws IOException, InterruptedException {
    return Verifier.verify(new FolderCopy(copy), expectation);
  }
}
