package smartshop.storage.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Something done that is to be recorded.
 *
 * @param subject the number of the person, camera or alert that it was done to; never anything that tells who that is
 */
public record Deed(Action action, Optional<UUID> subject, Detail detail) {

    public static Deed of(Action action) {
        return new Deed(action, Optional.empty(), Detail.NONE);
    }

    public static Deed of(Action action, UUID subject) {
        return new Deed(action, Optional.of(subject), Detail.NONE);
    }

    public Deed with(Detail more) {
        return new Deed(action, subject, more);
    }
}
