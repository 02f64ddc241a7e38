/** What the shop can learn from its own counts: who went by when, what came of alerts, what was lost and saved. No picture, no face. */
@NullMarked
package smartshop.app.insight;

import org.jspecify.annotations.NullMarked;
