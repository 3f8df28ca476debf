/**
 * The publication and the site as {@code gazette.yaml} describes them, checked when read.
 *
 * <p>
 * In: {@code content/gazette.yaml}. Out: {@link gazette.config.Settings}. Start with
 * {@link gazette.config.SettingsReader}. Internal.
 */
@NullMarked
package gazette.config;

import org.jspecify.annotations.NullMarked;
