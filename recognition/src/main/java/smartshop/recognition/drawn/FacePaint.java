package smartshop.recognition.drawn;

import static smartshop.recognition.drawn.Noise.bump;
import static smartshop.recognition.drawn.Noise.step;

/** The colours of a face's skin, eyes, brows and lips, with the soft shadows that lie in every light. */
final class FacePaint {
    private final FaceTraits traits;
    private final FaceTraits.Features face;
    private final FaceTraits.Skull skull;
    private final FaceWarp warp;

    FacePaint(FaceTraits traits) {
        this.traits = traits;
        face = traits.features();
        skull = traits.skull();
        warp = new FaceWarp(face.warp());
    }

    /** The colour of the front of the head at a place. */
    int colour(double warpedX, double warpedY, double z) {
        if (z < -0.4) {
            return traits.skin();
        }
        double x = warp.x(warpedX, warpedY);
        double y = warp.y(warpedX, warpedY);
        int skin = skin(x, y);
        if (z < 0.1) {
            return skin;
        }
        double side = Math.abs(x);
        int colour = mouth(side, x, y, skin);
        colour = eye(side, x, y, colour);
        return lens(warpedX, warpedY, brow(side, x, y, colour));
    }

    private int skin(double x, double y) {
        double side = Math.abs(x);
        double rough = 1 + 1.6 * traits.age();
        double mottle = Noise.smooth(x * 11 + 9, y * 11 + 9, traits.seed()) - 0.5;
        double grain = Noise.smooth(x * 60 + 99, y * 60 + 99, traits.seed() + 1) - 0.5;
        int colour = Rgb.shade(traits.skin(), 1 + rough * (0.07 * mottle + 0.05 * grain));
        colour = patch(x, y, Rgb.shade(colour, 1 + blotches(x, y)));
        double flush = 0.22 * bump((side - 0.55) / 0.28, (y - 0.38) / 0.22)
                + 0.2 * bump(side / 0.2, (y - skull.noseLength()) / 0.15);
        colour = Rgb.mix(colour, Rgb.mix(traits.skin(), 0xb0483c, 0.6), flush);
        colour = Rgb.shade(colour, shadow(side, y) * wrinkles(side, y));
        if (traits.freckles() > 0) {
            double spot = step(0.68, 0.8, Noise.smooth(x * 26 + 70, y * 26 + 70, traits.seed() + 3));
            colour = Rgb.mix(colour, 0x8a4f2a, 0.55 * traits.freckles() * spot * bump(side / 0.6, (y - 0.25) / 0.4));
        }
        if (face.mole() != 0) {
            double mark = step(0.05, 0.03, Math.hypot(x - face.mole() * 0.6, y - 0.55 - 0.1 * face.mole()));
            colour = Rgb.mix(colour, 0x3a2018, mark * 0.85);
        }
        return colour;
    }

    /** Broad lighter and darker parts: sun, blood and years. */
    private double blotches(double x, double y) {
        int seed = traits.blotches();
        return 0.34 * (Noise.smooth(x * 2.1 + 41, y * 2.1 + 41, seed) - 0.5)
                + 0.2 * (Noise.smooth(x * 4.7 + 67, y * 4.7 + 67, seed + 1) - 0.5);
    }

    /** Birthmarks on light skin and pale patches on dark, each person's where nobody else has them. */
    private int patch(double x, double y, int under) {
        if (traits.patches() == 0) {
            return under;
        }
        double where = Noise.smooth(x * 1.9 + 83, y * 1.9 + 83, traits.blotches() + 2)
                + 0.12 * Noise.smooth(x * 9 + 83, y * 9 + 83, traits.blotches() + 3);
        int other = Rgb.mix(traits.skin(), (traits.skin() >> 8 & 255) < 0x90 ? 0xe0b896 : 0x7a3a2c, 0.8);
        return Rgb.mix(under, other, traits.patches() * step(0.6, 0.72, where));
    }

