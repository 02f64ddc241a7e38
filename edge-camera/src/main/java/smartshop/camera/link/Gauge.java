package smartshop.camera.link;

/** What a device may measure of itself, each with its unit. What it cannot measure it leaves out. */
public enum Gauge {
    TEMPERATURE_CELSIUS,
    /** The bits of {@code vcgencmd get_throttled}: 0 under-voltage, 1 capped, 2 throttled, 3 too warm; 16 to 19 since boot. */
    THROTTLED_BITS,
    ROUND_TRIP_MS,
    /** The console's clock less the device's. */
    CLOCK_OFFSET_MS,
    /** RSRP of the modem. */
    SIGNAL_DBM,
    DISK_FREE_BYTES,
    SPOOL_BYTES,
    SPOOL_SEGMENTS,
    /** Pictures that were kept because the link did not take them, since the start. */
    SPOOLED_FRAMES,
    /** Of those that should have been kept, the ones that are lost, for want of room or because the disk failed. */
    SPOOL_DROPPED_FRAMES,
    /** Kept pictures that the console has worked through. */
    SPOOL_ACKNOWLEDGED_FRAMES,
    /** What was sent in this calendar month, UTC. */
    MONTH_BYTES,
    /** What the encoder is asked for now. */
    BITRATE,
    WIDTH,
    HEIGHT,
    FRAMES_PER_SECOND,
    /** Of the {@link StreamSettings} that the pictures follow. */
    SETTINGS_REVISION,
    /** What the link carried over the last second, bits per second. */
    GOODPUT,
    /** Connections since the start, less one. */
    RECONNECTS,
    UPTIME_SECONDS,
    CERTIFICATE_DAYS_LEFT
}
