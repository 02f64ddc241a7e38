package smartshop.app.ui.pairing;

import java.net.InetAddress;
import java.util.List;
import smartshop.app.Console;
import smartshop.app.reach.ForwardedPort;
import smartshop.app.reach.OwnAddresses;
import smartshop.camera.link.ConsoleAddress;

/** The real machine and network around the console. */
public record ConsoleSurroundings(Console console) implements ReachViewModel.Surroundings {
    @Override
    public int port() {
        return console.port();
    }

    @Override
    public List<ConsoleAddress> own() {
        return console.ownAddresses();
    }

    @Override
    public boolean present(String host) {
        return OwnAddresses.present(host);
    }

    @Override
    public ForwardedPort.Answer check(String typed) {
        return ForwardedPort.check(typed, port(), InetAddress::getAllByName);
    }
}
