package smartshop.app.ui.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.reach.ForwardedPort;
import smartshop.app.reach.ReachBook;
import smartshop.app.ui.Check;
import smartshop.camera.link.ConsoleAddress;
import smartshop.storage.Database;
import smartshop.storage.NewShop;

class ReachViewModelTest {
    private final Set<String> present = new HashSet<>();
    private List<ConsoleAddress> own = List.of(new ConsoleAddress("192.168.1.20", 8443));

    @TempDir
    private Path folder;

    private Database database;
    private ReachViewModel model;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder));
        model = model();
        model.refresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theShopsOwnNetworkIsOfferedFirst() {
        assertThat(model.sameNetworkCheckProperty().get())
                .isEqualTo(Check.good("This computer is found at 192.168.1.20."));
        assertThat(model.addresses()).isEqualTo(own);

        own = List.of();
        model.look();
        assertThat(model.sameNetworkCheckProperty().get().level()).isEqualTo(Check.Level.BAD);
        assertThat(model.readyBinding().get()).isFalse();
    }

    @Test
    void whatIsTypedForTheRouterIsCheckedAtOnce() {
        model.useForwardedProperty().set(true);
        assertThat(model.forwardedCheckProperty().get()).isEqualTo(Check.NONE);

        model.forwardedProperty().set("192.168.1.1");
        assertThat(model.forwardedCheckProperty().get().words()).contains("inside your network");
        model.forwardedProperty().set("100.64.3.4");
        assertThat(model.forwardedCheckProperty().get().words()).contains("provider shares this address");
        model.forwardedProperty().set("my shop");
        assertThat(model.forwardedCheckProperty().get().level()).isEqualTo(Check.Level.BAD);
        model.forwardedProperty().set("198.51.100.7:9000");
        assertThat(model.forwardedCheckProperty().get().level()).isEqualTo(Check.Level.GOOD);
        assertThat(model.addresses()).extracting(ConsoleAddress::toString).contains("198.51.100.7:9000");
    }

    @Test
    void theChoiceIsThereForTheNextCamera() {
        model.sameNetworkProperty().set(false);
        model.useForwardedProperty().set(true);
        model.forwardedProperty().set(" shop.example ");
        model.keep();

        ReachViewModel next = model();
        next.refresh();
        assertThat(next.addresses()).extracting(ConsoleAddress::toString).containsExactly("shop.example:8443");
        assertThat(next.forwardedCheckProperty().get().words()).startsWith("Nobody knows this name");
    }

    @Test
    void aHubsFilesAreMadeOnceAndTheTunnelIsWatched() {
        HubViewModel hub = new HubViewModel(8443, folder.resolve("hub"), Runnable::run, Runnable::run);
        hub.hubProperty().set("hub.example");
        hub.write(model.tunnelHostProperty()::set);
        model.useTunnelProperty().set(true);

        assertThat(hub.outcomeProperty().get().words()).startsWith("6 files are in");
        assertThat(folder.resolve("hub/smartshop-cam4.conf")).exists();
        String host = model.tunnelHostProperty().get();
        model.look();
        assertThat(model.tunnelCheckProperty().get().words()).startsWith("The tunnel is down");
        present.add(host);
        model.look();
        assertThat(model.tunnelCheckProperty().get())
                .isEqualTo(Check.good("The tunnel is up: this computer is " + host + " in it."));
        assertThat(model.addresses()).last().isEqualTo(new ConsoleAddress(host, 8443));

        hub.write(again -> {
            throw new AssertionError("written twice");
        });
        assertThat(hub.outcomeProperty().get().words()).startsWith("That folder holds a hub's files already");
        assertThat(Files.exists(folder.resolve("hub/smartshop-hub.conf"))).isTrue();
    }

    private ReachViewModel model() {
        return new ReachViewModel(new ReachBook(database.settings()), new Around(), Runnable::run, Runnable::run);
    }

    private final class Around implements ReachViewModel.Surroundings {
        @Override
        public int port() {
            return 8443;
        }

        @Override
        public List<ConsoleAddress> own() {
            return own;
        }

        @Override
        public boolean present(String host) {
            return present.contains(host);
        }

        @Override
        public ForwardedPort.Answer check(String typed) {
            return ForwardedPort.check(typed, port(), host -> {
                if (host.matches("[0-9.]+")) {
                    return java.net.InetAddress.getAllByName(host);
                }
                throw new UnknownHostException();
            });
        }
    }
}
