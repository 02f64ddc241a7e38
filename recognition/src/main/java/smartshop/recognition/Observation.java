package smartshop.recognition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.track.TrackedFace;
import smartshop.recognition.vote.Match;

/**
 * What one look at a frame showed.
 *
 * @param detecting how long it took to find the faces, from when the look began
 * @param faces everybody in the picture now
 * @param matches tracks whose vote has just been completed; each track appears here at most once
 * @param better matches that were given out before, again, with a clearly better picture; same track, same person
 * @param ended tracks that ended with this frame
 */
public record Observation(
        Instant capturedAt,
        Duration detecting,
        List<TrackedFace> faces,
        List<Match> matches,
        List<Match> better,
        List<EndedTrack> ended) {}
