package gazette.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A manifest as it lies on the disk: JSON, one file a line, and at the end the signature of all
 * lines before it. So manifest and signature are one file and come into place at once; a signature
 * beside it would for a moment belong to another manifest.
 *
 * @param manifest what it says; where it names a key, the file bears a true signature of that key
 * @param text the file as it lies there
 */
public record ManifestFile(Manifest manifest, String text) {

  /** Half a million files. A longer manifest is no gazette's. */
  public static final int LONGEST = 64 * 1024 * 1024;

  private static final Pattern SIGNATURE = Pattern
      .compile("  \"signature\": \"([A-Za-z0-9+/]{86}==)\"\n}\n\\z");

  /** Its text, signed by the key that it names. */
  static String write(Manifest manifest, Optional<SigningKey> key) {
    String body = ManifestText.body(manifest);
    if (key.isEmpty()) {
      return body + "\n}\n";
    }
    String signed = body + ",\n";
    String signature = Base64.getEncoder().encodeToString(key.get().sign(signed.getBytes(UTF_8)));
    return signed + "  \"signature\": \"" + signature + "\"\n}\n";
  }

  /**
   * Reads a manifest and verifies the signature that it bears.
   *
   * @throws MalformedManifestException when it is none, or its signature is not that of its key
   */
  public static ManifestFile read(byte[] bytes) throws MalformedManifestException {
    if (bytes.length > LONGEST) {
      throw new MalformedManifestException("is longer than %d bytes".formatted(LONGEST), false);
    }
    String text = decode(bytes);
    Map<String, Object> members = members(text);
    if (!text.endsWith("\n")) {
      throw new MalformedManifestException("lacks its end", true);
    }
    Manifest manifest = manifest(members);
    Matcher signature = SIGNATURE.matcher(text);
    boolean signed = signature.find();
    if (signed != members.containsKey("signature") || signed != manifest.key().isPresent()) {
      throw new MalformedManifestException("has a key without a signature, or none at its end",
          false);
    }
    if (signed && !manifest.key()
        .get()
        .verifies(text.substring(0, signature.start()).getBytes(UTF_8),
            Base64.getDecoder().decode(signature.group(1)))) {
      throw new MalformedManifestException("bears a signature that is not of this text", false);
    }
    return new ManifestFile(manifest, text);
  }

  private static String decode(byte[] bytes) throws MalformedManifestException {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedManifestException("is not UTF-8", false);
    }
  }

  private static Map<String, Object> members(String text) throws MalformedManifestException {
    Map<String, Object> members = new HashMap<>();
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      json.setStrictness(Strictness.STRICT);
      json.beginObject();
      while (json.hasNext()) {
        String name = json.nextName();
        if (members.put(name, name.equals("files") ? files(json) : value(json)) != null) {
          throw new MalformedManifestException("has '%s' twice".formatted(name), false);
        }
      }
      json.endObject();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedManifestException("goes on after its end", false);
      }
      return members;
    } catch (MalformedManifestException told) {
      throw told;
    } catch (EOFException e) {
      throw new MalformedManifestException("lacks its end", true);
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      // Gson tells a text that ends within a string by its words only.
      boolean cutOff = firstLine(e).matches("Unterminated (string|escape sequence).*");
      throw new MalformedManifestException(
          cutOff ? "lacks its end" : "is not a manifest: " + firstLine(e), cutOff);
    }
  }

  /** Members that a later version may add are passed over. */
  private static Object value(JsonReader json) throws IOException {
    if (json.peek() == JsonToken.STRING || json.peek() == JsonToken.NUMBER) {
      return json.nextString();
    }
    json.skipValue();
    return "";
  }

  private static List<FileEntry> files(JsonReader json) throws IOException {
    List<FileEntry> files = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      files.add(file(json));
    }
    json.endArray();
    return files;
  }

  private static FileEntry file(JsonReader json) throws IOException {
    String path = "";
    long length = -1;
    String sha256 = "";
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "path" -> path = json.nextString();
        case "length" -> length = wholeNumber(json);
        case "sha256" -> sha256 = json.nextString();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new FileEntry(path, length, sha256);
  }

  /** Gson itself would round what is too great for a long. */
  private static long wholeNumber(JsonReader json) throws IOException {
    if (json.peek() != JsonToken.NUMBER) {
      throw new IllegalArgumentException("a length is no number");
    }
    return Long.parseLong(json.nextString());
  }

  @SuppressWarnings("unchecked")
  private static Manifest manifest(Map<String, Object> members) throws MalformedManifestException {
    try {
      Optional<PublicKey> key = Optional.ofNullable((String) members.get("key"))
          .map(PublicKey::new);
      return new Manifest(text(members, "gazette"), text(members, "url"),
          Long.parseLong(text(members, "build")), Instant.parse(text(members, "date")),
          text(members, "program"), key, (List<FileEntry>) required(members, "files"));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MalformedManifestException("is not a manifest: " + firstLine(e), false);
    }
  }

  private static String text(Map<String, Object> members, String name) {
    return (String) required(members, name);
  }

  private static Object required(Map<String, Object> members, String name) {
    Object value = members.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no '%s'".formatted(name));
    }
    return value;
  }

  private static String firstLine(Exception e) {
    @Nullable
    String message = e.getMessage();
    return message == null ? e.toString() : message.lines().findFirst().orElse("");
  }
}
