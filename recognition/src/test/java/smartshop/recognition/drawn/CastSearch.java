package smartshop.recognition.drawn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceAligner;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/**
 * Makes the choice of {@link DrawnCast} again: starts from random faces and keeps exchanging one of the likest two for a
 * changed one that is less like all others, measured with the full pack and the built-in pair. Prints the faces' numbers
 * and how near the nearest two are. To be run by hand after a change of how faces are drawn.
 */
final class CastSearch {
    /** A face size in pixels, then yaw, pitch and light. */
    static final double[][] SHOTS = {
        {150, 0, 0, 0}, {60, 0, 2, 0.2}, {90, 14, 3, -0.25}, {90, -14, 0, 0.25}, {60, 8, -2, 0.1}, {120, -8, 5, -0.2}
    };

    /** The built-in pair's scores lie higher by about that much. */
    private static final double OWN_SCALE = 0.12;

    /** Two strangers may be a little like each other: nobody looks for either. */
    private static final double STRANGERS = 0.15;

    private static final int COUNT = DrawnCast.LISTED + DrawnCast.STRANGERS;

    private final Random random;
    private final FaceEngine[] engines;
    private final List<Face> cast = new ArrayList<>();

    private CastSearch(Random random, FaceEngine... engines) {
        this.random = random;
        this.engines = engines;
    }

    /** A face as both packs see it: how like itself it stays, how surely it is found, each shot's embedding. */
    @SuppressWarnings("ArrayRecordComponent") // never compared by equals
    record Face(long genes, double[] self, double[] found, Embedding[][] shots) {}

    /**
     * Searches and prints.
     *
     * @param arguments the folder with the full pack, seconds to search, a seed, then any faces to start from
     */
    public static void main(String[] arguments) throws Exception {
        ModelStore store = new ModelStore(List.of(Path.of(arguments[0])));
        try (ModelPack full = store.open(ModelPack.Kind.PYTORCH);
                ModelPack own = store.open(ModelPack.Kind.BUILTIN);
                FaceEngine fullEngine = full.open();
                FaceEngine ownEngine = own.open()) {
            CastSearch search = new CastSearch(new Random(Long.parseLong(arguments[2])), fullEngine, ownEngine);
            search.begin(Arrays.stream(arguments)
                    .skip(3)
                    .map(Long::parseUnsignedLong)
                    .toList());
            search.improve(System.nanoTime() + Long.parseLong(arguments[1]) * 1_000_000_000L);
            search.print();
        }
    }

    private void begin(List<Long> genes) {
        genes.forEach(each -> cast.add(face(each, HeadModel.TEXTURE, SHOTS.length, engines)));
        cast.removeIf(face -> !stays(face));
        while (cast.size() < COUNT) {
            Face face = face(random.nextLong(), HeadModel.TEXTURE, SHOTS.length, engines);
            if (stays(face)) {
                cast.add(face);
            }
        }
        print();
    }

    private void improve(long until) {
        int tried = 0;
        while (System.nanoTime() < until) {
            exchangeRoles();
            int[] pair = likest();
            int out = pair[random.nextInt(2)];
            double cost = near(pair[0], pair[1], cast.get(pair[0]), cast.get(pair[1]));
            long genes = changed(cast.get(out).genes());
            Face quick = face(genes, HeadModel.TEXTURE / 2, 1, engines);
            if (quick.found()[0] > 0.85 && quick.found()[1] > 0.8 && cost(out, quick) < cost - 0.005) {
                Face face = face(genes, HeadModel.TEXTURE, SHOTS.length, engines);
                if (stays(face) && cost(out, face) < cost - 0.002) {
                    cast.set(out, face);
                }
            }
            if (++tried % 100 == 0) {
                System.out.println(tried);
                print();
            }
        }
    }

    /** Whom one looks for matters: two strangers may be more alike. */
    private void exchangeRoles() {
        double before = nearest();
        for (int i = 0; i < DrawnCast.LISTED; i++) {
            for (int j = DrawnCast.LISTED; j < COUNT; j++) {
                Collections.swap(cast, i, j);
                if (nearest() < before - 0.001) {
                    return;
                }
                Collections.swap(cast, i, j);
            }
        }
    }

    private double nearest() {
        int[] pair = likest();
        return near(pair[0], pair[1], cast.get(pair[0]), cast.get(pair[1]));
    }

    /** One or two of the four genes anew, sometimes all, sometimes one from another member. */
    private long changed(long genes) {
        int way = random.nextInt(10);
        if (way < 2) {
            return random.nextLong();
        }
        long result = genes;
        for (int i = 0; i < (way < 7 ? 1 : 2); i++) {
            long mask = 0xffffL << (16 * random.nextInt(4));
            result = (result & ~mask) | (random.nextLong() & mask);
        }
        return result;
    }

