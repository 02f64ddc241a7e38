/** Counts that outlive what was counted: how many people went by, what came of alerts, how long cameras were live. */
@NullMarked
package smartshop.storage.insight;

import org.jspecify.annotations.NullMarked;
