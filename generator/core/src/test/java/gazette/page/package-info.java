/** Tests of the pages, and the small invented gazette that other rooms' tests draw. */
@NullMarked
package gazette.page;

import org.jspecify.annotations.NullMarked;
