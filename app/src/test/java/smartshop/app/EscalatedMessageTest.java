package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertTrace;
import smartshop.app.channel.ChannelForm;
import smartshop.app.channel.Field;
import smartshop.app.channel.Kind;
import smartshop.app.outbound.HttpsPeer;
import smartshop.app.verify.OpenAlert;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** The whole way from an alert that nobody answers to a server outside. */
class EscalatedMessageTest {
    private static ModelPack models;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T14:03:22Z"));

    @BeforeAll
    static void loadModels() throws ModelException {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
    }

    @AfterAll
    static void unloadModels() {
        models.close();
    }

    @Test
    void whoIsOutsideIsToldOnceAndTheBoardSaysSo() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                Console console = Console.open(
                        new ConsoleSettings(folder, 0, models).exempted().onLoopback(), clock)) {
            push(console, peer, "Phones", true);
            push(console, peer, "Only for the rules", false);
            UUID alert = raise(console);
            eventually(
                    "it is on the board",
                    () -> !console.aftermath().verifying().board().open().isEmpty());
            assertThat(peer.received()).isEmpty();

            clock.advance(Duration.ofSeconds(21));
            eventually("it went", () -> !peer.received().isEmpty());
            eventually(
                    "the board says so",
                    () -> console.aftermath().verifying().board().open().stream()
                            .allMatch(open -> open.escalation() == OpenAlert.Escalation.TOLD));
            assertThat(peer.received()).hasSize(1);
            assertThat(peer.received().getFirst().body())
                    .contains(
                            "Entrance: check now",
                            alert.toString().substring(0, 8).toUpperCase(Locale.ROOT))
                    .doesNotContain("score", "person", "0.6");
        }
    }

    @Test
    void withoutAChannelNobodyIsSaidToBeTold() throws Exception {
        try (Console console =
                Console.open(new ConsoleSettings(folder, 0, models).exempted().onLoopback(), clock)) {
            raise(console);
            eventually(
                    "it is on the board",
                    () -> !console.aftermath().verifying().board().open().isEmpty());
            clock.advance(Duration.ofSeconds(21));
            eventually(
                    "nobody could be told",
                    () -> console.aftermath().verifying().board().open().stream()
                            .allMatch(open -> open.escalation() == OpenAlert.Escalation.UNANSWERED));
        }
    }

    private static void push(Console console, HttpsPeer peer, String name, boolean alerts) throws Exception {
        var desk = console.aftermath().messaging().desk(console.access());
        desk.allow(peer.allowed().entries().getFirst());
        Map<Field, String> typed =
                new EnumMap<>(Map.of(Field.NAME, name, Field.SERVER, peer.url(""), Field.TOPIC, "shop-7Gq2Zp"));
        desk.add(new ChannelForm(Kind.PUSH, typed, alerts, Optional.empty()));
    }

    private UUID raise(Console console) {
        Instant now = clock.instant();
        Picture dot = new Picture(1, 1, new byte[3]);
        UUID id = UUID.randomUUID();
        console.alerts()
                .raise(
                        new Alert(
                                id,
                                UUID.randomUUID(),
                                "Entrance",
                                Answering.listed(console.storage(), clock),
                                0.6,
                                now,
                                now,
                                now,
                                dot,
                                dot,
                                new Box(0, 0, 1, 1),
                                new Embedding("net", new float[] {0.6f, 0.8f}),
                                Presentation.UNKNOWN),
                        new AlertTrace(now, now, now));
        return id;
    }
}