    /** A tinted lens, painted on what lies behind it. */
    private int lens(double x, double y, int under) {
        if (traits.glasses() == FaceTraits.Glasses.NONE || traits.tint() == 0) {
            return under;
        }
        double dx = (Math.abs(x) - face.eyeDistance() - 0.02) / Spectacles.halfWidth(traits);
        double dy = (y - 0.02) / Spectacles.halfHeight(traits);
        double inside = step(
                1.05,
                0.95,
                traits.glasses() == FaceTraits.Glasses.ROUND
                        ? Math.hypot(dx, dy)
                        : Math.max(Math.abs(dx), Math.abs(dy)));
        double strength = traits.tint() * (0.75 - 0.25 * dy);
        return Rgb.mix(under, Rgb.mix(traits.frameColour(), 0x2c2420, 0.5), inside * strength);
    }

    /** What keeps light away: sockets, nose, lip and jaw. */
    private double shadow(double side, double y) {
        double tip = skull.noseLength();
        double shadow = 0.26 * bump((side - face.eyeDistance() * 0.72) / 0.16, (y + 0.05) / 0.13);
        shadow += 0.12 * bump((side - face.eyeDistance()) / 0.24, (y - 0.12) / 0.07);
        shadow += 0.2 * bump(side / (0.22 * skull.noseWidth()), (y - tip - 0.11) / 0.05);
        shadow += 0.75 * bump((side - 0.09 * skull.noseWidth()) / 0.055, (y - tip - 0.055) / 0.035);
        shadow += 0.16 * bump((side - 0.25 * skull.noseWidth()) / 0.05, (y - tip) / 0.1);
        shadow += 0.1 * bump(side / 0.05, (y - (tip + traits.mouth()) / 2 - 0.02) / 0.06);
        shadow += 0.18 * bump(side / 0.25, (y - traits.mouth() - 0.2) / 0.05);
        shadow += 0.12 * step(0.55, 0.95, side) + 0.3 * step(1.1, 1.4, y);
        return 1 - Math.min(0.8, shadow);
    }

    private double wrinkles(double side, double y) {
        double age = 0.25 + traits.age();
        double tip = skull.noseLength();
        double fold = side - 0.25 * skull.noseWidth() - 0.45 * Math.max(0, y - tip);
        double deep = 0.16 * bump(fold / 0.035, (y - tip - 0.14) / 0.17);
        if (traits.age() > 0.3) {
            double forehead = Math.sin((y + 0.05 * side * side) * 42);
            deep += 0.1 * Math.max(0, forehead) * bump(side / 0.55, (y + 0.58) / 0.14);
            deep += 0.12 * bump((side - 0.06) / 0.02, (y + 0.25) / 0.1);
            double bag = y - 0.15 - 0.4 * Math.pow(side - face.eyeDistance(), 2);
            deep += 0.2 * bump((side - face.eyeDistance()) / 0.16, bag / 0.025);
            deep += 0.1 * bump((side - face.eyeDistance() - 0.27) / 0.07, Math.sin(y * 50) * 0.8);
        }
        return 1 - Math.min(0.5, age * deep);
    }

    private int mouth(double side, double x, double y, int under) {
        double wide = side / face.mouthWidth();
        if (wide > 1.15) {
            return under;
        }
        double curve = y - traits.mouth() + face.smile() * wide * wide * 1.3;
        double full = Math.sqrt(Math.max(0, 1 - wide * wide));
        double bow = 1 - 0.3 * bump(side / 0.05, 0);
        double upper = 0.062 * face.lips() * full * bow;
        double lower = 0.085 * face.lips() * full;
        double inside =
                curve < 0 ? step(upper + 0.012, upper - 0.012, -curve) : step(lower + 0.015, lower - 0.015, curve);
        double lines = 0.9 + 0.12 * Noise.smooth(x * 40 + 40, 1, traits.seed());
        double light = curve < 0 ? 0.82 : 1.0 + 0.18 * bump(wide / 0.5, (curve - lower * 0.5) / 0.02);
        int colour = Rgb.mix(under, Rgb.shade(lipColour(), lines * light), inside * 0.9);
        return Rgb.mix(colour, 0x2a1210, 0.75 * step(0.024, 0.006, Math.abs(curve)) * step(1.1, 0.9, wide));
    }

    private int lipColour() {
        return Rgb.mix(traits.lipColour(), 0xa01830, traits.makeUp() * 0.75);
    }

