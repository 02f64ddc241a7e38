package smartshop.storage.watchlist;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Why somebody is to be listed, as it is said; {@link EnrolmentRules} say whether that is enough.
 *
 * @param accomplice helped somebody else to do it, and is listed for a shorter time
 * @param day when it happened, by the shop's calendar
 * @param worth of the goods or the damage, in the currency's smallest unit
 * @param incident the incident's reference, for example its number in the incident book
 * @param reason in the proposer's words
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Grounds(
        Offence offence,
        boolean accomplice,
        LocalDate day,
        OptionalLong worth,
        String incident,
        Optional<Evidence> evidence,
        Declaration declaration,
        String reason) {

    public Grounds {
        incident = incident.strip();
        reason = reason.strip();
    }

    /** What is said of people who were drawn: of nobody. */
    public static Grounds drawn(LocalDate day, String reason) {
        return new Grounds(
                Offence.BANNED,
                false,
                day,
                OptionalLong.empty(),
                "drawn",
                Optional.of(new Evidence(Evidence.Kind.BAN_NOTICE, "nowhere: the person is drawn")),
                Declaration.MADE,
                reason);
    }

    /** Without what the shop wrote, which may name somebody. */
    @Override
    public String toString() {
        return "Grounds[" + offence + "]";
    }
}
