package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.image.Picture;

/** Bad input: one sentence, exit status not 0. */
class ScanCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path gallery;

    @BeforeEach
    void enrolSomeone() throws Exception {
        gallery = Files.createDirectories(folder.resolve("people"));
        photo("Ann/1.png", DrawnCast.standard().listed().getFirst());
    }

    @Test
    void videoThatIsMissingIsNamed() {
        fails("nowhere.mp4", "The video nowhere.mp4 does not exist");
    }

    @Test
    void fileThatIsNoVideoIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.mp4"), "this is no video ".repeat(100));

        fails(file.toString(), file + " is not a video");
    }

    @Test
    void galleryThatIsMissingIsNamed() {
        gallery = folder.resolve("nobody");

        fails("x.mp4", "nobody does not exist");
    }

    @Test
    void galleryThatIsEmptyIsNamed() throws Exception {
        gallery = Files.createDirectory(folder.resolve("empty"));

        fails("x.mp4", "is empty");
    }

    @Test
    void personWithoutAUsablePhotoIsNamedWithTheReason() throws Exception {
        Path photo =
                Files.writeString(Files.createDirectory(gallery.resolve("Bob")).resolve("1.jpg"), "no photo");

        fails("x.mp4", "no usable photo of Bob");
        assertThat(err.toString()).contains(photo.toString());
    }

    @Test
    void badPhotoBesideAGoodOneIsNamedAndLeftOut() throws Exception {
        Path photo = Files.writeString(gallery.resolve("Ann/2.jpg"), "no photo");

        fails("nowhere.mp4", "does not exist");
        assertThat(err.toString()).contains("left out " + photo).doesNotContain("no usable photo");
    }

    @Test
    void unknownPackIsExplained() {
        int status = run("x.mp4", "--pack", "best");

        assertThat(status).isNotZero();
        assertThat(err.toString()).containsIgnoringCase("builtin");
    }

    private void fails(String video, String words) {
        int status = run(video, "--pack", "builtin");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains(words).doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String video, String... more) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                video,
                                "--gallery",
                                gallery.toString(),
                                "--json",
                                "--data",
                                folder.resolve("data").toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return new CommandLine(new ScanCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void photo(String name, DrawnPerson person) throws Exception {
        Picture portrait = DrawnFaces.portrait(person, 400, 0, 0, 1);
        BufferedImage image = new BufferedImage(portrait.width(), portrait.height(), BufferedImage.TYPE_3BYTE_BGR);
        image.getRaster().setDataElements(0, 0, portrait.width(), portrait.height(), rgb(portrait));
        Path file = gallery.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    /** The raster's elements are red, green, blue. */
    private static byte[] rgb(Picture picture) {
        byte[] rgb = picture.bgr().clone();
        for (int i = 0; i < rgb.length; i += 3) {
            byte blue = rgb[i];
            rgb[i] = rgb[i + 2];
            rgb[i + 2] = blue;
        }
        return rgb;
    }
}
