package gazette.cli;

import gazette.manifest.Manifest;
import gazette.manifest.ManifestFile;
import gazette.manifest.PublicKey;
import gazette.problem.Messages;
import gazette.verify.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a copy is, for programs. Its names are a contract; what is absent is left out.
 *
 * @param state the word that people are told, such as {@code whole} or {@code rolled back}
 * @param build the number of the build that made it
 * @param date when that was, as the manifest has it
 * @param key the public key that signed it
 * @param nextKey the one that will follow it and signed it, too
 */
record VerdictJson(String state, @Nullable Long build, @Nullable String date, @Nullable String key,
    @Nullable String nextKey, List<Finding> findings) {

  private record Finding(String kind, String path, String detail) {}

  static String of(Verdict verdict, Messages language) {
    Optional<Manifest> manifest = verdict.manifest().map(ManifestFile::manifest);
    List<PublicKey> keys = manifest.map(Manifest::keys).orElse(List.of());
    return Json.of(new VerdictJson(VerdictPrinter.word(verdict.state()),
        manifest.map(Manifest::build).orElse(null),
        manifest.map(known -> known.date().toString()).orElse(null),
        keys.isEmpty() ? null : keys.getFirst().text(),
        keys.size() < 2 ? null : keys.getLast().text(),
        verdict.findings()
            .stream()
            .map(finding -> new Finding(VerdictPrinter.word(finding.kind()), finding.path(),
                finding.detail().map(language::text).orElse("")))
            .toList()));
  }
}