    private int eye(double side, double x, double y, int under) {
        double ex = (side - face.eyeDistance()) / face.eyeWidth();
        if (Math.abs(ex) > 1.5 || y < -0.3 || y > 0.3) {
            return under;
        }
        double level = y + face.eyeTilt() * ex - 0.01;
        double arch = Math.max(0, 1 - ex * ex);
        double upper = face.eyeHeight() * Math.pow(arch, 0.6);
        double lower = face.eyeHeight() * 0.62 * Math.pow(arch, 0.8);
        int colour = lids(ex, level, upper, under);
        double open = Math.abs(ex) >= 1
                ? 0
                : Math.min(step(-0.008, 0.008, level + upper), step(0.008, -0.008, level - lower));
        if (open > 0) {
            colour = Rgb.mix(colour, eyeball(side, x, y, level + upper), open);
        }
        colour = madeUp(ex, level, upper, colour);
        double lash =
                step(0.028 + 0.02 * traits.makeUp(), 0.008, Math.abs(level + upper)) * step(1.1, 0.95, Math.abs(ex));
        return Rgb.mix(colour, 0x120c0a, 0.85 * lash);
    }

    private int madeUp(double ex, double level, double upper, int under) {
        double above = -level - upper;
        double shade = traits.makeUp() * step(0, 0.03, above) * step(0.16, 0.04, above) * step(1.3, 0.7, Math.abs(ex));
        return Rgb.mix(under, Rgb.mix(traits.frameColour(), 0x4a2c48, 0.5), 0.7 * shade);
    }

    private int lids(double ex, double level, double upper, int under) {
        double crease = step(0.022, 0.004, Math.abs(level + upper + 0.05)) * step(1.15, 0.8, Math.abs(ex));
        double lower = 0.25
                * step(0.03, 0.0, Math.abs(level - face.eyeHeight() * 0.66 * Math.max(0, 1 - ex * ex)))
                * step(1, 0.8, Math.abs(ex));
        return Rgb.shade(under, 1 - 0.38 * crease - lower);
    }

    private int eyeball(double side, double x, double y, double belowLid) {
        double dx = side - face.eyeDistance();
        double r = Math.hypot(dx, y - 0.005) / face.iris();
        int white = Rgb.shade(0xece6e0, 0.68 + 0.32 * step(0, 0.07, belowLid));
        int iris = Rgb.shade(traits.eyeColour(), 0.75 + 0.6 * Math.max(0, r - 0.35) * step(1, 0.85, r));
        int colour = Rgb.mix(white, iris, step(1.08, 0.94, r));
        colour = Rgb.mix(colour, 0x0a0808, step(0.5, 0.38, r));
        // The window's reflection lies on the same side in both eyes.
        double eyeX = x - Math.signum(x) * face.eyeDistance();
        return Rgb.mix(colour, 0xffffff, step(0.03, 0.014, Math.hypot(eyeX + 0.03, y + 0.03)));
    }

    private int brow(double side, double x, double y, int under) {
        double along = (side - 0.14) / (face.eyeWidth() * 1.9 + 0.1);
        if (along < -0.1 || along > 1.1) {
            return under;
        }
        double line = face.browHeight()
                - face.browArch() * Math.sin(Math.PI * Math.clamp(along, 0.0, 1.0) * 0.75)
                + face.browTilt() * (along - 0.3)
                + 0.04;
        double thick = face.browWeight() * (1 - 0.6 * Math.max(0, along - 0.3));
        double ragged = 0.03 * (Noise.smooth(x * 30 + 80, y * 18 + 80, traits.seed() + 2) - 0.5);
        double cover = step(thick + 0.012, thick - 0.02, Math.abs(y - line) + ragged)
                * step(-0.08, 0.06, along)
                * step(1.1, 0.85, along);
        double strands = 0.75 + 0.4 * Noise.smooth(x * 70 + 30, y * 25 + 30, traits.seed() + 4);
        int hair = Rgb.shade(Rgb.mix(traits.hairColour(), 0x2a1c14, (traits.seed() & 3) * 0.25), strands);
        return Rgb.mix(under, hair, 0.85 * cover);
    }
}
