package gazette.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import gazette.problem.Phrase;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A manifest as it lies on the disk: JSON, one file a line, and at the end the signature of all
 * lines before it. So manifest and signature are one file and come into place at once; a signature
 * beside it would for a moment belong to another manifest. While keys are changed the next key
 * signs before the last line, so that who knows only the key of before need not know of it.
 *
 * @param manifest what it says; of each key that it names the file bears a true signature
 * @param text the file as it lies there
 */
public record ManifestFile(Manifest manifest, String text) {

  /** Half a million files. A longer manifest is no gazette's. */
  public static final int LONGEST = 64 * 1024 * 1024;

  // In the order of the keys.
  private static final List<String> SIGNATURES = List.of("signature", "nextSignature");

  private static final String LINE = "  \"%s\": \"([A-Za-z0-9+/]{86}==)\"%s";
  private static final Pattern END = Pattern.compile("(?:" + LINE.formatted("nextSignature", ",\n")
      + ")?(?<last>" + LINE.formatted("signature", "\n}\n") + ")\\z");

  /** Its text, signed by the keys that it names. */
  static String write(Manifest manifest, List<SigningKey> keys) {
    StringBuilder text = new StringBuilder(ManifestText.body(manifest));
    for (int i = keys.size() - 1; i >= 0; i--) {
      text.append(",\n");
      byte[] signature = keys.get(i).sign(text.toString().getBytes(UTF_8));
      text.append("  \"")
          .append(SIGNATURES.get(i))
          .append("\": \"")
          .append(Base64.getEncoder().encodeToString(signature))
          .append('"');
    }
    return text.append("\n}\n").toString();
  }

  /**
   * Reads a manifest and verifies the signature that it bears.
   *
   * @throws MalformedManifestException when it is none, or its signature is not that of its key
   */
  public static ManifestFile read(byte[] bytes) throws MalformedManifestException {
    if (bytes.length > LONGEST) {
      throw new MalformedManifestException(Phrase.of("is-longer-than", LONGEST), false);
    }
    String text = decode(bytes);
    Map<String, Object> members = members(text);
    if (!text.endsWith("\n")) {
      throw new MalformedManifestException(Phrase.of("lacks-its-end"), true);
    }
    Manifest manifest = manifest(members);
    verify(manifest, members, text);
    return new ManifestFile(manifest, text);
  }

  private static void verify(Manifest manifest, Map<String, Object> members, String text)
      throws MalformedManifestException {
    Matcher end = END.matcher(text);
    // The signatures in the order of their keys, and where the text ends that each is of.
    int signed = !end.find() ? 0 : end.group(1) == null ? 1 : 2;
    if (signed != manifest.keys().size()
        || signed != SIGNATURES.stream().filter(members::containsKey).count()) {
      throw new MalformedManifestException(Phrase.of("signature-astray"), false);
    }
    for (int i = 0; i < signed; i++) {
      int until = i == 0 ? end.start("last") : end.start();
      String signature = end.group(i == 0 ? 3 : 1);
      if (!manifest.keys()
          .get(i)
          .verifies(text.substring(0, until).getBytes(UTF_8),
              Base64.getDecoder().decode(signature))) {
        throw new MalformedManifestException(Phrase.of("signature-of-other"), false);
      }
    }
  }

  private static String decode(byte[] bytes) throws MalformedManifestException {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedManifestException(Phrase.of("is-not-utf-8"), false);
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
          throw new MalformedManifestException(Phrase.of("has-twice", name), false);
        }
      }
      json.endObject();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedManifestException(Phrase.of("goes-on"), false);
      }
      return members;
    } catch (MalformedManifestException told) {
      throw told;
    } catch (EOFException e) {
      throw new MalformedManifestException(Phrase.of("lacks-its-end"), true);
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      // Gson tells a text that ends within a string by its words only.
      boolean cutOff = firstLine(e).matches("Unterminated (string|escape sequence).*");
      throw new MalformedManifestException(
          cutOff ? Phrase.of("lacks-its-end") : Phrase.of("is-no-manifest", firstLine(e)), cutOff);
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
      List<PublicKey> keys = ManifestText.KEYS.stream()
          .flatMap(name -> Stream.ofNullable((String) members.get(name)))
          .map(PublicKey::new)
          .toList();
      return new Manifest(text(members, "gazette"), text(members, "url"),
          Long.parseLong(text(members, "build")), Instant.parse(text(members, "date")),
          text(members, "program"), keys, (List<FileEntry>) required(members, "files"));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MalformedManifestException(Phrase.of("is-no-manifest", firstLine(e)), false);
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
