package smartshop.storage.audit;

import java.util.Arrays;
import java.util.Optional;

/** What can be recorded. A code, once it was in a release, stays and keeps its meaning: it is in everybody's chains. */
public enum Action {
    CONSOLE_STARTED("console-started", "started the console"),
    CONSOLE_STOPPED("console-stopped", "stopped the console"),
    CHECKPOINT_WRITTEN("checkpoint-written", "wrote a checkpoint of this log"),
    LOCK_CHANGED("lock-changed", "set or changed the passphrase or the recovery code"),
    UNATTENDED_CHOSEN("unattended-chosen", "let SmartShop start without asking for the passphrase"),
    UNATTENDED_ENDED("unattended-ended", "let SmartShop ask for the passphrase again"),
    COPY_FOLDER_CHANGED("copy-folder-changed", "changed where a copy of each checkpoint goes"),
    BACKUP_MADE("backup-made", "made a backup of the database"),
    BACKUP_FAILED("backup-failed", "could not make a backup of the database"),
    DATABASE_RESTORED("database-restored", "put a backup in the database's place"),
    DATABASE_STEPPED_BACK("database-stepped-back", "left out the last changes, which a power cut had torn"),
    DATABASE_ACCEPTED("database-accepted", "went on with a database that was changed outside SmartShop"),
    PEOPLE_GIVEN_UP("people-given-up", "gave up people whose keys are lost"),
    WATCHLIST_VIEWED("watchlist-viewed", "looked at the watchlist"),
    HISTORY_VIEWED("history-viewed", "looked at the history"),
    ALERTS_DELETED("alerts-deleted", "deleted alerts whose time was over"),
    EVIDENCE_VIEWED("evidence-viewed", "looked at what is kept of an alert"),
    CLIP_VIEWED("clip-viewed", "played the clip of an alert"),
    RING_VIEWED("ring-viewed", "looked back into the last half minute before a camera"),
    CAMERA_LOOKED_THROUGH("camera-looked-through", "looked through a camera to list somebody"),
    EVIDENCE_HELD("evidence-held", "held an alert for an incident"),
    EVIDENCE_RELEASED("evidence-released", "let a held alert go when it is due"),
    PERSON_ENROLLED("person-enrolled", "enrolled a person"),
    PERSON_REMOVED("person-removed", "removed a person"),
    PERSON_SUSPENDED("person-suspended", "suspended a person"),
    PERSON_RESUMED("person-resumed", "resumed a person"),
    PERSON_PROPOSED("person-proposed", "proposed a person for the watchlist"),
    PROPOSAL_APPROVED("proposal-approved", "approved a proposal for the watchlist"),
    PROPOSAL_REFUSED("proposal-refused", "refused a proposal for the watchlist"),
    ENTRY_RENEWED("entry-renewed", "renewed an entry of the watchlist"),
    ENTRY_CONTESTED("entry-contested", "noted that an entry of the watchlist is contested"),
    ENTRY_SETTLED("entry-settled", "decided that a contested entry is right"),
    ENTRY_ENDED("entry-ended", "ended an entry of the watchlist in time"),
    ENTRY_TAMPERED("entry-tampered", "found an entry of the watchlist changed outside SmartShop"),
    NOTICE_NOTED("notice-noted", "noted whether a listed person knows"),
    VERDICT_GIVEN("verdict-given", "said of an alert whether it was right"),
    VERDICT_TAKEN_BACK("verdict-taken-back", "took back what was said of an alert"),
    ALERT_VERIFIED("alert-verified", "counted two people's answers to an alert: it is this person"),
    VERDICT_REPEATED("verdict-repeated", "said again after a restart that it is this person"),
    ALERT_WITHDRAWN("alert-withdrawn", "stopped an alert, because the entry was withdrawn or has ended"),
    ALERT_PUSHED_OFF("alert-pushed-off", "put an unanswered alert away, because there was no room for it"),
    ALERT_PUT_AWAY("alert-put-away", "put away an alert whose pictures were gone"),
    PERMIT_GIVEN("permit-given", "permitted what can harm somebody, after two people had verified an alert"),
    PERMIT_REFUSED("permit-refused", "refused what can harm somebody"),
    ALERT_UNANSWERED("alert-unanswered", "found that nobody had answered an alert in time"),
    TARGET_CHANGED("target-changed", "changed how often false alerts are acceptable"),
    COUNTRY_CHOSEN("country-chosen", "chose the country whose rules apply"),
    CONTROLLER_CHANGED("controller-changed", "changed who answers for the shop's data"),
    BASIS_RECORDED("basis-recorded", "recorded the legal ground for matching"),
    PURPOSE_CHANGED("purpose-changed", "changed what a camera is for"),
    PAPER_DONE("paper-done", "marked a paper done"),
    PAPER_WITHDRAWN("paper-withdrawn", "took back that a paper is done"),
    MATCHING_OPENED("matching-opened", "unlocked matching"),
    MATCHING_LOCKED("matching-locked", "locked matching"),
    MATCHING_STOPPED("matching-stopped", "stopped all matching"),
    MATCHING_RESUMED("matching-resumed", "resumed matching"),
    SELF_TEST_BEGUN("self-test-begun", "began a self-test"),
    SELF_TEST_ENDED("self-test-ended", "ended a self-test"),
    RECORDINGS_SCANNED("recordings-scanned", "looked for people in recordings"),
    CAMERA_ADDED("camera-added", "added a camera"),
    CAMERA_RENAMED("camera-renamed", "renamed a camera"),
    CAMERA_REMOVED("camera-removed", "removed a camera"),
    CAMERA_REVOKED("camera-revoked", "turned a camera's device away"),
    CAMERA_PAIRED("camera-paired", "paired a device with a camera"),
    SOURCE_CHANGED("source-changed", "changed where a camera's pictures are fetched"),
    STREAM_CHANGED("stream-changed", "changed the settings of a camera's stream"),
    MESSAGE_NOT_SENT("message-not-sent", "could not send a message, or does not know whether it was"),
    CHANNEL_ADDED("channel-added", "added a channel for messages"),
    CHANNEL_CHANGED("channel-changed", "changed a channel for messages"),
    CHANNEL_REMOVED("channel-removed", "removed a channel for messages"),
    CHANNEL_TESTED("channel-tested", "sent a test message"),
    ADDRESSES_ALLOWED("addresses-allowed", "changed which private addresses messages may go to"),
    RULES_CHANGED("rules-changed", "changed what follows from alerts"),
    RULES_TAMPERED("rules-tampered", "found the rules for alerts changed outside SmartShop"),
    HOURS_CHANGED("hours-changed", "changed when the shop is open, closed or at night"),
    PROFILE_CHOSEN("profile-chosen", "said by hand whether the shop is open, closed or at night"),
    DOOR_CHANGED("door-changed", "changed whether and how the door can be locked"),
    DOOR_ASKED("door-asked", "asked for the door to be locked"),
    DOOR_PERMITTED("door-permitted", "found that two people permit the door to be locked"),
    DOOR_REFUSED("door-refused", "did not lock the door"),
    DOOR_LOCK_SENT("door-lock-sent", "told the door's relay to lock"),
    DOOR_LOCKED("door-locked", "heard from the door's relay that it is locked"),
    DOOR_RELEASE_SENT("door-release-sent", "told the door's relay to release"),
    DOOR_RELEASED("door-released", "heard from the door's relay that it is released"),
    DOOR_UNCONFIRMED("door-unconfirmed", "did not hear from the door's relay that it is released"),
    HELP_CHANGED("help-changed", "changed who is called for help"),
    HELP_CALLED("help-called", "called for help"),
    PACK_SENT("pack-sent", "sent an incident's evidence to whom help was called from"),
    ANNOUNCEMENTS_CHANGED("announcements-changed", "changed what can be announced"),
    ANNOUNCEMENT_ASKED("announcement-asked", "asked for something to be announced"),
    ANNOUNCED("announced", "had something announced"),
    ANNOUNCEMENT_FAILED("announcement-failed", "could not have something announced"),
    PHONE_PAIRED("phone-paired", "paired a phone"),
    PHONE_REMOVED("phone-removed", "removed a phone"),
    PHONE_SIGNED_IN("phone-signed-in", "signed in on a phone"),
    PHONE_SIGNED_OUT("phone-signed-out", "signed out on a phone"),
    SIGNED_IN("signed-in", "signed in"),
    SIGN_IN_FAILED("sign-in-failed", "let nobody in after a wrong secret"),
    SIGNED_OUT("signed-out", "signed out"),
    SECOND_AGREED("second-agreed", "agreed as the second person"),
    STAFF_ADDED("staff-added", "added a person who works here"),
    STAFF_RESCUED("staff-rescued", "added an owner on the command line, where none could sign in"),
    STAFF_REMOVED("staff-removed", "removed a person who works here"),
    STAFF_ROLE_CHANGED("staff-role-changed", "changed the role of a person who works here"),
    STAFF_CAMERAS_CHANGED("staff-cameras-changed", "changed which cameras a person who works here sees"),
    STAFF_SECRET_CHANGED("staff-secret-changed", "set a new PIN or passphrase of a person who works here"),
    STAFF_TAMPERED("staff-tampered", "found a person's entry that was changed outside SmartShop"),
    IDLE_LIMIT_CHANGED("idle-limit-changed", "changed after how long faces are covered"),
    WORKING_ALONE("working-alone", "let one person do what takes two"),
    WORKING_TOGETHER("working-together", "let two people do what takes two again"),
    PAPER_MADE("paper-made", "made a paper"),
    PERSON_NOTICE_MADE("person-notice-made", "made the notice to a listed person"),
    NOTICE_ADDRESS_CHANGED("notice-address-changed", "changed where the privacy notice is on the web"),
    SECOND_OPINION_CHANGED(
            "second-opinion-changed", "changed where second opinions are asked, on which alerts, or for how much"),
    SECOND_OPINION_AGREED("second-opinion-agreed", "recorded that something is done that second opinions need"),
    SECOND_OPINION_TAKEN_BACK(
            "second-opinion-taken-back", "took back that something is done that second opinions need"),
    SECOND_OPINION_ON("second-opinion-on", "switched second opinions on"),
    SECOND_OPINION_OFF("second-opinion-off", "switched second opinions off"),
    CLOUD_KEY_CHANGED("cloud-key-changed", "typed the key for Amazon's services"),
    CLOUD_KEY_REMOVED("cloud-key-removed", "deleted the key for Amazon's services"),
    SECOND_OPINION_ASKED("second-opinion-asked", "asked Amazon for a second opinion"),
    REQUESTS_VIEWED("requests-viewed", "looked at people's requests"),
    REQUEST_RECORDED("request-recorded", "wrote down a person's request"),
    REQUEST_STEP("request-step", "did something about a person's request"),
    REQUEST_ITEM_WITHHELD("request-item-withheld", "decided not to give one thing to who asked"),
    REQUEST_ITEM_GIVEN("request-item-given", "decided to give one thing after all"),
    REQUEST_FORGOTTEN("request-forgotten", "erased who made a request and what was said"),
    REQUESTS_DELETED("requests-deleted", "deleted requests that ended three years ago"),
    DISCLOSURE_RECORDED("disclosure-recorded", "wrote down who was given something about a person"),
    INCIDENTS_VIEWED("incidents-viewed", "looked at the list of incidents"),
    INCIDENT_VIEWED("incident-viewed", "looked at an incident"),
    INCIDENT_OPENED("incident-opened", "opened an incident"),
    INCIDENT_ACKNOWLEDGED("incident-acknowledged", "took care of an incident"),
    INCIDENT_NOTED("incident-noted", "added a note to an incident"),
    INCIDENT_VALUED("incident-valued", "said what was lost and saved in an incident"),
    INCIDENT_CLOSED("incident-closed", "closed an incident"),
    INCIDENT_KEPT("incident-kept", "kept an incident's pictures and film for longer"),
    INCIDENT_EXPORTED("incident-exported", "wrote an incident's evidence pack"),
    INCIDENT_NOT_EXPORTED("incident-not-exported", "could not write that evidence pack after all"),
    INCIDENT_LAPSED("incident-lapsed", "ended an incident that nobody closed"),
    INCIDENTS_DELETED("incidents-deleted", "deleted incidents that ended two years ago"),
    INSIGHTS_VIEWED("insights-viewed", "looked at the shop's numbers"),
    INSIGHTS_EXPORTED("insights-exported", "saved the shop's numbers as a file"),
    INSIGHTS_NOT_EXPORTED("insights-not-exported", "could not save the shop's numbers after all"),
    HISTORY_EXPORTED("history-exported", "saved past alerts as a file"),
    HISTORY_NOT_EXPORTED("history-not-exported", "could not save past alerts after all");

    private final String code;
    private final String words;

    Action(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As the database has it. */
    public String code() {
        return code;
    }

    /** As one reads it after who did it. */
    public String words() {
        return words;
    }

    /** Empty if this program does not know the code. */
    public static Optional<Action> of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }
}
