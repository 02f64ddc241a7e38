package smartshop.app.watch;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import smartshop.recognition.calibrate.CalibratedGallery;

/**
 * Whom the watch looks for, and where.
 *
 * @param listed the people
 * @param where before which cameras; asked before and after each look, also while the watch decides who is next, so it
 *     must be quick and must not wait
 * @param elsewhere who is looked for before one of the other cameras, asked as {@code where} is; if empty, it is not looked at: no
 *     face is found there, and no embedding is made
 */
public record Wanted(
        CalibratedGallery listed, Predicate<UUID> where, Function<UUID, Optional<CalibratedGallery>> elsewhere) {

    static Wanted everywhere(CalibratedGallery listed) {
        return new Wanted(listed, camera -> true, camera -> Optional.empty());
    }

    Optional<CalibratedGallery> at(UUID camera) {
        return where.test(camera) ? Optional.of(listed) : elsewhere.apply(camera);
    }
}
