package org.concordat.consolidation.caseload.care;

import java.util.Optional;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.telling.Codes;

/** Kinds of placements, by the looked-after-children return, and how its statistics group them. */
enum PlacementType {
    FOSTER_RELATIVE("foster care by a relative or friend", Group.FOSTER),
    FOSTER_OWN("foster care by the borough's own carers", Group.FOSTER),
    FOSTER_AGENCY("foster care by an agency", Group.FOSTER),
    FOSTER_FOR_ADOPTION("fostering for adoption", Group.FOSTER),
    PLACED_FOR_ADOPTION("placed for adoption", Group.NEITHER),
    WITH_PARENTS("with parents", Group.NEITHER),
    INDEPENDENT_LIVING("independent living", Group.NEITHER),
    SUPPORTED_ACCOMMODATION("supported accommodation", Group.NEITHER),
    CHILDRENS_HOME("children's home", Group.RESIDENTIAL),
    SECURE_UNIT("secure unit", Group.RESIDENTIAL),
    RESIDENTIAL_SCHOOL("residential school", Group.RESIDENTIAL),
    RESIDENTIAL_CARE_HOME("residential care home", Group.RESIDENTIAL),
    HEALTH_ESTABLISHMENT("health establishment", Group.RESIDENTIAL),
    FAMILY_CENTRE("family centre", Group.RESIDENTIAL),
    YOUNG_OFFENDER_INSTITUTION("young offender institution", Group.RESIDENTIAL),
    OTHER("other placement", Group.NEITHER);

    /** What a share is made of. */
    enum Group {
        FOSTER,
        RESIDENTIAL,
        NEITHER
    }

    private final String words;
    private final Group group;

    PlacementType(String words, Group group) {
        this.words = words;
        this.group = group;
    }

    String words() {
        return words;
    }

    boolean isOf(Group asked) {
        return group == asked;
    }

    /** Nothing where the event says none; a code that is not known here is another one. */
    static Optional<PlacementType> of(CaseEvent event) {
        return event.text("placementType")
                .map(code -> Codes.of(PlacementType.class, code).orElse(OTHER));
    }
}
