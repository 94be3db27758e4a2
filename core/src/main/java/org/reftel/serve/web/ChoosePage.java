package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// `/files/choose?cite=09VELA2776/9`: into which file a paragraph goes. Each leads to its form, with the paragraph
/// filled in.
///
/// @param cited what goes there, with its words
/// @param open to the form that opens a new file with it
public record ChoosePage(
        List<Filed.Cited> cited,
        List<String> cites,
        String words,
        int total,
        List<File> files,
        Pager pager,
        String open) {
    private static final int PAGE = 100;
    private static final int MOST = 50;

    public ChoosePage {
        cited = List.copyOf(cited);
        cites = List.copyOf(cites);
        files = List.copyOf(files);
    }

    public record File(String code, String title, String kind, String stage, String office, String href) {}

    static void show(Visit visit, Context request) throws IOException {
        Rights.clerk(visit);
        var address = Address.of(request);
        var cites = address.all("cite").stream().limit(MOST).toList();
        var query = new StringBuilder();
        cites.forEach(cite -> query.append("&cite=").append(Path.step(cite)));
        var words = new CitedWords(visit.desk());
        var cited = new java.util.ArrayList<Filed.Cited>();
        for (var cite : cites) {
            cited.add(words.of(cite));
        }
        var held = address.get("words").toLowerCase(Locale.ROOT);
        var open = visit.desk().files(visit.today()).stream()
                .filter(state -> !state.isClosed())
                .filter(state -> (state.file() + " " + state.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(held))
                .toList();
        var page = new ChoosePage(
                cited,
                cites.stream().map(Visible::line).toList(),
                address.get("words"),
                open.size(),
                open.stream()
                        .skip(Pager.first(address, PAGE))
                        .limit(PAGE)
                        .map(state -> file(state, query.toString()))
                        .toList(),
                Pager.of(address, PAGE, open.size()),
                "/files/open" + (query.isEmpty() ? "" : "?" + query.substring(1)));
        Pages.show(request, "choose", Frame.of(visit, "To a file", "", address.href(), "files"), page);
    }

    private static File file(FileState state, String cites) {
        var type = state.kind().entries().stream()
                .filter(one -> one.does() == FileKind.Does.RECEIVES)
                .findFirst();
        return new File(
                state.file(),
                Visible.line(state.title()),
                Visible.line(state.kind().title()),
                Visible.line(state.stage().title()),
                Visible.line(state.office()),
                "/file/" + state.file() + "/add?"
                        + type.map(one -> "type=" + Path.step(one.key())).orElse("") + cites);
    }
}
