package smartshop.app.evaluate.measure;

/** Where the true rate lies with 95 % confidence; both from 0 to 1. */
public record Bounds(double low, double high) {}
