package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.request.Channel;
import smartshop.storage.request.Kind;
import smartshop.storage.request.NewRequest;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Requester;
import smartshop.storage.request.Step;

class RequestsCommandTest {
    @TempDir
    Path folder;

    @Test
    void requestsAreListedByReferenceAndALateOneChangesTheStatus() throws Exception {
        RequestId fresh = record(Kind.ERASURE, 1);
        Line listed = list();
        assertThat(listed.status()).isZero();
        assertThat(listed.out())
                .contains(fresh.reference(), "erasure", "days left, due")
                .doesNotContain("Quux", "High Street");

        RequestId late = record(Kind.ACCESS, 60);
        Line second = list();
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.out()).startsWith(late.reference()).contains("days late, was due");
        JsonNode json = new ObjectMapper()
                .readTree(list("--json").out().lines().findFirst().orElseThrow());
        assertThat(json.get("urgency").asText()).isEqualTo("late");
        assertThat(json.get("daysLeft").asInt()).isNegative();
    }

    @Test
    void closedOnesCanBeLeftOut() {
        RequestId id = record(Kind.OBJECTION, 2);
        try (Database database = open()) {
            database.requests()
                    .take(id, Step.WITHDRAW, LocalDate.now(java.time.ZoneId.systemDefault()), "owner", "", "");
        }

        assertThat(list().out()).contains("closed");
        assertThat(list("--open").out()).isEqualToIgnoringNewLines("No request is open.");
    }

    @Test
    void lookingMakesNoDatabase() {
        assertThat(list().out()).isEqualToIgnoringNewLines("Nobody has asked yet.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private RequestId record(Kind kind, int daysAgo) {
        try (Database database = open()) {
            return database.requests()
                    .record(new NewRequest(
                            kind,
                            Channel.EMAIL,
                            LocalDate.now(java.time.ZoneId.systemDefault()).minusDays(daysAgo),
                            false,
                            new Requester("Zebedee Quux", "2 High Street", "")))
                    .id();
        }
    }

    private Database open() {
        Path data = folder.resolve("data");
        return Database.open(data, NewShop.in(data), java.time.Clock.systemDefaultZone());
    }

    private Line list(String... further) {
        String[] all = new String[further.length + 3];
        all[0] = "list";
        all[1] = "--data";
        all[2] = folder.resolve("data").toString();
        System.arraycopy(further, 0, all, 3, further.length);
        return Line.of(new RequestsCommand(), all);
    }
}
