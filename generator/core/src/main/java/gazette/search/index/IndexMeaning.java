package gazette.search.index;

import gazette.meaning.SentenceModel;
import gazette.meaning.SentenceModelException;
import gazette.meaning.WordVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * What an index is told of the meaning of its texts: nothing, or the vectors of words, or those of
 * a sentence model beside them. A model that fails is not asked again: then words serve. Safe for
 * use by several threads.
 */
public final class IndexMeaning {

  private final boolean words;
  private final @Nullable SentenceModel model;
  private volatile @Nullable SentenceModelException failure;

  private IndexMeaning(boolean words, @Nullable SentenceModel model) {
    this.words = words;
    this.model = model;
  }

  /** Texts mean nothing. */
  public static IndexMeaning none() {
    return new IndexMeaning(false, null);
  }

  /** As word vectors see it. */
  public static IndexMeaning ofWords() {
    return new IndexMeaning(true, null);
  }

  /** As word vectors see it, and as a model does. */
  public static IndexMeaning of(SentenceModel model) {
    return new IndexMeaning(true, model);
  }

  /** Why the model gave up; empty when it did not. */
  public Optional<SentenceModelException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Names whose vectors there are: with those of others they are not to be compared. */
  String names() {
    List<String> names = new ArrayList<>();
    if (words) {
      names.add(WordVectors.load().id());
    }
    if (model != null && failure == null) {
      names.add(model.id());
    }
    return String.join(" ", names);
  }

  /** Adds to a document what a text means as a whole. */
  void addWhole(Document document, String text) throws IOException {
    add(document, List.of(text));
  }

  /** Adds to a document what each piece of a text means. */
  void addPieces(Document document, String text) throws IOException {
    add(document, MeaningCodec.pieces(text));
  }

  private void add(Document document, List<String> pieces) throws IOException {
    if (words) {
      document.add(new BinaryDocValuesField(Schema.MEANING,
          MeaningCodec.packed(pieces, WordVectors.load())));
    }
    if (model != null && failure == null) {
      try {
        document.add(
            new BinaryDocValuesField(Schema.MODEL_MEANING, MeaningCodec.packed(pieces, model)));
      } catch (SentenceModelException unusable) {
        failure = unusable;
      } catch (UncheckedIOException unreadable) {
        throw unreadable.getCause();
      }
    }
  }
}
