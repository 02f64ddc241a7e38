package smartshop.app.privacy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import smartshop.app.enrol.JpegPortrait;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.image.Picture;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/** Photos of drawn people, as requesters bring them and as entries have them. */
final class DrawnRequester {
    private static final int SIDE = 480;

    private DrawnRequester() {}

    static Picture picture(DrawnPerson person, double yaw) {
        return DrawnFaces.portrait(person, SIDE, yaw, 0, 0.3);
    }

    static byte[] photo(DrawnPerson person, double yaw) {
        return png(picture(person, yaw));
    }

    static byte[] png(Picture drawn) {
        BufferedImage image = new BufferedImage(drawn.width(), drawn.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(drawn.bgr(), 0, pixels, 0, pixels.length);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static Enrolled enrolled(FaceEngine engine, Picture photo) {
        return EnrolmentCheck.check(engine, photo).enrolled().orElseThrow();
    }

    static NewPerson entry(FaceEngine engine, String name, Picture photo) {
        Enrolled found = enrolled(engine, photo);
        return NewPerson.drawn(
                name,
                "took wine",
                java.time.LocalDate.parse("2026-11-18"),
                java.util.List.of(new NewPhoto(JpegPortrait.of(found.portrait()), found.embedding())));
    }
}
