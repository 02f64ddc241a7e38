package smartshop.app.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import smartshop.app.alert.Alert;
import smartshop.recognition.search.PersonId;

/** What those answer who try it on themselves: in memory alone, so nothing ever follows from it. Thread-safe. */
final class SelfTestAnswers {
    /** As many as stand on a screen. */
    private static final int MOST = 20;

    private final Predicate<PersonId> selfTest;
    private final Map<UUID, Verification> said = new LinkedHashMap<>();

    SelfTestAnswers(Predicate<PersonId> selfTest) {
        this.selfTest = selfTest;
    }

    boolean has(Alert alert) {
        return selfTest.test(alert.person());
    }

    synchronized Verification of(Alert alert) {
        return said.getOrDefault(alert.id(), Verification.NEW);
    }

    synchronized void keep(Alert alert, Verification now) {
        said.put(alert.id(), now);
        if (said.size() > MOST) {
            said.remove(said.keySet().iterator().next());
        }
    }
}
