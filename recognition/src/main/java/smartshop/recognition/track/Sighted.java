package smartshop.recognition.track;

import org.jspecify.annotations.Nullable;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.embed.Embedding;

/** A face in one frame, and its embedding if it was good enough to make one. */
public record Sighted(Detection face, @Nullable Embedding embedding) {}