    static Face face(long genes, int texture, int count, FaceEngine... engines) {
        FaceTraits traits = FaceTraits.of(genes);
        HeadModel head = new HeadModel(traits, texture);
        BodySprite body = new BodySprite(traits);
        double[] self = new double[engines.length];
        double[] found = new double[engines.length];
        Embedding[][] shots = new Embedding[engines.length][];
        for (int e = 0; e < engines.length; e++) {
            List<Embedding> seen = new ArrayList<>();
            found[e] = 1;
            for (double[] shot : Arrays.copyOf(SHOTS, count)) {
                Pose pose = new Pose(shot[1], shot[2], 0, shot[3]);
                Picture picture = DrawnFaces.portrait(head, body, (int) (shot[0] * 2.5), pose);
                List<Detection> detections = engines[e].detector().detect(picture);
                found[e] = Math.min(
                        found[e],
                        detections.isEmpty() ? 0 : detections.getFirst().score());
                if (!detections.isEmpty()) {
                    Picture aligned =
                            FaceAligner.align(picture, detections.getFirst().landmarks());
                    seen.add(engines[e].embedder().embed(List.of(aligned)).getFirst());
                }
            }
            shots[e] = seen.toArray(Embedding[]::new);
            self[e] = Arrays.stream(shots[e])
                    .mapToDouble(shots[e][0]::cosine)
                    .min()
                    .orElse(0);
        }
        return new Face(genes, self, found, shots);
    }

    private static boolean stays(Face face) {
        return face.found()[0] > 0.87 && face.found()[1] > 0.81 && face.self()[0] > 0.65 && face.self()[1] > 0.72;
    }

    /** The likest that any shot of one of two faces is to the other's portrait. */
    static double like(Face a, Face b, int pack) {
        double likest = -1;
        for (Embedding shot : b.shots()[pack]) {
            likest = Math.max(likest, a.shots()[pack][0].cosine(shot));
        }
        for (Embedding shot : a.shots()[pack]) {
            likest = Math.max(likest, b.shots()[pack][0].cosine(shot));
        }
        return likest;
    }

    private static double near(int i, int j, Face a, Face b) {
        double near = Math.max(like(a, b, 0), like(a, b, 1) - OWN_SCALE);
        return i >= DrawnCast.LISTED && j >= DrawnCast.LISTED ? near - STRANGERS : near;
    }

    private double cost(int at, Face face) {
        double cost = -1;
        for (int i = 0; i < cast.size(); i++) {
            cost = i == at ? cost : Math.max(cost, near(at, i, face, cast.get(i)));
        }
        return cost;
    }

    private int[] likest() {
        int[] pair = {0, 1};
        double nearest = -1;
        for (int i = 0; i < cast.size(); i++) {
            for (int j = 0; j < i; j++) {
                double near = near(i, j, cast.get(i), cast.get(j));
                if (near > nearest) {
                    nearest = near;
                    pair = new int[] {i, j};
                }
            }
        }
        return pair;
    }

    private void print() {
        System.out.println(
                cast.stream().map(face -> "0x%xL".formatted(face.genes())).toList());
        System.out.println(
                cast.stream().map(face -> Long.toUnsignedString(face.genes())).toList());
        for (int pack = 0; pack < engines.length; pack++) {
            int p = pack;
            System.out.printf(
                    "%s: likest with a listed one %.3f (over all shots %.3f), likest strangers %.3f, least like self %.3f, least found %.3f%n",
                    pack == 0 ? "full" : "own",
                    likest(p, 0, DrawnCast.LISTED),
                    likestVisit(p),
                    likest(p, DrawnCast.LISTED, COUNT),
                    cast.stream().mapToDouble(face -> face.self()[p]).min().orElse(0),
                    cast.stream().mapToDouble(face -> face.found()[p]).min().orElse(0));
        }
    }

    /** As a vote over a visit sees it: a visitor's shots together against a listed person's portrait. */
    private double likestVisit(int pack) {
        double likest = -1;
        for (int i = 0; i < DrawnCast.LISTED; i++) {
            Embedding enrolled = cast.get(i).shots()[pack][0];
            for (int j = 0; j < cast.size(); j++) {
                Embedding[] shots = cast.get(j).shots()[pack];
                double like = Arrays.stream(shots)
                        .mapToDouble(enrolled::cosine)
                        .average()
                        .orElse(-1);
                likest = i == j ? likest : Math.max(likest, like);
            }
        }
        return likest;
    }

    private double likest(int pack, int from, int to) {
        double likest = -1;
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < cast.size(); j++) {
                likest = Math.max(likest, like(cast.get(i), cast.get(j), pack));
            }
        }
        return likest;
    }
}
