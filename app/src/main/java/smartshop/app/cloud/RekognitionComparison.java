package smartshop.app.cloud;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.CompareFacesRequest;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.QualityFilter;

/**
 * Amazon Rekognition's {@code CompareFaces}: stateless, no collection. The address is the pinned region's and cannot be moved by
 * an environment variable or a file; there is one try and no redirect.
 */
final class RekognitionComparison implements FaceComparison {
    /** What AWS asks for where people may be affected (Rekognition developer guide, public safety use cases). */
    static final float SIMILARITY = 99;

    private final CloudRegion region;
    private final RekognitionClient client;

    RekognitionComparison(CloudRegion region, AccessKey key, Duration limit) {
        this(region, key, limit, URI.create("https://rekognition.%s.amazonaws.com".formatted(region.code())));
    }

    /** @param endpoint in place of the region's own */
    RekognitionComparison(CloudRegion region, AccessKey key, Duration limit, URI endpoint) {
        this.region = region;
        client = Sdk.pinned(RekognitionClient.builder(), region, key, limit)
                .endpointOverride(endpoint)
                .build();
    }

    /** Goes the whole way once, to somebody in memory: loading and compiling it all takes longer than an alert's second. */
    @Override
    public void prepare() {
        try (RekognitionClient inMemory = Sdk.bare(
                        RekognitionClient.builder(), region, AwsBasicCredentials.create("nobody", "nothing"))
                .endpointOverride(URI.create("https://nobody.invalid"))
                .httpClient(new NoNetwork())
                .build()) {
            inMemory.compareFaces(question(new byte[1], new byte[1]));
        }
    }

    /** The enrolled photo is the source: of it the one face is taken, and it is what is charged for. */
    @Override
    public Answer compare(byte[] enrolled, byte[] live) throws NoAnswerException {
        try {
            return answer(client.compareFaces(question(enrolled, live)));
        } catch (SdkException e) {
            throw new NoAnswerException(Refusals.of(e));
        }
    }

    private static CompareFacesRequest question(byte[] enrolled, byte[] live) {
        return CompareFacesRequest.builder()
                .sourceImage(image -> image.bytes(SdkBytes.fromByteArrayUnsafe(enrolled)))
                .targetImage(image -> image.bytes(SdkBytes.fromByteArrayUnsafe(live)))
                .similarityThreshold(SIMILARITY)
                .qualityFilter(QualityFilter.AUTO) // blurred faces and extreme poses are not compared at all
                .build();
    }

    private static Answer answer(CompareFacesResponse said) throws NoAnswerException {
        if (said.sourceImageFace() == null || said.sourceImageFace().confidence() == null) {
            throw new NoAnswerException(Trouble.BROKEN);
        }
        if (said.faceMatches().stream()
                .anyMatch(match -> match.similarity() != null && match.similarity() >= SIMILARITY)) {
            return Answer.SAME;
        }
        if (said.unmatchedFaces().isEmpty()) { // the filter took the live face away
            throw new NoAnswerException(Trouble.NO_FACE);
        }
        return Answer.DIFFERENT;
    }

    @Override
    public void close() {
        client.close();
    }
}
