package smartshop.app.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final int PATIENCE_MS = 10_000;

    private ServerSocket console;
    private Relay relay;
    private Socket device;
    private Socket accepted;

    @BeforeEach
    void connect() throws IOException {
        console = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        relay = new Relay(console.getLocalPort());
        device = dial();
        accepted = console.accept();
        accepted.setSoTimeout(PATIENCE_MS);
    }

    private Socket dial() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port());
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        device.close();
        accepted.close();
        console.close();
    }

    @Test
    void carriesBothWays() throws IOException {
        device.getOutputStream().write(7);
        accepted.getOutputStream().write(9);

        assertThat(accepted.getInputStream().read()).isEqualTo(7);
        assertThat(device.getInputStream().read()).isEqualTo(9);
    }

    @Test
    void aFrozenConnectionCarriesNothingUntilItThaws() throws IOException {
        relay.freeze();
        device.getOutputStream().write(7);
        accepted.setSoTimeout(200);
        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> accepted.getInputStream().read());

        relay.thaw();

        accepted.setSoTimeout(PATIENCE_MS);
        assertThat(accepted.getInputStream().read()).isEqualTo(7);
    }

    @Test
    void aCutEndsBothSidesAndTheNextCallIsLetIn() throws IOException {
        relay.cut();

        assertThat(accepted.getInputStream().read()).isEqualTo(-1);
        assertThat(device.getInputStream().read()).isEqualTo(-1);
        try (Socket again = dial();
                Socket answered = console.accept()) {
            again.getOutputStream().write(7);
            assertThat(answered.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void aResetIsNoOrderlyEnd() {
        relay.reset();

        assertThatExceptionOfType(SocketException.class)
                .isThrownBy(() -> device.getInputStream().read());
    }

    @Test
    void inTheDarkNobodyAnswers() throws IOException {
        relay.dark(true);

        try (Socket again = dial()) {
            assertThat(again.getInputStream().read()).isEqualTo(-1);
        }
    }
}
