package smartshop.recognition.drawn;

/** Arithmetic on packed 0xRRGGBB colours. */
final class Rgb {
    private Rgb() {}

    static int mix(int a, int b, double weight) {
        double w = Math.clamp(weight, 0.0, 1.0);
        return channel((a >> 16 & 255) * (1 - w) + (b >> 16 & 255) * w) << 16
                | channel((a >> 8 & 255) * (1 - w) + (b >> 8 & 255) * w) << 8
                | channel((a & 255) * (1 - w) + (b & 255) * w);
    }

    static int shade(int rgb, double factor) {
        return channel((rgb >> 16 & 255) * factor) << 16
                | channel((rgb >> 8 & 255) * factor) << 8
                | channel((rgb & 255) * factor);
    }

    private static int channel(double value) {
        return (int) Math.clamp(value, 0.0, 255.0);
    }
}
