package gazette.hosting;

import gazette.site.BuildOptions;
import gazette.site.Folders;
import gazette.site.SiteBuilder;
import gazette.verify.Copy;
import gazette.verify.Expectation;
import gazette.verify.FolderCopy;
import gazette.verify.Verdict;
import gazette.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FileUtils;

/** Small gazettes to be built, changed and verified. */
final class Gazettes {

  static final Path SMALL = Path.of("../core/src/test/resources/sites/small");

  private Gazettes() {}

  /** A small gazette below a folder. */
  static Folders small(Path folder) throws IOException {
    FileUtils.copyDirectory(SMALL.toFile(), folder.toFile());
    return Folders.below(folder);
  }

  /** Builds it; an error in it is a mistake of the test. */
  static void build(Folders folders) throws IOException {
    if (SiteBuilder.build(folders, BuildOptions.today()).published().isEmpty()) {
      throw new IllegalStateException("the content has errors");
    }
  }

  /** Replaces words in a file of its content. */
  static void replace(Folders folders, String file, String words, String others)
      throws IOException {
    Path place = folders.content().resolve(file);
    String text = Files.readString(place);
    if (!text.contains(words)) {
      throw new IllegalArgumentException("%s has no %s".formatted(file, words));
    }
    Files.writeString(place, text.replace(words, others));
  }

  static Verdict verify(Path copy) throws IOException, InterruptedException {
    return Verifier.verify(new FolderCopy(copy), Expectation.NONE);
  }

  static Verdict verify(Path copy, Path publisher) throws IOException, InterruptedException {
    return verify(new FolderCopy(copy), new FolderCopy(publisher));
  }

  private static Verdict verify(Copy copy, Copy publisher)
      throws IOException, InterruptedException {
    return Verifier.verify(copy,
        new Expectation(List.of(), Optional.empty(), Optional.of(publisher)));
  }
}
