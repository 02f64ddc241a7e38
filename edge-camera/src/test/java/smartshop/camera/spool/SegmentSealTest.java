package smartshop.camera.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.camera.link.AccessUnit;

class SegmentSealTest {
    private static final UUID CAMERA = UUID.fromString("5c8f3a52-9f6e-4d3e-9b1c-0a1b2c3d4e5f");

    private final Segment segment = new Segment(new Units(1000).next(60));
    private final KeyPair console = keys();
    private final byte[] sealed = seal(CAMERA);

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance(SegmentSeal.KEYS).generateKeyPair();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private byte[] seal(UUID camera) {
        try {
            return SegmentSeal.seal(camera, segment, SegmentSeal.key(SegmentSeal.text(console.getPublic())));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theConsoleOpensWhatTheDeviceSealed() throws Exception {
        Segment opened = SegmentSeal.open(sealed, CAMERA, console);

        assertThat(opened.from()).isEqualTo(Units.START);
        assertThat(opened.units()).usingRecursiveFieldByFieldElementComparator().isEqualTo(segment.units());
    }

    @Test
    void nothingOfThePicturesShows() {
        String bytes = new String(sealed, StandardCharsets.ISO_8859_1);
        for (AccessUnit unit : segment.units()) {
            byte[] some = Arrays.copyOf(unit.data(), 8);
            assertThat(bytes).doesNotContain(new String(some, StandardCharsets.ISO_8859_1));
        }
        assertThat(seal(CAMERA)).isNotEqualTo(sealed); // a fresh key each time
    }

    @Test
    void anotherConsoleCannotOpenIt() {
        assertThatThrownBy(() -> SegmentSeal.open(sealed, CAMERA, keys()))
                .isInstanceOf(SegmentException.class)
                .hasMessage("The segment was sealed to another console's key");
    }

    @Test
    void aPrivateKeyThatDoesNotBelongCannotOpenIt() {
        KeyPair mixed = new KeyPair(console.getPublic(), keys().getPrivate());
        assertThatThrownBy(() -> SegmentSeal.open(sealed, CAMERA, mixed)).isInstanceOf(SegmentException.class);
    }

    @Test
    void itOpensForItsOwnCameraOnly() {
        assertThatThrownBy(() -> SegmentSeal.open(sealed, UUID.randomUUID(), console))
                .isInstanceOf(SegmentException.class)
                .hasMessage("The segment was captured by another camera");
    }

    @Test
    void aHeaderFromAnotherCameraDoesNotHelp() {
        UUID other = UUID.randomUUID();
        byte[] forged = sealed.clone();
        System.arraycopy(seal(other), 4, forged, 4, 16);

        assertThatThrownBy(() -> SegmentSeal.open(forged, other, console))
                .isInstanceOf(SegmentException.class)
                .hasMessage("The segment was changed or cut short on its way");
    }

    /** The format's version, the capture time, the number of pictures, the encapsulated key, a picture. */
    @ParameterizedTest
    @ValueSource(ints = {3, 27, 39, 60, 5000})
    void aFlippedBitIsNoticed(int place) {
        byte[] flipped = sealed.clone();
        flipped[place] ^= 1;
        assertThatThrownBy(() -> SegmentSeal.open(flipped, CAMERA, console)).isInstanceOf(SegmentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 47, 79, 80, 81, 5000, 61_799})
    void aCutIsNoticed(int length) {
        byte[] cut = Arrays.copyOf(sealed, Math.min(length, sealed.length - 1));
        assertThatThrownBy(() -> SegmentSeal.open(cut, CAMERA, console)).isInstanceOf(SegmentException.class);
    }

    @Test
    void anotherKindOfKeyIsRefused() throws Exception {
        String rsa = SegmentSeal.text(
                KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic());
        assertThatIllegalArgumentException().isThrownBy(() -> SegmentSeal.key(rsa));
        assertThatIllegalArgumentException().isThrownBy(() -> SegmentSeal.key("not base64!"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentSeal.key(Base64.getEncoder().encodeToString(new byte[44])));
    }

    @Test
    void theEncryptionIsTheOneOfRfc9180() throws Exception {
        byte[] info = {1, 2, 3};
        byte[] associated = {4, 5};
        byte[] plain = "a segment".getBytes(StandardCharsets.UTF_8);
        HPKE theirs = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
        X25519PrivateKeyParameters key = (X25519PrivateKeyParameters)
                PrivateKeyFactory.createKey(console.getPrivate().getEncoded());
        AsymmetricCipherKeyPair pair = new AsymmetricCipherKeyPair(key.generatePublicKey(), key);

        Hpke.Sealed ours = Hpke.seal(console.getPublic(), info, associated, plain);
        assertThat(theirs.setupBaseR(ours.encapsulated(), pair, info).open(associated, ours.ciphertext()))
                .isEqualTo(plain);

        HPKEContextWithEncapsulation sender = theirs.setupBaseS(pair.getPublic(), info);
        byte[] ciphertext = sender.seal(associated, plain);
        assertThat(Hpke.open(console.getPrivate(), sender.getEncapsulation(), info, associated, ciphertext, 0))
                .isEqualTo(plain);
    }
}
