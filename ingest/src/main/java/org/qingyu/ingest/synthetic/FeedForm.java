package org.qingyu.ingest.synthetic;

import java.time.LocalDateTime;
import java.util.List;

/** How each feed (四情) fills in the fields of its own. */
final class FeedForm {

    static final List<String> SYSTEMS = List.of("grid", "petition", "police110", "hotline12345");
    static final List<String> NUMBER_PREFIXES = List.of("WG", "XF", "JJ", "GD");
    static final int GRID = 0;
    static final int PETITIONS = 1;
    static final int POLICE = 2;
    static final int HOTLINE = 3;

    private static final List<String> CALL_CLASSES =
            List.of("", "刑事类警情", "行政(治安)类警情", "道路交通类警情", "消防救援", "群众紧急求助", "社会联动", "群体性事件", "灾害事故", "举报投诉");

    private final LocalDateTime end;

    /** @param end no instant of a record lies behind it */
    FeedForm(LocalDateTime end) {
        this.end = end;
    }

    /** A plausible time of day of registration. */
    static LocalDateTime registered(Incident incident, Chance chance) {
        int second;
        if (incident.feed() == POLICE) {
            second = chance.happens(0.8) ? chance.between(7 * 3600, 23 * 3600) : chance.between(0, 86_400);
        } else {
            second = chance.happens(0.6) ? chance.between(30_600, 43_200) : chance.between(50_400, 64_800);
        }
        return incident.day().atStartOfDay().plusSeconds(second);
    }

    void fill(Draft draft, Incident incident, FeedCodes.Code code, LocalDateTime registered, Chance chance) {
        switch (incident.feed()) {
            case GRID -> grid(draft, registered, chance);
            case PETITIONS -> petition(draft, incident, code, registered, chance);
            case POLICE -> police(draft, incident, code, registered, chance);
            default -> hotline(draft, registered, chance);
        }
    }

    private void grid(Draft draft, LocalDateTime registered, Chance chance) {
        draft.putAt("occurred_at", registered.minusMinutes(chance.between(30, 2_000)));
        draft.put("event_scale", chance.happens(0.0004) ? "02" : "01");
        draft.put("event_level", "04");
        draft.put("event_nature", chance.happens(0.9) ? "03" : "99");
        draft.put("involved_count", 2 + chance.poisson(0.6));
        draft.put("report_source", oneOf(chance, "网格员巡查", "网格员巡查", "群众上报", "群众上报", "物联网感知", "上级指示"));
        draft.put("patrol_round", registered.getYear() + "-" + (registered.getDayOfYear() / 15 + 1));
        draft.put("assigned_two_line", chance.happens(0.2));
        var closed = closing(draft, registered, 15, chance);
        if (closed) {
            draft.put("resolve_way", String.format("%02d", chance.happens(0.7) ? 3 : chance.between(1, 16)));
            draft.put("is_success", chance.happens(0.96));
            draft.put("dispute_resolved_level", oneOf(chance, "格", "村", "村", "镇"));
        }
    }

    private void petition(
            Draft draft, Incident incident, FeedCodes.Code code, LocalDateTime registered, Chance chance) {
        int persons = chance.happens(0.004) ? chance.between(5, 12) : 1 + chance.poisson(0.25);
        boolean repeated = incident.origin() == Incident.Origin.REPEAT;
        draft.put("petition_form", oneOf(chance, "信", "访", "访", "网", "网", "电"));
        draft.put("petition_purpose", oneOf(chance, "申诉求决", "申诉求决", "申诉求决", "建议意见", "检举控告"));
        draft.put("pieces", 1).put("persons", persons).put("involved_count", persons);
        draft.put("first_or_repeat", repeated ? "重" : "初").put("repeat_flag", repeated);
        draft.put("level_reached", oneOf(chance, "镇", "县", "县", "县", "市"));
        draft.put("registering_org_level", "县");
        draft.put("review_stage", "办理");
        draft.put("content_l1", code.parent()).put("content_l2", code.name());
        draft.putAt("accepted_at", notAfterEnd(registered.plusMinutes(chance.between(60, 5_000))));
        if (closing(draft, registered, 40, chance)) {
            draft.put("satisfaction", oneOf(chance, "满意", "基本满意", "基本满意", "不满意", "未评"));
        }
    }

    private void police(Draft draft, Incident incident, FeedCodes.Code code, LocalDateTime registered, Chance chance) {
        var arrived = notAfterEnd(registered.plusMinutes(chance.between(6, 35)));
        int callClass = Math.min(code.code().charAt(0) - '0', CALL_CLASSES.size() - 1);
        draft.putAt("occurred_at", registered.minusMinutes(chance.between(1, 90)));
        draft.put("call_type3", List.of(CALL_CLASSES.get(callClass), code.name(), ""));
        if (incident.fate() == Incident.Fate.NUISANCE) {
            draft.put("feedback_type3", List.of("骚扰警情", "", "")).put("valid_call", "骚扰");
        } else {
            draft.put("valid_call", "有效");
            if (!code.feedback().isEmpty()) {
                var parts = code.feedback().split("-", 2);
                draft.put("feedback_type3", List.of(parts[0], parts[1], ""));
                draft.putAt("feedback_at", notAfterEnd(arrived.plusMinutes(chance.between(20, 240))));
            }
        }
        draft.put("call_level", oneOf(chance, "三级", "三级", "三级", "二级"));
        draft.putAt("arrive_at", arrived);
        draft.put("handle_type", oneOf(chance, "现场处置", "现场调解", "移交"));
        if (incident.origin() == Incident.Origin.SEVERE) {
            draft.put("event_scale", "03").put("involved_count", chance.between(30, 80));
        }
        draft.put("status", "CLOSED");
    }

    private void hotline(Draft draft, LocalDateTime registered, Chance chance) {
        draft.put("channel", oneOf(chance, "电话", "电话", "电话", "网", "App"));
        draft.put("ticket_type", oneOf(chance, "投诉", "投诉", "求助", "举报", "建议"));
        draft.put("urge_count", chance.poisson(0.1)).put("returned_count", chance.poisson(0.05));
        draft.putAt("expected_at", registered.plusDays(7));
        closing(draft, registered, 9, chance);
    }

    /** Closes what is old enough on the last day; says whether it did. */
    private boolean closing(Draft draft, LocalDateTime registered, int usualDays, Chance chance) {
        var closed = registered.plusMinutes((long) (usualDays * 1_440 * (0.1 + 1.3 * chance.share())));
        boolean open = closed.isAfter(end) || chance.happens(0.03);
        draft.put("status", open ? oneOf(chance, "ACCEPTED", "ASSIGNED", "IN_PROGRESS") : "CLOSED");
        if (!open) {
            draft.putAt("closed_at", closed);
        }
        return !open;
    }

    private LocalDateTime notAfterEnd(LocalDateTime at) {
        return at.isAfter(end) ? end : at;
    }

    private static String oneOf(Chance chance, String... choices) {
        return choices[chance.between(0, choices.length)];
    }
}
