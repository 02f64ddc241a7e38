/** How fast recognition is beside the engines it is built on and beside OpenCV, and whether its memory grows. */
@NullMarked
package smartshop.app.benchmark;

import org.jspecify.annotations.NullMarked;
