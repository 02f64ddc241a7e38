package smartshop.app.pairing;

import java.security.PublicKey;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.authority.CertificateAuthority;
import smartshop.app.ingest.CameraDesk;
import smartshop.app.ingest.CameraLine;
import smartshop.app.ingest.Refusals;
import smartshop.app.ingest.Uplink;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.identity.CertificateRequest;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Renewal;
import smartshop.camera.link.RenewalRequest;
import smartshop.camera.link.SegmentPart;

/** Gives paired cameras fresh certificates for the keys that they have; all else goes to the desk behind. */
public final class Renewals implements CameraDesk {
    private final CameraDesk desk;
    private final CertificateAuthority authority;
    private final Refusals refusals;

    public Renewals(CameraDesk desk, CertificateAuthority authority, Refusals refusals) {
        this.desk = desk;
        this.authority = authority;
        this.refusals = refusals;
    }

    @Override
    public Optional<String> name(UUID camera) {
        return desk.name(camera);
    }

    @Override
    public boolean admits(UUID camera, byte[] key) {
        return desk.admits(camera, key);
    }

    @Override
    public CameraLine connected(UUID camera, Uplink uplink) {
        CameraLine line = desk.connected(camera, uplink);
        return new CameraLine() {
            @Override
            public void accessUnit(AccessUnit unit) {
                line.accessUnit(unit);
            }

            @Override
            public void segmentPart(SegmentPart part) {
                line.segmentPart(part);
            }

            @Override
            public void message(LinkMessage message) {
                if (message instanceof RenewalRequest(String csr)) {
                    renew(camera, csr, uplink);
                } else {
                    line.message(message);
                }
            }

            @Override
            public void closed() {
                line.closed();
            }
        };
    }

    private void renew(UUID camera, String csr, Uplink uplink) {
        try {
            PublicKey key = CertificateRequest.key(csr);
            if (desk.admits(camera, AuthorityPin.digest(key))) {
                uplink.send(new Renewal(Pairings.text(authority.certify(camera, key))));
                return;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        refusals.renewal(desk.name(camera).orElse(""));
    }
}
