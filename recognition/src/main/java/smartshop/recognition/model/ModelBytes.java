package smartshop.recognition.model;

/**
 * A verified model file in memory.
 *
 * @param name the file's name
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ModelBytes(String name, byte[] bytes) {

    /** For example {@code mobilefacenet_flip-94f98300}. */
    String versionedName() {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + "-"
                + KnownModels.sha256(bytes).substring(0, 8);
    }
}
