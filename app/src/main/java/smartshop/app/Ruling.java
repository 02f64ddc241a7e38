package smartshop.app;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.act.Acting;
import smartshop.app.channel.Messaging;
import smartshop.app.live.Notices;
import smartshop.app.rule.Acts;
import smartshop.app.rule.PastAlerts;
import smartshop.app.rule.RuleCalls;
import smartshop.app.rule.RuleDesk;
import smartshop.storage.Database;

/** What follows from alerts, wired to the board and to the channels. */
public final class Ruling {
    private final RuleDesk desk;
    private final PastAlerts past;

    Ruling(
            Database storage,
            Access access,
            Verifying verifying,
            Messaging messaging,
            Acting acting,
            Notices notices,
            Clock clock) {
        desk = new RuleDesk(storage.rules(), access, notices, clock);
        past = new PastAlerts(storage, access, clock);
        RuleCalls calls =
                new RuleCalls(desk, messaging.outbox(), acts(acting), verifying.board()::find, notices, clock);
        verifying.board().add(calls);
        verifying.desk().onChange(calls::changed);
        acting.help().onSent(calls::told);
    }

    private static Acts acts(Acting acting) {
        return new Acts() {
            @Override
            public void announce(UUID alert) {
                acting.announceByRule(alert);
            }

            @Override
            public void layHelpReady(UUID alert) {
                acting.help().want(alert);
            }

            @Override
            public Set<UUID> helpers() {
                return acting.help().channels();
            }
        };
    }

    /** Where it is said what follows. */
    public RuleDesk desk() {
        return desk;
    }

    /** What rules can be tried on. */
    public PastAlerts past() {
        return past;
    }
}
