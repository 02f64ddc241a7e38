package smartshop.recognition.drawn;

import java.util.List;
import smartshop.recognition.drawn.FaceTraits.Hair;

/** What hangs down from a head or sits on it: long hair, a bun, a cap's peak. */
final class HairParts {
    private HairParts() {}

    static void add(FaceTraits traits, List<Mesh> parts) {
        switch (traits.hair()) {
            case LONG -> parts.add(curtain(traits, 2.35));
            case BOB -> parts.add(curtain(traits, 1.3));
            case CURLS -> parts.add(curtain(traits, 0.95 + 4 * traits.hairThickness()));
            case BUN -> parts.add(bun(traits));
            case CAP -> parts.add(peak(traits));
            default -> {
                // Nothing hangs.
            }
        }
    }

    /** Hair behind and beside the face, open in front. */
    private static Mesh curtain(FaceTraits traits, double end) {
        double wide = traits.skull().width();
        double curl = traits.hair() == Hair.CURLS ? 0.12 : 0.02;
        double away = traits.hair() == Hair.CURLS ? 1.2 : 1.04 + traits.hairThickness() * 0.6;
        return new Mesh(48, 40, strands(traits), 0.1, (u, v, xyz) -> {
            double angle = 1.18 + u * (2 * Math.PI - 2.36);
            double y = -0.75 + (end + 0.75) * v;
            double dome = Math.sqrt(Math.max(0, 1 - Math.pow(Math.min(0, y + 0.08) / 1.5, 2)));
            double wave = curl * (Noise.smooth(u * 24, v * 9, traits.seed() + 8) - 0.5) + 0.02 * Math.sin(u * 60);
            double inward = traits.hair() == Hair.BOB ? 0.25 * Math.pow(v, 4) : -0.05 * v;
            double girth = (away * dome + wave) * (1 - inward);
            xyz[0] = Math.sin(angle) * girth * wide * 1.04;
            xyz[1] = y;
            xyz[2] = Math.cos(angle) * girth * (Math.cos(angle) > 0 ? 0.75 : 1.1) - 0.05;
        });
    }

    private static Texture strands(FaceTraits traits) {
        int side = 128;
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            double u = i % side / (double) side;
            int row = i / side;
            double v = row / (double) side;
            boolean curls = traits.hair() == Hair.CURLS;
            double shade = curls
                    ? Noise.smooth(u * 40, v * 22, traits.seed() + 6)
                    : Noise.smooth(u * 64, v * 3, traits.seed() + 6);
            pixels[i] = Rgb.shade(traits.hairColour(), (0.55 + 0.6 * shade) * (1 - 0.25 * v));
        }
        return new Texture(side, pixels);
    }

    private static Mesh bun(FaceTraits traits) {
        return new Mesh(24, 16, strands(traits), 0.1, (u, v, xyz) -> {
            double angle = 2 * Math.PI * (u - 0.5);
            double around = Math.cos(Math.PI * (v - 0.5));
            xyz[0] = Math.sin(angle) * around * 0.46;
            xyz[1] = -1.55 + 0.36 * Math.sin(Math.PI * (v - 0.5));
            xyz[2] = -0.35 + Math.cos(angle) * around * 0.46;
        });
    }

    private static Mesh peak(FaceTraits traits) {
        int colour = Rgb.shade(Rgb.mix(traits.cloth(), traits.frameColour(), 0.35), 0.7);
        double wide = traits.skull().width();
        return new Mesh(20, 8, Texture.plain(colour), 0.05, (u, v, xyz) -> {
            double angle = (u - 0.5) * 2.3;
            double out = 1 + 0.42 * v * Math.cos(angle * 0.7);
            xyz[0] = Math.sin(angle) * wide * 1.04 * (1 + 0.05 * v);
            xyz[1] = -0.5 + 0.12 * v - 0.1 * Math.cos(angle) + 0.1 * Math.sin(angle) * Math.sin(angle);
            xyz[2] = Math.cos(angle) * out * 1.02;
        });
    }
}
