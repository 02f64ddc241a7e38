package smartshop.app.insight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Viewing;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.LawfulRecord;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;

/**
 * Where the shop's counts are looked at and taken out, as numbers about nobody: who came again is shown to whoever may see the watchlist,
 * and written into no file. Any thread may call.
 */
public final class InsightDesk {
    private final InsightReader reader;
    private final Access access;
    private final Viewing viewing;
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
        this.lawful = lawful;
        this.clock = clock;
    }

    /** @throws smartshop.app.access.AccessException if one may not */
    public Insights look(Question question) {
        viewing.begins();
        return reader.read(question, access.session()::sees, access.may(Permission.WATCHLIST));
    }

    /** The cameras that one can ask about. */
    public List<Insights.Named> cameras() {
        access.require(Permission.INSIGHTS);
        return reader.cameras(access.session()::sees);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Writes what was looked at as a table, for other programs; that somebody did is recorded. */
    public void csv(Insights looked, CsvTable table, Path file) throws IOException {
        write(file, table.of(looked, clock.getZone()).getBytes(UTF_8));
    }

    /** As {@link #csv}: for reading on paper. */
    public void pdf(Insights looked, String of, Path file) throws IOException {
        write(file, new InsightPaper(lawful.get().controller().name(), of, clock).print(looked));
    }

    private void write(Path file, byte[] bytes) throws IOException {
        access.require(Permission.INSIGHTS);
        Files.write(file, bytes);
        access.audit().record(Deed.of(Action.INSIGHTS_EXPORTED));
    }
}
