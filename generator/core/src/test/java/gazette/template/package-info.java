/** Tests of what pages look like when they are drawn. */
@NullMarked
package gazette.template;

import org.jspecify.annotations.NullMarked;
