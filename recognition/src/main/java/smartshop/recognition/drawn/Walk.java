package smartshop.recognition.drawn;

/**
 * A visit as a way through the room: from the far end up to the camera and out at the side.
 *
 * @param x metres right of the camera
 * @param eyes metres above the floor
 * @param away metres before the camera
 * @param step -1, 0 or 1: which leg is in front
 */
record Walk(double x, double eyes, double away, Pose pose, int step) {
    private static final double FAR = 7.5;
    private static final double NEAR = 0.86;
    private static final double NEAREST = 0.78;
    private static final double OUT = 1.0;
    private static final double LEAVES = 0.86;

    /** A face is that broad, in metres. */
    static final double FACE = 0.15;

    static Walk at(ScriptedVisit visit, double seconds) {
        double part = (seconds - visit.start()) / (visit.end() - visit.start());
        double way = Math.min(1, part / LEAVES);
        double leave = Math.max(0, (part - LEAVES) / (1 - LEAVES));
        // Slower as they come nearer, as people look about in a shop.
        double come = 0.6 * (FAR - (FAR - NEAR) * way) + 0.4 * FAR * Math.pow(NEAR / FAR, way);
        double away = come - (NEAR - NEAREST) * leave;
        double lane = visit.lane() * (0.4 + 0.8 * (come - NEAR) / (FAR - NEAR));
        double aside = visit.lane() < 0 ? -1 : 1;
        double own = visit.person() * 1.7 + (visit.listed() ? 0.4 : 0);
        double stride = 2 * Math.PI * 0.9 * seconds + own;
        double x = lane + 0.018 * Math.sin(stride) + aside * OUT * leave * leave;
        double eyes = 1.6 + 0.012 * Math.cos(2 * stride) + 0.05 * Math.sin(own * 3);
        double yaw = 9 * Math.sin(seconds * 1.1 + own) - 6 * lane / (0.5 + away * 0.3) + 22 * aside * leave;
        Pose pose = new Pose(yaw, 3 * Math.sin(seconds * 1.7 + own) + 2, 2.5 * Math.sin(stride), 0.25 * Math.sin(own));
        double swing = Math.sin(stride);
        return new Walk(x, eyes, away, pose, swing > 0.45 ? 1 : swing < -0.45 ? -1 : 0);
    }
}
