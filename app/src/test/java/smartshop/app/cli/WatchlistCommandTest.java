package smartshop.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.watchlist.Suspension;

class WatchlistCommandTest {
    @TempDir
    Path folder;

    @Test
    void aPersonIsAddedListedAndRemoved() throws IOException {
        Path photo = drawnPhoto();

        Line added = watchlist("add", "Ann Other", "--reason", "took wine", "--pack", "builtin", photo.toString());
        assertThat(added.err()).isEmpty();
        assertThat(added.status()).isZero();
        assertThat(added.out()).contains("1.png: ").contains("with 1 photos");

        Line listed = watchlist("list");
        assertThat(listed.out()).contains("Ann Other: took wine");

        String id = listed.out().substring(0, 36);
        assertThat(watchlist("remove", id).status()).isZero();
        assertThat(watchlist("list").out()).contains("Nobody is on the watchlist.");
    }

    @Test
    void aSuspendedEntryIsListedAsSuchAndCanBeResumed() throws Exception {
        watchlist(
                "add",
                "Ann",
                "--reason",
                "wine",
                "--pack",
                "builtin",
                drawnPhoto().toString());
        PersonId person = suspend();

        assertThat(watchlist("list").out()).contains("Ann: wine (suspended since ");
        JsonNode line = new ObjectMapper().readTree(watchlist("list", "--json").out());
        assertThat(line.get("id").asText()).isEqualTo(person.toString());
        assertThat(line.get("state").asText()).isEqualTo("suspended");
        assertThat(line.get("suspendedWhy").asText()).isEqualTo("WRONG_ALERTS");

        assertThat(watchlist("resume", person.toString()).out()).isEqualToIgnoringNewLines("Resumed.");
        assertThat(watchlist("list", "--json").out()).contains("\"state\":\"active\"");
        assertThat(watchlist("resume", person.toString()).out()).contains("not suspended");
        assertThat(watchlist("resume", UUID.randomUUID().toString()).status()).isEqualTo(1);
    }

    private PersonId suspend() {
        try (Database database = Database.open(data(), KeyFileVault.in(data()))) {
            PersonId person = database.watchlist().people().getFirst().id();
            database.watchlist().suspend(person, Suspension.Why.WRONG_ALERTS);
            return person;
        }
    }

    @Test
    void oneRefusedPhotoAddsNobody() throws IOException {
        Path broken = Files.write(folder.resolve("2.jpg"), "no picture".getBytes(UTF_8));

        Line line = watchlist(
                "add", "Ann", "--reason", "", "--pack", "builtin", drawnPhoto().toString(), broken.toString());

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.out()).contains("2.jpg: The file is not a picture");
        assertThat(line.err()).contains("Nobody was added");
        assertThat(watchlist("list").out()).contains("Nobody is on the watchlist.");
    }

    @Test
    void anEmptyNameIsRefused() throws IOException {
        Line line = watchlist(
                "add", " ", "--reason", "", "--pack", "builtin", drawnPhoto().toString());

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).isEqualToIgnoringNewLines("smartshop: Give the person a name.");
    }

    @Test
    void aRunningConsoleKeepsTheDatabase() {
        try (Database console = Database.open(data(), KeyFileVault.in(data()))) {
            Line line = watchlist("list");

            assertThat(line.status()).isEqualTo(1);
            assertThat(line.err()).hasLineCount(1).contains("in use by another SmartShop that is running");
            assertThat(console.watchlist().people()).isEmpty();
        }
    }

    @Test
    void lookingMakesNoDatabase() {
        assertThat(watchlist("list").status()).isZero();
        assertThat(data()).doesNotExist();
    }

    @Test
    void nobodyWithThatNumberIsSaidSo() {
        Line line = watchlist("remove", UUID.randomUUID().toString());

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).contains("Nobody on the watchlist has the number");
    }

    @Test
    void withoutACommandTheUsageIsShown() {
        Line line = Line.of(new WatchlistCommand());

        assertThat(line.status()).isEqualTo(2);
        assertThat(line.err()).contains("list", "add", "remove");
    }

    private Line watchlist(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--data";
        all[2] = data().toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Line.of(new WatchlistCommand(), all);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path drawnPhoto() throws IOException {
        Picture drawn = DrawnFaces.portrait(DrawnCast.standard().listed().getFirst(), 480, 0, 0, 0);
        BufferedImage image = new BufferedImage(drawn.width(), drawn.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(drawn.bgr(), 0, pixels, 0, pixels.length);
        Path file = folder.resolve("1.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
