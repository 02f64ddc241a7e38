package smartshop.storage.staff;

import java.time.Instant;
import java.util.Optional;

/** What became of somebody's try to sign in. */
public sealed interface SignIn {

    /** It is this person. */
    record Welcome(StaffMember member) implements SignIn {}

    /**
     * It was not the right secret.
     *
     * @param next when the next may be typed; empty: now
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Wrong(Optional<Instant> next) implements SignIn {}

    /** Nothing was looked at: after wrong ones it is too early. */
    record TooEarly(Instant next) implements SignIn {}

    /** Too many were wrong. An owner sets a new secret. */
    record Shut() implements SignIn {}

    /** The person's row was changed by somebody else than SmartShop, or is gone; it is not honoured. */
    record Refused() implements SignIn {}
}
