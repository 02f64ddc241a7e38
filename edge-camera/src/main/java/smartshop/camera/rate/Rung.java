package smartshop.camera.rate;

import smartshop.camera.capture.VideoFormat;

/**
 * One step of the {@link Ladder}.
 *
 * @param bitrate bits per second
 */
public record Rung(VideoFormat format, int bitrate) {}
