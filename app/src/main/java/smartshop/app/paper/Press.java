package smartshop.app.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints papers: a filled template becomes a tagged PDF (PDF/UA), with its typeface inside. In memory alone; no address in a
 * value is ever opened, of the network or of this machine. The same values on the same day give the same bytes. Any thread may
 * call.
 */
public final class Press {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String LANGUAGE = "en-GB";
    private static final PaperTemplate SHEET = PaperTemplate.beside(Press.class, "sheet");
    private static final String STYLE = style("paper");

    static {
        ImageIO.setUseCache(false); // the cache is a temporary file, with a picture from a paper in it
        XRLog.setLoggerImpl(new Silence());
    }

    private final Consumer<Diagnostic> complaints;

    public Press() {
        this(complaint -> {});
    }

    /** @param complaints told what the engine does not like in a paper */
    Press(Consumer<Diagnostic> complaints) {
        this.complaints = complaints;
    }

    /**
     * @param values see {@link PaperTemplate}
     * @return the PDF
     * @throws com.samskivert.mustache.MustacheException if a value is missing
     */
    public byte[] print(PaperTemplate template, Map<String, ?> values, Imprint imprint) {
        return pdf(document(page(template.fill(values), imprint)), imprint.day());
    }

    /** How many pages this PDF has. */
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(String body, Imprint imprint) {
        Map<String, Object> values = new HashMap<>();
        values.put("language", LANGUAGE);
        values.put("page", style(imprint.pageStyle()));
        values.put("style", STYLE);
        values.put("body", body);
        values.put("imprint", imprint);
        values.put("day", DAY.format(imprint.day()));
        values.put("settings", imprint.settings().orElse(""));
        return SHEET.fill(values);
    }

    private static Document document(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("The template is no XHTML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] pdf(Document page, LocalDate day) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(page, null)
                .usePdfUaAccessibility(true)
                .withProducer("SmartShop")
                .useReplacementText("?")
                .useUnicodeLineBreaker(new WholeWords())
                .withDiagnosticConsumer(complaints)
                .useUriResolver((base, uri) -> Picture.is(uri) ? uri : null)
                .useExternalResourceAccessControl(
                        (uri, kind) -> Picture.is(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        Typeface.into(builder);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            date(pdf, day);
            pdf.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** The clock's time would be in it otherwise, and make each copy another. */
    private static void date(PDDocument pdf, LocalDate day) {
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC)));
        pdf.setDocumentId(day.toEpochDay());
    }

    private static String style(String name) {
        try (Reader css = PaperTemplate.open(Press.class, name + ".css")) {
            return css.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine would log pieces of papers. */
    private static final class Silence implements XRLogger {
        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return false;
        }

        @Override
        public void log(String where, Level level, String msg) {
            // said to nobody: see the class
        }

        @Override
        public void log(String where, Level level, String msg, Throwable th) {
            // said to nobody: see the class
        }

        @Override
        public void setLevel(String logger, Level level) {
            // it has none
        }
    }
}
