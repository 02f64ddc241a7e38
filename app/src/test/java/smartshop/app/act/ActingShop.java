package smartshop.app.act;

import static smartshop.app.verify.DrawnAlerts.ENTRANCE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import smartshop.app.access.Proven;
import smartshop.app.alert.Alert;
import smartshop.app.channel.Messaging;
import smartshop.app.live.Notice;
import smartshop.app.live.Notices;
import smartshop.app.outbound.AllowList;
import smartshop.app.outbound.HttpsPeer;
import smartshop.app.verify.DrawnAlerts;
import smartshop.app.verify.LastSeen;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.StaffedShop;
import smartshop.app.verify.TwoClocks;
import smartshop.app.verify.Verification;
import smartshop.storage.audit.Entry;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;

/** A shop with three people in it, its messages, and a door, whose time is the test's. */
final class ActingShop implements AutoCloseable {
    /** The owner first. */
    private static final Map<String, Role> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("Olga", Role.OWNER);
        PEOPLE.put("Max", Role.MANAGER);
        PEOPLE.put("Gita", Role.GUARD);
    }

    /** A busy computer is no dead relay. */
    static final Duration PATIENT = Duration.ofSeconds(20);

    final StaffedShop shop;
    final Notices notices;
    final Messaging messaging;
    final AtomicBoolean matching = new AtomicBoolean(true);
    final DoorDesk door;
    final DoorSetup setup;
    final StaffMember olga;
    final StaffMember max;
    final StaffMember gita;

    ActingShop(Path folder, HttpsPeer reached) throws Exception {
        this(folder, reached.allowed());
    }

    /** A shop's first console. @param reached who may be called */
    ActingShop(Path folder, AllowList reached) {
        this(new StaffedShop(folder, PEOPLE), Optional.of(reached));
        shop.signIn(olga);
    }

    /** A later one in the same folder. */
    static ActingShop again(Path folder) {
        return new ActingShop(new StaffedShop(folder), Optional.empty());
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private ActingShop(StaffedShop shop, Optional<AllowList> reached) {
        this.shop = shop;
        olga = shop.member(Role.OWNER);
        max = shop.member(Role.MANAGER);
        gita = shop.member(Role.GUARD);
        reached.ifPresent(list -> shop.database().allowedAddresses().write(list.text()));
        notices = new Notices(shop.clock);
        messaging = new Messaging(shop.database(), notices, shop.clock);
        ActBook<DoorSettings> book = Acting.doorBook(shop.database(), notices);
        Function<DoorSettings, Relay> relays =
                settings -> Relay.of(settings, messaging.outbound().http(), shop.clock, PATIENT);
        door = new DoorDesk(
                book,
                relays,
                shop.desk(),
                shop.access(),
                matching::get,
                notices,
                new TwoClocks(shop.clock, shop::nanos));
        setup = new DoorSetup(book, relays, door, shop.access());
    }

    Proven proven(StaffMember member) {
        return shop.proven(member);
    }

    Alert raise() {
        return DrawnAlerts.of(shop.listed, ENTRANCE, shop.clock.instant());
    }

    void say(Alert alert, StaffMember who, Verdict answer) {
        shop.desk().answer(alert, answer, shop.proven(who), Optional.empty());
    }

    OpenAlert open(Alert alert) {
        Verification answers = shop.desk().of(alert);
        return new OpenAlert(
                alert,
                Optional.empty(),
                true,
                answers,
                new LastSeen(alert.camera(), alert.cameraName(), alert.alertedAt()),
                Optional.empty(),
                0,
                alert.alertedAt(),
                OpenAlert.Escalation.NONE,
                false);
    }

    OpenAlert verified() {
        Alert alert = raise();
        say(alert, olga, Verdict.THIS_PERSON);
        say(alert, max, Verdict.THIS_PERSON);
        return open(alert);
    }

    /** Who presses now. */
    void lock(OpenAlert alert, StaffMember who) {
        door.lock(alert, proven(who), door.pressed());
    }

    /** A second goes by, and the door is looked after. */
    void second() {
        shop.clock.advance(Duration.ofSeconds(1));
        door.check();
    }

    /** What the audit log has about the door: who, what, why. */
    List<String> steps() {
        return shop.entries().stream()
                .filter(entry -> entry.action().startsWith("door-"))
                .map(this::step)
                .toList();
    }

    private String step(Entry entry) {
        String who = entry.actor().equals(max.id().toString())
                ? "max"
                : entry.actor().equals(olga.id().toString()) ? "olga" : entry.actor();
        return (who + " " + entry.action().substring("door-".length()) + " " + entry.detail()).strip();
    }

    List<String> said() {
        return notices.all().stream().map(Notice::words).toList();
    }

    @Override
    public void close() {
        door.close();
        messaging.close();
        shop.close();
    }
}
