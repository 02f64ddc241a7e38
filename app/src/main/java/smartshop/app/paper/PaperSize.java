package smartshop.app.paper;

/** ISO 216. */
public enum PaperSize {
    A4,
    A3
}
