package smartshop.recognition.model;

import java.util.List;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.image.Picture;

/** A pack's networks, loaded, and how they are asked: the files of the two engines take and give different things. */
interface Networks extends AutoCloseable {

    LoadedNetworks loaded();

    FaceEngine open();

    FaceDetector openDetector();

    /** The detector alone on this picture. */
    BareNetwork bareDetector(Picture picture);

    /** The embedder alone on these aligned faces. */
    BareNetwork bareEmbedder(List<Picture> aligned);

    @Override
    default void close() {
        loaded().close();
    }
}
