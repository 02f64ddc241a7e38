package smartshop.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.vault.KeyMirror;
import smartshop.storage.vault.Vault;

/** A folder, on another drive for example, that gets copies of what must not be lost with the data folder. */
public final class SecondFolder {
    private final Path folder;
    private final Vault vault;
    private final PeopleKeys keys;

    /** @param folder the data folder */
    SecondFolder(Path folder, Vault vault, PeopleKeys keys) {
        this.folder = folder;
        this.vault = vault;
        this.keys = keys;
    }

    /** A sentence for the shopkeeper, if what lies in it is not this shop's as it left it. */
    public Optional<String> trouble() {
        Optional<Path> second = path();
        Optional<String> people = keys.refused().map(trouble -> String.valueOf(trouble.getMessage()));
        return people.or(() -> second.filter(place -> new KeyMirror(folder, place).differs())
                .map(place ->
                        "Another vault.key than this shop's lies in the second folder %s, so it was left alone. Connect the right drive, or choose the folder again with 'smartshop audit copy'."
                                .formatted(place)));
    }

    /** Empty if none was chosen. It may be on a drive that is not there now. */
    public Optional<Path> path() {
        return SecondPlace.of(folder).path();
    }

    /**
     * From now on copies go there of the keys, at once, of each checkpoint and of the backups.
     *
     * @return a sentence for the shopkeeper, if a copy of the people's keys may be left in the folder that was chosen before, or
     *     this one lies on the same disk as the data folder
     * @throws StorageException if there is no such folder, it is the data folder or within it, or another shop's keys are there
     */
    public Optional<String> choose(Path second) {
        if (!Files.isDirectory(second)) {
            throw new StorageException("There is no folder %s. Make it first.".formatted(second));
        }
        if (second.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize())) {
            throw new StorageException(
                    "The second folder must not lie within the data folder. Choose one on another drive.");
        }
        KeyMirror mirror = new KeyMirror(folder, second);
        if (mirror.differs() && !PeopleKeys.ownedIn(second, vault)) {
            throw new StorageException(
                    "Another vault.key lies in %s, perhaps another shop's. Choose an empty folder.".formatted(second));
        }
        Optional<Path> former = path().filter(before -> !sameFolder(before, second));
        boolean gone = keys.mirror(second, former.isPresent());
        mirror.renew(); // the keys beside it, if there were any, are this shop's
        SecondPlace.of(folder).choose(second);
        Optional<String> left = former.filter(before -> !gone)
                .map(before ->
                        "The people's keys in the former second folder %s could not be deleted. Delete the file people.keys there: whoever is erased from now on would stay readable by it."
                                .formatted(before));
        return left.or(() -> Optional.of(
                        "The second folder %s lies on the same disk as the data folder. If that disk fails, both are lost: choose a folder on another drive."
                                .formatted(second))
                .filter(words -> onSameDisk(second)));
    }

    /** Whether one broken disk takes both; no, if it cannot be told. */
    public boolean onSameDisk(Path second) {
        try {
            return Files.getFileStore(folder).equals(Files.getFileStore(second));
        } catch (IOException e) {
            return false; // its drive is away
        }
    }

    private static boolean sameFolder(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false; // the former one's drive is away
        }
    }
}
