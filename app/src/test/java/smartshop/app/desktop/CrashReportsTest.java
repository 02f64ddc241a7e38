package smartshop.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.SettableClock;

class CrashReportsTest {
    private static final Logger log = LoggerFactory.getLogger(CrashReportsTest.class);
    private static final String NAME = "Hannelore Mustermann";
    private static final float[] FACE = {0.0123f, -0.4567f, 0.8912f};

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T14:03:22Z"));

    @TempDir
    private Path folder;

    private static IllegalStateException planted() {
        return new IllegalStateException(
                "Of " + NAME + ": " + Arrays.toString(FACE), new NullPointerException("Entrance of " + NAME));
    }

    private static void failing(String thread, RuntimeException fault) throws InterruptedException {
        Thread.ofPlatform()
                .name(thread)
                .start(() -> {
                    throw fault;
                })
                .join();
    }

    private static String only(CrashReports reports) throws Exception {
        assertThat(reports.settled()).hasSize(1);
        return reports.read(reports.settled().getFirst());
    }

    @Test
    void whatNobodyCaughtIsWrittenDownWithWhereAndWithoutWhatItSaid() throws Exception {
        try (CrashReports reports = CrashReports.in(folder, "0.1.0", clock)) {
            log.warn("The camera {} sent {}", NAME, Arrays.toString(FACE));
            failing("decode-" + NAME, planted());

            assertThat(only(reports))
                    .contains("21 November 2026, 14:03:22", "Version   0.1.0", "Thread    decode\n")
                    .contains("java.lang.IllegalStateException (what it says is left out)")
                    .contains("because of java.lang.NullPointerException")
                    .contains("at smartshop.app.desktop.CrashReportsTest.planted(CrashReportsTest.java:")
                    .contains("WARN CrashReportsTest: The camera {} sent {}")
                    .contains("SmartShop has sent this nowhere")
                    .doesNotContain("Hannelore", "Mustermann", "0.0123", "4567");
        }
        assertThat(everything()).doesNotContain("Hannelore", "Mustermann", "0.0123", "4567");
    }

    private String everything() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return file + Files.readString(file);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.joining());
        }
    }

    @Test
    void aMistakeThatWasCaughtAndLoggedIsOneTooButNoFailureOfTheWorld() throws Exception {
        try (CrashReports reports = CrashReports.in(folder, "0.1.0", clock)) {
            log.error("The disk is full", new IOException("no space"));
            log.error("Nothing is written for an answer that was refused", new IllegalArgumentException(NAME));
            assertThat(reports.settled()).isEmpty();

            log.error(
                    "Work for the window failed", new IndexOutOfBoundsException("Index 7 out of bounds for length 3"));
            assertThat(only(reports))
                    .contains("IndexOutOfBoundsException: Index 7 out of bounds for length 3")
                    .contains("ERROR CrashReportsTest: Work for the window failed");
        }
    }

    @Test
    void theSameFaultIsWrittenOnceAndOldReportsMakeRoom() throws Exception {
        RuntimeException[] faults = new RuntimeException[12];
        for (int fault = 0; fault < faults.length; fault++) {
            faults[fault] = new IndexOutOfBoundsException("Index " + fault + " out of bounds for length 0");
        }
        try (CrashReports first = CrashReports.in(folder, "0.1.0", clock)) {
            failing("watch-1", faults[0]);
            failing("watch-1", faults[0]);
            assertThat(first.settled()).hasSize(1);
        }
        try (CrashReports later = CrashReports.in(folder, "0.1.0", clock)) {
            for (RuntimeException fault : faults) {
                clock.advance(Duration.ofSeconds(1));
                failing("watch-1", fault);
            }
            assertThat(later.settled()).hasSize(10);
            assertThat(later.settled().getFirst().at()).isEqualTo(Instant.parse("2026-11-21T14:03:32Z"));
        }
    }

    @Test
    void aReportIsGoneWhenSomebodyDeletesIt() throws Exception {
        try (CrashReports reports = CrashReports.in(folder, "0.1.0", clock)) {
            failing("checks", planted());
            CrashReport report = reports.settled().getFirst();
            int[] told = {0};
            reports.onChange(() -> told[0]++);

            reports.delete(report);
            assertThat(reports.settled()).isEmpty();
            assertThat(told[0]).isEqualTo(1);
        }
    }

    /** As Java 25 writes it, with what lay in the memory. */
    @Test
    void ofJavasOwnCrashOnlyTheSignalAndThePlaceAreTakenAndTheRestIsRemoved() throws Exception {
        Path memory = Files.createDirectory(folder.resolve("memory"));
        Path raw = Files.writeString(memory.resolve("smartshop-crash-4711.log"), """
                #
                # A fatal error has been detected by the Java Runtime Environment:
                #
                #  SIGSEGV (0xb) at pc=0x00007f1c2e5a1c3d, pid=4711, tid=4750
                #
                # Problematic frame:
                # C  [libavcodec.so.61+0x5a1c3d]  avcodec_send_packet+0x12
                #
                Command Line: -Dsmartshop.home=/home/Hannelore smartshop.app.Main --data /home/Hannelore/Mustermann
                Current thread (0x00007f1c): JavaThread "decode-Hannelore Mustermann" [_thread_in_native]
                Native frames: (J=compiled Java code, j=interpreted, Vv=VM code, C=native code)
                C  [libavcodec.so.61+0x5a1c3d]  avcodec_send_packet+0x12
                J 4711 c2 smartshop.app.decode.Decoding.next(Ljava/lang/String;)V (120 bytes) @ 0x00007f1c [0x00007f1c+0x1]
                j  java.lang.Thread.run()V+19 java.base@25.0.3
                v  ~StubRoutines::call_stub 0x00007f1c

                Register to memory mapping:
                RAX=0x00000000f0a1 is an oop: java.lang.String
                {0x00000000f0a1} - klass: 'java/lang/String' - string: "Hannelore Mustermann"
                RBX= [F  - length: 512  - 0: 0.0123  - 1: -0.4567
                Internal exceptions (20 events):
                Event: 1.2 Thread 0x7f Exception <a 'smartshop/Bad'{0x1}: Hannelore
                C  Mustermann.Hannelore> (0x0)
                """);
        try (CrashReports reports = CrashReports.in(folder, "0.1.0", clock)) {
            reports.collect(memory);

            assertThat(only(reports))
                    .contains(
                            "Java itself crashed.",
                            "SIGSEGV (0xb)",
                            "at C [libavcodec.so.61+0x5a1c3d]",
                            "at J smartshop.app.decode.Decoding.next",
                            "at j java.lang.Thread.run")
                    .doesNotContain("Hannelore", "Mustermann", "0.0123", "4567");
        }
        assertThat(raw).doesNotExist();
    }

    /** What is kept of the log are the words in the source: so nothing may be put into them before they are logged. */
    @Test
    void theLogsWordsAreLiterals() throws IOException {
        List<String> found;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            found = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(CrashReportsTest::loggedWithMore)
                    .toList();
        }
        assertThat(found).isEmpty();
    }

    private static Stream<String> loggedWithMore(Path source) {
        try {
            return java.util.regex.Pattern.compile(
                            "(?i)\\blog\\.(?:warn|error)\\(\\s*(?:\"[^\"]*\"\\s*\\+|String\\.format|\"[^\"]*\"\\.formatted|[a-z]\\w*\\()")
                    .matcher(Files.readString(source))
                    .results()
                    .map(match -> source + ": " + match.group());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
