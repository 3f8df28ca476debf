@NullMarked
package gazette.importer;

import org.jspecify.annotations.NullMarked;
