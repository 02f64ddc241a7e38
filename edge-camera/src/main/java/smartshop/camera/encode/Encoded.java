package smartshop.camera.encode;

/**
 * One encoded picture.
 *
 * @param ptsMicros as given to the encoder
 * @param keyframe with its parameter sets before it
 * @param data Annex B
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Encoded(long ptsMicros, boolean keyframe, byte[] data) {}
