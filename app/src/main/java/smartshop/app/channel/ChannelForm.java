package smartshop.app.channel;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed to set up a channel.
 *
 * @param typed by field; a secret left empty stays as it is
 * @param alerts whether alerts go there
 * @param testAt when the daily test message goes; empty for never
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ChannelForm(Kind kind, Map<Field, String> typed, boolean alerts, Optional<LocalTime> testAt) {
    public ChannelForm {
        typed = Map.copyOf(typed);
    }

    String of(Field field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "ChannelForm[" + kind + "]";
    }
}
