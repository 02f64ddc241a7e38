/** Cameras that are there already: the console fetches their pictures from the network, the USB bus or a file. */
@NullMarked
package smartshop.app.ipcamera;

import org.jspecify.annotations.NullMarked;
