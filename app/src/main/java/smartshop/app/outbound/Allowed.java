package smartshop.app.outbound;

import java.util.Locale;
import java.util.Optional;

/**
 * Addresses in the shop's own network, or otherwise special, that the owner lets messages go to.
 *
 * @param pin the SHA-256 of the one certificate that a computer there may show, as 64 small hexadecimal digits; empty if its
 *     certificate is checked as everybody's
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Allowed(AddressRange range, Optional<String> pin) {
    private static final int PIN_DIGITS = 64;

    /** As many addresses as a large company's network has; whoever types less has made a slip. */
    private static final int WIDEST_FOUR = 16;

    /** What a provider gives one place. */
    private static final int WIDEST_SIX = 48;

    public Allowed {
        if (pin.filter(digits -> !digits.matches("[0-9a-f]{" + PIN_DIGITS + "}"))
                .isPresent()) {
            throw new IllegalArgumentException("No SHA-256");
        }
    }

    /**
     * Reads what somebody typed.
     *
     * @param pin may have colons or spaces between its digits; empty for none
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public static Allowed of(String range, String pin) {
        String digits = pin.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        if (!digits.isEmpty() && !digits.matches("[0-9a-f]{" + PIN_DIGITS + "}")) {
            throw new IllegalArgumentException(
                    "A certificate's SHA-256 fingerprint has 64 digits from 0 to 9 and A to F.");
        }
        return new Allowed(narrow(AddressRange.of(range)), digits.isEmpty() ? Optional.empty() : Optional.of(digits));
    }

    private static AddressRange narrow(AddressRange range) {
        if (range.prefix() < (range.isFour() ? WIDEST_FOUR : WIDEST_SIX)) {
            throw new IllegalArgumentException(
                    "\"%s\" is too many addresses. Allow single computers, or at most a /%d for IPv4 and a /%d for IPv6."
                            .formatted(range, WIDEST_FOUR, WIDEST_SIX));
        }
        if (!range.isOne() && SpecialAddresses.touchOwnOrMetadata(range)) {
            throw new IllegalArgumentException(
                    "\"%s\" covers this computer itself, or where clouds keep their keys. Write each address there out on its own."
                            .formatted(range));
        }
        return range;
    }
}
