package gazette.search;

import gazette.meaning.SentenceModel;
import gazette.meaning.SentenceModelException;
import gazette.meaning.WordVectors;
import gazette.search.index.MeaningAsked;
import gazette.search.index.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What queries mean, as the vectors of an index see it: those of the sentence model, where it has
 * them and the model loads, else those of words.
 */
final class QueryMeaning {

  private final boolean words;
  private final @Nullable SentenceModel model;
  private final @Nullable String failure;

  private QueryMeaning(boolean words, @Nullable SentenceModel model, @Nullable String failure) {
    this.words = words;
    this.model = model;
    this.failure = failure;
  }

  /**
   * Reads what queries need, here and not within the time limit of the first one.
   *
   * @param meanings names whose vectors the index has, with a space between
   */
  static QueryMeaning of(String meanings) {
    int space = meanings.indexOf(' ');
    if (space < 0) {
      return new QueryMeaning(!meanings.isEmpty(), null, null);
    }
    String wanted = meanings.substring(space + 1);
    Optional<SentenceModel> model = SentenceModel.find().filter(one -> one.id().equals(wanted));
    if (model.isEmpty()) {
      return new QueryMeaning(true, null,
          "the index wants the sentence model %s, which is not on the class path"
              .formatted(wanted));
    }
    try {
      model.get().query("公报");
      return new QueryMeaning(true, model.get(), null);
    } catch (SentenceModelException unusable) {
      return new QueryMeaning(true, null, unusable.getMessage());
    }
  }

  /** Why the model of the index is not used; empty when it is, or there is none. */
  Optional<String> failure() {
    return Optional.ofNullable(failure).map(why -> why + "; the search goes on by word vectors");
  }

  /** Whether the sentence model tells it. */
  boolean isByModel() {
    return model != null;
  }

  /** A query to be compared with the index; null when it means nothing. */
  @Nullable
  MeaningAsked asked(String text) {
    if (!words) {
      return null;
    }
    SentenceModel by = model == null ? WordVectors.load() : model;
    float[] unit = by.query(text);
    return isZero(unit) ? null
        : new MeaningAsked(model == null ? Schema.MEANING : Schema.MODEL_MEANING, unit);
  }

  /** Whether word vectors tell it, alone or beside a model. */
  boolean isByWords() {
    return words;
  }

  private static boolean isZero(float[] vector) {
    for (float value : vector) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }
}
