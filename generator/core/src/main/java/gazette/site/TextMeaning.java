package gazette.site;

import gazette.config.Settings;
import gazette.meaning.KeptVectors;
import gazette.meaning.SentenceModel;
import gazette.problem.Phrase;
import gazette.problem.Place;
import gazette.search.index.IndexMeaning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a build tells the index of the meaning of texts, as {@code gazette.yaml} wants it. The
 * sentence model is asked once for each text, and not loaded where nothing is new.
 */
final class TextMeaning {

  private static final String SETTINGS = "gazette.yaml";

  private final boolean wantsModel;
  private final IndexMeaning meaning;
  private final Optional<KeptVectors> kept;
  private final Course course;

  private TextMeaning(boolean wantsModel, IndexMeaning meaning, Optional<KeptVectors> kept,
      Course course) {
    this.wantsModel = wantsModel;
    this.meaning = meaning;
    this.kept = kept;
    this.course = course;
  }

  /**
   * Begins.
   *
   * @param folder where vectors are kept
   */
  static TextMeaning begin(Settings.Meaning wanted, Path folder, Course course) {
    return switch (wanted) {
      case OFF -> new TextMeaning(false, IndexMeaning.none(), Optional.empty(), course);
      case WORDS -> new TextMeaning(false, IndexMeaning.ofWords(), Optional.empty(), course);
      case MODEL -> SentenceModel.find()
          .map(model -> byModel(model, folder, course))
          .orElseGet(() -> withoutModel(course));
    };
  }

  private static TextMeaning byModel(SentenceModel model, Path folder, Course course) {
    KeptVectors kept = new KeptVectors(folder.resolve(model.id() + ".vectors"), model,
        (texts, perSecond) -> say(course, texts, perSecond));
    return new TextMeaning(true, IndexMeaning.of(kept), Optional.of(kept), course);
  }

  private static TextMeaning withoutModel(Course course) {
    course.problems().warning(Place.of(SETTINGS), "model-missing");
    return new TextMeaning(true, IndexMeaning.ofWords(), Optional.empty(), course);
  }

  private static void say(Course course, int texts, double perSecond) {
    course.say(Phrase.of("model-asked", texts, Math.round(perSecond)));
  }

  IndexMeaning ofIndex() {
    return meaning;
  }

  /** Whether a model is wanted, and words must serve. */
  boolean lacksModel() {
    return wantsModel && (kept.isEmpty() || meaning.failure().isPresent());
  }

  /** Tells what was done, once the index is written. */
  void finish() throws IOException {
    if (kept.isPresent()) {
      kept.get().close();
      if (kept.get().asked() > 0) {
        say(course, kept.get().asked(), kept.get().perSecond());
      }
    }
    meaning.failure()
        .ifPresent(failure -> course.problems()
            .warning(Place.of(SETTINGS), "model-failed", String.valueOf(failure.getMessage())));
  }
}
