/** The endpoint with a real index under many queries, slow clients and a changing index. */
@NullMarked
package gazette.load;

import org.jspecify.annotations.NullMarked;
