package smartshop.app.cloud;

import java.util.Optional;

/** What became of a question. */
sealed interface Reply {
    /** Late or not, there was an answer. */
    record Said(FaceComparison.Answer answer) implements Reply {}

    /** There was none. */
    record None(Trouble trouble) implements Reply {}

    /** It was not asked: the service did not answer lately. */
    record NotAsked() implements Reply {}

    default Optional<Trouble> why() {
        return this instanceof None(Trouble trouble) ? Optional.of(trouble) : Optional.empty();
    }

    /** Whether it counts as paid for. In doubt it does. */
    default boolean charged() {
        return switch (this) {
            case Said _ -> true;
            case None(Trouble trouble) -> trouble.charged();
            case NotAsked _ -> false;
        };
    }
}
