package smartshop.recognition.track;

/** A number that moves: a Kalman filter with place and constant velocity. Seconds, and whatever unit is given. */
final class Coordinate {
    private double place;
    private double velocity;
    // The covariance of both.
    private double placeVariance;
    private double covariance;
    private double velocityVariance;

    /** @param velocityDeviation how fast it may be at first */
    Coordinate(double place, double deviation, double velocityDeviation) {
        this.place = place;
        this.placeVariance = deviation * deviation;
        this.velocityVariance = velocityDeviation * velocityDeviation;
    }

    double place() {
        return place;
    }

    /** Where it will be if nothing disturbs it. */
    double after(double seconds) {
        return place + velocity * seconds;
    }

    /**
     * Time goes by and a new measurement comes.
     *
     * @param acceleration deviation of the acceleration that was not foreseen
     * @param deviation of the measurement
     */
    void measure(double seconds, double acceleration, double measured, double deviation) {
        double a = acceleration * acceleration;
        double s2 = seconds * seconds;
        place += velocity * seconds;
        placeVariance += 2 * seconds * covariance + s2 * velocityVariance + a * s2 * s2 / 4;
        covariance += seconds * velocityVariance + a * s2 * seconds / 2;
        velocityVariance += a * s2;
        double gain = placeVariance / (placeVariance + deviation * deviation);
        double velocityGain = covariance / (placeVariance + deviation * deviation);
        double surprise = measured - place;
        place += gain * surprise;
        velocity += velocityGain * surprise;
        velocityVariance -= velocityGain * covariance;
        covariance *= 1 - gain;
        placeVariance *= 1 - gain;
    }
}
