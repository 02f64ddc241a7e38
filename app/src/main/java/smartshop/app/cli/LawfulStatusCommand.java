package smartshop.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.LawfulBook;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.lawful.LockReason;
import smartshop.app.lawful.LockState;
import smartshop.app.lawful.MatchingLock;
import smartshop.storage.Database;
import smartshop.storage.camera.CameraEntry;

/** {@code smartshop lawful status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says whether matching is open, until when, and what is missing.",
        footer = {"", "Exit status 0 means: listed people are looked for when the console runs."})
final class LawfulStatusCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    private final Clock clock;

    LawfulStatusCommand() {
        this(Clock.systemDefaultZone());
    }

    LawfulStatusCommand(Clock clock) {
        this.clock = clock;
    }

    /** Only looking makes no database where none is. */
    @Override
    public Integer call() throws StartException {
        if (data.isEmpty() && !data.hadOne()) {
            return say(LawfulRecord.NONE, List.of());
        }
        try (Database database = data.open()) {
            return say(
                    new LawfulBook(database.lawfulRecord()).read(),
                    database.cameras().all());
        }
    }

    private int say(LawfulRecord record, List<CameraEntry> cameras) {
        LockState state = MatchingLock.state(record, LocalDate.now(clock));
        List<String> lines = new ArrayList<>();
        record.profile().map(Jurisdiction::name).ifPresent(name -> lines.add("Country: " + name));
        if (record.stopped()) {
            lines.add("Matching was stopped: nobody is looked for until somebody resumes it in the window.");
        }
        lines.addAll(words(state));
        cameras.stream()
                .filter(camera -> !record.allowsWatchlist(camera.id()))
                .map(camera -> "%s: nobody is looked for there; it has %s."
                        .formatted(
                                camera.name(),
                                record.purposes().containsKey(camera.id())
                                        ? "a purpose that does not allow it"
                                        : "no purpose yet"))
                .forEach(lines::add);
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        return state.open() && !record.stopped() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static List<String> words(LockState state) {
        return switch (state) {
            case LockState.Open open ->
                List.of("The papers are done. They are due again on " + DAY.format(open.until()) + ".");
            case LockState.Warning warning ->
                List.of("The papers are done, but due again on %s, in %d %s: then matching locks."
                        .formatted(
                                DAY.format(warning.until()),
                                warning.daysLeft(),
                                warning.daysLeft() == 1 ? "day" : "days"));
            case LockState.Locked locked -> {
                List<String> lines = new ArrayList<>();
                lines.add("Matching is locked: nobody is looked for. To be done in the window, under Lawful use:");
                locked.reasons().stream()
                        .map(LockReason::words)
                        .map("  - "::concat)
                        .forEach(lines::add);
                yield lines;
            }
        };
    }
}
