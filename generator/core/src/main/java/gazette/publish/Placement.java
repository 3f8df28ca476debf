package gazette.publish;

import gazette.manifest.FileEntry;
import gazette.manifest.Origin;
import gazette.manifest.Proofs;
import gazette.problem.ToldException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;

/**
 * Moves staged files to where visitors find them, in an order in which no page names a file that is
 * not there: new files first, then changed pages, the pages that list others last, and what is gone
 * is removed at the end. Each file is put in place by one rename.
 *
 * <p>
 * A manifest of all that may lie there meanwhile goes before, the one of the result comes last: so
 * a copy that is taken in between is known for what it is.
 */
final class Placement {

  private final SiteFolder site;
  private final Origin origin;

  Placement(SiteFolder site, Origin origin) {
    this.site = site;
    this.origin = origin;
  }

  /**
   * Puts a build in place.
   *
   * @param fresh the new files, which are staged, as is the index; where there is none, the one in
   *   place stays
   * @param kept public files that stay as they are
   */
  Published run(Collection<FileEntry> fresh, Collection<FileEntry> kept) throws IOException {
    Path staged = site.stagedPublic();
    PublicFolder target = PublicFolder.open(site);
    NavigableSet<String> before = target.files();
    PublicProofs publicProofs = new PublicProofs(site, target);
    List<FileEntry> entries = new ArrayList<>(fresh);
    entries.addAll(kept);
    entries.sort(null);
    Set<String> files = entries.stream()
        .map(FileEntry::path)
        .collect(Collectors.toCollection(TreeSet::new));
    List<String> changed = new ArrayList<>();
    for (FileEntry entry : fresh) {
      String file = entry.path();
      if (!before.contains(file) || Files.mismatch(staged.resolve(file), target.file(file)) >= 0) {
        changed.add(file);
      }
    }
    NavigableSet<String> own = ownFiles(publicProofs);
    refuseForeign(changed, before, own);
    refuseForeign(PublicProofs.NAMES, before, own);
    Proofs proofs = publicProofs.of(origin, entries);
    files.addAll(PublicProofs.NAMES);
    // Known as ours before it is public: a build that is cut short here forgets no file.
    Set<String> all = new TreeSet<>(own);
    all.addAll(files);
    Disk.sync(changed.stream().map(staged::resolve).toList());
    writeOwnFiles(all);
    publicProofs.announce(proofs);

    changed.sort(
        Comparator.<String>comparingInt(file -> turn(file, before)).thenComparing(file -> file));
    int turn = 0;
    for (String file : changed) {
      if (turn(file, before) > turn) {
        turn = turn(file, before);
        target.sync();
      }
      for (String other : PublicFolder.inTheWay(file, own)) {
        target.remove(other);
      }
      target.put(staged.resolve(file), file);
    }
    target.sync();
    if (Files.exists(site.stagedIndex())) {
      replaceIndex(site.stagedIndex());
    }
    int removed = remove(own, files, target);
    target.sync();
    publicProofs.conclude(proofs);
    writeOwnFiles(files);

    List<String> foreign = before.stream()
        .filter(file -> !own.contains(file) && !files.contains(file))
        .toList();
    changed.removeIf(file -> !Twin.original(file).equals(file));
    long originals = entries.stream()
        .filter(entry -> Twin.original(entry.path()).equals(entry.path()))
        .count();
    return new Published(
        new Report(changed.size(), (int) originals - changed.size(), removed, foreign), entries,
        Set.copyOf(changed), proofs.manifest().build(), proofs.manifest().date());
  }

  /** A file that no build wrote is not lost because a page happens to have its name. */
  private void refuseForeign(Collection<String> changed, NavigableSet<String> before,
      Set<String> own) throws IOException {
    for (String file : changed) {
      Set<String> others = PublicFolder.inTheWay(file, before);
      if (before.contains(file)) {
        others.add(file);
      }
      others.removeAll(own);
      if (!others.isEmpty()) {
        throw ToldException.of(site.publicFolder().resolve(others.iterator().next()),
            "file-foreign");
      }
    }
  }

  /** A build that was killed between the two moves of an index has left none in place. */
  static void restoreIndex(SiteFolder site) throws IOException {
    if (!Files.exists(site.index()) && Files.exists(oldIndex(site))) {
      Files.move(oldIndex(site), site.index(), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Path oldIndex(SiteFolder site) {
    return site.staging().resolve("old-index");
  }

  /** Open readers keep the folder that is moved away until they let go of it. */
  private void replaceIndex(Path stagedIndex) throws IOException {
    Path old = oldIndex(site);
    boolean replaces = Files.exists(site.index());
    if (replaces) {
      Files.move(site.index(), old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(stagedIndex, site.index(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      if (replaces) {
        Files.move(old, site.index(), StandardCopyOption.ATOMIC_MOVE);
      }
      throw failure;
    }
    FileUtils.deleteDirectory(old.toFile());
  }

  /** How many files went; a twin counts as part of its file. */
  private static int remove(Set<String> own, Set<String> files, PublicFolder target)
      throws IOException {
    int removed = 0;
    for (String file : own) {
      if (!files.contains(file) && target.remove(file)) {
        removed += Twin.original(file).equals(file) ? 1 : 0;
      }
    }
    return removed;
  }

  /** New files come first, and pages that list others after those. */
  private static int turn(String file, Set<String> before) {
    return (before.contains(Twin.original(file)) ? 2 : 0) + (listsOthers(file) ? 1 : 0);
  }

  private static boolean listsOthers(String file) {
    return Twin.original(file).endsWith("index.html") || !file.contains("/");
  }

  /** Where the list was lost, the manifest knows. */
  private NavigableSet<String> ownFiles(PublicProofs publicProofs) throws IOException {
    NavigableSet<String> own = new TreeSet<>();
    if (Files.exists(site.published())) {
      own.addAll(Files.readAllLines(site.published(), StandardCharsets.UTF_8));
    } else if (publicProofs.before().isPresent()) {
      own.addAll(PublicProofs.NAMES);
      publicProofs.before().get().files().forEach(file -> own.add(file.path()));
    }
    return own;
  }

  private void writeOwnFiles(Set<String> files) throws IOException {
    Path fresh = NamedFile.write(site.staging().resolve("published.txt"),
        (String.join("\n", files) + "\n").getBytes(StandardCharsets.UTF_8));
    Disk.sync(List.of(fresh));
    Files.move(fresh, site.published(), StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    Disk.sync(List.of(site.root()));
  }
}
