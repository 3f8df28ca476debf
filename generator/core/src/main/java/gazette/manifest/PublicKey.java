package gazette.manifest;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The half of an Ed25519 key (RFC 8032) that everybody may know: with it a signature is verified.
 *
 * @param text the key as base64 of its X.509 form (RFC 8410), which is also the body of its PEM
 *   file
 */
public record PublicKey(String text) {

  static final String ALGORITHM = "Ed25519";

  public PublicKey {
    try {
      if (!Base64.getEncoder().encodeToString(decode(text).getEncoded()).equals(text)) {
        throw new IllegalArgumentException("not in standard form: " + text);
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 key: " + text, e);
    }
  }

  /** Reads the PEM files that {@code gazette keygen} and {@code openssl pkey -pubout} write. */
  public static List<PublicKey> ofPem(String pem) {
    return Pem.blocks(pem, Pem.PUBLIC)
        .stream()
        .map(key -> new PublicKey(Base64.getEncoder().encodeToString(key)))
        .toList();
  }

  /** Its PEM file. */
  public String pem() {
    return Pem.write(Pem.PUBLIC, Base64.getDecoder().decode(text));
  }

  boolean verifies(byte[] content, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(decode(text));
      verifier.update(content);
      return verifier.verify(signature);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }

  private static java.security.PublicKey decode(String text) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
  }

  @Override
  public String toString() {
    return text;
  }
}
