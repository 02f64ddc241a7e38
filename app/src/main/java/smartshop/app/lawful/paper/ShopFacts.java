package smartshop.app.lawful.paper;

import java.util.List;
import java.util.Optional;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.LawfulRecord;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.storage.watchlist.EnrolmentRules;

/**
 * All settings that papers speak of, at one moment.
 *
 * @param record country, legal ground, controller and what each camera is for
 * @param noticeAddress of the shop's privacy notice on the web; empty if it has none
 * @param cameras oldest first
 * @param rules who may be listed and for how long
 * @param cloud what leaves the shop's computer
 */
public record ShopFacts(
        LawfulRecord record,
        String noticeAddress,
        List<Place> cameras,
        FpirTarget target,
        EnrolmentRules rules,
        Staffing staffing,
        Models models,
        Cloud cloud) {

    public ShopFacts {
        cameras = List.copyOf(cameras);
    }

    /** A camera. @param purpose empty until somebody has said it */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Place(String name, Optional<CameraPurpose> purpose) {}

    /** Who works with it. */
    public enum Staffing {
        /** Nobody has set up people: whoever is at the screen may do everything. */
        NOT_SET_UP,
        /** Each signs in, and what can harm takes two. */
        TWO_PEOPLE,
        /** The owner has recorded that there is only one person. */
        ONE_PERSON
    }

    /**
     * What recognises.
     *
     * @param name of the pack
     * @param embedder name and digest
     * @param tryingOut whether it is not meant for a real door
     * @param tellsPictures whether it tells a picture held up from a face
     * @param strangers people whom it was measured on
     * @param scored what was measured, in a sentence
     */
    public record Models(
            String name,
            String engine,
            String embedder,
            boolean tryingOut,
            boolean tellsPictures,
            int strangers,
            String scored) {}

    /**
     * Pictures that a service on the internet compares.
     *
     * @param everyAlert or those whose match is doubtful
     * @param region as Amazon calls it; empty if nothing leaves
     * @param place where that is
     */
    public record Cloud(boolean on, boolean everyAlert, String region, String place) {
        /** Nothing leaves. */
        public static final Cloud NONE = new Cloud(false, false, "", "");
    }

    /** Whether visitors before any of the cameras are compared with the watchlist. */
    boolean watches() {
        return cameras.stream()
                .anyMatch(camera ->
                        camera.purpose().filter(CameraPurpose::allowsWatchlist).isPresent());
    }
}
