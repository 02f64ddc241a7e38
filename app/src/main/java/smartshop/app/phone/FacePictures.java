package smartshop.app.phone;

import java.util.Optional;
import java.util.UUID;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.Listed;
import smartshop.app.verify.OpenAlert;

/** The pictures of open alerts, for who is signed in on a phone and sees that camera. */
final class FacePictures {
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

    private static Optional<WipedJpeg> picture(OpenAlert open, String which) {
        return switch (which) {
            case "enrolled.jpg" -> open.listed().flatMap(Listed::portrait).map(WipedJpeg::copyOf);
            case "live.jpg" -> Optional.of(WipedJpeg.of(open.alert().face()));
            case "scene.jpg" -> Optional.of(WipedJpeg.of(open.alert().scene()));
            default -> Optional.empty();
        };
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
