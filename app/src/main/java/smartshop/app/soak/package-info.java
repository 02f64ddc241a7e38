/** Hours of cameras that come and go, to see what the console keeps that it should have let go. */
@NullMarked
package smartshop.app.soak;

import org.jspecify.annotations.NullMarked;
