package gazette.config;

import gazette.model.IssueId;
import gazette.model.LongestTerm;
import gazette.model.Section;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code content/gazette.yaml} says.
 *
 * @param title the name of the publication, such as 晋城市人民政府公报
 * @param publisher 主办单位
 * @param frequency how often it is printed (双月刊); null when not stated
 * @param description one sentence about it, for search engines and the about page; null when none
 * @param holdings a sentence on what the site holds and what not; null when none
 * @param textNote how the text on the site was made from the printed one, and which counts; null
 *   when not stated
 * @param contact how to reach the editors, as printed lines with a label; may be empty
 * @param site the website
 * @param sections the sections (栏目) and what they hold, in the order of print; may be empty, then
 *   every section holds documents
 * @param subjects the subjects (主题) that articles may name, in order; empty allows any
 * @param meaning how the search knows what texts mean
 * @param longestTerm how long documents that state no term may be in force; null for any time
 * @param naming what issues are called
 * @param masthead what stands around its name on the front page
 * @param gazettes the folders of several gazettes that these settings are common to, in order;
 *   empty for a gazette
 * @param servers the servers that the search endpoint asks; null where it has the index itself
 */
public record Settings(String title, String publisher, @Nullable String frequency,
    @Nullable String description, @Nullable String holdings, @Nullable String textNote,
    List<Contact> contact, Site site, List<Section> sections, List<String> subjects,
    Meaning meaning, @Nullable LongestTerm longestTerm, Naming naming, Masthead masthead,
    List<String> gazettes, @Nullable Servers servers) {

  private static final Pattern AREA_CODE = Pattern
      .compile("[（(]?(0[1-9][0-9]{1,2})[）)]?[ —–－-]?[2-8][0-9]{6,7}");

  public Settings {
    contact = List.copyOf(contact);
    sections = List.copyOf(sections);
    subjects = List.copyOf(subjects);
    gazettes = List.copyOf(gazettes);
  }

  /**
   * The same as one of several gazettes, which lies in a folder of the common site and is searched
   * with the others.
   */
  public Settings within(Settings common, String folder) {
    Site own = new Site(site.name, common.site.baseUrl.resolve(folder + "/"), null, site.identifier,
        site.icp, site.police, site.searchFiles, site.column, site.errorReports, site.heaviestPage,
        site.heaviestFile);
    return new Settings(title, publisher, frequency, description, holdings, textNote, contact, own,
        sections, subjects, common.meaning, longestTerm, naming, masthead, List.of(),
        common.servers);
  }

  /** The area code of the editors' telephone (0356); empty when it is not told. */
  public String areaCode() {
    return contact.stream()
        .map(line -> AREA_CODE.matcher(line.value()))
        .filter(Matcher::matches)
        .map(number -> number.group(1))
        .findFirst()
        .orElse("");
  }

  /** The section of that name; empty when {@code gazette.yaml} lists sections without it. */
  public Optional<Section> section(String name) {
    if (sections.isEmpty()) {
      return Optional.of(new Section(name, Section.Kind.DOCUMENTS));
    }
    return sections.stream().filter(section -> section.name().equals(name)).findFirst();
  }

  /** What the publication was called when an issue came out. */
  public String titleOf(IssueId issue) {
    return naming.formerTitles()
        .stream()
        .filter(former -> issue.of("").compareTo(former.until()) <= 0)
        .findFirst()
        .map(FormerTitle::title)
        .orElse(title);
  }

  /**
   * What issues are called.
   *
   * @param word what an issue is counted by: 期 or 号
   * @param formerTitles the names that the publication had, oldest first
   */
  public record Naming(String word, List<FormerTitle> formerTitles) {

    /** What nearly all gazettes are. */
    public static final Naming USUAL = new Naming("期", List.of());

    public Naming {
      formerTitles = List.copyOf(formerTitles);
    }
  }

  /**
   * A name that the publication had.
   *
   * @param title the name
   * @param until the last issue that had it
   */
  public record FormerTitle(String title, IssueId until) {}

  /**
   * What stands around the name of the publication, as on its printed cover.
   *
   * @param latin its name in Latin letters; null for none
   * @param motto such as 传达政令, 宣传政策; empty for none
   * @param emblem a picture beside {@code gazette.yaml} that stands above the name; null for none
   * @param picture one that others show with a link to the site; null for none
   */
  public record Masthead(@Nullable String latin, List<String> motto, @Nullable String emblem,
      @Nullable String picture) {

    /** The name alone. */
    public static final Masthead PLAIN = new Masthead(null, List.of(), null, null);

    public Masthead {
      motto = List.copyOf(motto);
    }

    /** The names of the pictures that it needs. */
    public List<String> files() {
      return Stream.of(emblem, picture).filter(Objects::nonNull).distinct().toList();
    }
  }

  /** How the search knows what texts mean. */
  public enum Meaning {
    /** By the vectors of their words; this is the default. */
    WORDS,
    /** By a sentence model, where it loads, else by their words. */
    MODEL,
    /** It does not: only words that are there are found. */
    OFF
  }

  /**
   * Servers that have the index.
   *
   * @param engine what they are, such as {@code opensearch}
   * @param urls their addresses, at least one
   * @param index what the index is called there
   * @param orEmbedded whether the index of the build answers where they do not
   */
  public record Servers(String engine, List<URI> urls, String index, boolean orEmbedded) {
    public Servers {
      urls = List.copyOf(urls);
    }
  }

  /**
   * A line of contact.
   *
   * @param label such as 电话
   * @param value such as （0356）2198496
   */
  public record Contact(String label, String value) {}

  /**
   * The website.
   *
   * @param name its name, shown beside page titles
   * @param baseUrl where it is published, ending in {@code /}; feeds, sitemap and 404 page need it
   * @param searchEndpoint the address of the search server, ending in {@code /}; null when the site
   *   has none, then browsers search by themselves
   * @param identifier 政府网站标识码; null when it has none
   * @param icp ICP 备案号; null when not configured
   * @param police 公安备案号; null when not configured
   * @param searchFiles about how many files the lists of the index for browsers may have, besides
   *   rows and texts
   * @param column the column (栏目) of the government's website that the gazette is
   * @param errorReports where readers report errors (我为政府网站找错); null when not configured
   * @param heaviestPage how many kilobytes a page may have, not compressed, with its figures; null
   *   for any
   * @param heaviestFile how many kilobytes a file beside an article may have
   */
  public record Site(String name, URI baseUrl, @Nullable URI searchEndpoint,
      @Nullable String identifier, @Nullable String icp, @Nullable String police, int searchFiles,
      Column column, @Nullable URI errorReports, @Nullable Integer heaviestPage, int heaviestFile) {

    /** How many files there may be when it is not said: enough for small downloads. */
    public static final int SEARCH_FILES = 3600;

    /** How large a file may be when it is not said: a scanned issue of a hundred pages. */
    public static final int HEAVIEST_FILE = 20_480;

    public Site {
      requireFolder(baseUrl);
      if (searchEndpoint != null) {
        requireFolder(searchEndpoint);
      }
    }

    // Without the / at its end, what is resolved against an address would take its last step away.
    private static void requireFolder(URI address) {
      if (!address.isAbsolute() || !address.getPath().endsWith("/")) {
        throw new IllegalArgumentException(address.toString());
      }
    }
  }

  /**
   * A column (栏目) of a government's website, as 国办发〔2017〕47号 asks for.
   *
   * @param name ColumnName, such as 政府公报
   * @param description ColumnDescription
   * @param keywords ColumnKeywords, at least one
   * @param type ColumnType, such as 政策文件
   */
  public record Column(String name, String description, List<String> keywords, String type) {

    /** What a gazette is when nothing else is said. */
    public static final String TYPE = "政策文件";

    public Column {
      keywords = List.copyOf(keywords);
    }

    /** The column of a gazette, from its name and what is said of it. */
    public static Column of(String title, @Nullable String description) {
      return new Column(title, description == null ? title : description, List.of(title), TYPE);
    }
  }
}
