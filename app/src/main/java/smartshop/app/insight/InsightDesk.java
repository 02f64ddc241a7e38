package smartshop.app.insight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Session;
import smartshop.app.access.Viewing;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.LawfulRecord;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.vault.SafeFile;

/**
 * Where the shop's counts are looked at and taken out, as numbers about nobody: who came again is shown to whoever may see the watchlist,
 * and written into no file. Any thread may call.
 */
public final class InsightDesk {
    private final InsightReader reader;
    private final Access access;
    private final Viewing viewing;
    private final Viewing list;
    private final Supplier<LawfulRecord> lawful;
    private final Clock clock;

    /** @param lawful which cameras are at entrances, and whose shop it is */
    public InsightDesk(Database storage, Access access, Supplier<LawfulRecord> lawful, Clock clock) {
        this.reader = new InsightReader(
                storage,
                () -> lawful.get().purposes().entrySet().stream()
                        .filter(camera -> camera.getValue() == CameraPurpose.ENTRANCE)
                        .map(java.util.Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                clock);
        this.access = access;
        this.viewing = new Viewing(access, Permission.INSIGHTS, Action.INSIGHTS_VIEWED);
        this.list = new Viewing(access, Permission.WATCHLIST, Action.WATCHLIST_VIEWED); // who came again is on it
        this.lawful = lawful;
        this.clock = clock;
    }

    /** @throws smartshop.app.access.AccessException if one may not */
    public Insights look(Question question) {
        return read(question, true);
    }

    /** As {@link #look}, without who came again: nobody looks at the watchlist. */
    public Insights numbers(Question question) {
        return read(question, false);
    }

    private Insights read(Question question, boolean all) {
        Session by = access.session();
        viewing.begins();
        boolean people = all && list.allowed();
        if (people) {
            list.begins();
        }
        Insights read = reader.read(question, by, people);
        own(read);
        return read;
    }

    /** The cameras that one can ask about. */
    public List<Insights.Named> cameras() {
        access.require(Permission.INSIGHTS);
        return reader.cameras(access.session()::sees);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Writes what was looked at as a table, for other programs; that somebody did is recorded first. Nobody writes what somebody else looked at. */
    public void csv(Insights looked, CsvTable table, Path file) throws IOException {
        write(looked, file, table.of(looked, clock.getZone()).getBytes(UTF_8));
    }

    /** As {@link #csv}: for reading on paper. */
    public void pdf(Insights looked, String of, Path file) throws IOException {
        write(looked, file, new InsightPaper(lawful.get().controller().name(), of, clock).print(looked));
    }

    private void own(Insights looked) {
        if (!looked.by().equals(access.session())) {
            throw new StorageException("Somebody else looked at these numbers: open the page again.");
        }
    }

    private void write(Insights looked, Path file, byte[] bytes) throws IOException {
        access.require(Permission.INSIGHTS);
        own(looked);
        access.audit().record(Deed.of(Action.INSIGHTS_EXPORTED)); // first: nothing leaves that is not recorded
        try {
            SafeFile.write(file, bytes);
        } catch (IOException e) {
            access.audit().record(Deed.of(Action.INSIGHTS_NOT_EXPORTED));
            throw e;
        }
    }
}
