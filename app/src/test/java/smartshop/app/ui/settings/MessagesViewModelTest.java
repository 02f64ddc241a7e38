package smartshop.app.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.channel.Field;
import smartshop.app.channel.Kind;
import smartshop.app.channel.Messaging;
import smartshop.app.channel.ShownChannel;
import smartshop.app.live.Notices;
import smartshop.app.outbound.HttpsPeer;
import smartshop.app.ui.Check;
import smartshop.storage.Database;
import smartshop.storage.NewShop;

class MessagesViewModelTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T14:03:22Z"));
    private final AtomicBoolean done = new AtomicBoolean();
    private Database database;
    private Messaging messaging;
    private MessagesViewModel model;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        messaging = new Messaging(database, new Notices(clock), clock);
        model = new MessagesViewModel(messaging.desk(new Access(database, clock)), Runnable::run, Runnable::run, clock);
        model.refresh();
    }

    @AfterEach
    void close() {
        messaging.close();
        database.close();
    }

    @Test
    void withFewerThanTwoChannelsItIsSaidWhatThatMeans() {
        assertThat(model.whole().words()).startsWith("No channel takes alerts");
        add("Till", "https://example.org/hook");
        assertThat(model.whole().words()).startsWith("Only one channel takes alerts");
        add("Office", "https://example.org/hook");
        assertThat(model.whole()).isEqualTo(Check.NONE);
    }

    @Test
    void whatIsWrongStaysOnTheSheet() {
        ChannelEntry entry = entry("Till", "http://example.org");
        model.add(entry, () -> done.set(true));

        assertThat(done).isFalse();
        assertThat(entry.outcomeProperty().get())
                .isEqualTo(Check.bad("SmartShop calls only addresses that begin with https://."));
        assertThat(model.channels()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void anEntryHoldsNoSecretOnceItIsSavedAndNoneOfAKnownChannel() {
        ChannelEntry typed = add("Till", "https://example.org/hook");
        assertThat(typed.text(Field.SIGNING_KEY).get()).isEmpty();
        assertThat(typed.text(Field.URL).get()).isEmpty();

        ChannelEntry known = ChannelEntry.of(model.channels().getFirst());
        assertThat(known.text(Field.NAME).get()).isEqualTo("Till");
        assertThat(known.text(Field.URL).get()).isEmpty();
        known.text(Field.NAME).set("Office");
        known.testAtProperty().set(Optional.empty());
        model.save(model.channels().getFirst(), known, () -> done.set(true));
        assertThat(done).isTrue();
        assertThat(ChannelWords.about(model.channels().getFirst()))
                .isEqualTo("Webhook · takes alerts · not tested daily");
    }

    @Test
    void aTestSaysWhatBecameOfItAndTheChannelSinceWhen() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2")) {
            add("Till", peer.url("/"));
            ShownChannel till = model.channels().getFirst();
            model.test(till);
            assertThat(model.outcomeProperty().get().level()).isEqualTo(Check.Level.BAD);
            assertThat(state()).startsWith("Not delivered since: Today, 14:03. The address 127.0.0.2 is private");

            model.allow("127.0.0.2", "zz", model.outcomeProperty(), () -> done.set(true));
            assertThat(model.outcomeProperty().get().words()).contains("64 digits");
            model.allow("127.0.0.2", "", model.outcomeProperty(), () -> done.set(true));
            model.test(till);
            assertThat(model.outcomeProperty().get().words())
                    .contains("nobody vouches for", peer.identity().fingerprint());

            model.allow("127.0.0.2", peer.identity().fingerprint(), model.outcomeProperty(), () -> {});
            assertThat(model.allowed()).hasSize(1);
            model.test(till);
            assertThat(model.outcomeProperty().get()).isEqualTo(Check.good("Till: The test message arrived."));
            clock.advance(Duration.ofDays(1));
            assertThat(state()).isEqualTo("Last delivered: Yesterday, 14:03.");
            model.disallow(model.allowed().getFirst(), model.outcomeProperty());
            assertThat(model.allowed()).isEmpty();
        }
    }

    @Test
    void aKeyThatSmartShopMakesIsOneThatItTakes() {
        String key = MessagesViewModel.freshKey();
        assertThat(key).startsWith("whsec_").isNotEqualTo(MessagesViewModel.freshKey());
        assertThat(Base64.getDecoder().decode(key.substring(6))).hasSize(32);
    }

    private String state() {
        model.refresh();
        return model.state(model.channels().getFirst()).words();
    }

    private ChannelEntry add(String name, String url) {
        ChannelEntry entry = entry(name, url);
        model.add(entry, () -> {});
        assertThat(entry.outcomeProperty().get()).isEqualTo(Check.NONE);
        return entry;
    }

    private static ChannelEntry entry(String name, String url) {
        ChannelEntry entry = ChannelEntry.of(Kind.WEBHOOK);
        entry.text(Field.NAME).set(name);
        entry.text(Field.URL).set(url);
        entry.text(Field.SIGNING_KEY).set(MessagesViewModel.freshKey());
        return entry;
    }
}
