package smartshop.recognition.drawn;

import java.util.Random;

/** What stands in each part of the shop: door, shelves, counter, pictures. */
final class RoomFittings {
    private static final int WOOD = 0x9a7650;
    private static final int STEEL = 0x5d646b;
    private static final int[] GOODS = {
        0xb5483a, 0xd08b3c, 0xd9b84a, 0x6f8f4e, 0x3f7f78, 0x3d6a93, 0x6a5a8c, 0xa65a7a, 0xc9c3b4, 0x8a6a4a, 0xe0dccf,
        0x4f5a60
    };

    private RoomFittings() {}

    static void entrance(RoomBrush brush, int camera) {
        door(brush, -0.3);
        picture(brush, 1.35, 2.15, 1.0, 2.1, 0x2f6f73);
        picture(brush, -2.25, -1.65, 1.2, 2.0, 0xb5673a);
        brush.ceiling(-1.2, 0.6, 6.4, 8.2, 0.01, 0x5a5550, 1);
        shelf(brush, -1, 2.6, 7.4, 1.5, camera);
        shelf(brush, 1, 2.0, 7.8, 1.9, camera + 40);
        baskets(brush, 1.45, 7.9);
    }

    static void aisle(RoomBrush brush, int camera) {
        brush.back(-1.5, 1.5, 0, 2.3, ShopRoom.BACK - 0.05, 0x49525a, 1);
        for (double x = -1.4; x < 1.4; x += 0.72) {
            cabinet(brush, x, camera);
        }
        picture(brush, -0.8, 0.8, 2.42, 2.78, 0x3c6a4a);
        shelf(brush, -1, 1.1, 8.6, 2.1, camera + 7);
        shelf(brush, 1, 1.1, 8.6, 2.1, camera + 77);
    }

    static void till(RoomBrush brush, int camera) {
        rack(brush, camera);
        picture(brush, 1.3, 2.2, 1.1, 2.2, 0x7a4a5c);
        shelf(brush, 1, 1.6, 8.2, 1.7, camera + 13);
        brush.box(-2.5, -1.15, 0, 0.95, 2.2, 7, WOOD);
        brush.box(-2.5, -1.1, 0.95, 1.0, 2.15, 7.05, 0x4a4038);
        brush.box(-1.85, -1.4, 1.0, 1.3, 4.6, 5.0, 0x2c3036);
        brush.back(-1.9, -1.35, 1.3, 1.62, 4.7, 0x22262b, 1);
        brush.back(-1.87, -1.38, 1.33, 1.59, 4.69, 0x6fa0b4, 1);
        brush.box(-1.55, -1.25, 1.0, 1.18, 3.2, 3.6, 0xb5483a);
        brush.box(-1.95, -1.65, 1.0, 1.24, 3.1, 3.5, 0xd9b84a);
    }

    private static void door(RoomBrush brush, double middle) {
        double back = ShopRoom.BACK - 0.02;
        brush.back(middle - 1.1, middle + 1.1, 0, 2.4, back, STEEL, 0.8);
        brush.back(middle - 1.03, middle + 1.03, 0.05, 2.3, back, 0xcfe3ee, 1);
        brush.back(middle - 1.03, middle + 1.03, 0.05, 0.75, back, 0xb4b9b4, 1);
        brush.back(middle - 1.03, middle - 0.35, 0.7, 1.75, back, 0xb59a86, 1.05);
        brush.back(middle - 0.3, middle + 0.3, 0.7, 1.5, back, 0x9fb08e, 1.1);
        brush.back(middle + 0.45, middle + 1.03, 0.7, 1.95, back, 0xa9a5b0, 1.1);
        brush.back(middle - 0.04, middle + 0.04, 0.05, 2.3, back, STEEL, 0.9);
        brush.back(middle - 0.2, middle - 0.14, 0.9, 1.4, back, 0x2e3236, 1);
        brush.back(middle + 0.14, middle + 0.2, 0.9, 1.4, back, 0x2e3236, 1);
        brush.back(middle - 1.1, middle + 1.1, 2.42, 2.7, back, 0x2f5d50, 1);
    }

    private static void picture(RoomBrush brush, double x0, double x1, double low, double high, int rgb) {
        double back = ShopRoom.BACK - 0.03;
        double high1 = high - (high - low) * 0.42;
        brush.back(x0 - 0.04, x1 + 0.04, low - 0.04, high + 0.04, back, 0x3a3632, 1);
        brush.back(x0, x1, low, high, back, rgb, 1);
        brush.back(x0 + 0.08, x1 - 0.08, high1, high - 0.1, back, rgb, 1.35);
        brush.back(x0 + 0.12, x1 - 0.12, low + 0.12, low + 0.2, back, 0xeae6da, 1);
        brush.back(x0 + 0.12, x1 - 0.25, low + 0.28, low + 0.34, back, 0xeae6da, 0.95);
    }

