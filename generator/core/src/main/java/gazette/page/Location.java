package gazette.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page in the sitemap.
 *
 * @param path where it lies
 * @param lastModified when its matter last changed; null when not known
 */
public record Location(SitePath path, @Nullable LocalDate lastModified) {}
