package gazette.manifest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestFileTest {

  private static final SigningKey KEY = SigningKey.make();
  private static final SigningKey NEXT = SigningKey.make();
  private static final FileEntry ABOUT = FileEntry.of("about.html", "关于".getBytes(UTF_8));
  private static final FileEntry INDEX = FileEntry.of("issues/2020/06/index.html", new byte[0]);

  @Test
  void isOneFileALineWithTheSignatureAtItsEnd() {
    assertEquals("""
        {
          "gazette": "公报 \\"试\\"",
          "url": "https://www.example.cn/gongbao/",
          "build": 17,
          "date": "2021-06-30T08:00:00Z",
          "program": "gazette test",
          "files": [
            {"path": "about.html", "length": 6, "sha256": "%s"},
            {"path": "issues/2020/06/index.html", "length": 0, "sha256": "%s"}
          ]
        }
        """.formatted(ABOUT.sha256(),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), unsigned());
    assertTrue(signed().matches("(?s).*\n  ],\n  \"signature\": \"[A-Za-z0-9+/]{86}==\"\n}\n"),
        signed());
  }

  @Test
  void isReadAsItWasWritten() throws MalformedManifestException {
    assertEquals(manifest(List.of()), read(unsigned()));
    assertEquals(manifest(List.of(KEY)), read(signed()));
    assertEquals(manifest(List.of(KEY, NEXT)), read(signedTwice()));
  }

  @Test
  void theSameKeyGivesTheSameSignature() {
    assertEquals(signed(), signed());
  }

  @Test
  void whateverPartOfItIsMissingItIsKnownToBeCutOff() {
    for (String whole : List.of(unsigned(), signed(), signedTwice())) {
      for (int length = 0; length < whole.length(); length++) {
        String part = whole.substring(0, length);
        assertTrue(malformed(part).isCutOff(), part);
      }
    }
  }

  @Test
  void noSignOfASignedOneCanBeChanged() {
    for (String whole : List.of(signed(), signedTwice())) {
      byte[] bytes = whole.getBytes(UTF_8);
      for (int place = 0; place < bytes.length; place++) {
        byte[] changed = bytes.clone();
        changed[place] ^= 1;
        assertThrows(MalformedManifestException.class, () -> ManifestFile.read(changed),
            () -> new String(changed, UTF_8));
      }
    }
  }

  @Test
  void noSignatureOfAnotherKeyOrTextIsTaken() {
    SigningKey other = SigningKey.make();
    String forged = signed().replace(KEY.publicKey().text(), other.publicKey().text());
    assertEquals("bears a signature that is not of this text", malformed(forged).getMessage());
    String later = signed().replace("\"build\": 17", "\"build\": 18");
    assertEquals("bears a signature that is not of this text", malformed(later).getMessage());
  }

  @Test
  void aSignatureIsNeitherTakenAwayNorAddedWithoutItsKey() {
    String without = signed().replaceAll(",\n  \"signature\".*\n", "\n");
    assertEquals("has a key without a signature, or none at its end",
        malformed(without).getMessage());
    String keyless = signed().replaceAll("  \"key\".*\n", "");
    assertEquals("has a key without a signature, or none at its end",
        malformed(keyless).getMessage());
  }

  /** What programs read that know of one key only. */
  @Test
  void withTwoKeysTheLastLineIsTheSignatureOfTheFirstAsEver() {
    Matcher asEver = Pattern
        .compile("(?s)(.*  \"key\": \"(.*?)\",\n.*)  \"signature\": \"([A-Za-z0-9+/]{86}==)\"\n}\n")
        .matcher(signedTwice());
    assertTrue(asEver.matches(), signedTwice());
    assertEquals(KEY.publicKey().text(), asEver.group(2));
    assertTrue(KEY.publicKey()
        .verifies(asEver.group(1).getBytes(UTF_8), Base64.getDecoder().decode(asEver.group(3))));
  }

  @Test
  void theNextKeyIsNeitherTakenAwayNorPutThereByOthers() {
    String without = signedTwice().replaceAll("  \"next(Key|Signature)\".*\n", "");
    assertEquals("bears a signature that is not of this text", malformed(without).getMessage());
    assertEquals("has a key without a signature, or none at its end",
        malformed(signedTwice().replaceAll("  \"nextSignature\".*\n", "")).getMessage());
    String alone = signedTwice().replaceAll("  \"key\".*\n", "")
        .replaceAll("\",\n  \"signature\".*\n", "\"\n");
    assertEquals("has a key without a signature, or none at its end",
        malformed(alone).getMessage());
    String other = ManifestFile.write(manifest(List.of(KEY, NEXT)),
        List.of(KEY, SigningKey.make()));
    assertEquals("bears a signature that is not of this text", malformed(other).getMessage());
  }

  @Test
  void nothingFollowsTheSignature() {
    String more = signed().replaceFirst("\"\n}\n$", "\",\n  \"more\": \"1\"\n}\n");
    assertEquals("has a key without a signature, or none at its end", malformed(more).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret", "/etc/passwd", "a/../b", "a//b", "a/", ".htaccess", "c:/x",
      "a\\\\b", "a b", "a\\u0000", "公报.html", "a/./b", "~root"})
  void aPathThatLeavesTheSiteOrHidesIsNone(String path) {
    MalformedManifestException refused = malformed(unsigned().replace("about.html", path));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("is not a manifest: path '"),
        refused.getMessage());
    assertFalse(refused.isCutOff());
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.5", "0", "-1", "99999999999999999999", "\"\"", "{}", "null"})
  void aBuildIsAWholeNumberFromOne(String number) {
    malformed(unsigned().replace("\"build\": 17", "\"build\": " + number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e99", "\"six\"", "9223372036854775808", "[]"})
  void aLengthIsAWholeNumberOfBytes(String length) {
    malformed(unsigned().replace("\"length\": 6", "\"length\": " + length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "17", "{}", "{\"files\": 7}", "{\"files\": [7]}",
      "{\"files\": [{}]}", "<html></html>", "{} {}", "\uFEFF{}"})
  void anyOtherTextIsNoManifest(String text) {
    assertFalse(malformed(text + "\n").isCutOff());
  }

  @Test
  void aDeepNestIsNoManifest() {
    malformed("{\"more\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}\n");
  }

  @Test
  void aTextThatIsNotUtf8IsNoManifest() {
    byte[] latin = unsigned().replace("gazette test", "gazette t\u00e9st").getBytes(ISO_8859_1);
    MalformedManifestException refused = assertThrows(MalformedManifestException.class,
        () -> ManifestFile.read(latin));
    assertEquals("is not UTF-8", refused.getMessage());
  }

  @Test
  void everyMemberStandsOnce() {
    assertEquals("has 'build' twice",
        malformed(unsigned().replace("\"build\": 17", "\"build\": 17,\n  \"build\": 18"))
            .getMessage());
  }

  @Test
  void filesAreSortedAndNoneHasTwoSpellings() {
    malformed(unsigned().replace("about.html", "zebra.html"));
    malformed(unsigned().replace("about.html", "issues/2020/06/INDEX.html"));
  }

  @Test
  void membersOfALaterVersionArePassedOver() throws MalformedManifestException {
    String later = unsigned().replace("  \"build\"", "  \"mirrors\": [{\"a\": [1]}],\n  \"build\"")
        .replace("\"length\": 6", "\"kind\": {}, \"length\": 6");
    assertEquals(manifest(List.of()), read(later));
  }

  private static MalformedManifestException malformed(String text) {
    return assertThrows(MalformedManifestException.class, () -> read(text), text);
  }

  private static Manifest read(String text) throws MalformedManifestException {
    return ManifestFile.read(text.getBytes(UTF_8)).manifest();
  }

  private static String unsigned() {
    return ManifestFile.write(manifest(List.of()), List.of());
  }

  private static String signed() {
    return ManifestFile.write(manifest(List.of(KEY)), List.of(KEY));
  }

  private static String signedTwice() {
    return ManifestFile.write(manifest(List.of(KEY, NEXT)), List.of(KEY, NEXT));
  }

  private static Manifest manifest(List<SigningKey> keys) {
    return new Manifest("公报 \"试\"", "https://www.example.cn/gongbao/", 17,
        Instant.parse("2021-06-30T08:00:00Z"), "gazette test",
        keys.stream().map(SigningKey::publicKey).toList(), List.of(ABOUT, INDEX));
  }
}
