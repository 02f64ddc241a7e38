/** The same recognition over recordings: what a camera would have alerted, and when. */
@NullMarked
package smartshop.app.scan;

import org.jspecify.annotations.NullMarked;
