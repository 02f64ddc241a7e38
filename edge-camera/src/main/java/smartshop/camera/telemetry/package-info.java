/** What a device measures of itself. What it cannot measure it leaves out. */
@NullMarked
package smartshop.camera.telemetry;

import org.jspecify.annotations.NullMarked;
