/** The page of the shop's numbers. */
@NullMarked
package smartshop.app.ui.insight;

import org.jspecify.annotations.NullMarked;
