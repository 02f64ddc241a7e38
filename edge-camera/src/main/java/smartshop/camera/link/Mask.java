package smartshop.camera.link;

/**
 * A privacy mask: a rectangle of the picture that the device paints over before it encodes, so that nobody ever sees
 * what is behind. All four are fractions of the picture, 0 to 1, from its upper left corner.
 */
public record Mask(double left, double top, double width, double height) {
    public Mask {
        boolean inside = left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 1 && top + height <= 1;
        LinkMessage.check(inside, "mask");
    }
}
