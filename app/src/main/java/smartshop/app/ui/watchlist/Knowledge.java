package smartshop.app.ui.watchlist;

import java.util.Optional;
import smartshop.app.ui.Words;
import smartshop.storage.watchlist.Notice;

/** Whether the listed person knows, as one chooses it. */
enum Knowledge {
    TOLD(Optional.empty()),
    NO_ADDRESS(Optional.of(Notice.Why.NO_ADDRESS)),
    INVESTIGATION(Optional.of(Notice.Why.INVESTIGATION)),
    SAFETY(Optional.of(Notice.Why.SAFETY));

    private final Optional<Notice.Why> withheld;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Knowledge(Optional<Notice.Why> withheld) {
        this.withheld = withheld;
    }

    Optional<Notice.Why> withheld() {
        return withheld;
    }

    String words() {
        return withheld.map(EntryWords::of).orElseGet(() -> Words.say("enrol.told"));
    }
}
