package smartshop.camera.link;

/** The console cannot decode on and asks for a keyframe. */
public record KeyframeRequest() implements LinkMessage {}
