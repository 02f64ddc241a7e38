package smartshop.app.cloud;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where Amazon Rekognition is offered, outside China and the US government's regions (AWS General Reference, "Amazon Rekognition
 * endpoints and quotas"). The owner pins one; pictures go to no other. Kept by name.
 */
public enum CloudRegion {
    LONDON("eu-west-2", "London, United Kingdom"),
    IRELAND("eu-west-1", "Ireland"),
    FRANKFURT("eu-central-1", "Frankfurt, Germany"),
    SPAIN("eu-south-2", "Spain"),
    VIRGINIA("us-east-1", "N. Virginia, United States"),
    OHIO("us-east-2", "Ohio, United States"),
    CALIFORNIA("us-west-1", "N. California, United States"),
    OREGON("us-west-2", "Oregon, United States"),
    CANADA("ca-central-1", "Canada (Central)"),
    SYDNEY("ap-southeast-2", "Sydney, Australia"),
    SINGAPORE("ap-southeast-1", "Singapore"),
    MUMBAI("ap-south-1", "Mumbai, India"),
    TOKYO("ap-northeast-1", "Tokyo, Japan"),
    SEOUL("ap-northeast-2", "Seoul, South Korea"),
    TEL_AVIV("il-central-1", "Tel Aviv, Israel");

    private final String code;
    private final String place;

    CloudRegion(String code, String place) {
        this.code = code;
        this.place = place;
    }

    /** As Amazon calls it: "eu-west-2". */
    public String code() {
        return code;
    }

    /** "London, United Kingdom". */
    public String place() {
        return place;
    }

    /** The one whose law is the shop's, or the nearest to it. @param jurisdiction as in the record of lawful use */
    public static Optional<CloudRegion> nearest(String jurisdiction) {
        return switch (jurisdiction) {
            case "uk" -> Optional.of(LONDON);
            case "eu" -> Optional.of(FRANKFURT);
            case "nz", "au" -> Optional.of(SYDNEY);
            case "ca-bc-qc" -> Optional.of(CANADA);
            case "us", "us-il" -> Optional.of(OHIO);
            case "us-tx-wa" -> Optional.of(OREGON);
            default -> Optional.empty();
        };
    }

    static Optional<CloudRegion> named(String name) {
        return Arrays.stream(values())
                .filter(region -> region.name().equals(name))
                .findFirst();
    }
}
