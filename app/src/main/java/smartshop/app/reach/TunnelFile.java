package smartshop.app.reach;

/**
 * What one machine of a tunnel is configured with, for {@code wg-quick} and the WireGuard apps. {@code toString} leaves the
 * text, which holds a private key, out.
 *
 * @param name of the file; without its ending it is the tunnel's name on that machine, which Linux limits to 15 characters
 */
public record TunnelFile(String name, String text) {
    @Override
    public String toString() {
        return "TunnelFile[" + name + "]";
    }
}
