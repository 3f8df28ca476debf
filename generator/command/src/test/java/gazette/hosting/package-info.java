/** Sites in the hands of other programs: web servers, rsync, signals and full disks. */
@NullMarked
package gazette.hosting;

import org.jspecify.annotations.NullMarked;
