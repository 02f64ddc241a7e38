package smartshop.recognition.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * How the camera was held, EXIF's eight cases: a face that lies on its side is not found.
 *
 * @param transposed rows become columns, before the mirroring
 * @param mirroredX left and right change places in the result
 * @param mirroredY top and bottom change places in the result
 */
record Orientation(boolean transposed, boolean mirroredX, boolean mirroredY) {
    private static final Orientation UPRIGHT = new Orientation(false, false, false);

    /** As the file says; upright if it says nothing that can be understood. */
    static Orientation of(byte[] file) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? UPRIGHT
                    : exif(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION));
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
            // Photos with broken metadata are common and still show a face.
            return UPRIGHT;
        }
    }

    static Orientation exif(int value) {
        return switch (value) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, true, false);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, false, true);
            default -> UPRIGHT;
        };
    }

    Picture apply(Picture picture) {
        if (equals(UPRIGHT)) {
            return picture;
        }
        int width = transposed ? picture.height() : picture.width();
        int height = transposed ? picture.width() : picture.height();
        byte[] out = new byte[width * height * 3];
        for (int y = 0, to = 0; y < height; y++) {
            for (int x = 0; x < width; x++, to += 3) {
                int column = mirroredX ? width - 1 - x : x;
                int row = mirroredY ? height - 1 - y : y;
                int from = transposed ? column * picture.width() + row : row * picture.width() + column;
                System.arraycopy(picture.bgr(), from * 3, out, to, 3);
            }
        }
        return new Picture(width, height, out);
    }
}
