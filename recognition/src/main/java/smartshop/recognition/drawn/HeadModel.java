package smartshop.recognition.drawn;

import java.util.ArrayList;
import java.util.List;

/** A head ready to be drawn from any side: its surfaces and their colours. Never changes once made. */
final class HeadModel {
    static final int TEXTURE = 256;
    private final List<Mesh> meshes;

    HeadModel(FaceTraits traits) {
        this(traits, TEXTURE);
    }

    /** @param texture texels on each side of the head's colours, a power of two */
    HeadModel(FaceTraits traits, int texture) {
        HairCut hair = new HairCut(traits);
        HeadShape shape = new HeadShape(traits, hair);
        List<Mesh> parts = new ArrayList<>();
        Mesh.Surface surface = (u, v, xyz) -> shape.grown(longitude(u), latitude(v), xyz);
        parts.add(new Mesh(
                texture == TEXTURE ? 112 : 72,
                texture == TEXTURE ? 112 : 72,
                paint(traits, hair, shape, texture),
                0.07,
                surface));
        parts.add(neck(traits));
        for (int side = -1; side <= 1; side += 2) {
            parts.add(ear(traits, side));
        }
        HairParts.add(traits, parts);
        Spectacles.add(traits, shape, parts);
        meshes = List.copyOf(parts);
    }

    List<Mesh> meshes() {
        return meshes;
    }

    /** The grid is finer in front, where the face is. */
    private static double longitude(double u) {
        double s = 2 * u - 1;
        return Math.PI * (0.55 * s + 0.45 * s * s * s);
    }

    private static double latitude(double v) {
        return Math.PI * (v - 0.5);
    }

    private static Texture paint(FaceTraits traits, HairCut hair, HeadShape shape, int texture) {
        HeadPaint paint = new HeadPaint(traits, hair);
        int[] pixels = new int[texture * texture];
        double[] at = new double[3];
        for (int row = 0, i = 0; row < texture; row++) {
            double latitude = latitude((row + 0.5) / texture);
            for (int column = 0; column < texture; column++, i++) {
                double longitude = longitude((column + 0.5) / texture);
                shape.point(longitude, latitude, at);
                pixels[i] = paint.colour(at[0], at[1], at[2], longitude);
            }
        }
        return new Texture(texture, pixels);
    }

    private static Mesh neck(FaceTraits traits) {
        double wide = 0.4 + 0.2 * traits.skull().jaw() * traits.skull().width();
        return new Mesh(24, 10, Texture.plain(Rgb.shade(traits.skin(), 0.72)), 0, (u, v, xyz) -> {
            double angle = 2 * Math.PI * (u - 0.5);
            double flare = 1 + 0.45 * v * v * v;
            xyz[0] = Math.sin(angle) * wide * flare;
            xyz[1] = 0.6 + 1.2 * v;
            xyz[2] = Math.cos(angle) * wide * 0.85 * flare - 0.3;
        });
    }

    private static Mesh ear(FaceTraits traits, int side) {
        double wide = traits.skull().width();
        return new Mesh(16, 12, Texture.plain(Rgb.shade(traits.skin(), 0.86)), 0.05, (u, v, xyz) -> {
            double angle = 2 * Math.PI * (u - 0.5);
            double around = Math.cos(Math.PI * (v - 0.5));
            xyz[0] = side * (0.98 * wide + 0.03) + Math.sin(angle) * around * 0.09;
            xyz[1] = 0.14 + 0.27 * Math.sin(Math.PI * (v - 0.5)) + 0.02;
            xyz[2] = -0.12 + Math.cos(angle) * around * 0.17;
        });
    }
}
