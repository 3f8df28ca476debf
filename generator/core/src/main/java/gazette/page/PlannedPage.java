package gazette.page;

import java.util.function.Supplier;

/**
 * A page whose address is known before it is made.
 *
 * @param path where it will lie
 * @param maker makes it, each time that it is asked for
 */
record PlannedPage(SitePath path, Supplier<Page> maker) {

  Page make() {
    return maker.get();
  }
}
