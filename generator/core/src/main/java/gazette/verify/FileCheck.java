package gazette.verify;

import gazette.manifest.FileEntry;
import gazette.verify.Verdict.Finding;
import gazette.verify.Verdict.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Compares the files of a copy with what they should be. */
final class FileCheck {

  private final Copy copy;
  private final OtherBuilds others;

  FileCheck(Copy copy, OtherBuilds others) {
    this.copy = copy;
    this.others = others;
  }

  /** What is amiss with these files. */
  List<Finding> of(List<FileEntry> files) throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService workers = Executors.newFixedThreadPool(copy.atOnce(),
        Thread.ofVirtual().factory())) {
      Callable<List<Finding>> worker = () -> some(files, next);
      List<Future<List<Finding>>> results = workers
          .invokeAll(Collections.nCopies(copy.atOnce(), worker));
      List<Finding> findings = new ArrayList<>();
      for (Future<List<Finding>> result : results) {
        findings.addAll(result.get());
      }
      return findings;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    }
  }

  private List<Finding> some(List<FileEntry> files, AtomicInteger next)
      throws IOException, InterruptedException {
    List<Finding> findings = new ArrayList<>();
    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
      check(files.get(i)).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> check(FileEntry file) throws IOException, InterruptedException {
    String path = file.path();
    try {
      return compare(file).map(kind -> Finding.of(kind, path));
    } catch (UnreadableException e) {
      return Optional.of(new Finding(Kind.UNREADABLE, path, Optional.of(e.words())));
    }
  }

  private Optional<Kind> compare(FileEntry file) throws IOException, InterruptedException {
    long most = Math.max(file.length(), others.longest(file.path()));
    Optional<FileEntry> found = copy.entry(file.path(), most);
    if (found.isEmpty()) {
      return Optional.of(Kind.MISSING);
    }
    return found.get().equals(file) ? Optional.empty()
        : Optional.of(others.has(found.get()) ? Kind.OTHER_BUILD : Kind.ALTERED);
  }

  /** Whether a file is what another build made of it. */
  boolean isOfAnotherBuild(String path) throws IOException, InterruptedException {
    try {
      return copy.entry(path, others.longest(path)).filter(others::has).isPresent();
    } catch (UnreadableException e) {
      return false;
    }
  }
}
