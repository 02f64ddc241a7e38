package smartshop.app.rule;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule wants done.
 *
 * @param sound at the desk
 * @param ticked a message to every channel that is ticked for alerts
 * @param channels a message to these, by their numbers
 */
public record What(boolean sound, boolean ticked, Set<UUID> channels) {
    public static final What SOUND = new What(true, false, Set.of());

    public static final What SOUND_AND_EVERY_CHANNEL = new What(true, true, Set.of());

    public What {
        channels = Set.copyOf(channels);
    }

    public boolean posts() {
        return ticked || !channels.isEmpty();
    }

    Set<Effect> effects() {
        Stream<Effect> sounds = sound ? Stream.of(new Effect.Sound()) : Stream.of();
        Stream<Effect> everywhere = ticked ? Stream.of(new Effect.PostToTicked()) : Stream.of();
        return Stream.concat(
                        Stream.concat(sounds, everywhere), channels.stream().map(Effect.Post::new))
                .collect(Collectors.toUnmodifiableSet());
    }
}
