@NullMarked
package smartshop.camera.capture;

import org.jspecify.annotations.NullMarked;
