package smartshop.app.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its reader has it. */
public final class Pdf {
    private Pdf() {}

    /** Words with one space between them, whatever the lines. */
    public static String text(byte[] file) throws IOException {
        return String.join(" ", pages(file));
    }

    public static List<String> pages(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }

    /** The first page, a point for each pixel. */
    public static BufferedImage picture(byte[] file, float scale) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFRenderer(pdf).renderImage(0, scale);
        }
    }

    /** For somebody to look at, if the tests are run with <code>-Dsmartshop.papers=FOLDER</code>. */
    public static void show(String name, byte[] file) throws IOException {
        String folder = System.getProperty("smartshop.papers");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name + ".pdf"), file);
        }
    }

    static byte[] png(BufferedImage image) throws IOException {
        var file = new java.io.ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }
}
