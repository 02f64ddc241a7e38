package smartshop.storage.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A way by which messages leave the shop.
 *
 * @param kind one of the program's own words
 * @param alerts whether alerts go there
 * @param testAt the time of day, to the minute, when a test message goes; empty for never
 * @param testedOn the last day on which that was done
 * @param deliveredAt when the last message went through; empty if none ever did
 * @param failingSince since when none goes through; empty if the last one did, or none was tried
 * @param trouble why the last try failed, in a sentence; empty if it did not
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ChannelRow(
        UUID id,
        String kind,
        ChannelSettings settings,
        boolean alerts,
        Optional<LocalTime> testAt,
        Instant addedAt,
        Optional<LocalDate> testedOn,
        Optional<Instant> deliveredAt,
        Optional<Instant> failingSince,
        String trouble) {}
