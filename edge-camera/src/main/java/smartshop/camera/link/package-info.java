@NullMarked
package smartshop.camera.link;

import org.jspecify.annotations.NullMarked;
