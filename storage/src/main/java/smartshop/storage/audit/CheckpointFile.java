package smartshop.storage.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smartshop.storage.StorageException;
import smartshop.storage.vault.SafeFile;

/** Checkpoints as lines of text, oldest first: some seventy kilobytes a year. */
final class CheckpointFile {
    static final String NAME = "audit-checkpoints.txt";

    /** @param foreign the first line, from 1, that this vault did not write; 0 if there is none */
    record Content(List<Checkpoint> checkpoints, int foreign) {}

    private final Path file;

    CheckpointFile(Path file) {
        this.file = file;
    }

    static CheckpointFile in(Path folder) {
        return new CheckpointFile(folder.resolve(NAME));
    }

    Path path() {
        return file;
    }

    /** Adds a line; the file is whole afterwards, with it or without, whatever happens. */
    void add(Checkpoint checkpoint, Chain chain) throws IOException {
        String before = Files.exists(file) ? Files.readString(file, ISO_8859_1) : "";
        String after = before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + checkpoint.line(chain) + "\n";
        SafeFile.write(file, after.getBytes(ISO_8859_1));
    }

    /** Nothing if there is no such file. @throws StorageException if it cannot be read */
    Content read(Chain chain) {
        if (!Files.exists(file)) {
            return new Content(List.of(), 0);
        }
        try {
            return content(Files.readAllLines(file, ISO_8859_1), chain);
        } catch (IOException e) {
            throw new StorageException(
                    "The checkpoints %s cannot be read. Give your user the right to read them.".formatted(file), e);
        }
    }

    private static Content content(List<String> lines, Chain chain) {
        List<Checkpoint> good = new ArrayList<>();
        int foreign = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Checkpoint> read = Checkpoint.of(lines.get(i).strip(), chain);
            read.ifPresent(good::add);
            if (read.isEmpty() && !lines.get(i).isBlank() && foreign == 0) {
                foreign = i + 1;
            }
        }
        return new Content(List.copyOf(good), foreign);
    }
}
