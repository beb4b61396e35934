package org.qingyu.ingest.synthetic;

import java.time.LocalDate;

/** How a record says where something happened: by code, by name, in its text only, wrongly, or not at all. */
final class Whereabouts {

    private static final int OLD_CODE_DAYS = 90;

    private final CountyMap map;

    Whereabouts(CountyMap map) {
        this.map = map;
    }

    /** Fills in the place; returns what the text may say of it, empty where it must not give the place away. */
    String fill(Draft draft, Incident incident, Chance chance) {
        var town = map.towns().get(incident.town());
        return switch (incident.placement()) {
            case VILLAGE_CODE -> byCode(draft, incident, town, chance);
            case TOWN_CODE -> {
                draft.put("region_code", town.place().code());
                yield "";
            }
            case NAME -> {
                draft.put("region_name", name(incident, town, chance));
                yield "";
            }
            case TEXT -> town.place().name() + village(incident, town).name();
            case UNKNOWN_VILLAGE -> {
                draft.put("region_code", town.place().code().substring(0, 9) + chance.between(950, 1_000));
                yield "";
            }
            case ELSEWHERE -> {
                draft.put("region_code", "990203" + chance.between(100, 110) + chance.between(200, 230));
                yield "";
            }
            case NOWHERE -> "";
        };
    }

    private String byCode(Draft draft, Incident incident, CountyMap.Town town, Chance chance) {
        var site = town.sites().get(incident.site());
        var place = site.on(incident.day());
        boolean lagging = site.hasChanged()
                && incident.day().isBefore(site.changed().plusDays(OLD_CODE_DAYS))
                && chance.happens(0.3);
        draft.put("region_code", lagging ? site.former().code() : place.code());
        if (incident.feed() != FeedForm.PETITIONS && chance.happens(0.5)) {
            draft.put("lon", thousandth(place.lon() + 0.004 * chance.normal()));
            draft.put("lat", thousandth(place.lat() + 0.004 * chance.normal()));
        }
        return chance.happens(0.7) ? place.name() : "";
    }

    /** A village of the same county that is not the right one. */
    String wrongCode(Incident incident, Chance chance) {
        var towns = map.towns();
        var town = towns.get(chance.happens(0.5) ? incident.town() : chance.between(0, towns.size()));
        if (town.sites().isEmpty()) {
            return town.place().code();
        }
        return town.sites()
                .get(chance.between(0, town.sites().size()))
                .on(incident.day())
                .code();
    }

    private static Place village(Incident incident, CountyMap.Town town) {
        LocalDate day = incident.day();
        return town.sites().get(incident.site()).on(day);
    }

    private static String name(Incident incident, CountyMap.Town town, Chance chance) {
        var village = village(incident, town).name();
        return switch (chance.between(0, 4)) {
            case 0 -> town.place().name() + village;
            case 1 -> town.place().name();
            default -> village;
        };
    }

    private static double thousandth(double degrees) {
        return Math.round(degrees * 1_000) / 1_000.0;
    }
}
