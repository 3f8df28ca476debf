package gazette.cli;

import gazette.manifest.PublicKey;
import gazette.manifest.SigningKey;
import gazette.problem.Phrase;
import gazette.problem.ToldException;
import gazette.site.Folders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keys on the disk. A secret one is its owner's alone, and lies outside of what is published. */
final class KeyFile {

  private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ,
      PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> OTHERS = EnumSet.of(PosixFilePermission.GROUP_READ,
      PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ,
      PosixFilePermission.OTHERS_WRITE);

  private KeyFile() {}

  /** Where the public half of a key is written. */
  static Path shown(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
  }

  /** Writes both halves of a new key, the secret one readable for its owner alone. */
  static PublicKey make(Path file, Folders folders) throws IOException {
    refuseWithin(file, folders);
    SigningKey key = SigningKey.make();
    Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    FileAttribute<?>[] attributes = isPosix(folder)
        ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER)}
        : new FileAttribute<?>[0];
    try (SeekableByteChannel out = Files.newByteChannel(file,
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      out.write(ByteBuffer.wrap(key.pem().getBytes(StandardCharsets.UTF_8)));
    }
    Files.writeString(shown(file), key.publicKey().pem());
    return key.publicKey();
  }

  /** Reads a secret key; refuses one that others can read or that could be published. */
  static SigningKey secret(Path file, Folders folders) throws IOException {
    refuseWithin(file, folders);
    String pem = Files.readString(file);
    if (isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
      throw ToldException.of(file, "key-open");
    }
    try {
      return SigningKey.ofPem(pem);
    } catch (IllegalArgumentException e) {
      throw new ToldException(Phrase.of("no-secret-key", file), e);
    }
  }

  /** Reads public keys. */
  static List<PublicKey> shownKeys(Path file) throws IOException {
    try {
      return PublicKey.ofPem(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new ToldException(Phrase.of("no-public-key", file), e);
    }
  }

  private static void refuseWithin(Path file, Folders folders) throws IOException {
    Path place = file.toAbsolutePath().normalize();
    for (Path folder : Set.of(folders.content(), folders.templates(), folders.site())) {
      if (place.startsWith(folder.toAbsolutePath().normalize())) {
        throw ToldException.of(file, "key-within", folder);
      }
    }
  }

  private static boolean isPosix(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix");
  }
}
