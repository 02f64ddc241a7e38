package smartshop.camera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.PublicKey;
import java.util.Base64;
import java.util.UUID;
import smartshop.camera.TestAuthority;

/** Whatever a device sends as a request, or a console as a certificate: it is good or it is refused. */
class CertificateFuzzTest {
    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final PublicKey KEY = TestAuthority.newKeys().getPublic();

    @FuzzTest
    void requestIsReadOrRefused(byte[] request) {
        try {
            assertThat(CertificateRequest.key(Base64.getEncoder().encodeToString(request)))
                    .isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @FuzzTest
    void certificateIsRefused(byte[] certificate) {
        try {
            IssuedCertificate.own(
                    Base64.getEncoder().encodeToString(certificate), AUTHORITY.certificate, KEY, new UUID(1, 2));
        } catch (IllegalArgumentException refused) {
            return;
        }
        throw new AssertionError("nobody signed it");
    }
}
