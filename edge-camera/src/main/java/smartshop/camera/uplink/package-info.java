@NullMarked
package smartshop.camera.uplink;

import org.jspecify.annotations.NullMarked;
