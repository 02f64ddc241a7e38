package smartshop.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FixedInputTest {
    /** The end of YuNet's file: its input and the beginning of its first output. */
    private final byte[] onnx =
            bytes("Z/\n\5input\22&\n$\b\1\22 \n\7\22\5batch\n\2\b\3\n\b\22\6height\n\7\22\5widthb#\n\5cls_8\22\5batch");

    @Test
    void numberTakesTheNamesPlaceAndNothingElseMoves() {
        FixedInput.fix(onnx, "height", 384);
        FixedInput.fix(onnx, "batch", 1);

        assertThat(onnx)
                .isEqualTo(
                        bytes(
                                "Z/\n\5input\22&\n$\b\1\22 \n\7\b\u0081\0\32\2--\n\2\b\3\n\b\b\u0080\3\32\3---\n\7\22\5widthb#\n\5cls_8\22\5batch"));
    }

    @Test
    void networkWithAnotherInputIsRefused() {
        assertThatThrownBy(() -> FixedInput.fix(onnx, "depth", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
