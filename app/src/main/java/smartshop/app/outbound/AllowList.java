package smartshop.app.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the owner lets messages go to besides the internet. At first nothing. */
public record AllowList(List<Allowed> entries) {
    public static final AllowList NOTHING = new AllowList(List.of());

    public AllowList {
        entries = List.copyOf(entries);
    }

    /** The narrowest entry with the address in it. */
    public Optional<Allowed> entry(InetAddress address) {
        return entries.stream()
                .filter(allowed -> allowed.range().contains(address))
                .max((one, other) ->
                        Integer.compare(one.range().prefix(), other.range().prefix()));
    }

    /** A line for each entry, as {@link #of} reads it. */
    public String text() {
        return entries.stream()
                .map(allowed -> (allowed.range() + " " + allowed.pin().orElse("")).strip())
                .collect(Collectors.joining("\n"));
    }

    /** What {@link #text} gave. @throws IllegalArgumentException if it is not that */
    public static AllowList of(String text) {
        return new AllowList(text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(" ", 2))
                .map(parts -> Allowed.of(parts[0], parts.length == 1 ? "" : parts[1]))
                .toList());
    }

    public AllowList with(Allowed more) {
        return new AllowList(Stream.concat(
                        entries.stream().filter(allowed -> !allowed.range().equals(more.range())), Stream.of(more))
                .toList());
    }

    public AllowList without(AddressRange range) {
        return new AllowList(entries.stream()
                .filter(allowed -> !allowed.range().equals(range))
                .toList());
    }
}
