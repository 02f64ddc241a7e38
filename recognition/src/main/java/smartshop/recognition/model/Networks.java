package smartshop.recognition.model;

import smartshop.recognition.FaceEngine;

/** A loaded pair of networks, of whichever engine. */
interface Networks extends AutoCloseable {

    FaceEngine open();

    /** Name and digest of the embedder. */
    String embedder();

    @Override
    void close();
}
