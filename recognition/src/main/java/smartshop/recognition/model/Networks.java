package smartshop.recognition.model;

import smartshop.recognition.FaceEngine;

/** A loaded pair of networks, of whichever engine. */
interface Networks extends AutoCloseable {

    FaceEngine open();

    /** Name and digest of the embedder. */
    String embedder();

    /** Whether the engines tell a held-up picture from a face. */
    boolean tellsPictures();

    @Override
    void close();
}
