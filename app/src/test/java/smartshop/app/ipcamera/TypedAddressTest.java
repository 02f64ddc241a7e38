package smartshop.app.ipcamera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, rtsp://192.0.2.7",
        "cam.local:8554/a/b?c=1, rtsp://cam.local:8554/a/b?c=1",
        "' RTSP://192.0.2.7/live ', rtsp://192.0.2.7/live",
        "rtsps://[2001:db8::7]:322/live, rtsps://[2001:db8::7]:322/live",
    })
    void anAddressIsUnderstoodAsPeopleTypeIt(String typed, String address) throws AddressException {
        assertThat(TypedAddress.parse(typed)).isEqualTo(new TypedAddress(address, "", ""));
    }

    @Test
    void aLoginInTheAddressIsTakenOutOfIt() throws AddressException {
        assertThat(TypedAddress.parse("rtsp://admin:p%40ss:w+rd@192.0.2.7/live"))
                .isEqualTo(new TypedAddress("rtsp://192.0.2.7/live", "admin", "p@ss:w+rd"));
        assertThat(TypedAddress.parse("admin:a@b@192.0.2.7"))
                .isEqualTo(new TypedAddress("rtsp://192.0.2.7", "admin", "a@b"));
        assertThat(TypedAddress.parse("rtsp://u:100%@h/")).isEqualTo(new TypedAddress("rtsp://h/", "u", "100%"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rtsp://",
                "rtsp:///s3cret",
                "http://192.0.2.7/s3cret",
                "file:///s3cret",
                "rtsp://h:99999/s3cret",
                "rtsp://h/s3cret s3cret",
                "rtsp://admin:s3cret@",
                "rtsp://h/#s3cret"
            })
    void whatIsNoAddressIsRefusedInASentenceThatRepeatsNothing(String typed) {
        assertThatThrownBy(() -> TypedAddress.parse(typed))
                .isInstanceOf(AddressException.class)
                .hasMessageEndingWith(".")
                .hasNoCause()
                .hasMessageNotContaining("s3cret");
    }
}
