package smartshop.app.evaluate.measure;

/** A pair of pictures and how alike they are: cosine, -1 to 1; {@code same} if both show one person. */
public record Compared(double score, boolean same) {}
