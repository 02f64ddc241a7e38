package smartshop.app.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.AccessException;
import smartshop.app.access.Permission;
import smartshop.app.enrol.JpegPortrait;
import smartshop.recognition.image.Picture;
import smartshop.storage.StorageException;
import smartshop.storage.incident.IncidentId;
import smartshop.storage.incident.Outcome;
import smartshop.storage.incident.Step;
import smartshop.storage.request.Disclosure;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;

/** What somebody who gets a pack can read and check with tools of their own. */
class PackWriterTest {
    private static final String POLICE = "Avon and Somerset Police, ref. 7";
    private static final byte[] MP4 = "a film".getBytes(UTF_8);

    @TempDir
    Path folder;

    private IncidentShop shop;
    private PackWriter packs;
    private StaffMember olga;
    private StaffMember mia;
    private IncidentId id;

    @BeforeEach
    void anIncidentThatIsClosed() throws IOException {
        shop = new IncidentShop(folder.resolve("data"));
        packs = new PackWriter(shop.desk, shop.storage, shop.access, shop.clock);
        olga = shop.hire("Olga Martin", Role.OWNER);
        mia = shop.hire("Mia Chen", Role.MANAGER);
        UUID alert = shop.confirmed(JpegPortrait.of(new Picture(64, 36, new byte[64 * 36 * 3])), olga, mia);
        shop.films.add(new Film(shop.clock.instant(), MP4));
        id = shop.desk.open(alert).id();
        shop.clock.advance(Duration.ofMinutes(2));
        shop.desk.note(id, "Two bottles in the bag, <b>given back</b>.");
        shop.desk.value(id, 0, 23_98);
        shop.desk.close(id, Outcome.GOODS_RECOVERED, "");
        Files.createDirectory(folder.resolve("out"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aStrangerReadsWhatHappenedAndChecksEachFile() throws Exception {
        Path made = write(PackWriter.Form.FOLDER);

        assertThat(names(made))
                .containsExactlyInAnyOrder("incident-1.pdf", "picture-1.jpg", "film-1.mp4", "SHA256SUMS");
        assertThat(check(made)).isEqualTo(List.of("incident-1.pdf: OK", "picture-1.jpg: OK", "film-1.mp4: OK"));
        byte[] pdf = Files.readAllBytes(made.resolve("incident-1.pdf"));
        assertThat(text(pdf))
                .contains("Incident 1", "Entrance, 20 November 2026, 14:03:22", "Corner Shop, High Street")
                .contains("For Avon and Somerset Police, ref. 7 alone.", "Ann Other", "Goods were recovered")
                .contains("Lost £0.00, saved £23.98", "Staff member 1 and Staff member 2", "<b>given back</b>")
                .contains("They looked alike enough", "It is no proof of who somebody is")
                .contains(PackFiles.sha256(MP4))
                .doesNotContain("0.61")
                .doesNotContain("Olga", "Martin", "Mia", "Chen");
        assertThat(shop.opened)
                .singleElement()
                .satisfies(film -> assertThat(film.mp4()).containsOnly(0));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        assertThat(shop.storage.disclosures().of(shop.ann))
                .extracting(Disclosure::recipient)
                .containsExactly("Avon and Somerset Police, ref. 7");
        assertThat(shop.storage
                        .incidents()
                        .one(id)
                        .orElseThrow()
                        .last(Step.EXPORT)
                        .orElseThrow()
                        .word())
                .isEqualTo(PackFiles.sha256(Files.readAllBytes(made.resolve("SHA256SUMS"))));
        assertThat(shop.recorded()).endsWith("incident-viewed", "incident-exported");

        Files.writeString(made.resolve("picture-1.jpg"), "another");
        assertThat(check(made)).contains("picture-1.jpg: FAILED");
    }

    @Test
    void oneRecipientIsNotToldOfAnotherNorWhyItIsKept() throws Exception {
        shop.desk.keepLonger(
                id, 92, "The insurer asked.", shop.agreed(Permission.KEEP_INCIDENT, IncidentWords.keep(1, 92), mia));
        packs.write(
                id,
                folder.resolve("out"),
                PackWriter.Form.ZIP,
                "Acme Insurance",
                shop.agreed(Permission.EXPORT, IncidentWords.pack(1, "Acme Insurance"), mia));
        Path made = write(PackWriter.Form.FOLDER);

        assertThat(text(Files.readAllBytes(made.resolve("incident-1.pdf"))))
                .contains("Wrote the evidence pack.", "Kept pictures and film until")
                .doesNotContain("Acme", "insurer");
        assertThat(shop.desk.look(id).timeline()).extracting(Event::note).contains("For Acme Insurance");
    }

    @Test
    void aFilmThatSomebodyChangedIsLeftOutAndThePaperSaysSo() throws Exception {
        shop.filmChanged = true;
        Path made = write(PackWriter.Form.FOLDER);

        assertThat(names(made)).containsExactlyInAnyOrder("incident-1.pdf", "picture-1.jpg", "SHA256SUMS");
        assertThat(text(Files.readAllBytes(made.resolve("incident-1.pdf"))))
                .contains("proves nothing any more")
                .contains("A film was kept of this, but was changed");
    }

    @Test
    void aZipHasTheSameFilesAndNothingIsOverwritten() throws Exception {
        Path first = write(PackWriter.Form.ZIP);
        Path second = write(PackWriter.Form.ZIP);

        assertThat(first).hasFileName("incident-1.zip");
        assertThat(second).hasFileName("incident-1-2.zip");
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(first)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files)
                .containsOnlyKeys(
                        "incident-1/incident-1.pdf",
                        "incident-1/picture-1.jpg",
                        "incident-1/film-1.mp4",
                        "incident-1/SHA256SUMS");
    }

    @Test
    void whatCannotBeRecordedOrAgreedToIsNotWritten() throws Exception {
        assertThatThrownBy(() -> packs.write(
                        id,
                        folder.resolve("out"),
                        PackWriter.Form.FOLDER,
                        "Somebody",
                        shop.agreed(Permission.KEEP_INCIDENT, IncidentWords.pack(1, "Somebody"), mia)))
                .isInstanceOf(AccessException.class);
        for (String agreed : List.of(IncidentWords.pack(1, "the police"), IncidentWords.pack(2, "Somebody"))) {
            assertThatThrownBy(() -> packs.write(
                            id,
                            folder.resolve("out"),
                            PackWriter.Form.FOLDER,
                            "Somebody",
                            shop.agreed(Permission.EXPORT, agreed, mia)))
                    .as(agreed)
                    .isInstanceOf(AccessException.class);
        }
        String long501 = "x".repeat(501);
        assertThatThrownBy(
                        () -> packs.write(id, folder.resolve("out"), PackWriter.Form.FOLDER, long501, agreed(long501)))
                .isInstanceOf(StorageException.class);
        assertThat(names(folder.resolve("out"))).isEmpty();
        assertThat(shop.recorded()).doesNotContain("incident-exported");
    }

    @Test
    void itIsRecordedBeforeItIsWrittenAndThatItCouldNotBeAfterwards() throws Exception {
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("incident-1.zip.new/in-the-way"));
        assertThatThrownBy(() -> packs.write(id, out, PackWriter.Form.ZIP, POLICE, agreed(POLICE)))
                .isInstanceOf(StorageException.class);
        assertThat(shop.recorded()).endsWith("incident-viewed", "incident-exported", "incident-not-exported");
        assertThat(shop.storage.disclosures().of(shop.ann)).isEmpty();
        assertThat(shop.desk.look(id).timeline())
                .extracting(Event::what)
                .contains("That pack could not be written after all: nobody got it.");
        assertThat(names(out)).containsExactly("incident-1.zip.new");
    }

    private Path write(PackWriter.Form form) {
        return packs.write(id, folder.resolve("out"), form, POLICE, agreed(POLICE));
    }

    private smartshop.app.access.Approval agreed(String recipient) {
        return shop.agreed(Permission.EXPORT, IncidentWords.pack(1, recipient), mia);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** As sha256sum -c does, line by line; where the tool is there, it is asked itself. */
    private static List<String> check(Path folder) throws Exception {
        Path tool = Path.of("/usr/bin/sha256sum");
        if (Files.isExecutable(tool)) {
            Process process = new ProcessBuilder(tool.toString(), "-c", PackFiles.LIST)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.inputReader().lines().toList();
        }
        return Files.readAllLines(folder.resolve(PackFiles.LIST)).stream()
                .map(line -> line.split(" {2}", 2))
                .map(parts -> parts[1] + (same(folder.resolve(parts[1]), parts[0]) ? ": OK" : ": FAILED"))
                .toList();
    }

    private static boolean same(Path file, String digest) {
        try {
            return PackFiles.sha256(Files.readAllBytes(file)).equals(digest);
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(byte[] pdf) throws IOException {
        String shown = System.getProperty("smartshop.screenshots", "");
        if (!shown.isEmpty()) {
            Files.createDirectories(Path.of(shown));
            Files.write(Path.of(shown).resolve("evidence-pack.pdf"), pdf);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
