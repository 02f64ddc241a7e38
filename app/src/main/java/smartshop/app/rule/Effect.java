package smartshop.app.rule;

import java.util.UUID;

/**
 * What a rule can bring about: it calls people who work here, and nothing else. What can harm somebody has no place in it; that takes a
 * person's press and an {@link smartshop.app.verify.ActPermit}, of which no rule ever sees one.
 */
public sealed interface Effect {

    /** At the desk, until somebody answers. */
    record Sound() implements Effect {}

    /** A message without a face or a name, to every channel that is ticked for alerts. */
    record PostToTicked() implements Effect {}

    /** The same message to one channel. */
    record Post(UUID channel) implements Effect {}
}
