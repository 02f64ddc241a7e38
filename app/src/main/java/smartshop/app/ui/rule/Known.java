package smartshop.app.ui.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import smartshop.app.channel.ShownChannel;
import smartshop.app.rule.Rule;
import smartshop.app.ui.Words;

/** The shop's cameras, by name, and its channels. */
record Known(Map<UUID, String> cameras, List<ShownChannel> channels) {
    /** One failure must not keep everybody from being told. */
    private static final int ENOUGH = 2;

    static final Known NOTHING = new Known(Map.of(), List.of());

    String camera(UUID camera) {
        return cameras.getOrDefault(camera, Words.say("rule.aCamera"));
    }

    String channel(UUID id) {
        return channels.stream()
                .filter(channel -> channel.id().equals(id))
                .map(ShownChannel::name)
                .findFirst()
                .orElse(Words.say("rule.goneChannel"));
    }

    /** How many channels a rule's messages go to as things are. */
    long reached(Rule rule) {
        Set<UUID> some = rule.what().channels();
        return channels.stream()
                .filter(channel -> (rule.what().ticked() && channel.alerts()) || some.contains(channel.id()))
                .count();
    }

    /** What is to be said of where a rule's messages go; empty if they go to enough. */
    String shortage(Rule rule) {
        long reached = reached(rule);
        if (!rule.what().posts() || reached >= (rule.critical() ? ENOUGH : 1)) {
            return "";
        }
        return reached == 0 ? Words.say("rule.noChannel") : Words.say("rule.oneChannel");
    }

    Stream<ShownChannel> shown() {
        return channels.stream();
    }
}
