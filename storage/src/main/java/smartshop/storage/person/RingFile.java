package smartshop.storage.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import smartshop.storage.vault.Vault;

/** One place where the ring lies. */
final class RingFile {
    private final Path file;
    private final OverwrittenFile content;
    private final RingText text;

    RingFile(Path folder, Vault vault) {
        this.file = folder.resolve(PeopleKeys.FILE);
        this.content = new OverwrittenFile(file);
        this.text = new RingText(vault);
    }

    /** Changes nothing. */
    Found look() throws IOException {
        return Files.exists(file) ? text.read(Files.readAllBytes(file)) : Found.bad(Trouble.MISSING);
    }

    /** Leaves it alone if it holds this very ring already, but for what a crash interrupted. */
    void keep(Ring ring, Found present) throws IOException {
        if (present.isGood() && present.ring().same(ring)) {
            content.tidy();
        } else {
            write(ring);
        }
    }

    void write(Ring ring) throws IOException {
        content.replace(text.write(ring));
    }

    /** Overwrites and deletes it, if it is there. */
    void destroy() throws IOException {
        content.tidy();
        content.destroy();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
