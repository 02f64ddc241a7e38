package smartshop.app.rule;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule wants done.
 *
 * @param sound at the desk
 * @param ticked a message to every channel that is ticked for alerts
 * @param channels a message to these, by their numbers
 * @param announce the neutral sentence is read out
 * @param help a call for help lies ready on the card, for a person to send
 */
public record What(boolean sound, boolean ticked, Set<UUID> channels, boolean announce, boolean help) {
    public static final What SOUND = new What(true, false, Set.of());

    public static final What SOUND_AND_EVERY_CHANNEL = new What(true, true, Set.of());

    public What {
        channels = Set.copyOf(channels);
    }

    /** That only calls. */
    public What(boolean sound, boolean ticked, Set<UUID> channels) {
        this(sound, ticked, channels, false, false);
    }

    /** Whether it brings about anything. */
    public boolean any() {
        return sound || posts() || announce || help;
    }

    public boolean posts() {
        return ticked || !channels.isEmpty();
    }

    Set<Effect> effects() {
        Stream<Effect> sounds = sound ? Stream.of(new Effect.Sound()) : Stream.of();
        Stream<Effect> everywhere = ticked ? Stream.of(new Effect.PostToTicked()) : Stream.of();
        Stream<Effect> some = channels.stream().map(Effect.Post::new);
        Stream<Effect> announces = announce ? Stream.of(new Effect.Announce()) : Stream.of();
        Stream<Effect> helps = help ? Stream.of(new Effect.LayHelpReady()) : Stream.of();
        return Stream.of(sounds, everywhere, some, announces, helps)
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
    }
}
