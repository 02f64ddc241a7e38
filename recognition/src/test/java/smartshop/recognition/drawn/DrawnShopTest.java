package smartshop.recognition.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.Picture;

class DrawnShopTest {
    private final ShopScript script = ShopScript.of(7, 0, 3, 15);

    @Test
    void everyShopOfTheSameScriptShowsTheSame() {
        DrawnShop one = new DrawnShop(script, DrawnCast.standard(), 640, 360, 0);
        DrawnShop other = new DrawnShop(script, DrawnCast.standard(), 640, 360, 0);
        other.draw(2);
        assertThat(one.draw(5).bgr()).isEqualTo(other.draw(5).bgr());
    }

    @Test
    void visitorIsDrawnWhereTheFaceIsSaidToBe() {
        DrawnShop shop = new DrawnShop(script, DrawnCast.standard(), 1280, 720, 0);
        ScriptedVisit visit = script.visits().getFirst();
        double seconds = visit.start() + 0.6 * (visit.end() - visit.start());
        Box face = shop.face(visit, seconds);
        assertThat(pixel(shop.draw(seconds), face)).isNotEqualTo(pixel(shop.draw(0), face));
    }

    @Test
    void roomIsEmptyBeforeAnybodyComes() {
        DrawnShop shop = new DrawnShop(script, DrawnCast.standard(), 640, 360, 1);
        assertThat(shop.draw(0).bgr()).isEqualTo(shop.draw(14.9).bgr());
    }

    @Test
    void camerasLookAtDifferentPartsOfTheShop() {
        DrawnShop entrance = new DrawnShop(script, DrawnCast.standard(), 320, 180, 0);
        DrawnShop aisle = new DrawnShop(script, DrawnCast.standard(), 320, 180, 1);
        assertThat(entrance.draw(0).bgr()).isNotEqualTo(aisle.draw(0).bgr());
        assertThat(DrawnShop.cameraName(0)).isEqualTo("Entrance");
        assertThat(DrawnShop.cameraName(3)).isEqualTo("Camera 4");
    }

    private static List<Byte> pixel(Picture picture, Box face) {
        int at = (((int) face.centreY()) * picture.width() + (int) face.centreX()) * 3;
        return List.of(picture.bgr()[at], picture.bgr()[at + 1], picture.bgr()[at + 2]);
    }
}
