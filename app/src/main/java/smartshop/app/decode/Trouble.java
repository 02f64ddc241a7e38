package smartshop.app.decode;

/** Why a stream is left alone. */
public enum Trouble {
    /** Its decoder died of it, or hung, again and again. */
    DEADLY("Its pictures stop their decoder again and again. Restart the camera."),
    /** The decoder takes it and makes no picture of it. */
    UNDECODABLE("Its pictures cannot be decoded. Set the camera to H.264."),
    /** More pixels than are decoded. */
    TOO_LARGE("Its pictures are larger than 3840 x 2160. Set the camera to fewer pixels.");

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    /** One or two sentences for the shopkeeper: what is wrong and what to do. */
    public String words() {
        return words;
    }
}
