package gazette.search;

import gazette.text.SynonymGroup;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the entries article by article to several threads, and computes from all of them and
 * the synonyms the generation of the index: the same in the same order have the same one.
 */
final class ArticleBatches {

  private static final int GENERATION_BYTES = 8;

  private final Iterator<SearchEntry> entries;
  private final MessageDigest digest;
  private @Nullable SearchEntry ahead;

  ArticleBatches(Iterator<SearchEntry> entries, List<SynonymGroup> synonyms) {
    this.entries = entries;
    this.digest = sha256();
    digest(Schema.FORMAT);
    synonyms.forEach(group -> digest(group.toString()));
  }

  /** The passages of the next article; empty when there is none. */
  synchronized List<SearchEntry> next() {
    List<SearchEntry> article = new ArrayList<>();
    SearchEntry passage = ahead != null ? ahead : read();
    while (passage != null && (article.isEmpty() || sameArticle(article.getFirst(), passage))) {
      article.add(passage);
      passage = read();
    }
    ahead = passage;
    return article;
  }

  /** The generation, once all entries are handed out: 16 hexadecimal digits. */
  synchronized String generation() {
    return HexFormat.of().formatHex(digest.digest(), 0, GENERATION_BYTES);
  }

  private @Nullable SearchEntry read() {
    if (!entries.hasNext()) {
      return null;
    }
    SearchEntry entry = entries.next();
    digest(entry.article().toString());
    digest(entry.anchor());
    digest(entry.label());
    entry.headings().forEach(this::digest);
    digest(entry.text());
    return entry;
  }

  private static boolean sameArticle(SearchEntry one, SearchEntry other) {
    return one.article().url().equals(other.article().url());
  }

  private void digest(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      // Every Java platform has it (java.security.MessageDigest).
      throw new IllegalStateException(missing);
    }
  }
}
