package gazette.content;

import gazette.config.Settings;
import gazette.io.Digests;
import gazette.media.Media;
import gazette.media.MediaReader;
import gazette.model.ArticleFile;
import gazette.model.FileKind;
import gazette.problem.Nearest;
import gazette.problem.Place;
import gazette.problem.Problems;
import gazette.problem.Quote;
import gazette.source.SourceAsset;
import gazette.source.SourceIssue;
import gazette.text.Pinyin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files beside the articles of an issue, each read when something first names it. */
final class IssueAssets {

  private final Map<String, SourceAsset> there = new TreeMap<>();
  private final Map<String, Optional<ArticleFile>> read = new HashMap<>();
  private final int heaviest;
  private final Problems problems;

  /**
   * The files of an issue.
   *
   * @param problems takes what is wrong with a file itself
   */
  IssueAssets(SourceIssue source, Settings settings, Problems problems) {
    source.assets().forEach(asset -> there.put(asset.name(), asset));
    this.heaviest = settings.site().heaviestFile();
    this.problems = problems;
  }

  /** Whether there is a file of that name, be it sound or not. */
  boolean has(String name) {
    return there.containsKey(name);
  }

  /** A file that is named somewhere; empty with a problem when it is not there or not sound. */
  Optional<ArticleFile> named(String name, Place place, Problems own) {
    if (!has(name)) {
      Optional<String> near = Nearest.to(name, List.copyOf(there.keySet()));
      own.error(place, near.isPresent() ? "file-misspelt" : "file-missing", Quote.of(name),
          near.orElse(""));
      return Optional.empty();
    }
    return get(name);
  }

  /** A file; empty when it is not there, or not sound, which is reported once. */
  Optional<ArticleFile> get(String name) {
    SourceAsset asset = there.get(name);
    return asset == null ? Optional.empty() : read.computeIfAbsent(name, first -> readFile(asset));
  }

  private Optional<ArticleFile> readFile(SourceAsset asset) {
    String name = asset.name();
    Place place = Place.of(asset.shown());
    if (!ArticleFile.isName(name)) {
      problems.error(place, "file-name", suggestion(name));
      return Optional.empty();
    }
    FileKind kind = FileKind.of(name).orElseThrow();
    try {
      return asset.read(heaviest, problems)
          .flatMap(bytes -> MediaReader.read(bytes, kind, place, problems)
              .map(media -> file(name, kind, bytes, media, place)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String suggestion(String name) {
    int dot = name.lastIndexOf('.');
    String suggested = Pinyin.slug(name.substring(0, dot))
        + name.substring(dot).toLowerCase(Locale.ROOT);
    return ArticleFile.isName(suggested) ? suggested : "tu-1.png";
  }

  private ArticleFile file(String name, FileKind kind, byte[] bytes, Media media, Place place) {
    if (media.tellsPlace()) {
      problems.warning(place, "picture-place");
    }
    return new ArticleFile(name, kind, Digests.of(bytes), media.published().length, media.width(),
        media.height());
  }

  /** Names the files that nothing names. */
  void checkUse(SourceIssue source) {
    for (SourceAsset asset : there.values()) {
      boolean isNamed = String.valueOf(source.issueYaml()).contains(asset.name())
          || source.articles()
              .stream()
              .anyMatch(file -> file.body().contains(asset.name())
                  || file.frontMatter().contains(asset.name()));
      if (!isNamed) {
        problems.warning(Place.of(asset.shown()), "file-unused", asset.name());
      }
    }
  }
}
