package smartshop.app.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import smartshop.app.scan.ScanException;

/**
 * Pairs of pictures in LFW's format: a line {@code FOLDS<tab>PAIRS}, then for each fold PAIRS lines {@code NAME I J} of
 * one person and PAIRS lines {@code NAME1 I NAME2 J} of two. A picture is {@code DIR/NAME/NAME_000I.jpg}.
 *
 * @param folds two or more, none of them empty
 */
public record PairsFile(List<List<Pair>> folds) {

    /** Two pictures; {@code same} if both show one person. */
    public record Pair(Path first, Path second, boolean same) {}

    /** @throws ScanException that names the first line that is wrong */
    public static PairsFile read(Path file, Path images) throws ScanException {
        if (!Files.isDirectory(images)) {
            throw new ScanException("The folder of images %s does not exist: check the path.".formatted(images));
        }
        return new Reader(file, images).read();
    }

    private static final class Reader {
        private final Path file;
        private final Path images;
        private final List<String> lines;

        Reader(Path file, Path images) throws ScanException {
            this.file = file;
            this.images = images;
            try {
                lines = Files.readAllLines(file);
            } catch (IOException e) {
                throw new ScanException(
                        "The list of pairs %s cannot be read: check the path, and that it is a text file in UTF-8."
                                .formatted(file),
                        e);
            }
        }

        PairsFile read() throws ScanException {
            if (lines.isEmpty()) {
                throw wrong(0, "must say how many folds there are and how many pairs, such as '10<tab>300'");
            }
            String[] first = words(0);
            if (first.length != 2) {
                throw wrong(0, "must say how many folds there are and how many pairs, such as '10<tab>300'");
            }
            int count = number(0, first[0], 2);
            int pairs = number(0, first[1], 1);
            List<List<Pair>> folds = new ArrayList<>();
            for (int fold = 0; fold < count; fold++) {
                folds.add(fold(1 + fold * 2 * pairs, pairs));
            }
            return new PairsFile(folds);
        }

        private List<Pair> fold(int from, int pairs) throws ScanException {
            List<Pair> fold = new ArrayList<>();
            for (int line = from; line < from + 2 * pairs; line++) {
                boolean same = line < from + pairs;
                String[] words = words(line);
                if (words.length != (same ? 3 : 4)) {
                    throw wrong(line, same ? "must be 'NAME I J'" : "must be 'NAME1 I NAME2 J'");
                }
                fold.add(new Pair(
                        picture(line, words[0], words[1]),
                        same ? picture(line, words[0], words[2]) : picture(line, words[2], words[3]),
                        same));
            }
            return fold;
        }

        private Path picture(int line, String name, String number) throws ScanException {
            Path picture = images.resolve(name).resolve("%s_%04d.jpg".formatted(name, number(line, number, 1)));
            if (!inside(picture) || !Files.isRegularFile(picture)) {
                throw wrong(line, "names %s, which is not there".formatted(picture));
            }
            return picture;
        }

        private boolean inside(Path picture) {
            return picture.toAbsolutePath()
                    .normalize()
                    .startsWith(images.toAbsolutePath().normalize());
        }

        private int number(int line, String word, int least) throws ScanException {
            try {
                int number = Integer.parseInt(word);
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw wrong(line, "has '%s' where a number from %d on must be".formatted(word, least));
        }

        private String[] words(int line) throws ScanException {
            if (line >= lines.size()) {
                throw wrong(line, "is missing: the first line promises more pairs");
            }
            return lines.get(line).strip().split("\\s+");
        }

        private ScanException wrong(int line, String words) {
            return new ScanException("Line %d of %s %s.".formatted(line + 1, file, words));
        }
    }
}
