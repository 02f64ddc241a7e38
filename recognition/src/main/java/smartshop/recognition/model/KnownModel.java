package smartshop.recognition.model;

import java.net.URI;
import java.util.Optional;

/**
 * A model file that SmartShop knows.
 *
 * @param file its name in a model folder
 * @param address where upstream publishes it, if it does; pinned to a commit
 * @param commit the commit in {@code address}, empty without one
 * @param sha256 digest in lower-case hexadecimal
 * @param size in bytes
 * @param licence SPDX identifier
 */
public record KnownModel(
        String file, Role role, Optional<URI> address, String commit, String sha256, long size, String licence) {

    /** What a model does. */
    public enum Role {
        DETECTOR,
        EMBEDDER,
        /** Tells a face in the room from a picture of one; the full pack does without if it is missing. */
        PRESENTATION
    }
}
