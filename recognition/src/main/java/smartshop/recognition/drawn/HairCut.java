package smartshop.recognition.drawn;

import static smartshop.recognition.drawn.Noise.step;

import smartshop.recognition.drawn.FaceTraits.Beard;
import smartshop.recognition.drawn.FaceTraits.Hair;

/** Where hair, hat and beard grow on a head, and how far they stand off it. */
final class HairCut {
    private final FaceTraits traits;

    HairCut(FaceTraits traits) {
        this.traits = traits;
    }

    /** 0 (skin) to 1 (hair) at a place of the head. */
    double cover(double x, double y, double z, double longitude) {
        return switch (traits.hair()) {
            case BALD -> 0;
            case WREATH -> step(0.9, 1.15, Math.abs(longitude)) * step(-0.75, -0.6, y) * below(y, longitude);
            case CAP, BEANIE -> step(-0.42, -0.46, y - 0.12 * step(0.2, -0.6, z));
            default -> step(0.03, -0.03, y - edge(x, longitude)) * below(y, longitude);
        };
    }

    /** The lowest y of the hair in a direction: the hairline in front, the nape behind. */
    private double edge(double x, double longitude) {
        double away = Math.abs(longitude);
        double ragged = 0.07 * (Noise.smooth(x * 9, longitude * 3, traits.seed()) - 0.5);
        double front = hairline(x) + ragged;
        double side = traits.hair() == Hair.CROP || traits.hair() == Hair.SHAVED ? 0.02 : 0.25;
        double temple = front + (side - front) * step(0.75, 1.25, away);
        return temple + (0.85 - side) * step(1.55, 1.9, away);
    }

    private double hairline(double x) {
        double line = traits.hairline();
        return switch (traits.hair()) {
            case FRINGE, BOB -> -0.34 + 0.2 * traits.part() * (1 + x) + 0.05 * x * x;
            case RECEDING -> line - 0.25 - 0.5 * Math.exp(-Math.pow((Math.abs(x) - 0.5) / 0.22, 2)) + 0.2 * x * x;
            case SIDE_PART -> line + 0.3 * (x * Math.signum(traits.part())) + 0.25 * x * x;
            case LONG -> line + 0.55 * Math.pow(Math.abs(x - traits.part() * 0.5), 1.3);
            case CURLS, AFRO -> line + 0.15 * x * x + 0.1 * Noise.smooth(x * 7, 3, traits.seed());
            default -> line + 0.22 * x * x;
        };
    }

    private static double below(double y, double longitude) {
        return step(0.95, 0.85, y - (Math.abs(longitude) > 1.2 ? 0 : -0.1));
    }

    /** How far the surface is pushed out, as a part of its distance from the middle. */
    double lift(double x, double y, double z, double longitude) {
        double cover = cover(x, y, z, longitude);
        if (cover <= 0) {
            return 0;
        }
        double thick = traits.hairThickness();
        double top = step(0.2, -0.9, y);
        return cover
                * switch (traits.hair()) {
                    case SHAVED -> 0.015;
                    case CROP, WREATH, RECEDING -> 0.03 + thick * 0.5 * top;
                    case SIDE_PART -> 0.05 + thick * top * (1 + 0.7 * Math.signum(traits.part()) * x);
                    case AFRO -> 0.3 + thick + 0.05 * lumps(longitude, y, 7);
                    case CURLS -> 0.16 + thick * 0.6 + 0.14 * lumps(longitude, y, 5);
                    case BUN -> 0.05;
                    case CAP -> 0.08;
                    case BEANIE -> 0.1 + 0.1 * top;
                    default -> 0.07 + thick * 0.6 * top;
                };
    }

    private double lumps(double longitude, double y, double size) {
        return Noise.smooth(longitude * size * 0.7 + 20, y * size + 20, traits.seed() + 5);
    }

    /** 0 to 1: beard at a place of the face, moustache and all. */
    double beard(double x, double y, double z) {
        if (traits.beard() == Beard.NONE || z < -0.35 || y < 0.05) {
            return 0;
        }
        double side = Math.abs(x);
        double mouth = traits.mouth();
        double wide = traits.features().mouthWidth();
        double ragged = 0.08 * (Noise.smooth(x * 14 + 50, y * 14 + 50, traits.seed() + 9) - 0.5);
        double top = traits.skull().noseLength() + 0.1;
        double moustache = step(top, top + 0.06, y + ragged)
                * step(mouth + 0.14, mouth + 0.04, y)
                * step(wide + 0.16, wide + 0.04, side + ragged + 0.6 * Math.max(0, mouth - 0.1 - y));
        double cheekLine = mouth - 0.12 - 0.75 * Math.pow(Math.max(0, side - wide), 1.1);
        double jaw = step(cheekLine - 0.05, cheekLine + 0.06, y + ragged)
                * step(wide * 0.85, wide + 0.08, side + Math.max(0, y - mouth - 0.16) * 6);
        double chin = step(mouth + 0.13, mouth + 0.2, y + ragged) * step(wide + 0.12, wide - 0.02, side + ragged);
        return switch (traits.beard()) {
            case MOUSTACHE -> moustache;
            case GOATEE -> Math.max(moustache, Math.max(chin, moustacheSides(side, y, mouth, wide)));
            default -> Math.max(moustache, Math.max(jaw, chin));
        };
    }

    private static double moustacheSides(double side, double y, double mouth, double wide) {
        return step(0.1, 0.05, Math.abs(side - wide - 0.05)) * step(mouth - 0.05, mouth, y);
    }

    /** How far a beard stands off the face. */
    double beardLift(double x, double y, double z) {
        double thick = switch (traits.beard()) {
            case NONE, STUBBLE -> 0;
            case MOUSTACHE, GOATEE -> 0.05;
            case FULL -> 0.08;
            case LONG -> 0.14;
        };
        return thick == 0 ? 0 : thick * beard(x, y, z);
    }

    /** How far a long beard hangs down. */
    double drop(double x, double y, double z) {
        return traits.beard() == Beard.LONG && y > 0.9 && z > -0.2
                ? 0.55 * step(0.9, 1.35, y) * step(0.9, 0.2, Math.abs(x))
                : 0;
    }
}
