/** Finding cameras in the shop's network and asking them for their streams, as ONVIF has it. */
@NullMarked
package smartshop.app.ipcamera.onvif;

import org.jspecify.annotations.NullMarked;
