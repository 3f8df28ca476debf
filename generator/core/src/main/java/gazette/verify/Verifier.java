package gazette.verify;

import gazette.manifest.FileEntry;
import gazette.manifest.MalformedManifestException;
import gazette.manifest.Manifest;
import gazette.manifest.ManifestFile;
import gazette.manifest.PublicKey;
import gazette.problem.Phrase;
import gazette.problem.ToldException;
import gazette.verify.Verdict.Finding;
import gazette.verify.Verdict.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Verifies one copy. */
public final class Verifier {

  private final Copy copy;
  private final Expectation expectation;
  private final List<Finding> findings = new ArrayList<>();

  private Verifier(Copy copy, Expectation expectation) {
    this.copy = copy;
    this.expectation = expectation;
  }

  /**
   * Says what a copy is.
   *
   * @throws IOException when it cannot be told: the copy is not there, or does not answer
   */
  public static Verdict verify(Copy copy, Expectation expectation)
      throws IOException, InterruptedException {
    return new Verifier(copy, expectation).verdict();
  }

  private Verdict verdict() throws IOException, InterruptedException {
    Optional<ManifestFile> file = own(Manifest.FILE);
    if (file.isEmpty()) {
      if (findings.isEmpty()) {
        findings.add(Finding.of(Kind.MISSING, Manifest.FILE));
      }
      return Verdict.of(file, findings);
    }
    Manifest manifest = file.get().manifest();
    // After the copy's own: what the publisher has cannot be older than what was copied from it.
    Optional<Manifest> publisher = publisher();
    expectation.seen().ifPresent(seen -> compareToSeen(manifest, seen));
    publisher.ifPresent(latest -> compareToPublisher(manifest, latest));
    if (findings.stream().anyMatch(finding -> finding.kind() == Kind.FORGED)) {
      return Verdict.of(file, findings);
    }
    OtherBuilds others = new OtherBuilds();
    own(Manifest.NEXT).map(ManifestFile::manifest).ifPresent(others::add);
    publisher.ifPresent(others::add);
    if (expectation.publisher().isPresent()) {
      publisher(expectation.publisher().get(), Manifest.NEXT).ifPresent(others::add);
    }
    expectation.seen().ifPresent(others::add);
    findings.addAll(new FileCheck(copy, others).of(manifest.files()));
    findings.addAll(extra(manifest, others));
    return Verdict.of(file, ofAnotherBuildMeanwhile(manifest));
  }

  /** A build or a copy may have put its files in place while they were read. */
  private List<Finding> ofAnotherBuildMeanwhile(Manifest manifest)
      throws IOException, InterruptedException {
    if (findings.stream().noneMatch(finding -> finding.kind() == Kind.ALTERED)) {
      return findings;
    }
    OtherBuilds now = new OtherBuilds();
    List<Finding> before = List.copyOf(findings);
    findings.clear();
    for (String name : List.of(Manifest.FILE, Manifest.NEXT)) {
      own(name).map(ManifestFile::manifest)
          .filter(later -> later.build() > manifest.build())
          .ifPresent(now::add);
    }
    for (Finding finding : before) {
      findings.add(finding.kind() == Kind.ALTERED ? again(finding, now) : finding);
    }
    return findings;
  }

  private Finding again(Finding finding, OtherBuilds now) throws IOException, InterruptedException {
    if (!now.has(finding.path())) {
      return finding;
    }
    return new FileCheck(copy, now).isOfAnotherBuild(finding.path())
        ? Finding.of(Kind.OTHER_BUILD, finding.path())
        : finding;
  }

  /** A manifest of the copy; empty, with a finding, when it is not to be believed. */
  private Optional<ManifestFile> own(String name) throws IOException, InterruptedException {
    Optional<byte[]> bytes = copy.read(name, ManifestFile.LONGEST);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      ManifestFile file = ManifestFile.read(bytes.get());
      Optional<Phrase> fault = fault(file.manifest(), name.equals(Manifest.NEXT));
      if (fault.isEmpty()) {
        return Optional.of(file);
      }
      find(Kind.FORGED, name, fault.get());
    } catch (MalformedManifestException e) {
      find(e.isCutOff() ? Kind.CUT_OFF : Kind.FORGED, name, e.words());
    }
    return Optional.empty();
  }

  private Optional<Phrase> fault(Manifest manifest, boolean isNext) {
    List<PublicKey> expected = expectation.expectedKeys();
    if (!expected.isEmpty() && Collections.disjoint(expected, manifest.keys())) {
      return Optional.of(manifest.keys().isEmpty() ? Phrase.of("is-not-signed")
          : Phrase.of("signed-by-other", manifest.keys().getFirst()));
    }
    return isNext || manifest.isDefinite() ? Optional.empty()
        : Optional.of(Phrase.of("names-twice"));
  }

  private Optional<Manifest> publisher() throws IOException, InterruptedException {
    if (expectation.publisher().isEmpty()) {
      return Optional.empty();
    }
    Copy publisher = expectation.publisher().get();
    Optional<Manifest> manifest = publisher(publisher, Manifest.FILE);
    if (manifest.isEmpty()) {
      throw new ToldException(Phrase.of("there-is-none", Manifest.FILE, publisher), null);
    }
    return manifest;
  }

  /** A manifest of the publisher; it is the measure, so without a true one nothing can be told. */
  private Optional<Manifest> publisher(Copy publisher, String name)
      throws IOException, InterruptedException {
    Optional<byte[]> bytes = publisher.read(name, ManifestFile.LONGEST);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      Manifest manifest = ManifestFile.read(bytes.get()).manifest();
      Optional<Phrase> fault = fault(manifest, name.equals(Manifest.NEXT));
      if (fault.isEmpty()) {
        return Optional.of(manifest);
      }
      throw new ToldException(Phrase.of("of-publisher", name, publisher, fault.get()), null);
    } catch (MalformedManifestException e) {
      throw new ToldException(Phrase.of("of-publisher", name, publisher, e.words()), e);
    }
  }

  private void compareToSeen(Manifest manifest, Manifest seen) {
    if (manifest.build() < seen.build()) {
      find(Kind.OLDER, Manifest.FILE, Phrase.of("seen-later", manifest.build(), seen.build()));
    } else if (manifest.build() == seen.build() && !manifest.equals(seen)) {
      find(Kind.FORGED, Manifest.FILE, Phrase.of("seen-another", seen.build()));
    }
  }

  private void compareToPublisher(Manifest manifest, Manifest latest) {
    if (manifest.build() < latest.build()) {
      find(Kind.BEHIND, Manifest.FILE,
          Phrase.of("publisher-later", manifest.build(), latest.build()));
    } else if (!manifest.equals(latest)) {
      find(Kind.FORGED, Manifest.FILE, Phrase.of("publisher-another", manifest.build()));
    }
  }

  private List<Finding> extra(Manifest manifest, OtherBuilds others)
      throws IOException, InterruptedException {
    Set<String> named = manifest.files().stream().map(FileEntry::path).collect(Collectors.toSet());
    List<Finding> extra = new ArrayList<>();
    FileCheck check = new FileCheck(copy, others);
    for (String path : copy.list()) {
      if (!named.contains(path) && !Manifest.isName(path)) {
        boolean known = others.has(path) && check.isOfAnotherBuild(path);
        extra.add(Finding.of(known ? Kind.OTHER_BUILD : Kind.EXTRA, path));
      }
    }
    return extra;
  }

  private void find(Kind kind, String path, Phrase detail) {
    findings.add(new Finding(kind, path, Optional.of(detail)));
  }
}
