/** How well recognition works, measured on photos and recordings of which the truth is known. */
@NullMarked
package smartshop.app.evaluate;

import org.jspecify.annotations.NullMarked;
