package smartshop.recognition.drawn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.CloseLook;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceAligner;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;
import smartshop.recognition.quality.Exposure;
import smartshop.recognition.quality.FaceQuality;
import smartshop.recognition.quality.ProbeQuality;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.vote.BestShots;
import smartshop.recognition.vote.MatchVote;
import smartshop.recognition.vote.Shot;

/**
 * A drawn face as a pack sees it in the product: two enrolled portraits and every shot of some walks up to a camera, five
 * a second, in pictures as soft as a camera's stream.
 */
record WalkedFace(long genes, List<Embedding> enrolled, List<List<Seen>> walks) {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final double LOOK = 0.2;
    private static final double LONG = 6.6;

    /** One shot: how wide the face is in pixels, and how much the shot counts. */
    record Seen(double width, double weight, Embedding embedding) {}

    /** What is compared with what, loaded. */
    record Eye(ModelPack pack, FaceEngine engine) {

        /** From which score one of these is a match when all of them are listed. */
        static double threshold(ModelPack pack, List<WalkedFace> listed) {
            Map<PersonId, List<Embedding>> people = new HashMap<>();
            listed.forEach(face -> people.put(PersonId.random(), face.enrolled()));
            return CalibratedGallery.of(Gallery.of(people), pack.impostors(), FpirTarget.usual())
                    .usualThreshold();
        }
    }

    /** The room without anybody, drawn once. */
    static byte[] room() {
        return new ShopRoom(new View(WIDTH, HEIGHT), 0).paint();
    }

    /**
     * Enrols and walks.
     *
     * @param who the numbers of people in the script whose sway and light is taken, one for each walk
     * @return one for each eye
     */
    static List<WalkedFace> of(long genes, byte[] room, int[] who, Eye... eyes) {
        FaceTraits traits = FaceTraits.of(genes);
        HeadModel head = new HeadModel(traits);
        BodySprite body = new BodySprite(traits);
        List<WalkedFace> faces = new ArrayList<>();
        for (Eye eye : eyes) {
            faces.add(new WalkedFace(genes, enrol(eye, head, body), new ArrayList<>()));
        }
        for (int person : who) {
            double lane = person % 2 == 0 ? 0.5 : -0.4;
            ScriptedVisit visit = new ScriptedVisit(0, true, person, 3.1 * person, 3.1 * person + LONG, lane);
            walk(visit, head, body, room, faces, eyes);
        }
        return faces;
    }

    private static List<Embedding> enrol(Eye eye, HeadModel head, BodySprite body) {
        List<Embedding> enrolled = new ArrayList<>();
        for (Pose pose : List.of(new Pose(0, 0, 0, 0), new Pose(12, 0, 0, 0.3))) {
            EnrolmentCheck.check(eye.engine(), DrawnFaces.portrait(head, body, 400, pose))
                    .enrolled()
                    .map(Enrolled::embedding)
                    .ifPresent(enrolled::add);
        }
        return enrolled;
    }

    private static void walk(
            ScriptedVisit visit, HeadModel head, BodySprite body, byte[] room, List<WalkedFace> faces, Eye... eyes) {
        faces.forEach(face -> face.walks().add(new ArrayList<>()));
        for (double seconds = visit.start(); seconds < visit.end(); seconds += LOOK) {
            Box box = DrawnShop.face(visit, seconds, WIDTH, HEIGHT);
            if (box.width() < 30 || FaceQuality.cutOff(box, WIDTH, HEIGHT)) {
                continue;
            }
            Walk walk = Walk.at(visit, seconds);
            byte[] bgr = room.clone();
            double y = box.y() + 0.4 * box.width();
            body.draw(bgr, WIDTH, HEIGHT, box.centreX(), y, box.width() / 2, walk.step());
            new HeadRenderer().draw(head, walk.pose(), bgr, WIDTH, HEIGHT, box.centreX(), y, box.width());
            int side = ((int) (box.height() * 3.2) / 16 + 1) * 16;
            int left = (int) (box.centreX() - side / 2.0) & ~1;
            int top = (int) (box.centreY() - side / 2.0) & ~1;
            Picture part = Soften.likeAStream(Scaling.crop(new Picture(WIDTH, HEIGHT, bgr), left, top, side, side));
            Box found = new Box(box.x() - left, box.y() - top, box.width(), box.height());
            for (int i = 0; i < eyes.length; i++) {
                look(part, found, eyes[i], faces.get(i).walks().getLast());
            }
        }
    }

    private static void look(Picture part, Box found, Eye eye, List<Seen> seen) {
        double least = eye.pack().thresholds().recognise();
        CloseLook.at(eye.engine().detector(), part, found).ifPresent(face -> {
            Picture aligned = FaceAligner.align(part, face.landmarks());
            FaceQuality quality =
                    FaceQuality.of(face, part.width(), part.height()).with(Exposure.of(aligned));
            if (ProbeQuality.flaw(quality, least).isEmpty()) {
                Embedding embedding =
                        eye.engine().embedder().embed(List.of(aligned)).getFirst();
                seen.add(new Seen(face.box().width(), ProbeQuality.weight(quality), embedding));
            }
        });
    }

    /** The most that any vote of a walk, wherever the track begins and ends, gives this person. */
    double mostLike(WalkedFace listed) {
        double most = -1;
        for (List<Seen> walk : walks) {
            for (int from = 0; from + MatchVote.LEAST_SHOTS <= walk.size(); from += 2) {
                for (double vote : votes(walk.subList(from, walk.size()), listed, 0)) {
                    most = Math.max(most, vote);
                }
            }
        }
        return most;
    }

    /** The least that the votes of whole walks give the person who walks, once the face is that wide. */
    double leastLikeSelf(double width) {
        double least = 1;
        for (List<Seen> walk : walks) {
            List<Double> votes = votes(walk, this, width);
            least = votes.isEmpty()
                    ? -1
                    : Math.min(least, votes.stream().min(Double::compare).orElse(-1.0));
        }
        return least;
    }

    /** What stands for the person in a gallery. */
    Embedding template() {
        return Embedding.mean(enrolled);
    }

    private static List<Double> votes(List<Seen> walk, WalkedFace listed, double width) {
        Embedding template = listed.template();
        List<Double> votes = new ArrayList<>();
        BestShots shots = new BestShots();
        for (Seen seen : walk) {
            float[] copy = seen.embedding().vector().clone(); // a shot that gives way is wiped
            shots.add(new Shot(new Embedding(template.model(), copy), seen.weight(), Instant.EPOCH));
            if (shots.all().size() >= MatchVote.LEAST_SHOTS && seen.width() >= width) {
                votes.add(MatchVote.template(shots.all()).cosine(template));
            }
        }
        return votes;
    }
}
