package smartshop.app.ipcamera.onvif;

import java.net.URI;

/**
 * A camera that answered in the network.
 *
 * @param name what it calls itself, such as its make and model
 * @param host that the answer came from; nothing else that the camera says of addresses is believed
 * @param service where it takes ONVIF requests, at this host
 */
public record FoundCamera(String name, String host, URI service) {}
