package gazette.server;

import static java.util.Map.entry;

import java.util.Map;

/** Which media type a file is sent as. */
final class MediaTypes {

  private static final String OTHER = "application/octet-stream";
  private static final String XML = "application/xml; charset=utf-8";

  // Files whose ending says too little.
  private static final Map<String, String> BY_NAME = Map.of("feed.xml",
      "application/atom+xml; charset=utf-8", "changes.xml", "application/atom+xml; charset=utf-8",
      "opensearch.xml", "application/opensearchdescription+xml; charset=utf-8", "SHA256SUMS",
      "text/plain; charset=utf-8");

  private static final Map<String, String> BY_ENDING = Map.ofEntries(entry("html", Answer.HTML),
      entry("css", "text/css; charset=utf-8"), entry("js", "text/javascript; charset=utf-8"),
      entry("mjs", "text/javascript; charset=utf-8"), entry("json", Answer.JSON),
      entry("webmanifest", "application/manifest+json; charset=utf-8"), entry("xml", XML),
      entry("txt", "text/plain; charset=utf-8"), entry("md", "text/markdown; charset=utf-8"),
      entry("csv", "text/csv; charset=utf-8"), entry("svg", "image/svg+xml; charset=utf-8"),
      entry("png", "image/png"), entry("jpg", "image/jpeg"), entry("jpeg", "image/jpeg"),
      entry("gif", "image/gif"), entry("webp", "image/webp"), entry("avif", "image/avif"),
      entry("ico", "image/x-icon"), entry("woff2", "font/woff2"), entry("pdf", "application/pdf"),
      entry("epub", "application/epub+zip"), entry("zip", "application/zip"),
      entry("gz", "application/gzip"),
      entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
      entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  private MediaTypes() {}

  /** The type of a file of this name. */
  static String of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return BY_NAME.getOrDefault(name, BY_ENDING.getOrDefault(ending, OTHER));
  }
}
