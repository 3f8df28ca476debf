package gazette.page;

import gazette.model.Article;
import gazette.model.Gazette;
import gazette.model.OfficialNumber;
import gazette.model.Status;
import gazette.relation.Reference;
import gazette.relation.Relations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the pages of what is in force, soon no longer, and no longer. */
final class StatusPages {

  // 国办发〔2018〕115号 and the rules that follow it: six months before its end a document is reviewed.
  private static final int SOON_IN_MONTHS = 6;

  private final Gazette gazette;
  private final Frame frame;
  private final LocalDate day;
  private final List<StatusEntry> entries;
  private final List<OtherDocument> others;
  private final List<NamedDocument> named;

  StatusPages(Gazette gazette, Relations relations, Frame frame, LocalDate day) {
    LinkedDocuments documents = new LinkedDocuments(relations, frame);
    this.gazette = gazette;
    this.frame = frame;
    this.day = day;
    this.entries = gazette.articles()
        .flatMap(article -> entry(article, relations, documents, day).stream())
        .toList();
    this.others = relations.toOthers()
        .entrySet()
        .stream()
        .map(other -> other(other, documents))
        .toList();
    this.named = relations.endsByName()
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey(Slugs.PINYIN))
        .map(end -> new NamedDocument(end.getKey(), documents.of(end.getValue()).endedBy()))
        .toList();
  }

  private static Optional<StatusEntry> entry(Article article, Relations relations,
      LinkedDocuments documents, LocalDate day) {
    return relations.standing(article, day)
        .map(standing -> new StatusEntry(article, standing, documents.of(article).endedBy()));
  }

  private OtherDocument other(Map.Entry<OfficialNumber, List<Reference>> other,
      LinkedDocuments documents) {
    List<String> names = other.getValue()
        .stream()
        .flatMap(reference -> Stream.ofNullable(reference.citation().name()))
        .distinct()
        .toList();
    return new OtherDocument(other.getKey(), names, frame.addresses().number(other.getKey()),
        documents.of(other.getValue()));
  }

  /** The documents that the site does not hold, and that its articles end or change. */
  List<OtherDocument> others() {
    return others;
  }

  Page status() {
    List<StatusEntry> coming = with(Status.NOT_YET_IN_FORCE);
    LocalDate soon = day.plusMonths(SOON_IN_MONTHS);
    List<StatusEntry> ending = with(Status.IN_FORCE).stream()
        .filter(entry -> entry.standing().end().filter(end -> !end.isAfter(soon)).isPresent())
        .sorted(Comparator.comparing(entry -> entry.standing().end().orElseThrow()))
        .toList();
    return new ListPage.StatusPage(frame.addresses().status(), frame, day, SOON_IN_MONTHS, ending,
        coming, years());
  }

  Page ended() {
    List<StatusEntry> ended = new ArrayList<>(with(Status.REPEALED));
    ended.addAll(with(Status.EXPIRED));
    ended.sort(
        Comparator.comparing((StatusEntry entry) -> entry.standing().end().orElse(LocalDate.MIN))
            .reversed());
    List<OtherDocument> repealed = others.stream()
        .filter(other -> !other.links().endedBy().isEmpty())
        .toList();
    return new ListPage.EndedPage(frame.addresses().ended(), frame, day, ended, repealed, named);
  }

  /** The pages of the years, each with all that was printed in it. */
  Stream<PlannedPage> yearPages() {
    return years().stream().map(year -> {
      SitePath path = frame.addresses().statusOf(year.year());
      return new PlannedPage(path, () -> new ListPage.StatusYearPage(path, frame, day, year));
    });
  }

  /** Newest first; also a year of which nothing is in force any more, for its address stays. */
  private List<YearOfStatuses> years() {
    Map<Integer, List<StatusEntry>> byYear = new TreeMap<>(Comparator.reverseOrder());
    gazette.issues().forEach(issue -> byYear.put(issue.id().year(), new ArrayList<>()));
    entries.forEach(
        entry -> byYear.getOrDefault(entry.article().id().issue().year(), List.of()).add(entry));
    return byYear.entrySet()
        .stream()
        .map(year -> new YearOfStatuses(year.getKey(), groups(year.getValue())))
        .toList();
  }

  private static List<YearOfStatuses.Group> groups(List<StatusEntry> entries) {
    return Stream.of(Status.values())
        .map(status -> new YearOfStatuses.Group(status,
            entries.stream().filter(entry -> entry.standing().status() == status).toList()))
        .filter(group -> !group.entries().isEmpty())
        .toList();
  }

  private List<StatusEntry> with(Status status) {
    return entries.stream().filter(entry -> entry.standing().status() == status).toList();
  }

  /** The pages of all numbers: those that articles have, and those of other documents. */
  Stream<PlannedPage> numbers() {
    Map<OfficialNumber, List<StatusEntry>> held = new LinkedHashMap<>();
    entries.forEach(entry -> {
      for (OfficialNumber number : entry.article().numbers()) {
        held.computeIfAbsent(number, first -> new ArrayList<>()).add(entry);
      }
    });
    // Orders may have the number of an older one that the site does not hold.
    Map<OfficialNumber, OtherDocument> notHeld = new LinkedHashMap<>();
    others.forEach(other -> {
      notHeld.put(other.number(), other);
      held.putIfAbsent(other.number(), List.of());
    });
    return held.entrySet()
        .stream()
        .map(number -> number(number.getKey(), number.getValue(), notHeld.get(number.getKey())));
  }

  private PlannedPage number(OfficialNumber number, List<StatusEntry> held,
      @Nullable OtherDocument other) {
    SitePath path = frame.addresses().number(number);
    return new PlannedPage(path, () -> new ListPage.NumberPage(path, frame, number, held, other));
  }
}
