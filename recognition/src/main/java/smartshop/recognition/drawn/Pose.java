package smartshop.recognition.drawn;

/**
 * How a head is held and lit.
 *
 * @param yaw degrees, positive: the face turns to the picture's right
 * @param pitch degrees, positive: the face looks up
 * @param roll degrees, positive: clockwise in the picture
 * @param light -1 to 1: where the light stands, left to right, and how bright it is; 0 is neutral
 */
record Pose(double yaw, double pitch, double roll, double light) {}
