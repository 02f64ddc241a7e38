package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.Access;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.StorageException;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.vault.CheapVault;
import smartshop.storage.vault.LoginStore;
import smartshop.storage.vault.Passphrase;
import smartshop.storage.vault.RecoveryCode;
import smartshop.storage.vault.UnattendedStart;

class StartDeskTest {
    private static final String CHOSEN = "four quiet blue owls";

    @TempDir
    Path folder;

    private final Map<String, byte[]> secrets = new HashMap<>();
    private Database storage;
    private Access access;
    private AuditLog audit;
    private StartDesk desk;

    @BeforeEach
    void open() {
        storage = Database.open(folder, NewShop.in(folder));
        CheapVault.lock(folder).protect(passphrase(), RecoveryCode.random()).use();
        access = new Access(storage, Clock.systemUTC());
        audit = access.audit();
        desk = new StartDesk(new UnattendedStart(folder, new Store()), access);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void howSmartShopStartsIsRecorded() throws Exception {
        desk.askNoMore(passphrase());
        assertThat(desk.isUnattended()).isTrue();
        desk.askAgain();
        assertThat(desk.isUnattended()).isFalse();
        assertThat(recorded()).containsExactly("unattended-chosen", "unattended-ended");
    }

    @Test
    void whatTheStoreRefusesIsNotRecorded() {
        StartDesk refused = new StartDesk(
                new UnattendedStart(folder, new Store() {
                    @Override
                    public void put(String account, byte[] secret) {
                        throw new StorageException("It is locked.");
                    }
                }),
                access);
        assertThatThrownBy(() -> refused.askNoMore(passphrase())).isInstanceOf(StorageException.class);
        assertThat(recorded()).isEmpty();
    }

    private List<String> recorded() {
        List<String> actions = new ArrayList<>();
        audit.newest(10, entry -> actions.add(entry.action()));
        return actions;
    }

    private static Passphrase passphrase() {
        return new Passphrase(CHOSEN.toCharArray());
    }

    /** In place of the operating system's. */
    private class Store implements LoginStore {
        @Override
        public String name() {
            return "The test's store";
        }

        @Override
        public void put(String account, byte[] secret) {
            secrets.put(account, secret.clone());
        }

        @Override
        public Optional<byte[]> get(String account) {
            return Optional.ofNullable(secrets.get(account)).map(byte[]::clone);
        }

        @Override
        public void remove(String account) {
            secrets.remove(account);
        }
    }
}
