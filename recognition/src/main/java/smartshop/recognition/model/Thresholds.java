package smartshop.recognition.model;

/**
 * Where a pack's scores mean something; scores of different models are not on one scale. From which score somebody is a
 * match is not here: see {@link smartshop.recognition.calibrate.CalibratedGallery}.
 *
 * @param follow detector score from which a track may continue
 * @param track detector score from which a track may begin
 * @param recognise detector score from which a face is compared
 * @param shotBelow how far below a person's threshold a single shot may score and still agree
 * @param margin how far the next best person must be behind
 * @param samePerson cosine from which two shots of one camera within a second show the same person
 * @param otherPerson cosine below which they show different people
 */
public record Thresholds(
        double follow,
        double track,
        double recognise,
        double shotBelow,
        double margin,
        double samePerson,
        double otherPerson) {}
