package smartshop.recognition.drawn;

/**
 * Somebody walks in, comes up to a camera and leaves past it.
 *
 * @param camera the camera's number, from 0
 * @param listed whether the visitor is on the watchlist
 * @param person index into {@link DrawnCast#listed()} or {@link DrawnCast#strangers()}
 * @param start seconds from the script's start, when the visitor comes into the picture
 * @param end seconds from the script's start, when the visitor has left it
 * @param lane -1 to 1, where the visitor walks, left to right
 */
public record ScriptedVisit(int camera, boolean listed, int person, double start, double end, double lane) {

    /** Whether the visitor is in the picture. */
    public boolean runs(double seconds) {
        return seconds >= start && seconds < end;
    }
}
