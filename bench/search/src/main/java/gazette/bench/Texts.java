package gazette.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.FSDirectory;

/**
 * The texts of an index of gazette.
 *
 * @param passages all of them, in their order
 */
record Texts(List<Passage> passages) {

  /** A passage with the title of its article. */
  record Passage(String title, String text) {}

  private static final int LONGEST_TITLE_PART = 12;
  private static final int LONGEST_TEXT_PART = 10;

  static Texts of(Path index) throws IOException {
    List<Passage> passages = new ArrayList<>();
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredFields stored = reader.storedFields();
      for (int i = 0; i < reader.maxDoc(); i++) {
        Document document = stored.document(i);
        passages.add(new Passage(document.get("stored.title"), document.get("stored.text")));
      }
    }
    return new Texts(passages);
  }

  /**
   * Questions that have an answer: parts of titles, of texts, and of both. The same each time.
   */
  List<String> questions(int number) {
    Random random = new Random(1);
    List<String> questions = new ArrayList<>();
    while (questions.size() < number) {
      Passage passage = passages.get(random.nextInt(passages.size()));
      String title = part(random, passage.title(), LONGEST_TITLE_PART);
      String text = part(random, passage.text(), LONGEST_TEXT_PART);
      String question = switch (questions.size() % 3) {
        case 0 -> title;
        case 1 -> text;
        default -> title + " " + text;
      };
      if (!question.isBlank()) {
        questions.add(question);
      }
    }
    return questions;
  }

  private static String part(Random random, String whole, int longest) {
    int length = Math.min(whole.length(), 2 + random.nextInt(longest - 1));
    int start = random.nextInt(whole.length() - length + 1);
    return whole.substring(start, start + length);
  }
}
