package smartshop.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.staff.Role;
import smartshop.storage.watchlist.Suspension;

class WatchlistCommandTest {
    @TempDir
    Path folder;

    @Test
    void aPersonIsAddedListedAndRemoved() throws IOException {
        Path photo = drawnPhoto();

        Line added = add("Ann Other", "took wine", photo);
        assertThat(added.err()).isEmpty();
        assertThat(added.status()).isZero();
        assertThat(added.out())
                .contains("1.png: ")
                .contains("with 1 photos. In effect at once; the entry says that one person decided.");

        Line listed = watchlist("list");
        assertThat(listed.out()).contains("Ann Other: took wine (active until ");

        String id = listed.out().substring(0, 36);
        assertThat(watchlist("remove", id).status()).isZero();
        assertThat(watchlist("list").out()).contains("Nobody is on the watchlist.");
    }

    @Test
    void aSuspendedEntryIsListedAsSuchAndCanBeResumed() throws Exception {
        add("Ann", "wine", drawnPhoto());
        PersonId person = suspend();

        assertThat(watchlist("list").out()).contains("Ann: wine (suspended since ");
        JsonNode line = new ObjectMapper().readTree(watchlist("list", "--json").out());
        assertThat(line.get("id").asText()).isEqualTo(person.toString());
        assertThat(line.get("state").asText()).isEqualTo("suspended");
        assertThat(line.get("suspendedWhy").asText()).isEqualTo("WRONG_ALERTS");

        assertThat(watchlist("resume", person.toString()).out()).isEqualToIgnoringNewLines("Resumed.");
        assertThat(watchlist("list", "--json").out()).contains("\"state\":\"approved\"");
        assertThat(watchlist("resume", person.toString()).out()).contains("not suspended");
        assertThat(watchlist("resume", UUID.randomUUID().toString()).status()).isEqualTo(1);
    }

    private PersonId suspend() {
        try (Database database = Database.open(data(), NewShop.in(data()))) {
            PersonId person = database.watchlist().people().getFirst().id();
            database.watchlist().suspend(person, Suspension.Why.WRONG_ALERTS);
            return person;
        }
    }

    @Test
    void oneRefusedPhotoAddsNobody() throws IOException {
        Path broken = Files.write(folder.resolve("2.jpg"), "no picture".getBytes(UTF_8));

        Line line = add("Ann", "wine", drawnPhoto(), broken);

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.out()).contains("2.jpg: The file is not a picture");
        assertThat(line.err()).contains("Nobody was added");
        assertThat(watchlist("list").out()).contains("Nobody is on the watchlist.");
    }

    @Test
    void whatTheRulesRefuseAddsNobodyAndSaysWhy() throws IOException {
        Line line = watchlist(said("Ann", "hid a bar", "--offence", "theft", "--value", "0.39", drawnPhoto()));

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).hasLineCount(1).contains("less than £50.00");
        assertThat(watchlist("list").out()).contains("Nobody is on the watchlist.");
    }

    @Test
    void whatIsMissingIsNamedWhereNobodyCanBeAsked() throws IOException {
        Line line = watchlist("add", "Ann", "--pack", "builtin", drawnPhoto().toString());

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).hasLineCount(1).contains("--offence is missing");
    }

    @Test
    void wherePeopleAreSetUpAnEntryWaitsForOneOfThem() throws IOException {
        try (Database database = Database.open(data(), NewShop.in(data()))) {
            database.staff().add("Olga", Role.OWNER, "730518".toCharArray());
        }

        assertThat(add("Ann", "wine", drawnPhoto()).err()).contains("say who you are with --as NAME");
        String[] asOlga = said("Ann", "wine", "--offence", "banned", "--as", "Olga", "--pin-stdin", drawnPhoto());
        assertThat(typing(asOlga).out()).contains("Waiting for somebody to approve it");
        assertThat(typing(new String[] {"list", "--as", "Olga", "--pin-stdin"}).out())
                .contains("(proposed, lapses on ");
    }

    @Test
    void anEmptyNameIsRefused() throws IOException {
        Line line = add(" ", "wine", drawnPhoto());

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).isEqualToIgnoringNewLines("smartshop: Give the person a name.");
    }

    @Test
    void aRunningConsoleKeepsTheDatabase() {
        try (Database console = Database.open(data(), NewShop.in(data()))) {
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

    private Line add(String name, String reason, Path... photos) {
        Object[] rest = new Object[2 + photos.length];
        rest[0] = "--offence";
        rest[1] = "banned";
        System.arraycopy(photos, 0, rest, 2, photos.length);
        return watchlist(said(name, reason, rest));
    }

    private static String[] said(String name, String reason, Object... rest) {
        List<String> all = new ArrayList<>(List.of(
                "add",
                name,
                "--on",
                LocalDate.now(ZoneId.systemDefault()).toString(),
                "--incident",
                "IB-114",
                "--evidence",
                "ban-notice",
                "--kept",
                "safe",
                "--reason",
                reason,
                "--declare",
                "--pack",
                "builtin"));
        Stream.of(rest).map(Object::toString).forEach(all::add);
        return all.toArray(String[]::new);
    }

    /** Olga's PIN on standard input. */
    private Line typing(String[] all) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("730518\n".getBytes(StandardCharsets.US_ASCII)));
        try {
            return watchlist(all);
        } finally {
            System.setIn(before);
        }
    }

    private Line watchlist(String[] all) {
        return watchlist(all[0], java.util.Arrays.copyOfRange(all, 1, all.length));
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
