/** What cameras captured while their link was down: taken in late, recognised when nothing else is to do, told without alarm. */
@NullMarked
package smartshop.app.backfill;

import org.jspecify.annotations.NullMarked;
