package smartshop.app.reach;

import smartshop.storage.settings.Settings;

/** Keeps how the operator lets cameras in. Reads and writes the database. */
public final class ReachBook {
    private static final String SAME_NETWORK = "reach.same-network";
    private static final String USE_FORWARDED = "reach.forwarded.use";
    private static final String FORWARDED = "reach.forwarded";
    private static final String USE_TUNNEL = "reach.tunnel.use";
    private static final String TUNNEL_HOST = "reach.tunnel.console";

    /** No name on the internet is longer, with its port. */
    private static final int LONGEST = 300;

    private final Settings settings;

    public ReachBook(Settings settings) {
        this.settings = settings;
    }

    public ReachChoice read() {
        return new ReachChoice(
                flag(SAME_NETWORK, ReachChoice.FIRST.sameNetwork()),
                flag(USE_FORWARDED, ReachChoice.FIRST.useForwarded()),
                settings.get(FORWARDED).orElse(ReachChoice.FIRST.forwarded()),
                flag(USE_TUNNEL, ReachChoice.FIRST.useTunnel()),
                settings.get(TUNNEL_HOST).orElse(ReachChoice.FIRST.tunnelHost()));
    }

    private boolean flag(String key, boolean first) {
        return settings.get(key).map(Boolean::parseBoolean).orElse(first);
    }

    public void keep(ReachChoice choice) {
        String typed = choice.forwarded();
        settings.put(SAME_NETWORK, Boolean.toString(choice.sameNetwork()));
        settings.put(USE_FORWARDED, Boolean.toString(choice.useForwarded()));
        settings.put(FORWARDED, typed.substring(0, Math.min(LONGEST, typed.length())));
        settings.put(USE_TUNNEL, Boolean.toString(choice.useTunnel()));
        settings.put(TUNNEL_HOST, choice.tunnelHost());
    }
}
