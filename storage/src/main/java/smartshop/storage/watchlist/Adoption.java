package smartshop.storage.watchlist;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.search.PersonId;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.RowMac;
import smartshop.storage.vault.Vault;

/** Takes entries from before there were rules for them into the rules, once. */
public final class Adoption {
    private static final Logger log = LoggerFactory.getLogger(Adoption.class);

    private final Rows rows;
    private final Vault vault;
    private final Clock clock;

    public Adoption(Rows rows, Vault vault, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * All in one transaction: they count as approved, for as long from their enrolment as others, and for a review's time at
     * least. Nothing happens if there are counts of changes, or entries with a mac: then rows without one are not from before.
     */
    public void all() {
        if (!applies()) {
            return;
        }
        rows.in(handle -> {
            List<EntryRow> before = handle.select("select * from person where own_key")
                    .map((row, context) -> new EntryRow(
                            new PersonId(row.getObject("id", UUID.class)),
                            Rows.instant(row, "enrolled_at"),
                            listing(Rows.instant(row, "enrolled_at"), EntryRow.suspension(row)),
                            null,
                            0))
                    .list();
            adopt(handle, before);
            return before;
        });
    }

    private boolean applies() {
        return !rows.list(
                                (row, context) -> row.getInt(1),
                                "select 1 from information_schema.tables where table_name = 'watchlist_roster'")
                        .isEmpty()
                && rows.list(
                                (row, context) -> row.getInt(1),
                                "select 1 from watchlist_roster union all select 1 from person where mac is not null")
                        .isEmpty();
    }

    private void adopt(Handle handle, List<EntryRow> before) {
        RowMac macs = Entries.macs(vault);
        Map<PersonId, Long> counts = new HashMap<>();
        for (EntryRow entry : before) {
            entry.write(handle, macs);
            counts.put(entry.person(), entry.changes());
        }
        new Counts(handle, vault).keep(counts);
        if (!before.isEmpty()) {
            log.info("{} entries of the watchlist from before this version have an end now", before.size());
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private Listing listing(Instant enrolled, Optional<Suspension> suspension) {
        Instant soonest = clock.instant().plus(EnrolmentRules.REVIEW).truncatedTo(ChronoUnit.MICROS);
        Instant ends = EnrolmentRules.UK.expiry(enrolled, false, clock.getZone());
        return new Listing(
                suspension.isPresent() ? State.SUSPENDED : State.APPROVED,
                ends.isBefore(soonest) ? soonest : ends,
                Optional.empty(),
                Optional.of(new SignOff(SignOff.How.BEFORE_RULES, Optional.empty(), enrolled)),
                suspension,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
