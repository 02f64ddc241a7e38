package smartshop.app.ui.live;

import smartshop.recognition.detect.Box;

/**
 * A box over a tile's picture.
 *
 * @param box in pixels of the camera's frame
 * @param listed true for a person on the watchlist whom somebody should check
 */
record Mark(Box box, boolean listed) {}
