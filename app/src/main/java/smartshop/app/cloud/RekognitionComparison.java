package smartshop.app.cloud;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.RekognitionClientBuilder;
import software.amazon.awssdk.services.rekognition.model.CompareFacesRequest;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.QualityFilter;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;

/**
 * Amazon Rekognition's {@code CompareFaces}: stateless, no collection. The address is the pinned region's and cannot be moved by
 * an environment variable or a file; there is one try and no redirect.
 */
final class RekognitionComparison implements FaceComparison {
    /** What AWS asks for where people may be affected (Rekognition developer guide, public safety use cases). */
    static final float SIMILARITY = 99;

    private static final ProfileFile NO_FILE = ProfileFile.aggregator().build();
    private static final Logger log = LoggerFactory.getLogger(RekognitionComparison.class);

    private final CloudRegion region;
    private final RekognitionClient client;

    RekognitionComparison(CloudRegion region, AccessKey key, Duration limit) {
        this(region, key, limit, URI.create("https://rekognition.%s.amazonaws.com".formatted(region.code())));
    }

    /** @param endpoint in place of the region's own */
    RekognitionComparison(CloudRegion region, AccessKey key, Duration limit, URI endpoint) {
        this.region = region;
        client = client(region, AwsBasicCredentials.create(key.id(), key.secret()))
                .endpointOverride(endpoint)
                .overrideConfiguration(how -> how.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(limit)
                        .defaultProfileFile(NO_FILE))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(limit)
                        .socketTimeout(limit)
                        .proxyConfiguration(ProxyConfiguration.builder()
                                .useEnvironmentVariablesValues(false)
                                .build()))
                .build();
    }

    private static RekognitionClientBuilder client(CloudRegion region, AwsBasicCredentials key) {
        return RekognitionClient.builder()
                .region(Region.of(region.code()))
                .credentialsProvider(StaticCredentialsProvider.create(key))
                .defaultsMode(DefaultsMode.STANDARD); // AUTO asks the network where it is
    }

    /** Goes the whole way once, to somebody in memory: loading and compiling it all takes longer than an alert's second. */
    @Override
    public void prepare() {
        try (RekognitionClient inMemory = client(region, AwsBasicCredentials.create("nobody", "nothing"))
                .endpointOverride(URI.create("https://nobody.invalid"))
                .overrideConfiguration(how -> how.defaultProfileFile(NO_FILE))
                .httpClient(new NoNetwork())
                .build()) {
            inMemory.compareFaces(question(new byte[1], new byte[1]));
        }
    }

    /** The enrolled photo is the source: of it the one face is taken, and it is what is charged for. */
    @Override
    public Answer compare(byte[] enrolled, byte[] live) throws ComparisonException {
        try {
            return answer(client.compareFaces(question(enrolled, live)));
        } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException e) {
            throw new ComparisonException(Trouble.SLOW);
        } catch (RekognitionException e) {
            throw new ComparisonException(refusal(e));
        } catch (SdkClientException e) {
            throw new ComparisonException(failure(e));
        } catch (SdkException e) {
            throw new ComparisonException(Trouble.FAILED);
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

    private static Answer answer(CompareFacesResponse said) throws ComparisonException {
        if (said.sourceImageFace() == null || said.sourceImageFace().confidence() == null) {
            throw new ComparisonException(Trouble.BROKEN);
        }
        if (said.faceMatches().stream()
                .anyMatch(match -> match.similarity() != null && match.similarity() >= SIMILARITY)) {
            return Answer.SAME;
        }
        if (said.unmatchedFaces().isEmpty()) { // the filter took the live face away
            throw new ComparisonException(Trouble.NO_FACE);
        }
        return Answer.DIFFERENT;
    }

    private static Trouble refusal(RekognitionException e) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(e.awsErrorDetails());
        String code = details.map(AwsErrorDetails::errorCode).orElse("");
        log.info("Amazon answered {} {}", e.statusCode(), code);
        return switch (code) {
            case "InvalidParameterException" -> Trouble.NO_FACE;
            case "ImageTooLargeException", "InvalidImageFormatException" -> Trouble.PICTURE_REFUSED;
            case "ThrottlingException", "ProvisionedThroughputExceededException", "TooManyRequestsException" ->
                Trouble.THROTTLED;
            case "AccessDeniedException" -> Trouble.DENIED;
            case "InvalidSignatureException", "SignatureDoesNotMatch" ->
                signature(details.map(AwsErrorDetails::errorMessage).orElse(""));
            case "UnrecognizedClientException",
                    "InvalidClientTokenId",
                    "IncompleteSignature",
                    "IncompleteSignatureException",
                    "MissingAuthenticationToken",
                    "MissingAuthenticationTokenException",
                    "ExpiredTokenException",
                    "OptInRequired",
                    "SubscriptionRequiredException" -> Trouble.KEY;
            default -> e.statusCode() >= 500 ? Trouble.FAILED : Trouble.PICTURE_REFUSED;
        };
    }

    /** Amazon has one code for three faults of a signature. */
    private static Trouble signature(String message) {
        if (message.contains("scoped to a valid region")) {
            return Trouble.REGION;
        }
        return message.contains("Signature expired") || message.contains("not yet current")
                ? Trouble.CLOCK
                : Trouble.KEY;
    }

    private static Trouble failure(SdkClientException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return Trouble.SLOW;
            }
            if (cause instanceof IOException && !cause.getClass().getName().contains("jackson")) {
                return Trouble.UNREACHABLE;
            }
        }
        return Trouble.BROKEN;
    }

    @Override
    public void close() {
        client.close();
    }
}
