package smartshop.storage.person;

import java.util.Optional;

/** What lies where a ring should be. The ring is empty if there is trouble. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record Found(Optional<Trouble> trouble, Ring ring) {

    static Found good(Ring ring) {
        return new Found(Optional.empty(), ring);
    }

    static Found bad(Trouble trouble) {
        return new Found(Optional.of(trouble), Ring.EMPTY);
    }

    boolean isGood() {
        return trouble.isEmpty();
    }

    boolean is(Trouble one) {
        return trouble.filter(one::equals).isPresent();
    }
}
