/** What each person said of an alert. */
@NullMarked
package smartshop.storage.verification;

import org.jspecify.annotations.NullMarked;
