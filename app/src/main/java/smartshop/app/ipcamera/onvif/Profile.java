package smartshop.app.ipcamera.onvif;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One of a camera's streams.
 *
 * @param token its name in requests
 * @param encoding as ONVIF calls it, such as H264; may be empty
 * @param width in pixels; 0 if unknown
 * @param height in pixels; 0 if unknown
 */
record Profile(String token, String encoding, int width, int height) {
    /** What recognition is measured with; more costs the computer more and finds little more. */
    private static final int WANTED_PIXELS = 1280 * 720;

    private static final int MOST = 64;

    static List<Profile> parse(SoapXml answer) {
        return answer.all("Profiles").stream()
                .limit(MOST)
                .filter(profile -> !profile.attribute("token").isEmpty())
                .map(Profile::of)
                .toList();
    }

    private static Profile of(SoapXml profile) {
        return profile.first("VideoEncoderConfiguration")
                .map(video -> new Profile(
                        profile.attribute("token"),
                        video.text("Encoding"),
                        video.number("Width"),
                        video.number("Height")))
                .orElseGet(() -> new Profile(profile.attribute("token"), "", 0, 0));
    }

    /** The smallest that has enough pixels, or the largest; such as are not decoded come last. */
    static Optional<Profile> best(List<Profile> profiles) {
        return profiles.stream()
                .min(Comparator.comparing(Profile::undecodable)
                        .thenComparing(profile -> profile.pixels() < WANTED_PIXELS)
                        .thenComparing(Profile::surplus));
    }

    private boolean undecodable() {
        return encoding.equals("MPEG4");
    }

    private long pixels() {
        return (long) width * height;
    }

    private long surplus() {
        return Math.abs(pixels() - WANTED_PIXELS);
    }
}
