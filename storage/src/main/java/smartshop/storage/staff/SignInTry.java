package smartshop.storage.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.SecretHash;
import smartshop.storage.vault.Vault;

/** One try to sign in. It counts as wrong before it is looked at, so that ending the program, or trying twice at once, saves nobody a pause. */
record SignInTry(Rows rows, Vault vault, SecretHash hashes, Clock clock) {
    /** A row whose try is counted, or why there was none. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private record Counted(Optional<StaffRow> row, SignIn otherwise) {}

    SignIn of(StaffId id, char[] typed) {
        Counted counted = rows.in(handle -> count(new StaffRows(handle, vault), id));
        return counted.row().map(row -> compared(row, typed)).orElse(counted.otherwise());
    }

    private Counted count(StaffRows staff, StaffId id) {
        Optional<StaffRow> honoured = staff.one(id)
                .filter(kept -> kept.fits(vault))
                .map(StaffRow.Kept::row)
                .filter(row -> row.active() && row.nameIfReadable(vault).isPresent());
        if (honoured.isEmpty()) {
            return new Counted(Optional.empty(), new SignIn.Refused());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        WrongTries before = honoured.get().tries().asOf(now);
        Optional<SignIn> not = refusal(before, now);
        StaffRow row = honoured.get().after(not.isPresent() ? before : before.another(now));
        staff.update(row);
        return not.map(why -> new Counted(Optional.empty(), why))
                .orElseGet(() -> new Counted(Optional.of(row), wrong(row, now)));
    }

    private static Optional<SignIn> refusal(WrongTries tries, Instant now) {
        return tries.tooMany()
                ? Optional.of(new SignIn.Shut())
                : tries.pause(now).map(SignIn.TooEarly::new);
    }

    private static SignIn wrong(StaffRow row, Instant now) {
        return row.tries().tooMany()
                ? new SignIn.Shut()
                : new SignIn.Wrong(row.tries().pause(now));
    }

    private SignIn compared(StaffRow row, char[] typed) {
        if (!hashes.fits(row.secret(), row.id().toString(), typed)) {
            return wrong(row, row.tries().last().orElseThrow());
        }
        return rows.in(handle -> {
            StaffRows staff = new StaffRows(handle, vault);
            // As it is by now: somebody may have changed the role, or removed the person, while Argon2 ran.
            StaffRow now = staff.honoured(row.id());
            staff.update(now.after(WrongTries.NONE));
            return new SignIn.Welcome(now.member(vault));
        });
    }
}
