package smartshop.recognition.drawn;

import java.util.Random;

/**
 * What makes a drawn face its owner's own. Lengths are in half face widths: 2 is the face's breadth, the eyes lie at height
 * 0, the top of the head at about -1.4, the chin at about 1.3.
 */
record FaceTraits(
        int seed,
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
            double plump) {}

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
            double mouth,
            double mouthWidth,
            double lips,
            double smile,
            double mole) {}

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

    /** The face of this number, always the same. */
    static FaceTraits of(int seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextInt();
        int tone = random.nextInt(SKINS.length);
        int skin = SKINS[tone];
        boolean dark = tone >= 4 && tone <= 8;
        int hairColour = HAIRS[random.nextInt(dark ? 3 : HAIRS.length)];
        Hair hair = Hair.values()[random.nextInt(Hair.values().length)];
        boolean bearded = random.nextInt(100) < 50
                && hair != Hair.BUN
                && hair != Hair.BOB
                && hair != Hair.LONG
                && hair != Hair.FRINGE;
        return new FaceTraits(
                seed,
                skull(random),
                features(random),
                skin,
                hairColour,
                EYES[random.nextInt(dark ? 3 : EYES.length)],
                lips(skin, random.nextDouble()),
                hair,
                between(random, 0.06, 0.2),
                between(random, -0.95, -0.6),
                between(random, -0.5, 0.5),
                bearded ? Beard.values()[1 + random.nextInt(5)] : Beard.NONE,
                random.nextInt(100) < 45 ? Glasses.values()[1 + random.nextInt(4)] : Glasses.NONE,
                FRAMES[random.nextInt(FRAMES.length)],
                !dark && random.nextInt(4) == 0 ? between(random, 0.4, 1) : 0,
                random.nextInt(3) == 0 ? between(random, 0.4, 1) : between(random, 0, 0.2),
                CLOTHS[random.nextInt(CLOTHS.length)]);
    }

    private static Skull skull(Random random) {
        return new Skull(
                between(random, 0.9, 1.06),
                between(random, 0.88, 1.12),
                between(random, 0.6, 1.0),
                between(random, 0.42, 0.85),
                between(random, 0, 0.22),
                between(random, -0.02, 0.12),
                between(random, 0.02, 0.14),
                between(random, 0.26, 0.58),
                between(random, 0.75, 1.5),
                between(random, 0.38, 0.58),
                between(random, 0, 0.12));
    }

    private static Features features(Random random) {
        return new Features(
                between(random, 0.37, 0.5),
                between(random, 0.155, 0.225),
                between(random, 0.05, 0.11),
                between(random, -0.05, 0.06),
                between(random, 0.085, 0.11),
                between(random, -0.34, -0.22),
                between(random, 0.025, 0.085),
                between(random, -0.02, 0.1),
                between(random, 0.02, 0.12),
                between(random, 0.72, 0.88),
                between(random, 0.24, 0.42),
                between(random, 0.5, 1.5),
                between(random, -0.01, 0.07),
                random.nextInt(3) == 0 ? between(random, -1, 1) : 0);
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
