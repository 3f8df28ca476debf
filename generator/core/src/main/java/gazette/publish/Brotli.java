package gazette.publish;

import com.aayushatharva.brotli4j.Brotli4jLoader;

/** Whether the library brotli4j is there, which is not part of the program. */
final class Brotli {

  private Brotli() {}

  /** Whether it is on the class path and runs on this machine. */
  static boolean isHere() {
    try {
      return Brotli4jLoader.isAvailable();
    } catch (NoClassDefFoundError absent) {
      return false;
    }
  }
}
