package gazette.cache;

import java.io.IOException;

/** How values of one type are written and read. */
interface Form {

  void write(Object value, Output out) throws IOException;

  Object read(Input in) throws IOException;
}
