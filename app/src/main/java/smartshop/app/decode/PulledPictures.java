package smartshop.app.decode;

/** Who gets what a source sends. Called on the process's reading thread. */
public interface PulledPictures extends DecodedPictures {

    /** Once, before the first picture. */
    default void opened(PulledFormat format) {}
}
