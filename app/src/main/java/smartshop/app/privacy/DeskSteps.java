package smartshop.app.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import smartshop.app.access.Access;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Requests;
import smartshop.storage.request.Step;

/** Takes steps about requests in the name of whoever is signed in, each with its record. Whether they may is asked before. */
final class DeskSteps {
    private final Requests requests;
    private final AuditLog audit;
    private final Access access;
    private final Clock clock;

    DeskSteps(Requests requests, Access access, Clock clock) {
        this.requests = requests;
        this.audit = access.audit();
        this.access = access;
        this.clock = clock;
    }

    Request take(RequestId id, Step step, LocalDate on, String word, String note) {
        return audit.recorded(
                () -> requests.take(id, step, on, by(), word, note),
                request -> Deed.of(Action.REQUEST_STEP, id.value()).with(Detail.of(step)));
    }

    /** Today, with a record of its own. */
    Request recorded(RequestId id, Step step, String word, Function<Request, Deed> deed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return audit.recorded(() -> requests.take(id, step, today, by(), word, ""), deed);
    }

    private String by() {
        return access.session().actor().pseudonym();
    }
}
