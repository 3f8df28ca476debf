package gazette.content;

import gazette.io.Digests;
import gazette.markdown.Block;
import gazette.markdown.BlockName;
import gazette.markdown.Document;
import gazette.markdown.Prose;
import gazette.model.Article;
import gazette.model.Term;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may not change in an article once it is published, unless it is said.
 *
 * @param digest of the text; doubts are no text; empty for a page that is no article
 * @param corrections how many corrections it has
 * @param head what else readers and programs rely on: a key and its value, empty where the article
 *   has none
 */
public record Fingerprint(String digest, int corrections, SortedMap<String, String> head) {

  // Its files by name, each with its digest.
  private static final String FILES = "files";

  static final Fingerprint OF_NO_ARTICLE = new Fingerprint("", 0, new TreeMap<>());

  /** Whether it is of an article, and not of another page. */
  public boolean isOfArticle() {
    return !digest.isEmpty();
  }

  public Fingerprint {
    head = new TreeMap<>(head);
  }

  static Fingerprint of(Article article, Document document) {
    Map<String, String> head = Map.of("title", article.title(), "issuer",
        String.join("、", article.issuers()), "documentNumber", text(article.numberText()),
        "section", article.section().name(), "signed", text(article.signed()), "effective",
        text(article.effective()), "term", term(article.term()), "attachments",
        attachments(document), FILES, files(article));
    return new Fingerprint(Digests.of(document.markdown().getBytes(StandardCharsets.UTF_8)),
        article.corrections().size(), new TreeMap<>(head));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String term(@Nullable Term term) {
    return switch (term) {
      case null -> "";
      case Term.Until until -> "until " + until.lastDay();
      case Term.For length -> length.months() + " months";
    };
  }

  private static String attachments(Document document) {
    return document.blocks()
        .stream()
        .filter(Block.Named.class::isInstance)
        .map(Block.Named.class::cast)
        .filter(block -> block.name() == BlockName.ATTACHMENT)
        .map(block -> block.lines().stream().map(Prose::text).collect(Collectors.joining(" ")))
        .map(attachment -> attachment.replace('\t', ' '))
        .collect(Collectors.joining("; "));
  }

  private static String files(Article article) {
    return article.files()
        .all()
        .stream()
        .map(file -> file.name() + ":" + file.digest())
        .collect(Collectors.joining(" "));
  }

  /** The digests of its files by name; empty when nothing is known of them. */
  private Optional<SortedMap<String, String>> files() {
    return Optional.ofNullable(head.get(FILES)).map(list -> {
      SortedMap<String, String> files = new TreeMap<>();
      for (String file : list.split(" ", -1)) {
        int colon = file.indexOf(':');
        files.put(file.substring(0, Math.max(0, colon)), file.substring(colon + 1));
      }
      files.remove("");
      return files;
    });
  }

  /** Those of its files that are others now, with what became of them: a key of the messages. */
  SortedMap<String, String> changedFiles(Fingerprint now) {
    SortedMap<String, String> changed = new TreeMap<>();
    files().ifPresent(was -> {
      SortedMap<String, String> is = now.files().orElseGet(TreeMap::new);
      is.forEach((name, digest) -> {
        if (!digest.equals(was.get(name))) {
          changed.put(name, was.containsKey(name) ? "file-changed" : "file-added");
        }
      });
      was.keySet()
          .stream()
          .filter(name -> !is.containsKey(name))
          .forEach(name -> changed.put(name, "file-gone"));
    });
    return changed;
  }

  /** A key of the head whose value is another now. */
  record HeadChange(String key, String was, String is) {}

  /** Whether an article is still as it was, or it is said what was changed since. */
  boolean allows(Fingerprint now) {
    return digest.isEmpty() || now.corrections > corrections
        || (digest.equals(now.digest) && changed(now).isEmpty() && changedFiles(now).isEmpty());
  }

  /** What of the head is another now; of a key that was not recorded nothing is known. */
  List<HeadChange> changed(Fingerprint now) {
    List<HeadChange> changed = new ArrayList<>();
    head.forEach((key, was) -> {
      String is = now.head.getOrDefault(key, "");
      if (!was.equals(is) && !key.equals(FILES)) {
        changed.add(new HeadChange(key, was, is));
      }
    });
    return changed;
  }
}