    private static void cabinet(RoomBrush brush, double x, int camera) {
        double back = ShopRoom.BACK - 0.06;
        Random random = new Random(camera * 17L + (long) (x * 100));
        brush.back(x, x + 0.64, 0.2, 2.15, back, 0xdfe8ea, 0.95);
        for (double y = 0.25; y < 2; y += 0.38) {
            for (double at = x + 0.03; at < x + 0.55; at += 0.1) {
                brush.back(at, at + 0.08, y, y + 0.2 + 0.1 * random.nextDouble(), back, good(random), 0.95);
            }
            brush.back(x, x + 0.64, y - 0.04, y, back, 0x8d979b, 1);
        }
    }

    private static void rack(RoomBrush brush, int camera) {
        double back = ShopRoom.BACK - 0.04;
        Random random = new Random(camera);
        brush.back(-2.4, 0.9, 0.3, 2.35, back, WOOD, 0.7);
        for (double y = 0.4; y < 2.2; y += 0.36) {
            for (double x = -2.35; x < 0.8; x += 0.15) {
                brush.back(x, x + 0.12, y, y + 0.18 + 0.1 * random.nextDouble(), back, good(random), 0.85);
            }
            brush.back(-2.4, 0.9, y - 0.04, y, back, WOOD, 1.15);
        }
    }

    private static void baskets(RoomBrush brush, double x, double away) {
        for (double y = 0; y < 0.6; y += 0.12) {
            brush.box(x, x + 0.4, y, y + 0.1, away, away + 0.5, y % 0.24 < 0.1 ? 0x2f5d50 : 0x3b7263);
        }
    }

    /** A shelf along a wall, from far to near so that what is near covers what is far. */
    private static void shelf(RoomBrush brush, int hand, double near, double far, double high, int seed) {
        double front = hand * (ShopRoom.SIDE - 0.55);
        double wall = hand * ShopRoom.SIDE;
        Random random = new Random(seed * 977L);
        brush.side(wall - hand * 0.03, 0, high, near, far, 0x6d675f, 0.8);
        for (double y = 0.14; y + 0.25 < high; y += 0.38) {
            brush.ceiling(Math.min(front, wall), Math.max(front, wall), near, far, y, 0xbdb7ab, y < 1.85 ? 0.8 : 0.5);
            double at = far - 0.05;
            while (at > near + 0.3) {
                at -= row(brush, hand, front, y, at, random);
            }
            brush.side(front, y - 0.05, y, near, far, 0xe8e4da, 0.9);
            for (double tag = near + 0.2; tag < far; tag += 0.45) {
                brush.side(front - hand * 0.002, y - 0.045, y - 0.005, tag, tag + 0.12, 0xd9b84a, 1);
            }
        }
        brush.back(Math.min(front, wall), Math.max(front, wall), 0, high, near, 0x84796b, 0.9);
        brush.back(
                Math.min(front, wall) + 0.04,
                Math.max(front, wall) - 0.04,
                high * 0.45,
                high - 0.15,
                near,
                0xe3d9c6,
                0.95);
    }

    /** Some of one kind of goods beside each other; gives the length that they take. */
    private static double row(RoomBrush brush, int hand, double front, double y, double far, Random random) {
        int rgb = good(random);
        double broad = 0.07 + 0.11 * random.nextDouble();
        double high = 0.15 + 0.14 * random.nextDouble();
        int count = 2 + random.nextInt(3);
        double face = front + hand * (0.02 + 0.05 * random.nextDouble());
        double light = 0.86 + 0.1 * random.nextDouble();
        for (int i = 0; i < count; i++) {
            double to = far - i * broad;
            double from = to - broad * 0.9;
            brush.back(
                    Math.min(face, face + hand * 0.2), Math.max(face, face + hand * 0.2), y, y + high, from, rgb, 0.62);
            brush.side(face, y, y + high, from, to, rgb, light);
            brush.side(
                    face - hand * 0.001,
                    y + high * 0.3,
                    y + high * 0.6,
                    from + broad * 0.1,
                    to - broad * 0.1,
                    0xefe9db,
                    light);
            brush.side(
                    face - hand * 0.002,
                    y + high * 0.38,
                    y + high * 0.46,
                    from + broad * 0.2,
                    to - broad * 0.3,
                    rgb,
                    0.6);
        }
        return count * broad + 0.015;
    }

    private static int good(Random random) {
        return GOODS[random.nextInt(GOODS.length)];
    }
}
