package smartshop.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.scan.ScanException;

class PairsFileTest {
    @TempDir
    Path folder;

    private Path images;

    @BeforeEach
    void pictures() throws Exception {
        images = folder.resolve("images");
        for (String name : new String[] {"Ann/Ann_0001", "Ann/Ann_0012", "Bob/Bob_0001", "Bob/Bob_0002"}) {
            Path picture = images.resolve(name + ".jpg");
            Files.createDirectories(picture.getParent());
            Files.createFile(picture);
        }
    }

    @Test
    void foldsHoldPairsOfOnePersonThenOfTwo() throws Exception {
        PairsFile read = read("2\t1\nAnn\t1\t12\nAnn\t1\tBob\t2\nBob\t1\t2\nBob 1 Ann 12\n");

        assertThat(read.folds()).hasSize(2);
        assertThat(read.folds().getFirst())
                .containsExactly(
                        new PairsFile.Pair(picture("Ann/Ann_0001"), picture("Ann/Ann_0012"), true),
                        new PairsFile.Pair(picture("Ann/Ann_0001"), picture("Bob/Bob_0002"), false));
        assertThat(read.folds().get(1).getLast())
                .isEqualTo(new PairsFile.Pair(picture("Bob/Bob_0001"), picture("Ann/Ann_0012"), false));
    }

    @Test
    void lineThatIsNoPairIsNamed() {
        fails("2\t1\nAnn\t1\t12\nAnn\t1\tBob\n", "Line 3 of", "must be 'NAME1 I NAME2 J'");
        fails("2\t1\nAnn 1 12 13\n", "Line 2 of", "must be 'NAME I J'");
    }

    @Test
    void wordThatIsNoNumberIsNamed() {
        fails("2\t1\nAnn\t1\ttwo\n", "Line 2 of", "'two'");
        fails("2\t1\nAnn\t0\t1\n", "Line 2 of", "'0'");
    }

    @Test
    void pictureThatIsMissingIsNamed() {
        fails("2\t1\nAnn\t1\t2\n", "Line 2 of", "Ann_0002.jpg", "not there");
    }

    @Test
    void pictureOutsideTheFolderIsNotRead() throws Exception {
        Files.createFile(folder.resolve(".._0001.jpg"));

        fails("2\t1\n..\t1\t1\n", "Line 2 of", "not there");
    }

    @Test
    void folderMayBeTheOneThatTheProgramRunsIn() throws Exception {
        Path own = Files.createTempDirectory(Path.of("target"), "pairs");
        Path picture = own.resolve(own + "_0001.jpg");
        Files.createDirectories(picture.getParent());
        Files.createFile(picture);
        String pair = "%1$s 1 1\n%1$s 1 %1$s 1\n".formatted(own);
        Path list = Files.writeString(folder.resolve("pairs.txt"), "2\t1\n" + pair + pair);

        assertThat(PairsFile.read(list, Path.of(".")).folds()).hasSize(2);
    }

    @Test
    void pairsThatAreMissingAreNamed() {
        fails("2\t1\nAnn\t1\t12\nAnn\t1\tBob\t2\n", "Line 4 of", "is missing");
    }

    @Test
    void firstLineMustSayFoldsAndPairs() {
        fails("", "Line 1 of", "how many folds");
        fails("300\n", "Line 1 of", "how many folds");
        fails("1\t300\n", "Line 1 of", "from 2 on");
    }

    @Test
    void fileThatIsMissingIsNamed() {
        assertThatThrownBy(() -> PairsFile.read(folder.resolve("none.txt"), images))
                .isInstanceOf(ScanException.class)
                .hasMessageContaining("none.txt");
    }

    private void fails(String text, String... words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ScanException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    private PairsFile read(String text) throws Exception {
        return PairsFile.read(Files.writeString(folder.resolve("pairs.txt"), text), images);
    }

    private Path picture(String name) {
        return images.resolve(name + ".jpg");
    }
}
