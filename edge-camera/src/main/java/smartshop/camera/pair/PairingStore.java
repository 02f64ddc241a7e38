package smartshop.camera.pair;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.PairingCode;

/** The device's state folder: its pairing, where its console was last, and which codes it used up. Any thread may call. */
public final class PairingStore {
    /** Codes that are remembered: a card may hold one that is never deleted. */
    private static final int MOST_USED = 16;

    private final Path folder;
    private final Path pairing;
    private final Path address;
    private final Path used;
    /** Whatever becomes of the disk. */
    private final Set<String> usedNow = ConcurrentHashMap.newKeySet();

    /** @param folder made when it is first written to */
    public PairingStore(Path folder) {
        this.folder = folder;
        this.pairing = folder.resolve("pairing");
        this.address = folder.resolve("address");
        this.used = folder.resolve("used");
    }

    public boolean paired() {
        return Files.exists(pairing);
    }

    /**
     * The pairing, the address that worked last first; empty if this device is not paired.
     *
     * @throws IOException with a sentence that says what to do, if it cannot be read
     */
    public Optional<Pairing> read() throws IOException {
        if (!paired()) {
            return Optional.empty();
        }
        try {
            Pairing kept = Pairing.parse(Files.readAllLines(pairing));
            return Optional.of(new Pairing(lastFirst(kept.consoles()), kept.identity()));
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "The file " + pairing + " is damaged: run smartshop-edge forget, and pair this camera again.", e);
        }
    }

    private List<ConsoleAddress> lastFirst(List<ConsoleAddress> consoles) throws IOException {
        String last = Files.exists(address) ? Files.readString(address).strip() : "";
        List<ConsoleAddress> all = new ArrayList<>(consoles);
        consoles.stream().filter(one -> one.toString().equals(last)).findFirst().ifPresent(one -> {
            all.remove(one);
            all.addFirst(one);
        });
        return all;
    }

    /** Replaces what was there. */
    public synchronized void write(Pairing fresh) throws IOException {
        Files.createDirectories(folder);
        OwnerFile.write(pairing, String.join("\n", fresh.lines()) + "\n");
    }

    void remember(ConsoleAddress console) throws IOException {
        if (!Files.exists(address) || !Files.readString(address).strip().equals(console.toString())) {
            OwnerFile.write(address, console + "\n");
        }
    }

    /** Not paired any more. @return whether it was */
    public synchronized boolean forget() throws IOException {
        Files.deleteIfExists(address);
        return Files.deleteIfExists(pairing);
    }

    /** Whether this device has tried the code lately, whatever came of it. */
    boolean used(PairingCode code) throws IOException {
        return usedNow.contains(digest(code))
                || Files.exists(used) && Files.readAllLines(used).contains(digest(code));
    }

    synchronized void markUsed(PairingCode code) throws IOException {
        usedNow.add(digest(code));
        Files.createDirectories(folder);
        List<String> all = new ArrayList<>(Files.exists(used) ? Files.readAllLines(used) : List.of());
        all.add(digest(code));
        OwnerFile.write(used, String.join("\n", all.subList(Math.max(0, all.size() - MOST_USED), all.size())) + "\n");
    }

    private static String digest(PairingCode code) {
        try {
            byte[] token = code.token().getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
