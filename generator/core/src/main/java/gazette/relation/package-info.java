/**
 * How documents stand to each other: who cites, rests on, ends and amends whom, and what is in
 * force.
 *
 * <p>
 * Two stages. {@link gazette.relation.ArticleFacts} are small, and told from one article alone;
 * {@link gazette.relation.Relations} puts those of all articles together, without their texts.
 * Internal.
 */
@NullMarked
package gazette.relation;

import org.jspecify.annotations.NullMarked;
