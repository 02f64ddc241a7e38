package smartshop.app.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import smartshop.app.scan.PhotoFiles;
import smartshop.app.scan.ScanException;

/**
 * A photo and whom it shows.
 *
 * @param person the name of the photo's folder, or of the file without its number
 */
public record NamedPhoto(String person, Path file) {
    private static final Pattern ENDING = Pattern.compile("(_\\d+)?\\.[^.]+$");

    /**
     * All photos of a folder: {@code DIR/NAME_0001.jpg} and {@code DIR/NAME/*.jpg}.
     *
     * @param what the folder's part in the sentence if it is missing or empty, such as "strangers"
     */
    static List<NamedPhoto> in(Path folder, String what) throws ScanException {
        if (!Files.isDirectory(folder)) {
            throw new ScanException("The folder of %s %s does not exist: check the path.".formatted(what, folder));
        }
        List<NamedPhoto> photos = new ArrayList<>();
        for (Path file : PhotoFiles.photos(folder)) {
            photos.add(
                    new NamedPhoto(ENDING.matcher(file.getFileName().toString()).replaceFirst(""), file));
        }
        for (Path person : PhotoFiles.folders(folder)) {
            for (Path file : PhotoFiles.photos(person)) {
                photos.add(new NamedPhoto(person.getFileName().toString(), file));
            }
        }
        if (photos.isEmpty()) {
            throw new ScanException(
                    "The folder of %s %s holds no photo: put JPEG or PNG files into it.".formatted(what, folder));
        }
        return photos;
    }
}
