package smartshop.app.benchmark;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_dnn.Net;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;
import smartshop.recognition.image.Picture;

/** OpenCV on the same network files, with one thread, as its own documentation uses it. */
final class OpenCvPeer implements AutoCloseable {
    private static final String DETECTOR = "yunet_n_dynamic.onnx";
    private static final String EMBEDDER = "mobilefacenet.onnx";
    /** As our tracker: what scores less continues no track. */
    private static final float LEAST_SCORE = 0.35f;

    private static final float OVERLAP = 0.4f;
    private static final int MOST = 5000;
    /** ImageNet's deviation, the mean over the colours: OpenCV takes one number. */
    private static final double SCALE = 1 / (255 * 0.226);

    private final Path folder;
    private final List<Pointer> kept = new ArrayList<>();

    private OpenCvPeer(Path folder) {
        this.folder = folder;
    }

    /** @param folder with upstream's ONNX files; empty if one is missing */
    static Optional<OpenCvPeer> in(Path folder) {
        if (!Files.isRegularFile(folder.resolve(DETECTOR)) || !Files.isRegularFile(folder.resolve(EMBEDDER))) {
            return Optional.empty();
        }
        opencv_core.setNumThreads(1);
        openblas.blas_set_num_threads(1);
        return Optional.of(new OpenCvPeer(folder));
    }

    Runnable detector(Picture picture) {
        Size size = keep(new Size(picture.width(), picture.height()));
        FaceDetectorYN detector = keep(FaceDetectorYN.create(
                keep(new BytePointer("onnx")),
                keep(new BytePointer(network(picture))),
                keep(new BytePointer(0L)),
                size,
                LEAST_SCORE,
                OVERLAP,
                MOST,
                opencv_dnn.DNN_BACKEND_OPENCV,
                opencv_dnn.DNN_TARGET_CPU));
        Mat image = mat(picture);
        Mat faces = keep(new Mat());
        return () -> detector.detect(image, faces);
    }

    private byte[] network(Picture picture) {
        try {
            byte[] onnx = Files.readAllBytes(folder.resolve(DETECTOR));
            FixedInput.fix(onnx, "batch", 1);
            FixedInput.fix(onnx, "height", padded(picture.height()));
            FixedInput.fix(onnx, "width", padded(picture.width()));
            return onnx;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was there a moment ago
        }
    }

    /** OpenCV pads as we do. */
    private static int padded(int side) {
        return (side + 31) / 32 * 32;
    }

    /** The face and its mirror image, one after the other: the published network takes one at a time. */
    Runnable embedder(Picture aligned) {
        Net net = keep(opencv_dnn.readNetFromONNX(folder.resolve(EMBEDDER).toString()));
        net.setPreferableBackend(opencv_dnn.DNN_BACKEND_OPENCV);
        net.setPreferableTarget(opencv_dnn.DNN_TARGET_CPU);
        Mat face = mat(aligned);
        Mat mirrored = keep(new Mat());
        opencv_core.flip(face, mirrored, 1);
        Size size = keep(new Size(aligned.width(), aligned.height()));
        Scalar mean = keep(new Scalar(0.485 * 255, 0.456 * 255, 0.406 * 255, 0));
        return () -> {
            for (Mat one : List.of(face, mirrored)) {
                try (Mat blob = opencv_dnn.blobFromImage(one, SCALE, size, mean, true, false, CV_32F)) {
                    net.setInput(blob);
                    net.forward().close();
                }
            }
        };
    }

    /** Matrix times vector. */
    Runnable product(float[] rows, float[] probe) {
        Mat matrix = keep(new Mat(rows.length / probe.length, probe.length, CV_32FC1, floats(rows)));
        Mat vector = keep(new Mat(probe.length, 1, CV_32FC1, floats(probe)));
        Mat nothing = keep(new Mat());
        Mat product = keep(new Mat());
        float[] scores = new float[rows.length / probe.length];
        return () -> {
            opencv_core.gemm(matrix, vector, 1, nothing, 0, product);
            product.<java.nio.FloatBuffer>createBuffer().get(scores);
        };
    }

    private Mat mat(Picture picture) {
        return keep(new Mat(picture.height(), picture.width(), CV_8UC3, keep(new BytePointer(picture.bgr()))));
    }

    private FloatPointer floats(float[] values) {
        return keep(new FloatPointer(values));
    }

    private <T extends Pointer> T keep(T pointer) {
        kept.add(pointer);
        return pointer;
    }

    @Override
    public void close() {
        kept.reversed().forEach(Pointer::close);
        kept.clear();
    }
}
