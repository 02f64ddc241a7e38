package smartshop.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;
import smartshop.app.insight.CsvTable;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.history.AlertFilter;
import smartshop.storage.history.AlertPages;
import smartshop.storage.history.DayPart;
import smartshop.storage.history.PastAlert;
import smartshop.storage.vault.SafeFile;
import smartshop.storage.watchlist.Watchlist;

/** Takes past alerts out of SmartShop as a table with names, which needs two people. Any thread may call. */
public final class HistoryExport {
    /** Alerts in a file: more than a spreadsheet is pleasant with. */
    public static final int MOST = 100_000;

    private static final int AT_ONCE = 1000;

    private final AlertPages pages;
    private final Watchlist watchlist;
    private final Access access;
    private final ZoneId zone;

    public HistoryExport(Database storage, Access access, ZoneId zone) {
        this.pages = storage.alertPages();
        this.watchlist = storage.watchlist();
        this.access = access;
        this.zone = zone;
    }

    /**
     * Writes the newest {@link #MOST} that pass a filter; that somebody did is recorded first.
     *
     * @param part of each day alone; empty for all of it
     * @throws IOException if the file cannot be written, which is recorded, too
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public void csv(AlertFilter filter, Optional<DayPart> part, Path file, Approval approval) throws IOException {
        access.require(Permission.HISTORY);
        access.require(Permission.EXPORT, approval);
        access.audit().record(Deed.of(Action.HISTORY_EXPORTED)); // first: nothing leaves that is not recorded
        try {
            SafeFile.write(file, table(filter, part).getBytes(UTF_8));
        } catch (IOException e) {
            access.audit().record(Deed.of(Action.HISTORY_NOT_EXPORTED));
            throw e;
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private String table(AlertFilter filter, Optional<DayPart> part) {
        Map<PersonId, String> names = new HashMap<>();
        watchlist.people().forEach(person -> names.put(person.id(), person.name()));
        StringBuilder table = new StringBuilder(CsvTable.line(List.of("alerted_at", "camera", "person", "outcome")));
        Optional<PastAlert> last = Optional.empty();
        for (int written = 0; written < MOST; written += AT_ONCE) {
            Optional<PastAlert> after = last;
            List<PastAlert> found = part.map(only -> pages.page(filter, only, zone, after, AT_ONCE))
                    .orElseGet(() -> pages.page(filter, after, AT_ONCE));
            found.forEach(past -> table.append(line(past, names)));
            if (found.size() < AT_ONCE) {
                break;
            }
            last = Optional.of(found.getLast());
        }
        return table.toString();
    }

    private String line(PastAlert past, Map<PersonId, String> names) {
        return CsvTable.line(List.of(
                past.row().alertedAt().atZone(zone).toOffsetDateTime(),
                past.row().cameraName(),
                names.getOrDefault(past.row().person(), ""),
                past.answer().name().toLowerCase(Locale.ROOT)));
    }
}
