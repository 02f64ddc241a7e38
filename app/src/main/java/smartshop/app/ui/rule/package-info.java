/** What follows from alerts, and when the shop is open: two sections of the settings and their sheets. */
@NullMarked
package smartshop.app.ui.rule;

import org.jspecify.annotations.NullMarked;
