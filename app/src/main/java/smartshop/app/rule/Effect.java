package smartshop.app.rule;

import java.util.UUID;

/**
 * What a rule can bring about: it calls people who work here, and lays things ready for them. What can harm somebody has no place in it; that takes a
 * person's press and an {@link smartshop.app.verify.ActPermit}, of which no rule ever sees one.
 */
public sealed interface Effect {

    /** Whether somebody outside is told. */
    default boolean posts() {
        return this instanceof PostToTicked || this instanceof Post;
    }

    /** Whether somebody is called, here or outside. */
    default boolean calls() {
        return posts() || this instanceof Sound;
    }

    /** At the desk, until somebody answers. */
    record Sound() implements Effect {}

    /** The shop's neutral sentence is read out: it is about nobody. */
    record Announce() implements Effect {}

    /** A call for help lies ready on the card. It goes by a person's press alone. */
    record LayHelpReady() implements Effect {}

    /** A message without a face or a name, to every channel that is ticked for alerts. */
    record PostToTicked() implements Effect {}

    /** The same message to one channel. */
    record Post(UUID channel) implements Effect {}
}
