package gazette.model;

import java.util.Arrays;
import java.util.Optional;

/** What a file beside an article can be. */
public enum FileKind {
  PNG("image/png", "png"), JPEG("image/jpeg", "jpe?g"), WEBP("image/webp", "webp"),
  SVG("image/svg+xml", "svg"), PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  private final String mediaType;
  private final String extension;

  FileKind(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The kind that a name tells; empty when it tells none of these. */
  public static Optional<FileKind> of(String name) {
    return Arrays.stream(values())
        .filter(kind -> name.matches("(?i).+\\." + kind.extension))
        .findFirst();
  }

  /** Its name on the web (IANA media types). */
  public String mediaType() {
    return mediaType;
  }

  /** Whether it is shown within a page. */
  public boolean isPicture() {
    return this == PNG || this == JPEG || this == WEBP || this == SVG;
  }
}
