package gazette.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

  /** RFC 8410, 10.3 and 10.1: a key, and its public half. */
  private static final String RFC = """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
      -----END PRIVATE KEY-----
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
      -----END PUBLIC KEY-----
      """;

  @Test
  void readsTheKeyOfTheStandard() {
    SigningKey key = SigningKey.ofPem(RFC);
    assertEquals("MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=",
        key.publicKey().text());
    assertEquals(RFC, key.pem());
  }

  /** RFC 8032, 7.1, test 2. */
  @Test
  void signsAsTheStandardDoes() {
    HexFormat hex = HexFormat.of();
    byte[] secret = hex.parseHex("302e020100300506032b657004220420"
        + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    byte[] shown = hex.parseHex("302a300506032b6570032100"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    SigningKey key = SigningKey
        .ofPem(Pem.write(Pem.PRIVATE, secret) + Pem.write(Pem.PUBLIC, shown));
    assertEquals(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        hex.formatHex(key.sign(new byte[]{0x72})));
  }

  @Test
  void isTheSameOnceWrittenAndRead() {
    SigningKey key = SigningKey.make();
    SigningKey again = SigningKey.ofPem(key.pem());
    byte[] content = "公报".getBytes(UTF_8);
    assertEquals(key.publicKey(), again.publicKey());
    assertTrue(key.publicKey().verifies(content, again.sign(content)));
    assertFalse(SigningKey.make().publicKey().verifies(content, key.sign(content)));
    assertFalse(key.publicKey().verifies(content, new byte[64]));
    assertFalse(key.publicKey().verifies(content, new byte[3]));
  }

  @Test
  void twoHalvesOfDifferentKeysAreNone() {
    String mixed = RFC.substring(0, RFC.indexOf("-----BEGIN PUBLIC"))
        + SigningKey.make().publicKey().pem();
    assertEquals("its two halves do not belong together",
        assertThrows(IllegalArgumentException.class, () -> SigningKey.ofPem(mixed)).getMessage());
  }

  @Test
  void whatLacksAHalfOrIsOfAnotherKindIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> SigningKey.ofPem("ssh-ed25519 AAAA"));
    String secretOnly = RFC.substring(0, RFC.indexOf("-----BEGIN PUBLIC"));
    assertEquals("it has no PUBLIC KEY",
        assertThrows(IllegalArgumentException.class, () -> SigningKey.ofPem(secretOnly))
            .getMessage());
    assertThrows(IllegalArgumentException.class,
        () -> SigningKey.ofPem(RFC.replace("MC4C", "AAAA")));
    assertThrows(IllegalArgumentException.class, () -> new PublicKey("%%%"));
    assertThrows(IllegalArgumentException.class, () -> new PublicKey("MCow"));
  }
}
