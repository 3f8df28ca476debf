/**
 * What files beside articles are: their kind by what is in them, the size of pictures, and what is
 * published of them. Begin with {@link gazette.media.MediaReader}.
 *
 * <p>
 * Only headers and the walk over chunks are read here, no pixel; so a picture that claims to be
 * huge costs nothing. Dropping metadata needs that walk, and it passes the size of the picture: a
 * library would walk once more. Internal.
 */
@NullMarked
package gazette.media;

import org.jspecify.annotations.NullMarked;
