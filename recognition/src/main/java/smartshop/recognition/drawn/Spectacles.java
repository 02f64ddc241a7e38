package smartshop.recognition.drawn;

import java.util.List;
import smartshop.recognition.drawn.FaceTraits.Glasses;

/** Frames of several shapes before the eyes. */
final class Spectacles {
    private Spectacles() {}

    static void add(FaceTraits traits, HeadShape shape, List<Mesh> parts) {
        if (traits.glasses() == Glasses.NONE) {
            return;
        }
        Texture frame = Texture.plain(traits.frameColour());
        double[] brow = new double[3];
        shape.point(0, -0.05, brow);
        double front = brow[2] + 0.02;
        double eye = traits.features().eyeDistance();
        double wide = traits.skull().width();
        for (int side = -1; side <= 1; side += 2) {
            parts.add(rim(traits, frame, side * (eye + 0.02), front));
            parts.add(tube(
                    frame, side * (eye + halfWidth(traits)), -0.07, front - 0.05, side * (wide + 0.06), -0.02, -0.15));
        }
        double inner = eye + 0.02 - halfWidth(traits);
        parts.add(tube(frame, -inner, -0.04, front, inner, -0.04, front));
    }

    static double halfWidth(FaceTraits traits) {
        return switch (traits.glasses()) {
            case ROUND -> 0.29;
            case SQUARE -> 0.31;
            default -> 0.34;
        };
    }

    static double halfHeight(FaceTraits traits) {
        return switch (traits.glasses()) {
            case ROUND -> 0.28;
            case SQUARE -> 0.24;
            case WIDE -> 0.17;
            default -> 0.21;
        };
    }

    private static Mesh rim(FaceTraits traits, Texture frame, double centre, double front) {
        double power = traits.glasses() == Glasses.ROUND ? 1 : traits.glasses() == Glasses.CAT ? 0.75 : 0.5;
        double thick = traits.glasses() == Glasses.ROUND ? 0.022 : traits.glasses() == Glasses.WIDE ? 0.035 : 0.055;
        double lift = traits.glasses() == Glasses.CAT ? 0.09 : 0;
        return new Mesh(33, 7, frame, 0.4, (u, v, xyz) -> {
            double angle = 2 * Math.PI * u;
            double around = 2 * Math.PI * v;
            double cos = Math.signum(Math.cos(angle)) * Math.pow(Math.abs(Math.cos(angle)), power);
            double sin = Math.signum(Math.sin(angle)) * Math.pow(Math.abs(Math.sin(angle)), power);
            double out = Math.cos(around) * thick;
            double outer = cos * Math.signum(centre);
            xyz[0] = centre + cos * (halfWidth(traits) + out);
            xyz[1] = 0.02 + sin * (halfHeight(traits) + out) - lift * Math.max(0, outer) * (sin < 0 ? 1.4 : 0.5);
            xyz[2] = front + Math.sin(around) * thick - 0.12 * Math.max(0, outer);
        });
    }

    private static Mesh tube(Texture frame, double x0, double y0, double z0, double x1, double y1, double z1) {
        return new Mesh(7, 6, frame, 0.3, (u, v, xyz) -> {
            double around = 2 * Math.PI * u;
            xyz[0] = x0 + (x1 - x0) * v + Math.sin(around) * 0.02;
            xyz[1] = y0 + (y1 - y0) * v + Math.cos(around) * 0.025;
            xyz[2] = z0 + (z1 - z0) * v + Math.sin(around) * 0.02;
        });
    }
}
