/**
 * YAML as a small tree that knows the line of every key and value, and keeps every value as the
 * text its author wrote: {@code no}, {@code 010} and {@code 2020-12-10} are text until a reader
 * asks for a number or a date.
 *
 * <p>
 * In: text. Out: {@link gazette.yaml.MapNode}, read key by key with {@link gazette.yaml.Fields};
 * what is wrong becomes a {@link gazette.problem.Problem}. Start with
 * {@link gazette.yaml.YamlReader}. The only room that knows snakeyaml-engine, and none of its types
 * leave it. Internal.
 */
@NullMarked
package gazette.yaml;

import org.jspecify.annotations.NullMarked;
