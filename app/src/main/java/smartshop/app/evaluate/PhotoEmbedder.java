package smartshop.app.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import smartshop.app.scan.ScanException;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.CloseLook;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.detect.PhotoSearch;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceAligner;
import smartshop.recognition.image.PhotoException;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.image.Picture;

/**
 * Embeds the face that a photo is about: a large one near the middle. Refuses nothing for its quality, because an
 * evaluation that chooses its photos flatters. Belongs to one thread.
 */
public final class PhotoEmbedder {
    private final FaceEngine engine;
    private final double leastScore;
    private final Consumer<String> remarks;

    /**
     * @param leastScore of the detector, from which something is a face
     * @param remarks told a sentence about each photo that cannot be read
     */
    public PhotoEmbedder(FaceEngine engine, double leastScore, Consumer<String> remarks) {
        this.engine = engine;
        this.leastScore = leastScore;
        this.remarks = remarks;
    }

    /**
     * The embedding belongs to the caller, who overwrites it when it is no longer needed.
     *
     * @return empty if no face is found or the photo is damaged
     */
    Optional<Embedding> embed(Path photo) throws ScanException {
        try {
            return embed(PhotoReader.read(Files.readAllBytes(photo)));
        } catch (PhotoException e) {
            remarks.accept("%s counts as a photo without a face. %s".formatted(photo, e.getMessage()));
            return Optional.empty();
        } catch (IOException e) {
            throw new ScanException("The photo %s may not be read: check its permissions.".formatted(photo), e);
        }
    }

    private Optional<Embedding> embed(Picture photo) {
        return PhotoSearch.faces(engine.detector(), photo, leastScore).stream()
                .max(Comparator.comparingDouble(face -> prominence(photo, face.box())))
                .map(coarse -> {
                    Detection face =
                            CloseLook.at(engine.detector(), photo, coarse.box()).orElse(coarse);
                    Picture aligned = FaceAligner.align(photo, face.landmarks());
                    Embedding embedding =
                            engine.embedder().embed(List.of(aligned)).getFirst();
                    Arrays.fill(aligned.bgr(), (byte) 0);
                    return embedding;
                });
    }

    /** The face's breadth, halved if it is as far from the middle as it is broad. */
    private static double prominence(Picture photo, Box face) {
        double away = Math.hypot(face.centreX() - photo.width() / 2.0, face.centreY() - photo.height() / 2.0);
        return face.width() / (1 + away / face.width());
    }
}
