package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Joined;
import org.reftel.model.PartyKind;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// `/help/named`: programmes, systems, instruments, things and bodies that the records name, what the text says each of
/// them is, and the way to its trace. A page of records at a time, however many the room holds.
///
/// @param first number of the first record looked at, from 1
/// @param last number of the last one
/// @param records how many the reader sees
/// @param back address of the records before these; empty when there are none
/// @param on address of those that follow; empty when there are none
public record HelpNamedPage(List<Group> groups, int first, int last, int records, String back, String on) {
    private static final int AT_ONCE = 200;
    private static final int MOST = 400;
    private static final int WIDTH = 160;
    private static final String PATH = "/help/named";

    public HelpNamedPage {
        groups = List.copyOf(groups);
    }

    /// What is called by names of one kind.
    ///
    /// @param left how many further names are not shown
    public record Group(String id, String title, List<Name> names, int left) {
        public Group {
            names = List.copyOf(names);
        }
    }

    /// @param says what a record says it is; empty when none does
    /// @param citation of that, as a path; empty when none
    /// @param records how many name it
    public record Name(String name, String acronym, String says, String citation, int records) {
        public String href() {
            return Path.trace(name);
        }

        /// `11PORTVELA118 ¶4`
        public String cited() {
            int slash = citation.indexOf('/', 1);
            return slash < 0 ? "" : citation.substring(1, slash) + " ¶" + citation.substring(slash + 1);
        }
    }

    private record Told(String words, String citation) {}

    static void show(Visit visit, Context request) throws IOException {
        var all = visit.desk().catalogue();
        int from = from(request.queryParam("from"), all.size());
        var ids = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                .map(CatalogueEntry::id)
                .toList();
        var told = told(visit, ids);
        var joined = visit.desk().joined(ids);
        var page = new HelpNamedPage(
                List.of(
                        group(joined, told, PartyKind.PROGRAMME, "programmes", "Programmes"),
                        group(joined, told, PartyKind.SYSTEM, "systems", "Systems and registers"),
                        group(joined, told, PartyKind.INSTRUMENT, "instruments", "Treaties, laws, memoranda, reports"),
                        group(joined, told, PartyKind.EQUIPMENT, "equipment", "Things"),
                        group(joined, told, PartyKind.ORGANISATION, "bodies", "Bodies")),
                Math.min(all.size(), from + 1),
                from + ids.size(),
                all.size(),
                from == 0 ? "" : at(Math.max(0, from - AT_ONCE)),
                from + ids.size() < all.size() ? at(from + AT_ONCE) : "");
        Pages.show(request, "help/named", Frame.of(visit, "Named in the cables", "", at(from), "help"), page);
    }

    private static String at(int from) {
        return from == 0 ? PATH : PATH + "?from=" + from;
    }

    /// A number that the room has, whatever is typed.
    private static int from(@org.jspecify.annotations.Nullable String typed, int size) {
        boolean number = typed != null
                && !typed.isEmpty()
                && typed.length() < 9
                && typed.chars().allMatch(c -> c >= '0' && c <= '9');
        int from = number ? Integer.parseInt(typed) : 0;
        return from < size ? from - from % AT_ONCE : 0;
    }

    /// What records say something is, by record and name as printed.
    private static Map<String, Told> told(Visit visit, List<String> ids) throws IOException {
        var told = new HashMap<String, Told>();
        visit.desk().eachSaid(ids, said -> {
            for (int i = 0; i < said.findings().statements().size(); i++) {
                if (said.findings().statements().get(i) instanceof Statement.Description description
                        && description.aspect() == Statement.Description.Aspect.IS
                        && description.of().mention() >= 0
                        && !description.what().isEmpty()) {
                    told.putIfAbsent(
                            said.id() + " " + party(said, description.of().mention()),
                            new Told(
                                    description.what(),
                                    "/" + said.id() + "/"
                                            + said.address(
                                                    description.head().at().paragraph())));
                }
            }
        });
        return told;
    }

    private static int party(Said said, int mention) {
        var parties = said.findings().parties();
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i).mentions().contains(mention)) {
                return i;
            }
        }
        return -1;
    }

    private static Group group(List<Joined> joined, Map<String, Told> told, PartyKind kind, String id, String title) {
        var names = new ArrayList<Name>();
        for (var one : joined) {
            if (one.kind() == kind) {
                names.add(name(one, told));
            }
        }
        names.sort(Comparator.comparing((Name name) -> name.name().toLowerCase(Locale.ROOT))
                .thenComparing(Name::name));
        return new Group(id, title, names.subList(0, Math.min(MOST, names.size())), Math.max(0, names.size() - MOST));
    }

    private static Name name(Joined one, Map<String, Told> told) {
        var said = one.members().stream()
                .flatMap(member -> Optional.ofNullable(told.get(member.document() + " " + member.party())).stream())
                .findFirst();
        int records = Math.toIntExact(
                one.members().stream().map(Joined.Member::document).distinct().count());
        return new Name(
                Visible.line(one.name()),
                Visible.line(one.acronym()),
                said.map(words -> Shown.cut(Visible.line(words.words()), WIDTH)).orElse(""),
                said.map(Told::citation).orElse(""),
                records);
    }
}
