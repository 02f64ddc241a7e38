package smartshop.app.cloud;

/** What the key's user may do there, to be copied into Amazon's console: compare two faces in one region, and nothing else. */
public final class IamPolicy {
    private IamPolicy() {}

    public static String of(CloudRegion region) {
        return """
        {
          "Version": "2012-10-17",
          "Statement": [{
            "Effect": "Allow",
            "Action": "rekognition:CompareFaces",
            "Resource": "*",
            "Condition": {
              "StringEquals": {"aws:RequestedRegion": "%s"}
            }
          }]
        }""".formatted(region.code());
    }
}
