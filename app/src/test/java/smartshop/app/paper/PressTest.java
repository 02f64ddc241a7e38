package smartshop.app.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openhtmltopdf.util.Diagnostic;
import com.samskivert.mustache.MustacheException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Imprint IMPRINT =
            Imprint.of("A paper", "To try the press", "Corner Shop", DAY).from("3f9a 01c2");
    private static final PaperTemplate EVERYTHING = PaperTemplate.beside(PressTest.class, "everything");

    private final List<Diagnostic> complaints = new ArrayList<>();
    private final Press press = new Press(complaints::add);

    @Test
    void valuesAndFootAreOnThePaper() throws IOException {
        byte[] pdf = press.print(EVERYTHING, values("Plain words"), IMPRINT);

        Pdf.show("everything", pdf);
        assertThat(Pdf.text(pdf))
                .contains("A title", "Plain words", "first", "1", "second", "2")
                .contains("A paper", "Page 1 of 1", "21 November 2026", "Settings 3f9a 01c2");
        assertThat(complaints).noneMatch(complaint -> complaint.getLevel().intValue() >= Level.WARNING.intValue());
    }

    @Test
    void everyPageHasTheFoot() throws IOException {
        List<String> pages = Pdf.pages(press.print(EVERYTHING, values("many words ".repeat(2000)), IMPRINT));

        assertThat(pages).hasSizeGreaterThan(3);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("Page " + (i + 1) + " of " + pages.size(), "Settings 3f9a 01c2");
        }
    }

    @Test
    void itIsTaggedAndSaysTitleAndLanguage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(press.print(EVERYTHING, values("x"), IMPRINT))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("A paper");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Corner Shop");
        }
    }

    @Test
    void itIsAsLargeAsWanted() throws IOException {
        assertThat(size(IMPRINT)).isEqualTo(PDRectangle.A4.toString());
        assertThat(size(IMPRINT.on(PaperSize.A3))).isEqualTo(PDRectangle.A3.toString());
    }

    private String size(Imprint imprint) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(press.print(EVERYTHING, values("x"), imprint))) {
            PDRectangle page = pdf.getPage(0).getMediaBox();
            return new PDRectangle(Math.round(page.getWidth()), Math.round(page.getHeight())).equals(page)
                    ? page.toString()
                    : nearest(page);
        }
    }

    private static String nearest(PDRectangle page) {
        return List.of(PDRectangle.A4, PDRectangle.A3).stream()
                .filter(known -> Math.abs(known.getWidth() - page.getWidth()) < 1
                        && Math.abs(known.getHeight() - page.getHeight()) < 1)
                .findFirst()
                .orElse(page)
                .toString();
    }

    @Test
    void lettersOfManyNamesAreThereAndEmbedded() throws IOException {
        String names = "José Nuñez, Groß, Søren, Łukasz Żółć, Çağrı Şişman İnce, Nguyễn Đức, Ελένη, Олександр Її";

        byte[] pdf = press.print(EVERYTHING, values(names), IMPRINT);

        assertThat(Pdf.text(pdf)).contains(names);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("Inter");
                }
            }
        }
    }

    @Test
    void theSameDayGivesTheSameBytesAndAnotherDayDoesNot() {
        byte[] first = press.print(EVERYTHING, values("Zoë"), IMPRINT);

        assertThat(new Press().print(EVERYTHING, values("Zoë"), IMPRINT)).isEqualTo(first);
        Imprint tomorrow = Imprint.of("A paper", "To try the press", "Corner Shop", DAY.plusDays(1));
        assertThat(press.print(EVERYTHING, values("Zoë"), tomorrow)).isNotEqualTo(first);
    }

    @Test
    void aMissingValueIsAnError() {
        Map<String, Object> values = values("x");
        values.remove("text");

        assertThatThrownBy(() -> press.print(EVERYTHING, values, IMPRINT)).isInstanceOf(MustacheException.class);
    }

    @Test
    void markupInAValueIsText() throws IOException {
        String hostile = "</p><script>alert(1)</script><h1>Out</h1>&amp;<!DOCTYPE x [<!ENTITY e SYSTEM 'x'>]>&e;";

        assertThat(Pdf.text(press.print(EVERYTHING, values(hostile), IMPRINT))).contains(hostile);
    }

    @Test
    void nothingThatAValueNamesIsFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.write(folder.resolve("secret.png"), Pdf.png(new BufferedImage(8, 8, 1)));
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String http = "http://127.0.0.1:" + server.getLocalPort() + "/x.png";
            for (String address : List.of(http, secret.toUri().toString(), secret.toString(), "classpath:/x.png")) {
                Map<String, Object> values = values("<img src=\"" + address + "\"/> @import url(" + address + ");");
                values.put("picture", address);
                byte[] pdf = press.print(EVERYTHING, values, IMPRINT);

                assertThat(pictures(pdf)).as(address).isZero();
            }
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(pictures(press.print(EVERYTHING, values("x"), IMPRINT))).isEqualTo(1);
    }

    /** A hostile template too: a style sheet, a frame, a font. None comes from a value, but a mistake must not cost more. */
    @Test
    void nothingThatATemplateNamesIsFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String http = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            press.print(PaperTemplate.beside(PressTest.class, "careless"), Map.of("http", http), IMPRINT);

            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static int pictures(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            int pictures = 0;
            for (var name : pdf.getPage(0).getResources().getXObjectNames()) {
                pictures += pdf.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return pictures;
        }
    }

    @Test
    void longAndTurnedNamesDoNotBreakThePage() throws IOException {
        String turned = "Evil\u202egnp.exe\u202c\u2067x\u2069 a bell\u0007 and half \ud800 a pair";

        assertThat(Pdf.text(press.print(EVERYTHING, values("W".repeat(3000)), IMPRINT)))
                .contains("Page 1 of ");
        assertThat(Pdf.text(press.print(EVERYTHING, values(turned), IMPRINT))).contains("Evilgnp.exex a");
    }

    private static Map<String, Object> values(String text) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", "A title");
        values.put("text", text);
        values.put("picture", QrPicture.of("https://example.org/privacy"));
        values.put("rows", List.of(Map.of("name", "first", "value", 1), Map.of("name", "second", "value", 2)));
        return values;
    }
}
