/** What a device keeps over restarts. */
@NullMarked
package smartshop.camera.state;

import org.jspecify.annotations.NullMarked;
