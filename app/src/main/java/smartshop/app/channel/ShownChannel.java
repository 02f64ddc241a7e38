package smartshop.app.channel;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A channel as it may be shown: without any secret.
 *
 * @param plain what was typed, by field
 * @param deliveredAt when the last message went through
 * @param failingSince since when none does
 * @param trouble why, in a sentence
 * @param waiting how many messages wait
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ShownChannel(
        UUID id,
        Kind kind,
        Map<Field, String> plain,
        boolean alerts,
        Optional<LocalTime> testAt,
        Optional<Instant> deliveredAt,
        Optional<Instant> failingSince,
        String trouble,
        int waiting) {

    public String name() {
        return plain.getOrDefault(Field.NAME, "");
    }
}
