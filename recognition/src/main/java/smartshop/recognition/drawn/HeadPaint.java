package smartshop.recognition.drawn;

import static smartshop.recognition.drawn.Noise.step;

import smartshop.recognition.drawn.FaceTraits.Beard;
import smartshop.recognition.drawn.FaceTraits.Hair;

/** The whole head's colours: the face, and over it hair, beard or hat. */
final class HeadPaint {
    private final FaceTraits traits;
    private final HairCut hair;
    private final FacePaint face;

    HeadPaint(FaceTraits traits, HairCut hair) {
        this.traits = traits;
        this.hair = hair;
        face = new FacePaint(traits);
    }

    int colour(double x, double y, double z, double longitude) {
        double cover = hair.cover(x, y, z, longitude);
        if (cover >= 1 && traits.hair() != Hair.SHAVED) {
            return top(y, longitude);
        }
        int colour = face.colour(x, y, z);
        double beard = hair.beard(x, y, z);
        if (beard > 0) {
            double strands = strands(x * 2.2, y * 0.6);
            double dense = traits.beard() == Beard.STUBBLE ? 0.3 + 0.25 * strands : 0.9;
            colour = Rgb.mix(colour, Rgb.shade(traits.hairColour(), 0.55 + 0.6 * strands), beard * dense);
        }
        double shade = hair.cover(x, y - 0.07, z, longitude);
        colour = Rgb.shade(colour, 1 - 0.3 * Math.max(0, shade - cover));
        return cover <= 0
                ? colour
                : Rgb.mix(
                        colour,
                        top(y, longitude),
                        traits.hair() == Hair.SHAVED ? cover * 0.6 : Math.min(1, cover * edge()));
    }

    /** Hair that stands far off hides the skin at its root. */
    private double edge() {
        return traits.hair() == Hair.AFRO || traits.hair() == Hair.CURLS ? 8 : 1.5;
    }

    private int top(double y, double longitude) {
        return switch (traits.hair()) {
            case CAP -> Rgb.shade(cloth(), 0.85 + 0.15 * step(-0.02, 0.02, Math.abs(Math.sin(longitude * 3)) - 0.05));
            case BEANIE ->
                Rgb.shade(cloth(), (0.8 + 0.25 * Math.abs(Math.sin(longitude * 26))) * (y > -0.62 ? 1.12 : 0.95));
            case AFRO, CURLS -> {
                double lump = Noise.smooth(longitude * 9 + 60, y * 12 + 60, traits.seed() + 6);
                double fine = Noise.smooth(longitude * 30 + 60, y * 36 + 60, traits.seed() + 7);
                yield Rgb.shade(traits.hairColour(), 0.5 + 0.5 * lump + 0.35 * fine);
            }
            default -> Rgb.shade(traits.hairColour(), (0.6 + 0.65 * strands(longitude * 3, y)) * sheen(y));
        };
    }

    private int cloth() {
        return Rgb.mix(traits.cloth(), traits.frameColour(), 0.35);
    }

    private double strands(double across, double along) {
        return 0.5 * Noise.smooth(across * 16 + 200, along * 3 + 200, traits.seed() + 6)
                + 0.5 * Noise.smooth(across * 34 + 300, along * 6 + 300, traits.seed() + 7);
    }

    private static double sheen(double y) {
        return 1 + 0.3 * Math.exp(-Math.pow((y + 1.0) / 0.16, 2));
    }
}
