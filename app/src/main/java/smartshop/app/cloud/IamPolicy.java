package smartshop.app.cloud;

/** What the key's user may do there, to be copied into Amazon's console: compare two faces and send text messages to telephones, in one region, and nothing else. */
public final class IamPolicy {
    private IamPolicy() {}

    public static String of(CloudRegion region) {
        return """
        {
          "Version": "2012-10-17",
          "Statement": [{
            "Effect": "Allow",
            "Action": [
              "rekognition:CompareFaces",
              "sns:Publish"
            ],
            "Resource": "*",
            "Condition": {
              "StringEquals": {"aws:RequestedRegion": "%s"}
            }
          }, {
            "Effect": "Deny",
            "Action": "sns:Publish",
            "Resource": "arn:aws:sns:*:*:*"
          }]
        }""".formatted(region.code());
    }
}
