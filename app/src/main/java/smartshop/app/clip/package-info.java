/** The last seconds before each camera, in memory alone, and the clips that are made of them when a listed person was there. */
@NullMarked
package smartshop.app.clip;

import org.jspecify.annotations.NullMarked;
