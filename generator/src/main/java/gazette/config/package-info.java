/**
 * The publication and the site as {@code gazette.yaml} describes them, checked when read.
 *
 * <p>
 * Start with {@code SettingsReader}.
 */
@NullMarked
package gazette.config;

import org.jspecify.annotations.NullMarked;
