package smartshop.recognition.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.CloseLook;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.detect.Landmarks;
import smartshop.recognition.detect.PhotoSearch;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceAligner;
import smartshop.recognition.embed.Portrait;
import smartshop.recognition.image.PhotoException;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.image.Picture;

/**
 * Finds the one face of a photo and judges it by {@link EnrolmentQuality}. Refuses with a reason.
 */
public final class EnrolmentCheck {
    /** Somebody in the background is as small as this beside the person meant. */
    private static final double BACKGROUND = 0.66;
    /** A face as near to the picture's sides or bottom as this, in its widths, is what a crop to one person left over. */
    private static final double LEFT_OVER = 0.25;

    private EnrolmentCheck() {}

    /**
     * @param engine of the calling thread
     * @param file the photo's bytes
     */
    public static EnrolmentVerdict check(FaceEngine engine, byte[] file) {
        try {
            return check(engine, PhotoReader.read(file));
        } catch (PhotoException e) {
            return EnrolmentVerdict.refused(String.valueOf(e.getMessage()));
        }
    }

    /** The same for a photo that was read. */
    public static EnrolmentVerdict check(FaceEngine engine, Picture photo) {
        Judged judged = judge(engine, photo);
        return judged.face()
                .map(face -> enrolled(engine, photo, face, judged.said()))
                .orElseGet(() -> EnrolmentVerdict.refused(judged.said().words()));
    }

    /** What {@link #check} would say. No embedding is made: whoever is in the picture may only be passing. */
    public static EnrolmentAdvice advice(FaceEngine engine, Picture photo) {
        Judged judged = judge(engine, photo);
        judged.face().ifPresent(face -> face.aligned().wipe());
        return judged.said();
    }

    /** @param face of a photo that is good enough */
    private record Judged(EnrolmentAdvice said, Optional<OneFace> face) {
        static Judged refused(String words) {
            return new Judged(EnrolmentAdvice.refused(words), Optional.empty());
        }
    }

    private record OneFace(Detection found, Picture aligned) {}

    private static Judged judge(FaceEngine engine, Picture photo) {
        List<Detection> faces =
                people(photo, PhotoSearch.faces(engine.detector(), photo, EnrolmentQuality.LEAST_SCORE));
        if (faces.isEmpty()) {
            return Judged.refused(
                    "No face found: use a photo that shows the face from the front, upright and not too small.");
        }
        if (faces.size() > 1) {
            return Judged.refused("%s faces in the picture: crop it to one person.".formatted(number(faces.size())));
        }
        Detection coarse = faces.getFirst();
        Detection face = CloseLook.at(engine.detector(), photo, coarse.box()).orElse(coarse);
        Picture aligned = FaceAligner.align(photo, face.landmarks());
        FaceQuality quality =
                FaceQuality.of(face, photo.width(), photo.height()).with(Exposure.of(aligned));
        return EnrolmentQuality.flaw(quality)
                .map(flaw -> Judged.refused(EnrolmentQuality.words(flaw, quality)))
                .orElseGet(() -> new Judged(
                        EnrolmentAdvice.accepted(EnrolmentQuality.advice(quality)),
                        Optional.of(new OneFace(face, aligned))));
    }

    private static EnrolmentVerdict enrolled(FaceEngine engine, Picture photo, OneFace face, EnrolmentAdvice said) {
        Embedding embedding = engine.embedder().embed(List.of(face.aligned())).getFirst();
        Landmarks marks = face.found().landmarks();
        return new EnrolmentVerdict(
                said.words(),
                said.better(),
                Optional.of(new EnrolmentVerdict.Enrolled(embedding, Portrait.cut(photo, marks), marks.eyeDistance())));
    }

    /** The largest face and whoever is nearly as large; people in the background and left-overs of a crop do not count. */
    private static List<Detection> people(Picture photo, List<Detection> found) {
        Optional<Detection> largest =
                found.stream().max(Comparator.comparingDouble(face -> face.box().width()));
        return largest.stream()
                .flatMap(main -> found.stream().filter(face -> face == main || besides(photo, main, face)))
                .toList();
    }

    private static boolean besides(Picture photo, Detection main, Detection face) {
        return face.box().width() >= BACKGROUND * main.box().width()
                && (edge(photo, face) >= LEFT_OVER || edge(photo, main) < LEFT_OVER);
    }

    /** How far the face is from the picture's sides or bottom, in its widths; heads come near the top in any good photo. */
    private static double edge(Picture photo, Detection face) {
        Box box = face.box();
        double side = Math.min(box.x(), photo.width() - box.x() - box.width());
        return Math.min(side, photo.height() - box.y() - box.height()) / box.width();
    }

    private static String number(int count) {
        String[] words = {"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"};
        return count < words.length ? words[count] : Integer.toString(count);
    }
}
