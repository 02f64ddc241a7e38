package smartshop.app.clip;

import java.util.List;
import smartshop.recognition.image.Picture;

/**
 * A picture of the last half minute, and everybody who was followed in it: copies, which whoever has them overwrites.
 *
 * @param faces each with some of what is around it, so that it can be searched again; from left to right
 */
public record Still(Picture scene, List<Picture> faces) {

    public void wipe() {
        scene.wipe();
        faces.forEach(Picture::wipe);
    }

    /** Without the faces. */
    @Override
    public String toString() {
        return "Still[faces=%d]".formatted(faces.size());
    }
}
