package gazette.server;

/** Carries a refusal from where it is found to where it is answered. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.english());
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
