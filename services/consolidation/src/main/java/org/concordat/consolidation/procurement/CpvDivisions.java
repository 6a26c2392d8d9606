package org.concordat.consolidation.procurement;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.table.Group;

/**
 * What kinds of work there are, by the first two digits of a code of the Common Procurement Vocabulary (Regulation (EC) No
 * 2195/2002 as amended by 213/2008), in short words of our own.
 */
final class CpvDivisions {

    private static final int DIGITS = 2;

    static final List<Group> ALL = List.of(
            of("03", "Farming, fishing and forestry"),
            of("09", "Fuel and energy"),
            of("14", "Minerals and metals"),
            of("15", "Food and drink"),
            of("16", "Farm machinery"),
            of("18", "Clothing"),
            of("19", "Textiles, plastic and rubber"),
            of("22", "Print"),
            of("24", "Chemicals"),
            of("30", "Office and computing equipment"),
            of("31", "Electrical equipment and lighting"),
            of("32", "Radio, television and telecommunication equipment"),
            of("33", "Medical equipment and personal care products"),
            of("34", "Vehicles"),
            of("35", "Security and rescue equipment"),
            of("37", "Music, sport, games and crafts"),
            of("38", "Laboratory and optical equipment"),
            of("39", "Furniture, furnishings and cleaning products"),
            of("41", "Water"),
            of("42", "Industrial machinery"),
            of("43", "Mining and construction machinery"),
            of("44", "Construction materials"),
            of("45", "Construction"),
            of("48", "Software"),
            of("50", "Repair and maintenance"),
            of("51", "Installation"),
            of("55", "Hotels, catering and retail"),
            of("60", "Transport"),
            of("63", "Supporting transport and travel services"),
            of("64", "Post and telecommunication"),
            of("65", "Public utilities"),
            of("66", "Finance and insurance"),
            of("70", "Real estate"),
            of("71", "Architecture and engineering"),
            of("72", "Information technology services"),
            of("73", "Research"),
            of("75", "Public administration"),
            of("76", "Services to oil and gas"),
            of("77", "Gardening and forestry services"),
            of("79", "Legal, marketing, consulting and recruitment services"),
            of("80", "Education and training"),
            of("85", "Health and social work"),
            of("90", "Waste, cleaning and environment"),
            of("92", "Recreation, culture and sport"),
            of("98", "Other community services"));

    private CpvDivisions() {}

    private static Group of(String code, String title) {
        return new Group(code, title);
    }

    /** The division of a code. */
    static String of(String cpv) {
        return cpv.substring(0, DIGITS);
    }

    static Optional<String> title(String division) {
        return ALL.stream()
                .filter(group -> group.code().equals(division))
                .findFirst()
                .map(Group::title);
    }
}
