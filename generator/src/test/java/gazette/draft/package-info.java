@NullMarked
package gazette.draft;

import org.jspecify.annotations.NullMarked;
