package smartshop.app.cloud;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/** Clients that take nothing from files, the environment or the network but what they are given, and try once. */
final class Sdk {
    private static final ProfileFile NO_FILE = ProfileFile.aggregator().build();

    private Sdk() {}

    /** @param limit for one call, and for each step of it */
    static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B pinned(
            B client, CloudRegion region, AccessKey key, Duration limit) {
        return bare(client, region, AwsBasicCredentials.create(key.id(), key.secret()))
                .overrideConfiguration(once().apiCallTimeout(limit).build())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(limit)
                        .socketTimeout(limit)
                        .proxyConfiguration(ProxyConfiguration.builder()
                                .useEnvironmentVariablesValues(false)
                                .build()));
    }

    /** Without any way out. */
    static <B extends AwsClientBuilder<B, C>, C> B bare(B client, CloudRegion region, AwsBasicCredentials key) {
        return client.region(Region.of(region.code()))
                .credentialsProvider(StaticCredentialsProvider.create(key))
                .overrideConfiguration(once().build())
                .defaultsMode(DefaultsMode.STANDARD); // AUTO asks the network where it is
    }

    private static ClientOverrideConfiguration.Builder once() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .defaultProfileFile(NO_FILE);
    }
}
