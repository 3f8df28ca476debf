package gazette.manifest;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A publisher's Ed25519 key (RFC 8032), both halves. The JDK's own provider does the work. */
public final class SigningKey {

  private final PrivateKey secret;
  private final PublicKey shown;

  private SigningKey(PrivateKey secret, PublicKey shown) {
    this.secret = secret;
    this.shown = shown;
    byte[] sample = {1};
    if (!shown.verifies(sample, sign(sample))) {
      throw new IllegalArgumentException("its two halves do not belong together");
    }
  }

  /** A new key. */
  public static SigningKey make() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(PublicKey.ALGORITHM).generateKeyPair();
      return new SigningKey(pair.getPrivate(),
          new PublicKey(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * Reads the text that {@link #pem()} gives: the secret half (PKCS #8, RFC 8410), then the public.
   *
   * @throws IllegalArgumentException when it is not such a text; the message says what is amiss
   */
  public static SigningKey ofPem(String pem) {
    try {
      PrivateKey secret = KeyFactory.getInstance(PublicKey.ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(Pem.blocks(pem, Pem.PRIVATE).getFirst()));
      return new SigningKey(secret, PublicKey.ofPem(pem).getFirst());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("its secret half is not an Ed25519 key", e);
    }
  }

  /** Both halves as text; to be kept secret. */
  public String pem() {
    return Pem.write(Pem.PRIVATE, secret.getEncoded()) + shown.pem();
  }

  /** The half that everybody may know. */
  public PublicKey publicKey() {
    return shown;
  }

  byte[] sign(byte[] content) {
    try {
      Signature signer = Signature.getInstance(PublicKey.ALGORITHM);
      signer.initSign(secret);
      signer.update(content);
      return signer.sign();
    } catch (GeneralSecurityException ours) {
      throw new IllegalStateException(ours);
    }
  }
}
