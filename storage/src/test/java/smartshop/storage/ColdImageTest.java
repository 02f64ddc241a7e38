package smartshop.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.vault.CheapVault;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.vault.Passphrase;
import smartshop.storage.vault.RecoveryCode;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/** What lies on the disk of a shop that has a passphrase, while SmartShop is closed: the data folder and the second one. */
class ColdImageTest {
    private static final String NAME = "Wilhelmina-Quux";
    private static final float[] VECTOR = {0.1234567f, 0.7654321f, 0.3141592f, 0.2718281f};
    private static final byte[] JPEG = "a JPEG of Wilhelmina, some bytes long".getBytes(UTF_8);

    @TempDir
    Path folder;

    @TempDir
    Path second;

    @Test
    void aLockedVaultShowsNoKeyNamePhotoFaceTableOrColumn() throws IOException {
        KeyFileVault vault = CheapVault.in(folder);
        String key = Files.readString(folder.resolve("vault.key"))
                .replaceAll(".* ", "")
                .strip();
        String password = new String(vault.filePassword());
        CheapVault.lock(folder)
                .protect(new Passphrase("seven quiet herons".toCharArray()), RecoveryCode.random())
                .use();
        try (Database database = Database.open(folder, vault)) {
            database.second().choose(second);
            database.watchlist()
                    .enrol(NewPerson.drawn(
                            NAME,
                            "took razors",
                            LocalDate.of(2026, 11, 20),
                            List.of(new NewPhoto(JPEG, new Embedding(Shop.MODEL, VECTOR)))));
            database.cameras().add("Entrance-Quux");
            database.history().append(Shop.alert(Shop.TWICE));
            database.audit(Actor.OWNER).record(Deed.of(Action.PERSON_ENROLLED));
            database.backups().make();
            database.backups().mirror(second);
            database.checkpoints(java.util.Optional.of(second)).write();
        }

        List<byte[]> telling = new ArrayList<>();
        for (String word : List.of(
                key,
                password,
                NAME,
                "took razors",
                "Quux",
                "sealed_name",
                "sealed_vector",
                "audit_entry",
                "person_id",
                "look_alike",
                "create table",
                "CREATE CACHED TABLE",
                Shop.MODEL,
                "seven quiet herons")) {
            telling.add(word.getBytes(UTF_8));
            telling.add(word.getBytes(UTF_16BE));
            telling.add(word.getBytes(UTF_16LE));
        }
        telling.add(HexFormat.of().parseHex(key));
        telling.add(JPEG);
        telling.add(floats(ByteOrder.BIG_ENDIAN));
        telling.add(floats(ByteOrder.LITTLE_ENDIAN));

        List<Path> files = Stream.concat(files(folder), files(second)).toList();
        assertThat(files).hasSizeGreaterThan(10);
        for (Path file : files) {
            String content = Files.readString(file, ISO_8859_1);
            assertThat(telling).as(file.toString()).noneMatch(word -> content.contains(new String(word, ISO_8859_1)));
        }
        assertThat(CheapVault.lock(folder).isLocked()).isTrue();
        assertThat(second.resolve("vault.key")).hasSameBinaryContentAs(folder.resolve("vault.key"));
        assertThat(second.resolve("people.keys")).exists();
    }

    private static byte[] floats(ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * VECTOR.length).order(order);
        bytes.asFloatBuffer().put(VECTOR);
        return bytes.array();
    }

    private static Stream<Path> files(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }
}
