package smartshop.app.vitals;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CensusTest {

    @Test
    void aThreadThatStaysIsNamed() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Census before = Census.now();
        Thread leaked = Thread.ofPlatform().name("leaky-0a1b2c3d").start(() -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(Census.now().beyond(before)).contains("threads leaky-: 1, before 0");
        assertThat(Census.now().beyond(before.allowing("threads leaky-", 1)))
                .noneMatch(line -> line.startsWith("threads leaky-"));

        end.countDown();
        leaked.join();
        assertThat(Census.now().beyond(before)).noneMatch(line -> line.startsWith("threads leaky-"));
    }

    @Test
    @EnabledOnOs(OS.LINUX) // which tells what a descriptor leads to
    void aSocketThatStaysIsCounted() throws Exception {
        Census before = Census.now();
        try (ServerSocket leaked = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            assertThat(leaked.isBound()).isTrue();
            assertThat(Census.now().beyond(before)).anyMatch(line -> line.startsWith("descriptors of sockets"));
        }
        eventually(
                "the socket has gone",
                () -> Census.now().beyond(before).stream()
                        .noneMatch(line -> line.startsWith("descriptors of sockets")));
    }

    @Test
    void aProcessThatHasEndedHasNoVitals() throws Exception {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "--version")
                .redirectErrorStream(true)
                .start();
        child.getInputStream().readAllBytes();
        child.waitFor();

        assertThat(ProcessVitals.of(child.toHandle())).isEmpty();
        assertThat(ProcessVitals.of(ProcessHandle.current()).orElseThrow().processor())
                .isPositive();
    }
}
