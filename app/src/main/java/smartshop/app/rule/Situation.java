package smartshop.app.rule;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.verify.Severity;
import smartshop.storage.watchlist.Offence;

/**
 * What rules are asked about: never who.
 *
 * @param offence what the person was listed for; empty if it is not known
 * @param at by the shop's own clock
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Situation(Occasion occasion, Optional<Offence> offence, UUID camera, LocalDateTime at, Profile profile) {

    /** The least, where it is not known. */
    public Severity severity() {
        return offence.map(Severity::of).orElse(Severity.LOSS);
    }
}
