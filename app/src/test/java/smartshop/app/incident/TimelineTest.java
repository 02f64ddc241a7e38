package smartshop.app.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.IncidentId;
import smartshop.storage.incident.Step;
import smartshop.storage.incident.TakenStep;
import smartshop.storage.staff.StaffId;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verification.Given;

/** The order in which people come to stand in a pack, which is the page's. */
class TimelineTest {
    private static final Instant START = Instant.parse("2026-11-20T14:03:22Z");

    private final StaffId first = new StaffId(UUID.randomUUID());
    private final StaffId opener = new StaffId(UUID.randomUUID());
    private final StaffId late = new StaffId(UUID.randomUUID());

    @Test
    void peopleAreNumberedInTheOrderOfTimeAlsoWhereAnAnswerComesAfterAStep() {
        List<Event> events = new Timeline(new StaffNumbers(), Clock.fixed(START, ZoneOffset.UTC))
                .answered(List.of(given(1, first, 0), given(2, late, 60)))
                .steps(opened(30))
                .inOrder();

        assertThat(events).extracting(Event::who).containsExactly("Staff member 1", "Staff member 2", "Staff member 3");
        assertThat(events.get(1).what()).isEqualTo("Opened the incident.");
    }

    private static Given given(int number, StaffId by, long seconds) {
        return new Given(
                number, Optional.of(by), Verdict.THIS_PERSON, false, START.plusSeconds(seconds), Optional.empty());
    }

    private Incident opened(long seconds) {
        TakenStep open = new TakenStep(
                1, Step.OPEN, START.plusSeconds(seconds), opener.value().toString(), "", "");
        return new Incident(
                IncidentId.random(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Till",
                START,
                List.of(open),
                true,
                true);
    }
}
