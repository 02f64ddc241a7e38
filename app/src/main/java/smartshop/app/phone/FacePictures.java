package smartshop.app.phone;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.Listed;
import smartshop.app.verify.OpenAlert;

/** The pictures of open alerts, for who is signed in on a phone and sees that camera. */
final class FacePictures {
    /** Enrolled photos beyond the first: there are five at most. */
    private static final Pattern FURTHER = Pattern.compile("enrolled-([1-9])\\.jpg");

    private final AlertBoard board;

    FacePictures(AlertBoard board) {
        this.board = board;
    }

    /** @param which a name as the page asks for it */
    Optional<WipedJpeg> of(Handset handset, String alert, String which) {
        return handset.session()
                .flatMap(session ->
                        id(alert).flatMap(board::find).filter(open -> BoardView.sees(session.member(), open)))
                .flatMap(open -> picture(open, which));
    }

    private Optional<WipedJpeg> picture(OpenAlert open, String which) {
        Matcher further = FURTHER.matcher(which);
        if (further.matches()) {
            return board.photo(open.id(), Integer.parseInt(further.group(1))).map(FacePictures::wiped);
        }
        return switch (which) {
            case "enrolled.jpg" -> open.listed().flatMap(Listed::portrait).map(WipedJpeg::copyOf);
            case "live.jpg" -> Optional.of(WipedJpeg.of(open.alert().face()));
            case "scene.jpg" -> Optional.of(WipedJpeg.of(open.alert().scene()));
            default -> Optional.empty();
        };
    }

    private static WipedJpeg wiped(byte[] decrypted) {
        WipedJpeg jpeg = WipedJpeg.copyOf(decrypted);
        Arrays.fill(decrypted, (byte) 0);
        return jpeg;
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
