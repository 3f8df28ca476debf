package gazette.site;

import gazette.publish.SiteFolder;
import java.nio.file.Path;

/**
 * Where a site comes from and where it goes.
 *
 * @param content holds {@code gazette.yaml} and the issues
 * @param templates a webmaster's own templates and static files; what it lacks, or the folder as a
 *   whole, comes from the program
 * @param site receives {@code public} and {@code index}
 */
public record Folders(Path content, Path templates, Path site) {

  public Folders {
    Path source = content.toAbsolutePath().normalize();
    Path target = site.toAbsolutePath().normalize();
    if (target.startsWith(source)) {
      throw new IllegalArgumentException(
          "the site %s lies in the content %s".formatted(site, content));
    }
  }

  /** {@code content}, {@code templates} and {@code site} below one folder. */
  public static Folders below(Path home) {
    return new Folders(home.resolve("content"), home.resolve("templates"), home.resolve("site"));
  }

  /** The document root: what web servers serve and mirrors copy. */
  public Path publicFolder() {
    return new SiteFolder(site).publicFolder();
  }

  /** The same for editors: their look at drafts lies beside the public site, never in it. */
  public Folders preview() {
    return new Folders(content, templates, site.resolve("preview"));
  }

  /** The search index. */
  public Path index() {
    return new SiteFolder(site).index();
  }
}
