package org.reftel.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.model.Statement.Description.Aspect;

/// The tables of what texts say of programmes, bodies, things and persons, in their order.
public enum Describing {
    IS("What it is", "", "what", "", "words"),
    MEMBERS("Members", "", "body", "member", "words"),
    MANDATES("Mandate", "", "body", "", "mandate"),
    THEMES("Themes", "", "body", "", "theme"),
    SIDES("Sides", "", "body", "who", "side"),
    PROGRAMMES("Programmes", "", "programme", "under", "words"),
    OBJECTIVES("Objectives", "", "who works for it", "", "objective"),
    PROJECTS("Built or to be built", "", "what", "where", "words"),
    ALLEGED("Alleged, not asserted", "", "against", "by whom", "words"),
    COMPARED("Compared", "forecast", "what", "", "words"),
    DELIVERY("Delivery", "stage", "what", "", "words"),
    CONDITIONS("Hangs on", "", "what", "", "condition");

    private final String heading;
    private final List<String> columns;

    /// @param columns stage, name, other party, words; an empty one is not shown
    Describing(String heading, String... columns) {
        this.heading = heading;
        this.columns = List.of(columns);
    }

    public static Describing of(Aspect aspect) {
        return switch (aspect) {
            case IS -> IS;
            case MEMBER -> MEMBERS;
            case UNDER -> PROGRAMMES;
            case OBJECTIVE -> OBJECTIVES;
            case PROJECT -> PROJECTS;
            case ALLEGED -> ALLEGED;
            case COMPARED, FORECAST -> COMPARED;
            case DUE, ORDERED, ARRIVED, USED, ONGOING -> DELIVERY;
            case MANDATE -> MANDATES;
            case THEME -> THEMES;
            case SIDE -> SIDES;
            case CONDITION -> CONDITIONS;
        };
    }

    /// How far it has come; empty where nothing is delivered or forecast.
    public static String stage(Aspect aspect) {
        return switch (aspect) {
            case DUE -> "promised";
            case ORDERED -> "ordered";
            case ARRIVED -> "arrived";
            case USED -> "in service";
            case ONGOING -> "under way";
            case FORECAST -> "forecast";
            case IS, MEMBER, UNDER, OBJECTIVE, PROJECT, ALLEGED, COMPARED, MANDATE, THEME, SIDE, CONDITION -> "";
        };
    }

    public String id() {
        return this == IS ? "described" : name().toLowerCase(Locale.ROOT);
    }

    public String heading() {
        return heading;
    }

    /// Of all tables, with those of every table behind.
    public List<String> columns() {
        var all = new ArrayList<>(columns);
        all.add("citation");
        all.add("mark");
        return all;
    }

    /// Those cells of a row that this table shows.
    public <T> List<T> chosen(List<T> cells) {
        var chosen = new ArrayList<T>();
        for (int i = 0; i < cells.size(); i++) {
            if (i >= columns.size() || !columns.get(i).isEmpty()) {
                chosen.add(cells.get(i));
            }
        }
        return List.copyOf(chosen);
    }
}
