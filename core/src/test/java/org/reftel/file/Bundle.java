package org.reftel.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// Files written at random, each entry as the kind allows it: some of earlier days, some corrected, some twice.
final class Bundle {
    private static final List<String> PEOPLE = List.of("Rui Montalde", "Ana Verdeguer", "Tomás Salgueiro");
    private static final List<String> OFFICES = List.of("Unit A", "Unit B", "Unit C");

    private final Random random;

    private Bundle(long seed) {
        random = new Random(seed);
    }

    /// @param kinds of which the files are, in turn
    static List<Paper> of(long seed, List<FileKind> kinds, int files, int days, int entries) {
        var bundle = new Bundle(seed);
        var papers = new ArrayList<Paper>();
        for (int i = 0; i < files; i++) {
            papers.add(bundle.paper(kinds.get(i % kinds.size()), code(i), days, entries));
        }
        return papers;
    }

    private static String code(int number) {
        var code = new StringBuilder("FILE");
        for (int rest = number; rest > 0; rest /= 26) {
            code.append((char) ('A' + rest % 26));
        }
        return code.toString();
    }

    private Paper paper(FileKind kind, String code, int days, int entries) {
        var paper = Paper.of(kind, code);
        var day = Paper.BEGUN;
        for (int i = 0; i < entries; i++) {
            day = day.plusDays(random.nextInt(1 + 2 * days / entries));
            paper.at(day.toString());
            var draft = draft(paper, day);
            try {
                paper.write(draft);
            } catch (Refused _) {
                continue;
            }
        }
        return paper;
    }

    private Draft draft(Paper paper, LocalDate day) {
        var state = paper.state();
        var on = random.nextInt(8) == 0 ? day.minusDays(random.nextInt(40)) : day;
        if (random.nextInt(10) == 0 && !state.entries().isEmpty()) {
            return corrected(
                    state, state.entries().get(random.nextInt(state.entries().size())), on);
        }
        var types = random.nextInt(3) == 0 ? state.kind().entries() : leading(state);
        return changed(state, Filling.of(state, types.get(random.nextInt(types.size())), on));
    }

    /// What leads on from where the file is, and all that can be written anywhere.
    private List<FileKind.EntryType> leading(FileState state) {
        var forum = state.forum().map(FileKind.Forum::key).orElse("");
        var leading = state.kind().entries().stream()
                .filter(type -> state.handedTo().isPresent()
                        ? type.does() == FileKind.Does.ACCEPTS
                        : type.does() == FileKind.Does.MOVES
                                || type.from().contains(state.stage().key())
                                        && !type.to().startsWith("closed")
                                        && (type.in().isEmpty() || type.in().contains(forum)))
                .toList();
        return leading.isEmpty() ? state.kind().entries() : leading;
    }

    private Draft corrected(FileState state, FileEntry entry, LocalDate on) {
        var type = state.kind()
                .entry(random.nextInt(4) == 0 ? "note" : entry.type())
                .orElseThrow();
        var draft = Filling.of(state, type, on);
        return Paper.correcting(
                entry.serial(),
                type.key().equals(entry.type())
                        ? Draft.of(type.key(), new TreeMap<>(entry.fields()), List.of("Set right."))
                        : Draft.of(type.key(), draft.fields(), List.of("Taken back.")));
    }

    /// Other people, other offices, hearings of later and of earlier days, hands that do not hold.
    private Draft changed(FileState state, Draft draft) {
        var fields = new TreeMap<>(draft.fields());
        fields.computeIfPresent("party", (name, value) -> PEOPLE.get(random.nextInt(PEOPLE.size())));
        fields.computeIfPresent("role", (name, value) -> any(state.kind().roles()));
        fields.computeIfPresent(
                "forum",
                (name, value) -> any(
                        state.kind().fora().stream().map(FileKind.Forum::key).toList()));
        if (fields.containsKey("day")) {
            fields.put(
                    "day",
                    draft.on().orElseThrow().plusDays(random.nextInt(40) - 3).toString());
        }
        fields.computeIfPresent(
                "due",
                (name, value) ->
                        draft.on().orElseThrow().plusDays(random.nextInt(60)).toString());
        if (draft.type().equals("asked") || draft.type().equals("hand-over")) {
            fields.computeIfPresent("to", (name, value) -> any(OFFICES));
        }
        return new Draft(
                draft.type(),
                draft.on(),
                draft.office(),
                fields,
                draft.words(),
                draft.citations(),
                draft.corrects(),
                Optional.empty());
    }

    private String any(List<String> all) {
        return all.isEmpty() ? "" : all.get(random.nextInt(all.size()));
    }
}
