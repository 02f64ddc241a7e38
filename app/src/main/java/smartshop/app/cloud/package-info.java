/** A second opinion on an alert by Amazon Rekognition, for those who want one. Off until the owner has agreed to all that it needs. */
@NullMarked
package smartshop.app.cloud;

import org.jspecify.annotations.NullMarked;
