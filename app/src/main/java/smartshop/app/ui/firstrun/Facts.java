package smartshop.app.ui.firstrun;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import smartshop.app.live.CameraFeed;

/**
 * What the shop itself tells of the first steps.
 *
 * @param passphrase whether there is one
 * @param country whose rules apply
 * @param lookedForUntil as long as a self-test runs
 */
public record Facts(
        boolean passphrase, Optional<String> country, List<CameraFeed> cameras, Optional<Instant> lookedForUntil) {
    static final Facts NONE = new Facts(false, Optional.empty(), List.of(), Optional.empty());

    boolean done(Step step) {
        return switch (step) {
            case PASSPHRASE -> passphrase;
            case COUNTRY -> country.isPresent();
            case CAMERA -> !cameras.isEmpty();
            case SELF -> lookedForUntil.isPresent();
            case SEEN -> false;
        };
    }
}
