package gazette.content;

import gazette.model.Article;
import gazette.model.Term;
import gazette.problem.Phrase;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.relation.ArticleFacts;
import gazette.relation.Ground;
import gazette.relation.Start;
import gazette.relation.StatedTerm;
import gazette.yaml.Fields;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what front matter says of a document's time in force with what its text says. */
final class StatedTermCheck {

  private final Article article;
  private final StatedTerm stated;
  private final Fields fields;
  private final Problems problems;

  private StatedTermCheck(Article article, StatedTerm stated, Fields fields, Problems problems) {
    this.article = article;
    this.stated = stated;
    this.fields = fields;
    this.problems = problems;
  }

  static void run(Article article, ArticleFacts facts, Fields fields, Problems problems) {
    StatedTermCheck check = new StatedTermCheck(article, facts.stated(), fields, problems);
    check.start();
    check.term();
    check.unread();
  }

  private void start() {
    LocalDate given = article.effective();
    Optional<LocalDate> said = Optional.ofNullable(stated.start())
        .flatMap(start -> start.day(article.signed()));
    if (given == null || said.isEmpty() || given.equals(said.get())) {
      return;
    }
    // It may have been made known later than it was signed, but not before; whether 30日后 begins
    // with the thirtieth day or behind it is counted in two ways.
    if (stated.start() instanceof Start.OnceMadeKnown once
        && given.isAfter(said.get().minusDays(once.days() + once.months() > 0 ? 2 : 1))) {
      return;
    }
    differs("effective", Phrase.of("in-force-from", given), stated.startGround(),
        Phrase.of("from", said.get()));
  }

  private void term() {
    String key = fields.has("expires") ? "expires" : "validFor";
    if (article.term() == null || stated.term() == null) {
      askForStart(key);
      return;
    }
    LocalDate given = lastDay(article.term());
    LocalDate said = lastDay(stated.term());
    boolean isSame = (given == null || said == null) ? article.term().equals(stated.term())
        : given.equals(said);
    if (!isSame) {
      differs(key, printed(article.term(), given), stated.termGround(),
          printed(stated.term(), said));
    }
    askForStart(key);
  }

  private void askForStart(String key) {
    if (first() != null) {
      return;
    }
    if (article.term() instanceof Term.For) {
      problems.warning(fields.placeOf(key), "term-without-start");
    } else if (stated.term() instanceof Term.For && stated.start() == null) {
      problems.warning(placeOf(stated.termGround()), "term-without-start");
    }
  }

  private Place placeOf(@Nullable Ground ground) {
    return new Place(article.body().file(), ground == null ? 1 : ground.line());
  }

  private @Nullable LocalDate first() {
    return article.effective() != null || stated.start() == null ? article.effective()
        : stated.start().day(article.signed()).orElse(null);
  }

  private @Nullable LocalDate lastDay(Term term) {
    LocalDate first = first();
    return switch (term) {
      case Term.Until until -> until.lastDay();
      case Term.For period -> first == null ? null : period.lastDay(first);
    };
  }

  private static Phrase printed(Term term, @Nullable LocalDate last) {
    return switch (term) {
      case Term.Until until -> Phrase.of("until", until.lastDay());
      case Term.For(int months) -> last == null ? Phrase.of("for-months", months)
          : Phrase.of("for-months-until", months, last);
    };
  }

  private void differs(String key, Phrase given, @Nullable Ground ground, Phrase said) {
    Place text = placeOf(ground);
    problems.error(fields.placeOf(key), "stated-term-differs", given, said, text.line(),
        Quote.of(ground == null ? "" : ground.sentence()), key);
  }

  private void unread() {
    for (Ground ground : stated.unread()) {
      boolean isOfTerm = ground.sentence().contains("期");
      boolean isTold = article.effective() != null && (article.term() != null || !isOfTerm);
      if (!isTold) {
        problems.warning(placeOf(ground), "stated-term-unread", Quote.of(ground.sentence()));
      }
    }
  }
}
