package smartshop.app.scan;

import java.time.Duration;
import java.util.Optional;

/**
 * One visitor in a recording. Times are from the recording's beginning.
 *
 * @param file as it was given
 * @param track number within the file
 * @param person name of the folder in the gallery
 * @param score the vote's, or without a match the best person's; empty if the face was never good enough to compare
 * @param alertAt time stamp of the frame that completed the vote; empty if there was none, or if the person had been
 *     alerted before on the same visit
 * @param frames number of frames in which the face was found
 */
public record ScannedTrack(
        String file,
        long track,
        Duration from,
        Duration to,
        Optional<String> person,
        Optional<Double> score,
        Optional<Duration> alertAt,
        int frames) {}
