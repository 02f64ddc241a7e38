package smartshop.camera.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a program as a child that cannot hang us: it is killed when it takes too long or says too much. */
record ChildProgram(Duration longest) implements Asking {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProgram.class);
    private static final int LARGEST_ANSWER = 64 * 1024;

    @Override
    public Optional<String> ask(List<String> command) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return Optional.empty(); // not every device has it
        }
        Thread watch = Thread.ofPlatform().daemon().name("gauge-watch").start(() -> killWhenLate(process));
        try (InputStream out = process.getInputStream()) {
            process.getOutputStream().close();
            byte[] answer = out.readNBytes(LARGEST_ANSWER);
            process.destroyForcibly(); // what says more than this, or closes its output and stays
            boolean good = process.waitFor() == 0 || answer.length > 0;
            return good ? Optional.of(new String(answer, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("{} gave no answer: {}", command.getFirst(), e.getMessage());
            return Optional.empty();
        } finally {
            process.destroyForcibly();
            watch.interrupt();
        }
    }

    private void killWhenLate(Process process) {
        try {
            if (!process.waitFor(longest)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // It has answered.
        }
    }
}
