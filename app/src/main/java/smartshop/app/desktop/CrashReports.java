package smartshop.app.desktop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Crash reports in the data folder, which people can read before they give them to anybody. Nothing sends them. Each fault is written down once, at most so many
 * are kept. Any thread may call.
 */
public final class CrashReports implements AutoCloseable {
    private static final int KEPT = 10;
    private static final String ENDING = ".txt";
    private static final int LAST_SECONDS = 5;
    private static final int LARGEST = 2 << 20;

    private static final Logger log = LoggerFactory.getLogger(CrashReports.class);

    private final Path folder;
    private final CrashReport.Head head;
    private final Clock clock;
    private final RecentLog recent;
    /** A slow disk keeps nobody waiting who logs. */
    private final ThreadPoolExecutor saving = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(KEPT),
            Thread.ofPlatform().daemon().name("crash-reports").factory());

    private final Set<String> known = new HashSet<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Thread.@Nullable UncaughtExceptionHandler before;

    private CrashReports(Path folder, String version, Clock clock) {
        this.folder = folder;
        this.head = new CrashReport.Head(version, clock.getZone());
        this.clock = clock;
        this.recent = new RecentLog(clock.getZone(), fault -> write(fault, thread()));
    }

    /**
     * Writes down from now on what nobody catches, on whatever thread, until closed.
     *
     * @param data SmartShop's folder
     */
    public static CrashReports in(Path data, String version, Clock clock) {
        CrashReports reports = new CrashReports(data.resolve("crash-reports"), version, clock);
        reports.begin();
        return reports;
    }

    private void begin() {
        recent.listening();
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            String name = Told.thread(thread.getName());
            log.error("Nobody caught what happened on {}", name, fault);
            write(fault, name);
        });
    }

    private static String thread() {
        return Told.thread(Thread.currentThread().getName());
    }

    /**
     * Reads what Java wrote when it crashed, and removes it.
     *
     * @param crashes a folder in memory, as the launcher says; nobody's files but SmartShop's are looked at
     */
    public void collect(Path crashes) {
        try (Stream<Path> files = Files.list(crashes)) {
            files.filter(file -> file.getFileName().toString().matches("smartshop-crash-\\d+\\.log"))
                    .forEach(this::collectOne);
        } catch (IOException e) {
            log.debug("There is no folder for Java's crashes", e);
        }
    }

    private void collectOne(Path file) {
        try {
            List<String> told = Files.size(file) > LARGEST
                    ? List.of()
                    : VmCrash.told(Files.readString(file, ISO_8859_1).lines().toList());
            Instant at = Files.getLastModifiedTime(file).toInstant();
            Files.delete(file);
            if (!told.isEmpty()) {
                List<String> parts = new ArrayList<>(List.of("", "Java itself crashed."));
                parts.addAll(told);
                save(at, parts);
            }
        } catch (IOException e) {
            log.warn(
                    "What Java wrote of its crash cannot be read or removed: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void write(Throwable fault, String thread) {
        List<String> told = Told.of(fault);
        synchronized (known) {
            if (known.size() == KEPT || !known.add(String.join("\n", told))) {
                return;
            }
        }
        List<String> parts = new ArrayList<>(List.of("Thread    " + thread, ""));
        parts.addAll(told);
        parts.addAll(List.of("", "The log before that"));
        List<String> lines = recent.lines();
        (lines.isEmpty() ? List.of("nothing") : lines).forEach(line -> parts.add("    " + line));
        Instant at = clock.instant();
        try {
            saving.execute(() -> saveOrSay(at, parts));
        } catch (RejectedExecutionException e) {
            log.debug("A crash report was left out");
        }
    }

    private void saveOrSay(Instant at, List<String> parts) {
        try {
            save(at, parts);
        } catch (IOException e) {
            log.warn("A crash report cannot be written: {}", e.getClass().getSimpleName());
        }
    }

    private synchronized void save(Instant at, List<String> parts) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(at.toString().replace(':', '-') + ENDING);
        Files.writeString(file, CrashReport.text(head, at, parts), UTF_8);
        List<CrashReport> all = all();
        for (CrashReport old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Files.deleteIfExists(old.file());
        }
        listeners.forEach(Runnable::run);
    }

    /** As {@link #all}, once everything so far is written. */
    List<CrashReport> settled() throws InterruptedException, ExecutionException {
        saving.submit(() -> {}).get();
        return all();
    }

    /** All there are, the newest first. */
    public List<CrashReport> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> report(file).stream())
                    .sorted(Comparator.comparing(CrashReport::at).reversed())
                    .toList();
        } catch (IOException e) {
            log.warn("The crash reports cannot be listed: {}", e.getClass().getSimpleName());
            return List.of();
        }
    }

    private static Optional<CrashReport> report(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        String stem = name.substring(0, name.length() - ENDING.length());
        int time = stem.indexOf('T');
        try {
            return Optional.of(new CrashReport(
                    file,
                    Instant.parse(stem.substring(0, Math.max(0, time))
                            + stem.substring(Math.max(0, time)).replace('-', ':'))));
        } catch (DateTimeException e) {
            return Optional.empty(); // none of ours
        }
    }

    public String read(CrashReport report) throws IOException {
        return Files.readString(report.file(), UTF_8);
    }

    public void delete(CrashReport report) throws IOException {
        Files.deleteIfExists(report.file());
        listeners.forEach(Runnable::run);
    }

    /** On whatever thread writes or deletes one. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        recent.deaf();
        saving.shutdown();
        try {
            saving.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
