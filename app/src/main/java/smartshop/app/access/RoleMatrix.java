package smartshop.app.access;

import static smartshop.app.access.Permission.*;
import static smartshop.storage.staff.Role.DATA_PROTECTION_OFFICER;
import static smartshop.storage.staff.Role.GUARD;
import static smartshop.storage.staff.Role.MANAGER;
import static smartshop.storage.staff.Role.OWNER;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import smartshop.storage.staff.Role;

/**
 * Who may do what, in one place. A guard has the live pictures, the alerts, the open incidents and the switch that stops: no list to browse, no photo to search for.
 * A data protection officer sees, answers and stops, and decides of nobody. Whoever sees cameras may be limited to some
 * ({@link smartshop.storage.staff.StaffMember#sees}).
 */
public final class RoleMatrix {
    private static final Map<Role, Set<Permission>> MATRIX = new EnumMap<>(Map.of(
            OWNER, EnumSet.allOf(Permission.class),
            MANAGER,
                    EnumSet.of(
                            LIVE,
                            ANSWER_ALERTS,
                            HISTORY,
                            INSIGHTS,
                            INCIDENTS,
                            NOTE_INCIDENT,
                            CLOSE_INCIDENT,
                            KEEP_INCIDENT,
                            WATCHLIST,
                            PROPOSE_ENROLMENT,
                            APPROVE_ENROLMENT,
                            RENEW_ENROLMENT,
                            SUSPEND,
                            RESUME,
                            REMOVE,
                            CHANGE_THRESHOLD,
                            LOWER_THRESHOLD,
                            CAMERAS,
                            PAIRING,
                            EXPORT,
                            PHOTO_SEARCH,
                            FIND_FOR_REQUEST,
                            ANSWER_REQUEST,
                            PRIVACY_DESK,
                            STOP_MATCHING,
                            RESUME_MATCHING,
                            BACKUP),
            GUARD, EnumSet.of(LIVE, ANSWER_ALERTS, INCIDENTS, NOTE_INCIDENT, STOP_MATCHING),
            DATA_PROTECTION_OFFICER,
                    EnumSet.of(
                            HISTORY,
                            INSIGHTS,
                            INCIDENTS,
                            WATCHLIST,
                            SUSPEND,
                            REMOVE,
                            EXPORT,
                            FIND_FOR_REQUEST,
                            ANSWER_REQUEST,
                            PRIVACY_DESK,
                            LAWFUL_BASIS,
                            STOP_MATCHING,
                            AUDIT)));

    private RoleMatrix() {}

    /** All that the role may do. */
    public static Set<Permission> of(Role role) {
        return Collections.unmodifiableSet(MATRIX.getOrDefault(role, Set.of()));
    }

    public static boolean allows(Role role, Permission permission) {
        return of(role).contains(permission);
    }

    /** The roles that may do it, the owner first. */
    public static List<Role> allowing(Permission permission) {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> allows(role, permission))
                .toList();
    }
}
