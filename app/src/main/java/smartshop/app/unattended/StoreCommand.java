package smartshop.app.unattended;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.StorageException;

/** Runs the system's own program for its store. */
final class StoreCommand {
    static final byte[] NOTHING = {};

    /** A store that is locked asks for its password on the screen, and somebody has to type it. */
    private static final long LONGEST_SECONDS = 60;
    /** A key has 64 digits; a complaint a few lines. */
    private static final int MOST_BYTES = 4096;

    private static final Logger log = LoggerFactory.getLogger(StoreCommand.class);

    private final List<String> program;
    private final String advice;

    /** @param advice what to do where it does not work, in a sentence */
    StoreCommand(List<String> program, String advice) {
        this.program = program;
        this.advice = advice;
    }

    /**
     * What it said.
     *
     * @param silent whether it complained of nothing
     */
    record Answer(int status, byte[] out, boolean silent) {
        /** What it gave as hexadecimal digits; wiped here, for the caller to wipe there. */
        byte[] hex() {
            try {
                return HexFormat.of().parseHex(new String(out, US_ASCII).strip());
            } catch (IllegalArgumentException e) {
                throw new StorageException("What the operating system's store gave is not SmartShop's key.", e);
            } finally {
                Arrays.fill(out, (byte) 0);
            }
        }
    }

    Answer run(byte[] input, String... arguments) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            }
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StorageException("The operating system's store does not answer. " + advice);
            }
            byte[] out = process.getInputStream().readNBytes(MOST_BYTES);
            byte[] complaint = process.getErrorStream().readNBytes(MOST_BYTES);
            return new Answer(process.exitValue(), out, complaint.length == 0);
        } catch (IOException e) {
            throw new StorageException("The operating system's store cannot be asked. " + advice, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("The operating system's store was not waited for.", e);
        }
    }

    /** To be thrown. */
    StorageException refused(Answer answer) {
        log.debug("{} ended with {}", program.getFirst(), answer.status());
        return new StorageException("The operating system's store refuses. " + advice);
    }
}
