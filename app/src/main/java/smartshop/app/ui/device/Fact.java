package smartshop.app.ui.device;

/**
 * One thing that a device says of itself.
 *
 * @param care whether somebody should do something about it
 */
public record Fact(String name, String words, boolean care) {}
