package smartshop.app.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.AccessException;
import smartshop.app.live.Notices;
import smartshop.app.verify.StaffedShop;
import smartshop.storage.audit.Entry;
import smartshop.storage.staff.Role;

/** Who may say what follows from alerts, and what is kept of it. */
class RuleDeskTest {
    @TempDir
    Path folder;

    private StaffedShop shop;
    private Notices notices;
    private RuleDesk desk;

    @BeforeEach
    void open() {
        shop = new StaffedShop(folder);
        begin();
    }

    private void begin() {
        notices = new Notices(shop.clock);
        desk = new RuleDesk(shop.database().rules(), shop.access(), notices, shop.clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static Rule rule() {
        return new Rule(
                UUID.randomUUID(),
                true,
                When.always(EnumSet.of(Occasion.VERIFIED)),
                new What(false, false, Set.of(UUID.randomUUID())));
    }

    @Test
    void whatIsSaidIsThereAfterTheNextStartAndInTheAuditLog() {
        Rule rule = rule();
        desk.put(rule);
        desk.put(rule.turned(false));
        desk.plan(new WeekPlan(Map.of(DayOfWeek.MONDAY, Hours.between(9, 18)), Hours.between(22, 6)));
        desk.say(Profile.NIGHT);
        RuleBook before = desk.book();
        shop.restart();
        begin();

        assertThat(desk.book()).isEqualTo(before);
        assertThat(desk.book().rules()).contains(rule.turned(false)).hasSize(3);
        assertThat(desk.profile()).isEqualTo(Profile.NIGHT);
        assertThat(said())
                .containsSubsequence(
                        "rules-changed added calls-as-our-own",
                        "rules-changed changed calls-as-our-own",
                        "hours-changed ",
                        "profile-chosen night");
        desk.followPlan();
        assertThat(desk.profile()).isEqualTo(Profile.CLOSED);
    }

    private List<String> said() {
        return shop.entries().stream().map(RuleDeskTest::line).toList();
    }

    private static String line(Entry entry) {
        return entry.action() + " " + entry.detail();
    }

    @Test
    void onlyWhoMayChangeSettingsChangesAnything() {
        shop.hire("Olga", Role.OWNER);
        shop.signIn(shop.hire("Gus", Role.GUARD));

        assertThatThrownBy(() -> desk.put(rule())).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> desk.remove(first())).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> desk.restore()).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> desk.say(Profile.NIGHT)).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> desk.plan(WeekPlan.ALWAYS_OPEN)).isInstanceOf(AccessException.class);
        assertThat(desk.book()).isEqualTo(RuleBook.OWN);
    }

    private UUID first() {
        return desk.book().rules().getFirst().id();
    }

    @Test
    void theLastRuleThatCallsAnybodyStays() {
        desk.remove(first());
        assertThat(said()).last().isEqualTo("rules-changed removed fewer-calls-than-our-own");

        Rule last = desk.book().rules().getFirst();
        assertThatThrownBy(() -> desk.remove(last.id()))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("Nobody would be called");
        assertThatThrownBy(() -> desk.put(last.turned(false))).isInstanceOf(RuleException.class);
        assertThat(desk.book().rules()).containsExactly(last);
        desk.restore();
        assertThat(desk.book().rules()).isEqualTo(RuleBook.OWN.rules());
    }

    @Test
    void aRuleThatNeverAppliesOrDoesNothingIsNotTaken() {
        assertThatThrownBy(() -> desk.put(new Rule(UUID.randomUUID(), true, When.always(Set.of()), What.SOUND)))
                .isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> desk.put(new Rule(
                        UUID.randomUUID(), true, When.always(Set.of(Occasion.NEW)), new What(false, false, Set.of()))))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void rulesThatSomebodyElseWroteSilenceNothing() {
        shop.database().rules().write("{\"rules\":[],\"plan\":null,\"later\":1}");
        begin();

        assertThat(desk.book()).isEqualTo(RuleBook.OWN);
        assertThat(notices.all().toString()).contains("changed outside SmartShop");
        assertThat(said()).last().asString().startsWith("rules-tampered");
    }
}
