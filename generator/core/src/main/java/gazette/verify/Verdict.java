package gazette.verify;

import gazette.manifest.ManifestFile;
import gazette.problem.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * What a copy is.
 *
 * @param state in a word
 * @param manifest what it says that it is; empty when it does not say so
 * @param findings what is not as it should be, sorted by kind and path
 */
public record Verdict(State state, Optional<ManifestFile> manifest, List<Finding> findings) {

  /** What a copy can be, from the best to the worst. */
  public enum State {
    /** Every file is there as the manifest has it, and no other. */
    WHOLE,
    /** Whole, with files beside that the manifest does not name. */
    EXTRA,
    /** What the publisher had in an earlier build. */
    STALE,
    /** Files are missing, or belong to another build: a copy or a build has not ended. */
    PARTIAL,
    /** An earlier build than one that was seen before. */
    ROLLED_BACK,
    /** A file is what no known build made, or the manifest is not the publisher's. */
    TAMPERED
  }

  /** What can be amiss with a file, from the worst to the least. */
  public enum Kind {
    /** The manifest itself is not to be believed. */
    FORGED,
    /** No known build has this content. */
    ALTERED,
    /** The manifest is of an earlier build than one that was seen before. */
    OLDER,
    /** The manifest itself ends before its end. */
    CUT_OFF,
    /** It is named, and not there. */
    MISSING,
    /** It cannot be had. */
    UNREADABLE,
    /** It is of a build before or after. */
    OTHER_BUILD,
    /** The publisher has a later manifest. */
    BEHIND,
    /** It is there, and not named. */
    EXTRA;

    State state() {
      return switch (this) {
        case FORGED, ALTERED -> State.TAMPERED;
        case OLDER -> State.ROLLED_BACK;
        case CUT_OFF, MISSING, UNREADABLE, OTHER_BUILD -> State.PARTIAL;
        case BEHIND -> State.STALE;
        case EXTRA -> State.EXTRA;
      };
    }
  }

  /**
   * What is not as it should be.
   *
   * @param path the file
   * @param detail goes on from its name; empty when the kind says it all
   */
  public record Finding(Kind kind, String path,
      Optional<Phrase> detail) implements Comparable<Finding> {

    static Finding of(Kind kind, String path) {
      return new Finding(kind, path, Optional.empty());
    }

    @Override
    public int compareTo(Finding other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : path.compareTo(other.path);
    }
  }

  public Verdict {
    findings = List.copyOf(findings);
  }

  static Verdict of(Optional<ManifestFile> manifest, List<Finding> findings) {
    State worst = findings.stream()
        .map(finding -> finding.kind().state())
        .max(State::compareTo)
        .orElse(State.WHOLE);
    return new Verdict(worst, manifest, findings.stream().sorted().distinct().toList());
  }

  /** How many findings are of this kind. */
  public long count(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).count();
  }
}
