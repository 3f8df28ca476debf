/**
 * The index on OpenSearch servers. {@link OpenSearch} is found by the program where
 * {@code gazette.yaml} wants it; {@link Loading} brings a build there, {@link Build} is asked for
 * articles. What is asked and how results come of it is the business of {@code gazette.search}.
 */
@NullMarked
package gazette.opensearch;

import org.jspecify.annotations.NullMarked;
