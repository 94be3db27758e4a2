package org.reftel.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.reftel.grammar.WordList;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.PartyKind;

/// Cities that the header names as posts are places in the text below: `AMEMBASSY PORT VELA` in the address lines
/// tells who `Port Vela` is, which may look like a first name and a surname. A single word that the document titles
/// or lets speak stays what it is: a minister may be called like a city.
final class Posts {
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Set<String> MISSIONS = WordList.of("""
        amembassy amconsul amconsulate amemb embassy consulate consul usmission usint usoffice usdel amconsulategeneral
        """);
    private static final String RULE = "city of a post";

    private Posts() {}

    static void settle(Document document, List<Draft> drafts) {
        var cities = cities(document.header());
        if (cities.isEmpty()) {
            return;
        }
        for (var draft : drafts) {
            for (var found : draft.found()) {
                if (found.kind() == PartyKind.PERSON && isCity(draft, found, cities)) {
                    draft.put(found.as(PartyKind.PLACE, RULE));
                }
            }
        }
    }

    private static boolean isCity(Draft draft, Found found, Set<List<String>> cities) {
        var words = new ArrayList<String>(found.length());
        for (int i = found.from(); i < found.to(); i++) {
            words.add(draft.lower(i));
        }
        int told = DocumentWords.TITLED | DocumentWords.OFTEN_TITLED | DocumentWords.SPEAKS;
        return cities.contains(words) && (found.length() > 1 || (draft.line.shown(found.from()) & told) == 0);
    }

    /// The words of each city in small letters.
    private static Set<List<String>> cities(Header header) {
        var cities = new HashSet<List<String>>();
        if (header.origin() instanceof Field.Found<Header.Origin> origin) {
            add(origin.value().name(), cities);
            add(origin.value().asWritten(), cities);
        }
        for (var addressees : List.of(header.to(), header.info(), header.exempt())) {
            for (var one : addressees) {
                add(one.name(), cities);
                add(one.asWritten(), cities);
            }
        }
        return cities;
    }

    private static void add(String written, Set<List<String>> cities) {
        var words = List.of(BETWEEN.split(written.strip().toLowerCase(Locale.ROOT)));
        if (words.size() > 1 && MISSIONS.contains(words.getFirst())) {
            cities.add(words.subList(1, words.size()));
        }
    }
}
