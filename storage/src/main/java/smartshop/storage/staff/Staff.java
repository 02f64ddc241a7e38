package smartshop.storage.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.SecretHash;
import smartshop.storage.vault.Vault;

/**
 * The people who work here. Names are sealed; role, state, cameras, secret and wrong tries are under a mac, and a row that does not
 * fit its mac is not honoured. There is always an owner who can sign in. Any thread may call.
 */
public final class Staff {
    /** What a tile has room for, twice. */
    public static final int LONGEST_NAME = 60;

    /** A paragraph. */
    public static final int LONGEST_REASON = 500;

    /** Fewer characters are no sentence. */
    public static final int SHORTEST_REASON = 10;

    private final Rows rows;
    private final Vault vault;
    private final SecretHash hashes;
    private final Clock clock;

    public Staff(Rows rows, Vault vault, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.hashes = vault.hashes("staff secret");
        this.clock = clock;
    }

    /** Everybody, as it is now. Cheap enough to ask before each thing that matters. */
    public Roster roster() {
        return in(StaffRows::roster);
    }

    /** What this person was called, even if removed; empty if nobody has this number, or the name was changed. */
    public Optional<String> name(StaffId id) {
        return in(staff -> staff.one(id).flatMap(kept -> kept.row().nameIfReadable(vault)));
    }

    /**
     * Lets somebody in from now on. The first one is an owner.
     *
     * @param secret a PIN or a passphrase; the caller wipes it
     * @throws StorageException if the name is empty or taken, the secret too easy, or the first is no owner
     */
    public StaffMember add(String name, Role role, char[] secret) {
        String called = checked(name);
        checked(secret);
        StaffId id = StaffId.random();
        StaffRow row = new StaffRow(
                id,
                role.name(),
                StaffRow.ACTIVE,
                "",
                now(),
                SecretRules.kind(secret).name(),
                hashes.of(id.toString(), secret),
                WrongTries.NONE,
                StaffRow.sealed(called, id, vault));
        return in(staff -> {
            staff.oneAtATime();
            Roster roster = staff.roster();
            fits(roster, called, role);
            staff.insert(row);
            staff.keepMode(staff.all().size(), roster.alone());
            return row.member(vault);
        });
    }

    private static void fits(Roster roster, String name, Role role) {
        if (!roster.setUp() && role != Role.OWNER) {
            throw new StorageException("The first person has to be an owner, who can then add the others.");
        }
        if (roster.members().stream().anyMatch(member -> member.name().equalsIgnoreCase(name))) {
            throw new StorageException(
                    "Somebody here has this name already. Add a letter, so that both can tell their tile.");
        }
    }

    /** @throws StorageException if there is no such person, or it is the last owner */
    public void changeRole(StaffId id, Role role) {
        change(id, role != Role.OWNER, row -> row.as(role));
    }

    /** @param cameras the only ones that this person sees from now on; empty: all */
    public void limit(StaffId id, Set<UUID> cameras) {
        change(id, false, row -> row.limitedTo(cameras));
    }

    /** A new secret; wrong tries are forgotten. @throws StorageException if it is too easy */
    public void newSecret(StaffId id, char[] secret) {
        checked(secret);
        String hash = hashes.of(id.toString(), secret);
        change(id, false, row -> row.with(SecretRules.kind(secret), hash));
    }

    /** This person does not sign in any more; also one whose row was changed. @throws StorageException if it is the last owner */
    public void remove(StaffId id) {
        in(staff -> {
            staff.oneAtATime();
            keepAnOwner(staff, id);
            staff.one(id).ifPresent(kept -> staff.update(kept.row().removed()));
            return id;
        });
    }

    private void change(StaffId id, boolean endsAnOwner, UnaryOperator<StaffRow> change) {
        in(staff -> {
            staff.oneAtATime();
            StaffRow row = staff.honoured(id);
            if (endsAnOwner) {
                keepAnOwner(staff, id);
            }
            staff.update(change.apply(row));
            return id;
        });
    }

    private static void keepAnOwner(StaffRows staff, StaffId id) {
        if (staff.roster().lastOwner(id)) {
            throw new StorageException("This is the last owner. Make somebody else an owner first.");
        }
    }

    /**
     * One person does what takes two from now on.
     *
     * @param canAgree which roles could be the second person
     * @throws StorageException if the reason says nothing, or somebody else here can agree
     */
    public void workAlone(StaffId by, String reason, Predicate<Role> canAgree) {
        String said = reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            throw new StorageException("Write in a sentence why one person does here what otherwise takes two.");
        }
        mode(
                Optional.of(new OnePersonMode(now(), by, said)),
                roster -> roster.others(by).stream()
                        .map(StaffMember::role)
                        .filter(canAgree)
                        .findFirst()
                        .ifPresent(role -> {
                            throw new StorageException(
                                    "You are not alone: somebody else here is %s and can agree. Ask that person; if they do not work here any more, remove them under Staff first."
                                            .formatted(role.words()));
                        }));
    }

    /** Two people, from now on. */
    public void workTogether() {
        mode(Optional.empty(), roster -> {});
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void mode(Optional<OnePersonMode> alone, Consumer<Roster> check) {
        in(staff -> {
            staff.oneAtATime();
            Roster roster = staff.roster();
            if (!roster.setUp()) {
                throw new StorageException("Add the people who work here first.");
            }
            check.accept(roster);
            staff.keepMode(staff.all().size(), alone);
            return alone;
        });
    }

    /** Compares the secret with the person's. Takes as long as Argon2 does. The caller wipes what was typed. */
    public SignIn signIn(StaffId id, char[] typed) {
        return new SignInTry(rows, vault, hashes, clock).of(id, typed);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String checked(String name) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new StorageException("A person needs a name of at most %d characters.".formatted(LONGEST_NAME));
        }
        return called;
    }

    private static void checked(char[] secret) {
        SecretRules.objection(secret).ifPresent(objection -> {
            throw new StorageException(
                    switch (objection) {
                        case PIN_TOO_SHORT -> "A PIN has %d digits or more.".formatted(SecretRules.FEWEST_DIGITS);
                        case PIN_OBVIOUS -> "This PIN is the first that anybody would try. Choose another.";
                        case PASSPHRASE_TOO_SHORT -> "A passphrase has 12 characters or more; a PIN has digits alone.";
                        case PASSPHRASE_TOO_LONG -> "This passphrase is longer than SmartShop takes.";
                        case PASSPHRASE_OBVIOUS ->
                            "This passphrase is one of the first that anybody would try. Choose another.";
                    });
        });
    }

    private <T> T in(Function<StaffRows, T> work) {
        return rows.in(handle -> work.apply(new StaffRows(handle, vault)));
    }
}
