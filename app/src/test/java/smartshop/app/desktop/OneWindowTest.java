package smartshop.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OneWindowTest {
    private final AtomicInteger shown = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void aSecondStartCallsTheWindowOfTheFirst() {
        try (OneWindow window = OneWindow.take(folder).orElseThrow()) {
            window.onCall(() -> shown.incrementAndGet() > 0);

            assertThat(OneWindow.take(folder)).isEmpty();
            assertThat(RunningWindow.call(folder)).isTrue();
            assertThat(RunningWindow.call(folder)).isTrue();
            assertThat(shown).hasValue(2);
        }
        assertThat(OneWindow.take(folder)).hasValueSatisfying(OneWindow::close);
    }

    @Test
    void foldersHaveWindowsOfTheirOwn() {
        try (OneWindow one = OneWindow.take(folder.resolve("one")).orElseThrow();
                OneWindow other = OneWindow.take(folder.resolve("other")).orElseThrow()) {
            one.onCall(() -> shown.incrementAndGet() > 0);
            other.onCall(() -> false);

            assertThat(RunningWindow.call(folder.resolve("one"))).isTrue();
            assertThat(RunningWindow.call(folder.resolve("other"))).isFalse();
            assertThat(shown).hasValue(1);
        }
    }

    @Test
    void whoeverHasTheProgramAlreadyAndDoesNotAnswerIsNotWaitedForLong() {
        CountDownLatch never = new CountDownLatch(1);
        try (OneWindow window = OneWindow.take(folder).orElseThrow()) {
            window.onCall(() -> {
                never.await();
                return true;
            });

            assertThat(RunningWindow.call(folder, Duration.ofMillis(50))).isFalse();
            never.countDown();
        }
    }

    @Test
    void nobodyIsThereAfterItWasClosed() throws IOException {
        OneWindow.take(folder).orElseThrow().close();

        assertThat(RunningWindow.call(folder)).isFalse();
        assertThat(Files.readString(OneWindow.file(folder))).isEmpty();
    }

    @Test
    void whatAPowerCutLeavesInItsFileIsInNobodysWay() throws IOException {
        Path others = Files.createDirectory(folder.resolve("others"));
        Path theirs = Files.createFile(others.resolve("window"));
        for (String left : List.of("\0\0\0\0", "<>|?*", "/", theirs.toString())) {
            Files.writeString(OneWindow.file(folder), left);
            try (OneWindow window = OneWindow.take(folder).orElseThrow()) {
                window.onCall(() -> true);
                assertThat(RunningWindow.call(folder)).isTrue();
            }
        }
        assertThat(theirs).exists();
    }

    /** A real process, ended as a crash ends it. */
    @Test
    void aCrashLeavesNothingInTheWay() throws Exception {
        Process crashed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int said = crashed.getInputStream().read();
        while (said != '!') {
            assertThat(said).isNotNegative();
            said = crashed.getInputStream().read();
        }
        assertThat(OneWindow.take(folder)).isEmpty();
        assertThat(RunningWindow.call(folder)).isTrue();
        Path socket = Path.of(Files.readString(OneWindow.file(folder)));
        crashed.destroyForcibly().waitFor();

        assertThat(RunningWindow.call(folder)).isFalse();
        try (OneWindow window = OneWindow.take(folder).orElseThrow()) {
            window.onCall(() -> shown.incrementAndGet() > 0);
            assertThat(RunningWindow.call(folder)).isTrue();
        }
        assertThat(socket.getParent()).doesNotExist();
    }

    static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            OneWindow.take(Path.of(arguments[0])).orElseThrow().onCall(() -> true);
            System.out.print('!');
            System.out.flush();
            Thread.sleep(Duration.ofMinutes(1));
        }
    }

    /** Who calls can say what they like, and as much as they like: nothing is read. */
    @Test
    void aCallerCanAskForNothingButTheWindow() throws IOException {
        try (OneWindow window = OneWindow.take(folder).orElseThrow()) {
            window.onCall(() -> shown.incrementAndGet() > 0);
            Path socket = Path.of(Files.readString(OneWindow.file(folder)));
            try (SocketChannel caller = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                caller.connect(UnixDomainSocketAddress.of(socket));
                caller.configureBlocking(false);
                caller.write(ByteBuffer.allocate(1 << 20));
            } catch (IOException e) {
                assertThat(e).as("who reads nothing may have hung up").hasMessageContaining("pipe");
            }
            assertThat(RunningWindow.call(folder)).isTrue();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseOnTheComputerCanEnterWhereItIsCalled() throws IOException {
        try (OneWindow window = OneWindow.take(folder).orElseThrow()) {
            Path socket = Path.of(Files.readString(OneWindow.file(folder)));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsLeftForTheConsoleToTellOf() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (OneWindow window = OneWindow.take(file.resolve("data")).orElseThrow()) {
            assertThat(RunningWindow.call(file.resolve("data"))).isFalse();
            window.onCall(() -> true);
        }
    }
}
