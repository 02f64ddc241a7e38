@NullMarked
package smartshop.camera.encode;

import org.jspecify.annotations.NullMarked;
