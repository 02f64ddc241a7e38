package smartshop.app.ui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.channel.Field;
import smartshop.app.channel.Kind;
import smartshop.app.channel.ShownChannel;
import smartshop.app.live.Notices;
import smartshop.app.rule.Hours;
import smartshop.app.rule.Occasion;
import smartshop.app.rule.PastAlerts;
import smartshop.app.rule.Profile;
import smartshop.app.rule.RuleDesk;
import smartshop.app.rule.WeekPlan;
import smartshop.app.ui.Check;
import smartshop.app.verify.StaffedShop;
import smartshop.storage.watchlist.Offence;

/** What the settings say of rules. */
class RulesViewModelTest {
    private static final UUID BACK_DOOR = new UUID(0, 7);

    @TempDir
    Path folder;

    private final List<ShownChannel> channels = new ArrayList<>();
    private StaffedShop shop;
    private RuleDesk desk;
    private RulesViewModel model;

    @BeforeEach
    void open() {
        shop = new StaffedShop(folder); // a Friday, 14:03
        desk = new RuleDesk(shop.database().rules(), shop.access(), new Notices(shop.clock), shop.clock);
        model = new RulesViewModel(
                desk,
                new PastAlerts(shop.database(), shop.access(), shop.clock),
                () -> List.copyOf(channels),
                () -> Map.of(BACK_DOOR, "Back door"),
                Runnable::run,
                Runnable::run,
                shop.clock);
        model.refresh();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private UUID channel(String name, boolean alerts) {
        UUID id = UUID.randomUUID();
        channels.add(new ShownChannel(
                id,
                Kind.EMAIL,
                Map.of(Field.NAME, name),
                alerts,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                0));
        model.refresh();
        return id;
    }

    @Test
    void eachRuleIsAPlainSentence() {
        assertThat(model.rows())
                .extracting(RuleRow::sentence)
                .containsExactly(
                        "Always, when somebody listed is seen: a sound at the desk.",
                        "Always, when somebody listed was seen and nobody answers within 20 seconds or was"
                                + " recognised by a first person and nobody seconds it within 20 seconds: a sound at the"
                                + " desk and a message to every channel that takes alerts.");

        RuleEntry entry = RuleEntry.fresh();
        entry.profiles().retainAll(Set.of(Profile.NIGHT));
        entry.cameras().add(BACK_DOOR);
        entry.offences().add(Offence.BANNED);
        entry.days().addAll(Set.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY));
        entry.fromProperty().set(LocalTime.of(22, 0));
        entry.toProperty().set(LocalTime.of(4, 30));
        entry.channels().add(channel("Olga's phone", false));
        assertThat(model.preview(entry).sentence())
                .isEqualTo(
                        "At night, on Saturday and Sunday, 22:00 to 04:30, at Back door, when somebody listed (banned"
                                + " or told to stay away) is seen: a sound at the desk and Olga's phone.");
    }

    @Test
    void aRuleThatOneReliesOnWantsTwoChannels() {
        RuleRow unanswered = model.rows().get(1);
        assertThat(unanswered.shortage().words()).startsWith("No channel is there");
        channel("Olga's phone", true);
        channel("For invoices", false);
        assertThat(model.rows().get(1).shortage().words()).startsWith("Only one channel");
        channel("Max's phone", true);
        assertThat(model.rows().get(1).shortage()).isEqualTo(Check.NONE);
        assertThat(model.rows().get(0).shortage()).isEqualTo(Check.NONE);
    }

    @Test
    void whatMakesFewerCallsSaysWhatItCosts() {
        assertThat(model.costsProperty().get()).isEqualTo(Check.NONE);
        assertThat(model.costsWithout(model.rows().get(1).rule()))
                .contains("fewer calls", "While open, if nobody answers, nobody outside is told.");

        RuleEntry entry = RuleEntry.of(model.rows().get(0).rule());
        entry.offences().add(Offence.VIOLENCE);
        assertThat(model.preview(entry).costs().words())
                .contains("At night some new alerts make no sound and go to nobody, for example");
        model.save(entry, () -> {});
        assertThat(model.costsProperty().get().level()).isEqualTo(Check.Level.CARE);

        model.remove(model.rows().get(1).rule());
        assertThat(model.rows()).hasSize(1);
        model.remove(model.rows().get(0).rule());
        assertThat(model.outcomeProperty().get().words()).startsWith("Nobody would be called any more");
        assertThat(model.rows()).hasSize(1);
        model.restore();
        assertThat(model.costsProperty().get()).isEqualTo(Check.NONE);
    }

    @Test
    void aRuleThatIsNotCompleteSaysSoAndIsNotSaved() {
        RuleEntry entry = RuleEntry.fresh();
        entry.occasions().clear();
        assertThat(model.preview(entry).sentence()).startsWith("Choose what has happened");
        boolean[] saved = {false};
        model.save(entry, () -> saved[0] = true);
        assertThat(saved[0]).isFalse();
        assertThat(entry.outcomeProperty().get().level()).isEqualTo(Check.Level.BAD);

        entry.occasions().add(Occasion.VERIFIED);
        model.save(entry, () -> saved[0] = true);
        assertThat(saved[0]).isTrue();
        assertThat(model.rows())
                .hasSize(3)
                .last()
                .satisfies(row -> assertThat(row.tried()).isEqualTo("In the last 30 days it would not have applied."));
    }

    @Test
    void whatTheShopIsLikeIsSaidWithItsEnd() {
        assertThat(model.nowProperty().get().words()).startsWith("Now: Open, always");
        model.plan(
                new WeekPlan(
                        Map.of(DayOfWeek.FRIDAY, Hours.between(9, 18), DayOfWeek.MONDAY, Hours.between(9, 18)),
                        Hours.between(22, 6)),
                () -> {});
        assertThat(model.nowProperty().get())
                .isEqualTo(Check.good("Now: Open, by the weekly plan, until Friday, 18:00."));
        model.say(Profile.CLOSED);
        assertThat(model.nowProperty().get())
                .isEqualTo(
                        Check.care("Now: Closed, said by hand. The weekly plan is followed again from Friday, 18:00."));
        assertThat(model.saidByHand()).isTrue();
        assertThat(model.unusual()).isEqualTo("Shop: Closed, said by hand");
        model.followPlan();
        assertThat(model.profile()).isEqualTo(Profile.OPEN);
        assertThat(model.unusual()).isEmpty();
    }
}
