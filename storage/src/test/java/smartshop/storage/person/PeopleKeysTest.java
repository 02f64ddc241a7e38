package smartshop.storage.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.vault.Vault;

class PeopleKeysTest {
    private static final byte[] PLAIN = "plain".getBytes(UTF_8);
    private static final PersonId ANN = PersonId.random();
    private static final PersonId BOB = PersonId.random();

    @TempDir
    Path folder;

    @TempDir
    Path away;

    private Vault vault;

    @BeforeEach
    void makeVault() {
        vault = KeyFileVault.in(folder);
    }

    @Test
    void whatAPersonsKeySealedOpensAfterReadingTheKeysAnewAndForThatPersonAlone() {
        byte[] sealed = keys().make(ANN).seal(PLAIN, "row");
        keys().make(BOB);

        assertThat(key(keys(), ANN).open(sealed, "row")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> key(keys(), BOB).open(sealed, "row")).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> key(keys(), ANN).open(sealed, "another")).isInstanceOf(StorageException.class);
    }

    @Test
    void anErasedPersonHasNoKeyAndGetsNone() {
        keys().make(ANN);
        keys().erase(ANN);

        assertThat(keys().of(ANN)).isEmpty();
        assertThat(keys().erased(ANN)).isTrue();
        assertThatThrownBy(() -> keys().make(ANN)).hasMessageContaining("cannot be listed again");
        assertThat(keys().of(ANN)).isEmpty();
    }

    @Test
    void theFileTellsNeitherWhoWasErasedNorAnyKeyAndNoEarlierOneIsLeft() throws IOException {
        keys().make(List.of(ANN, BOB));
        String before = Files.readString(file());
        keys().erase(ANN);

        assertThat(Files.readString(file()))
                .doesNotContain(ANN.toString())
                .doesNotContain(ANN.toString().replace("-", ""))
                .contains(BOB.toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("vault.key", "smartshop.lock", "people.keys");
        }
        assertThat(before).contains(ANN.toString());
    }

    @Test
    void theEarlierContentIsOverwritten() throws IOException {
        keys().make(ANN);
        Path other = folder.resolve("another-name");
        Files.createLink(other, file());

        keys().erase(ANN);

        assertThat(Files.readAllBytes(other)).isNotEmpty().containsOnly(0);
    }

    @Test
    void anInterruptedReplacementIsFinished() throws IOException {
        keys().make(ANN);
        Files.write(folder.resolve("people.keys.before"), PLAIN);
        keys().keep();
        assertThat(folder.resolve("people.keys.before")).doesNotExist();

        Files.createLink(folder.resolve("people.keys.before"), file());
        keys().keep();
        assertThat(folder.resolve("people.keys.before")).doesNotExist();
        assertThat(keys().of(ANN)).isPresent();
    }

    @Test
    void everyFlippedBitIsDetected() throws IOException {
        keys().make(List.of(ANN, BOB));
        keys().erase(BOB);
        byte[] good = Files.readAllBytes(file());
        RingText text = new RingText(vault);
        assertThat(text.read(good).isGood()).isTrue();
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(text.read(flipped).isGood()).as("bit " + bit).isFalse();
        }
    }

    @Test
    void damagedKeysAreSaidAndLeftAlone() throws IOException {
        keys().make(ANN);
        byte[] damaged = Files.readAllBytes(file());
        damaged[100] ^= 1;
        Files.write(file(), damaged);

        assertThatThrownBy(this::keys)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("are damaged")
                .hasMessageNotContaining(ANN.toString());
        assertThat(Files.readAllBytes(file())).isEqualTo(damaged);
    }

    @Test
    void thousandsOfPeopleFit() {
        List<PersonId> many = Stream.generate(PersonId::random).limit(5_000).toList();
        keys().make(many);

        PeopleKeys keys = keys();
        assertThat(many).allMatch(person -> keys.of(person).isPresent());
    }

    @Test
    void everyTruncationIsDetected() throws IOException {
        keys().make(ANN);
        byte[] good = Files.readAllBytes(file());
        for (int length = 0; length < good.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(good, length));
            assertThatThrownBy(this::keys).hasMessageContaining("damaged");
        }
    }

    @Test
    void swappedEntriesAreDetectedAlsoByWhoeverMendsTheDigest() throws IOException {
        keys().make(List.of(ANN, BOB));
        String text = Files.readString(file());
        String swapped = text.replace(ANN.toString(), "x")
                .replace(BOB.toString(), ANN.toString())
                .replace("x", BOB.toString());

        Files.writeString(file(), swapped);
        assertThatThrownBy(this::keys).hasMessageContaining("damaged");

        Files.writeString(file(), withItsOwnDigest(swapped));
        assertThatThrownBy(this::keys).hasMessageContaining("changed or swapped");
        assertThat(Files.readString(file())).isEqualTo(withItsOwnDigest(swapped));
    }

    @Test
    void aRemovedTombstoneIsDetected() throws IOException {
        keys().make(ANN);
        keys().erase(ANN);
        String without = Files.readString(file()).replaceAll("erased [0-9a-f]+\n", "");

        Files.writeString(file(), withItsOwnDigest(without));

        assertThatThrownBy(this::keys).hasMessageContaining("changed or swapped");
    }

    @Test
    void anEntryOpensForItsOwnPersonAndGenerationAlone() {
        PersonKey made = PersonKey.make(ANN, 7, vault);

        assertThat(PersonKey.unwrap(ANN, 7, made.wrapped(), vault).person()).isEqualTo(ANN);
        assertThatThrownBy(() -> PersonKey.unwrap(BOB, 7, made.wrapped(), vault))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> PersonKey.unwrap(ANN, 8, made.wrapped(), vault))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void anotherVaultsKeysAreToldFromDamagedOnes(@TempDir Path other) throws IOException {
        PeopleKeys.in(other, Optional.empty(), KeyFileVault.in(other)).make(ANN);
        Files.copy(other.resolve("people.keys"), file());
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(this::keys).hasMessageContaining("do not belong to the key of this SmartShop");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void theSecondPlaceHoldsTheLatestGenerationAloneAndStandsInForALostOrDamagedFile() throws IOException {
        mirrored().make(ANN);
        mirrored().make(BOB);
        mirrored().erase(ANN);
        assertThat(entries(copy())).isEqualTo(entries(file()));
        try (Stream<Path> files = Files.list(away)) {
            assertThat(files).containsExactly(copy());
        }

        Files.writeString(file(), "noise");
        assertThat(mirrored().of(BOB)).isPresent();
        Files.delete(file());
        PeopleKeys found = mirrored();
        assertThat(file()).as("looking changes nothing").doesNotExist();
        found.keep();
        assertThat(keys().of(BOB)).isPresent();
        assertThat(keys().erased(ANN)).isTrue();
    }

    @Test
    void anOldSecondPlaceBringsNobodyBack() throws IOException {
        mirrored().make(List.of(ANN, BOB));
        byte[] old = Files.readAllBytes(copy());
        keys().erase(ANN); // while the drive was away

        PeopleKeys found = mirrored();
        assertThat(found.of(ANN)).isEmpty();
        found.keep();
        assertThat(Files.readAllBytes(copy())).isNotEqualTo(old);
        assertThat(entries(copy())).isEqualTo(entries(file()));
        assertThat(keys().of(BOB)).isPresent();
    }

    @Test
    void anOldFolderIsCorrectedByTheSecondPlace() throws IOException {
        mirrored().make(List.of(ANN, BOB));
        byte[] old = Files.readAllBytes(file());
        mirrored().erase(ANN);
        Files.write(file(), old);
        keys().make(PersonId.random()); // the drive is away again: both have gone on

        mirrored().keep();

        assertThat(keys().of(ANN)).isEmpty();
        assertThat(keys().erased(ANN)).isTrue();
        assertThat(keys().of(BOB)).isPresent();
    }

    @Test
    void aSecondPlaceThatIsAwayStopsNobody() {
        PeopleKeys keys = PeopleKeys.in(folder, Optional.of(away.resolve("not/there")), vault);
        keys.keep();
        keys.make(ANN);
        keys.erase(ANN);

        assertThat(away.resolve("not")).doesNotExist();
        assertThat(keys().erased(ANN)).isTrue();
    }

    @Test
    void aSecondPlaceOfAnotherShopIsLeftAlone(@TempDir Path other) throws IOException {
        keys().make(ANN);
        PeopleKeys.in(away, Optional.empty(), KeyFileVault.in(other)).make(BOB);
        byte[] theirs = Files.readAllBytes(copy());

        PeopleKeys keys = mirrored();
        assertThat(keys.of(ANN)).isPresent();
        assertThat(keys.refused().orElseThrow())
                .hasMessageContaining("do not belong to the key of this SmartShop")
                .hasMessageContaining(away.toString());
        keys.keep();
        keys.erase(ANN);
        assertThatThrownBy(() -> keys().mirror(away, false)).hasMessageContaining("do not belong");
        assertThat(Files.readAllBytes(copy())).isEqualTo(theirs);
    }

    @Test
    void aDriveThatComesBackWithNewerKeysWhileTheConsoleRunsIsJoinedAndNotOverwritten() throws IOException {
        keys().make(ANN);
        byte[] old = Files.readAllBytes(file());
        mirrored().make(BOB);
        mirrored().erase(ANN);
        Path pocket = Files.move(copy(), folder.resolve("pocket"));
        Files.write(file(), old); // the data folder is put back as it was long ago
        PeopleKeys keys = mirrored();
        Files.move(pocket, copy());

        PersonId cay = PersonId.random();
        keys.make(cay);

        for (PeopleKeys found : List.of(keys, keys(), PeopleKeys.in(away, Optional.empty(), vault))) {
            assertThat(found.of(cay)).isPresent();
            assertThat(found.of(BOB)).isPresent();
            assertThat(found.of(ANN)).isEmpty();
        }
    }

    @Test
    void theFormerSecondPlaceLosesItsCopy(@TempDir Path next) throws IOException {
        mirrored().make(ANN);
        PeopleKeys keys = mirrored();

        assertThat(keys.mirror(next, true)).isTrue();
        assertThat(copy()).doesNotExist();
        Files.delete(next.resolve("people.keys")); // as if its drive were away
        assertThat(keys.mirror(away, true)).as("it cannot be said to be gone").isFalse();
        assertThat(copy()).exists();
    }

    @Test
    void anErasureDestroysTheKeysThatWereSetAside() throws IOException {
        keys().make(ANN);
        Files.copy(file(), folder.resolve("people.keys.unreadable"));
        Path other = folder.resolve("another-name");
        Files.createLink(other, folder.resolve("people.keys.unreadable"));

        keys().erase(ANN);

        assertThat(folder.resolve("people.keys.unreadable")).doesNotExist();
        assertThat(Files.readAllBytes(other)).containsOnly(0);
    }

    private static smartshop.storage.vault.Seal key(PeopleKeys keys, PersonId person) {
        return keys.of(person).orElseThrow();
    }

    private PeopleKeys keys() {
        return PeopleKeys.in(folder, Optional.empty(), vault);
    }

    private PeopleKeys mirrored() {
        return PeopleKeys.in(folder, Optional.of(away), vault);
    }

    private static List<String> entries(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.matches("(seal|sha256) .*"))
                .toList();
    }

    private Path file() {
        return folder.resolve("people.keys");
    }

    private Path copy() {
        return away.resolve("people.keys");
    }

    /** As somebody without the vault's key can make it. */
    private static String withItsOwnDigest(String text) {
        String above = text.substring(0, text.lastIndexOf("sha256 "));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(above.getBytes(ISO_8859_1));
            return above + "sha256 " + HexFormat.of().formatHex(digest) + "\n";
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
