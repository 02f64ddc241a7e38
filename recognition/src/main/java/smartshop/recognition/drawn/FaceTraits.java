package smartshop.recognition.drawn;

import java.util.Random;
import java.util.Set;

/**
 * What makes a drawn face its owner's own. Lengths are in half face widths: 2 is the face's breadth, the eyes lie at height
 * 0, the top of the head at about -1.4, the chin at about 1.3.
 */
record FaceTraits(
        int seed,
        int blotches,
        Skull skull,
        Features features,
        int skin,
        int hairColour,
        int eyeColour,
        int lipColour,
        Hair hair,
        double hairThickness,
        double hairline,
        double part,
        Beard beard,
        Glasses glasses,
        int frameColour,
        double freckles,
        double age,
        double makeUp,
        double patches,
        double tint,
        int cloth) {

    enum Hair {
        BALD,
        SHAVED,
        CROP,
        SIDE_PART,
        RECEDING,
        WREATH,
        AFRO,
        FRINGE,
        BOB,
        LONG,
        CURLS,
        BUN,
        CAP,
        BEANIE
    }

    enum Beard {
        NONE,
        STUBBLE,
        MOUSTACHE,
        GOATEE,
        FULL,
        LONG
    }

    enum Glasses {
        NONE,
        ROUND,
        SQUARE,
        WIDE,
        CAT
    }

    /** Bones. */
    record Skull(
            double width,
            double height,
            double jaw,
            double square,
            double chin,
            double cheek,
            double browRidge,
            double nose,
            double noseWidth,
            double noseLength,
            double plump,
            int lumps) {}

    /** What lies on them. */
    record Features(
            double eyeDistance,
            double eyeWidth,
            double eyeHeight,
            double eyeTilt,
            double iris,
            double browHeight,
            double browWeight,
            double browTilt,
            double browArch,
            double lipGap,
            double mouthWidth,
            double lips,
            double smile,
            double mole,
            int warp) {}

    private static final Set<Hair> LONGER = Set.of(Hair.BUN, Hair.BOB, Hair.LONG, Hair.FRINGE);

    private static final int[] SKINS = {
        0xe8c4ab, 0xe8b998, 0xe6bb99, 0xd9a27c, 0xc68a5e, 0xa66b45, 0x85512f, 0x643b24, 0x4a2b1c, 0xe2b48c, 0xe9ccb8
    };
    private static final int[] HAIRS = {
        0x15110f, 0x2a1c14, 0x4a2f1d, 0x6f4526, 0x9c6b35, 0xc9a063, 0xe0cf9e, 0x8e3d1c, 0xb4551f, 0x8d8a86, 0xd8d6d2
    };
    private static final int[] EYES = {0x2c1a10, 0x4a2d18, 0x6a4a22, 0x55723f, 0x3f6f8f, 0x6f8fa8, 0x77796f};
    private static final int[] FRAMES = {0x101014, 0x3a2116, 0x7d1f24, 0x1d3050, 0xb08a3c, 0x8c8f96};
    private static final int[] CLOTHS = {
        0x2f4858, 0x6b2d3c, 0x3c5a3f, 0xb7a27c, 0x303036, 0x7a4b2a, 0x4a4e7c, 0x8f9aa3, 0xa44a3f, 0x2b6777
    };

    /** How far the lips' line lies below the eyes. */
    double mouth() {
        return skull.noseLength() + features.lipGap();
    }

    /**
     * The face of this number, always the same. Each 16 bits of it rule something of their own: colours, bones, features,
     * and hair with what else can be put on or grown, so that a search may change one and keep the rest.
     */
    static FaceTraits of(long genes) {
        Random colours = random(genes, 0);
        int tone = colours.nextInt(SKINS.length);
        boolean dark = tone >= 4 && tone <= 8;
        int skin = SKINS[tone];
        int hairColour = HAIRS[colours.nextInt(dark ? 3 : HAIRS.length)];
        int eyeColour = EYES[colours.nextInt(dark ? 3 : EYES.length)];
        int lips = lips(skin, colours.nextDouble());
        double freckles = !dark && colours.nextInt(4) == 0 ? between(colours, 0.4, 1) : 0;
        int cloth = CLOTHS[colours.nextInt(CLOTHS.length)];
        int frame = FRAMES[colours.nextInt(FRAMES.length)];
        Random style = random(genes, 3);
        Hair hair = Hair.values()[style.nextInt(Hair.values().length)];
        boolean bearded = style.nextInt(100) < 60 && !LONGER.contains(hair);
        return new FaceTraits(
                (int) (genes ^ (genes >>> 32)) & 0xffffff,
                colours.nextInt(1 << 20),
                skull(random(genes, 1)),
                features(random(genes, 2)),
                skin,
                hairColour,
                eyeColour,
                lips,
                hair,
                between(style, 0.06, 0.2),
                between(style, -0.95, -0.5),
                between(style, -0.5, 0.5),
                bearded ? Beard.values()[1 + style.nextInt(5)] : Beard.NONE,
                style.nextInt(100) < 50 ? Glasses.values()[1 + style.nextInt(4)] : Glasses.NONE,
                frame,
                freckles,
                style.nextInt(3) == 0 ? between(style, 0.5, 1.3) : between(style, 0, 0.3),
                !bearded && style.nextInt(3) == 0 ? between(style, 0.3, 1) : 0,
                colours.nextInt(4) > 0 ? between(colours, 0.3, 0.85) : 0,
                style.nextInt(2) == 0 ? between(style, 0.25, 0.8) : 0,
                cloth);
    }

    private static Random random(long genes, int part) {
        Random random = new Random(((genes >>> (16 * part)) & 0xffff) * 0x9E3779B97F4A7C15L + part);
        random.nextInt();
        return random;
    }

    private static Skull skull(Random random) {
        return new Skull(
                between(random, 0.84, 1.14),
                between(random, 0.8, 1.2),
                between(random, 0.5, 1.1),
                between(random, 0.4, 0.9),
                between(random, 0, 0.26),
                between(random, -0.05, 0.15),
                between(random, 0, 0.17),
                between(random, 0.22, 0.62),
                between(random, 0.55, 2.05),
                between(random, 0.33, 0.68),
                between(random, 0, 0.16),
                random.nextInt(1 << 20));
    }

    private static Features features(Random random) {
        return new Features(
                between(random, 0.32, 0.55),
                between(random, 0.125, 0.27),
                between(random, 0.035, 0.14),
                between(random, -0.09, 0.09),
                between(random, 0.08, 0.12),
                between(random, -0.45, -0.17),
                between(random, 0.012, 0.15),
                between(random, -0.08, 0.16),
                between(random, 0.0, 0.14),
                between(random, 0.14, 0.34),
                between(random, 0.18, 0.56),
                between(random, 0.3, 2.1),
                between(random, -0.05, 0.12),
                random.nextInt(3) == 0 ? between(random, -1, 1) : 0,
                random.nextInt(1 << 20));
    }

    private static int lips(int skin, double red) {
        int r = (skin >> 16 & 255) * 88 / 100;
        int g = (int) ((skin >> 8 & 255) * (0.72 - 0.2 * red));
        int b = (int) ((skin & 255) * (0.76 - 0.16 * red));
        return r << 16 | g << 8 | b;
    }

    private static double between(Random random, double from, double to) {
        return from + (to - from) * random.nextDouble();
    }
}
