package smartshop.storage.camera;

/** A part of the picture that nobody may see: fractions of it, 0 to 1, from its upper left corner. */
public record MaskedArea(double left, double top, double width, double height) {}
