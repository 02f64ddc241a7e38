package smartshop.app.act;

import java.util.function.Function;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;

/**
 * Where the owner says whether and how a door can be locked. Any thread may call; each call throws {@link
 * smartshop.app.access.AccessException} for who may not change settings.
 */
public final class DoorSetup {
    private final ActBook<DoorSettings> book;
    private final Function<DoorSettings, Relay> relays;
    private final DoorDesk desk;
    private final Access access;

    DoorSetup(ActBook<DoorSettings> book, Function<DoorSettings, Relay> relays, DoorDesk desk, Access access) {
        this.book = book;
        this.relays = relays;
        this.desk = desk;
        this.access = access;
    }

    /** For the audit log. */
    private enum Switch {
        ON,
        OFF
    }

    /** What a relay said. @param fire also if it does not say that there is none */
    public record Said(boolean locked, boolean fire) {}

    public DoorSettings settings() {
        access.require(Permission.SETTINGS);
        return book.now();
    }

    /** Releases the door first. @throws ActException with a sentence that says what is missing; nothing was changed then */
    public void change(DoorSettings next) {
        access.require(Permission.SETTINGS);
        if (next.on()) {
            check(next);
        }
        desk.changes(access.session().actor());
        access.audit()
                .recorded(
                        () -> book.write(next),
                        Deed.of(Action.DOOR_CHANGED).with(Detail.of(next.on() ? Switch.ON : Switch.OFF)));
        desk.changes(access.session().actor()); // somebody may have locked it by the former ones meanwhile
    }

    private void check(DoorSettings next) {
        var unused = relays.apply(next);
        if (next.seconds() < DoorSettings.SHORTEST || next.seconds() > DoorSettings.LONGEST) {
            throw new ActException(
                    Why.NOT_SET_UP,
                    "A door is released after %d to %d seconds."
                            .formatted(DoorSettings.SHORTEST, DoorSettings.LONGEST));
        }
        if (!next.opensFromInside() || !next.noEscapeRoute()) {
            throw new ActException(
                    Why.NOT_SET_UP, "Tick both sentences, or leave it off: a door that shuts people in can kill.");
        }
    }

    /** Asks the relay how it is, and changes nothing. @throws ActException in words, if it does not say so */
    public Said tryOut(DoorSettings typed) {
        access.require(Permission.SETTINGS);
        Relay.Answer said = relays.apply(typed).status();
        return new Said(said.locked(), said.fire());
    }
}
