@NullMarked
package smartshop.camera.doctor;

import org.jspecify.annotations.NullMarked;
