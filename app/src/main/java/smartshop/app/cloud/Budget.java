package smartshop.app.cloud;

import smartshop.storage.cloud.CloudUse;

/**
 * What a month may cost, by the shop's zone.
 *
 * @param microDollars at most so much money, in millionths of a US dollar, as Amazon bills it
 * @param calls at most so many
 * @param price of one call, in millionths of a dollar
 */
public record Budget(long microDollars, long calls, long price) {
    public static final long MICROS = 1_000_000;

    /**
     * One image of Group 1, of which a comparison is one, in the first million a month in Amazon's cheapest regions: 0.001 US dollars
     * (aws.amazon.com/rekognition/pricing, as transcribed on 7 October 2026). Some regions cost more.
     */
    public static final long LIST_PRICE = 1000;

    /** Five dollars, five thousand comparisons: more doubtful alerts than any shop can answer. */
    public static final Budget USUAL = new Budget(5 * MICROS, 5000, LIST_PRICE);

    /** So that a slip of the finger does not become a bill. */
    private static final long MOST_DOLLARS = 10_000;

    private static final long MOST_CALLS = 1_000_000;

    /** @throws IllegalArgumentException in words, if a number is not one that a shop means */
    public Budget {
        if (microDollars < 0 || microDollars > MOST_DOLLARS * MICROS) {
            throw new IllegalArgumentException("The money for a month must be 0 to 10,000 US dollars.");
        }
        if (calls < 0 || calls > MOST_CALLS) {
            throw new IllegalArgumentException("The calls in a month must be 0 to 1,000,000.");
        }
        if (price < 0 || price > MICROS) {
            throw new IllegalArgumentException("The price of a call must be 0 to 1 US dollar.");
        }
    }

    CloudUse.Month most() {
        return new CloudUse.Month(calls, microDollars);
    }
}
