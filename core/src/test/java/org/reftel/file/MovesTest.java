package org.reftel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reftel.Accepts;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileKind.Does;
import org.reftel.model.file.FileState;

/// Every move that a kind does not allow, made of its data: from each stage and forum that can be reached, each
/// type of entry that may not be written there.
class MovesTest {
    /// What leaves a file as open to others as it was.
    private static final Set<Does> KEEPING =
            Set.of(Does.NOTHING, Does.JOINS, Does.SETS_HEARING, Does.EXHIBITS, Does.AUTHORISES, Does.COUNTS, Does.ASKS);

    private static final Map<String, Map<String, Paper>> REACHABLE = new ConcurrentHashMap<>();

    static Stream<String> kinds() {
        return Kinds.shipped().stream().map(FileKind::key);
    }

    /// A file in each stage and before each forum that can be reached.
    private static Map<String, Paper> reachable(String kind) {
        return REACHABLE.computeIfAbsent(
                kind, key -> reachable(Kinds.shipped(key).orElseThrow()));
    }

    private static String where(FileState state) {
        return state.stage().key() + "/"
                + state.forum().map(FileKind.Forum::key).orElse("-") + "/"
                + state.handedTo().map(FileState.Since::what).orElse("-");
    }

    private static Map<String, Paper> reachable(FileKind kind) {
        var found = new LinkedHashMap<String, Paper>();
        var next = new ArrayDeque<Paper>();
        next.add(Paper.of(kind, "HARBORFIRE"));
        found.put(where(next.getFirst().state()), next.getFirst());
        while (!next.isEmpty()) {
            var paper = next.remove();
            for (var type : kind.entries()) {
                for (var draft : drafts(paper, type)) {
                    var copy = copy(paper);
                    try {
                        copy.write(draft);
                    } catch (Refused _) {
                        continue;
                    }
                    if (found.putIfAbsent(where(copy.state()), copy) == null) {
                        next.add(copy);
                    }
                }
            }
        }
        return found;
    }

    private static Paper copy(Paper paper) {
        var copy =
                Paper.of(paper.kind, "HARBORFIRE").at(paper.today().plusDays(1).toString());
        copy.entries.clear();
        copy.entries.addAll(paper.entries);
        return copy;
    }

    /// One, or one for each forum where the type moves.
    private static List<Draft> drafts(Paper paper, FileKind.EntryType type) {
        var day = paper.today().plusDays(1);
        var draft = Filling.of(paper.state(day), type, day);
        if (type.does() != Does.MOVES) {
            return List.of(draft);
        }
        var drafts = new ArrayList<Draft>();
        for (var forum : paper.kind.fora()) {
            var fields = new TreeMap<>(draft.fields());
            fields.put("forum", forum.key());
            drafts.add(Paper.on(day.toString(), Draft.of(type.key(), fields, draft.words())));
        }
        return drafts;
    }

    /// By the data alone, read anew.
    private static boolean isAllowed(FileState state, FileKind.EntryType type, Draft draft) {
        boolean answers = type.does() == Does.ACCEPTS || type.does() == Does.DECLINES;
        if (answers != state.handedTo().isPresent()) {
            return false;
        }
        var stage = state.stage();
        boolean byStage = type.from().isEmpty() ? !stage.closed() : type.from().contains(stage.key());
        var forum = state.forum().map(FileKind.Forum::key).orElse("");
        boolean byForum = type.in().isEmpty() || type.in().contains(forum);
        var to = type.does() == Does.MOVES ? draft.fields().getOrDefault("forum", "") : type.into();
        boolean byMove = to.isEmpty()
                || forum.isEmpty()
                        && (type.between().isEmpty()
                                || type.between().stream()
                                        .anyMatch(pair -> to.equals(pair.from()) || to.equals(pair.to())))
                || !forum.isEmpty()
                        && !to.equals(forum)
                        && (type.between().isEmpty() || type.between().contains(new FileKind.Pair(forum, to)));
        return byStage && byForum && byMove;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Accepts({"D06", "D21"})
    void everyMoveThatTheDataDoNotAllowIsRefusedWithAReason(String key) {
        var kind = Kinds.shipped(key).orElseThrow();
        int refused = 0;
        int written = 0;
        for (var paper : reachable(key).values()) {
            var state = paper.state(paper.today().plusDays(1));
            var later = copy(paper);
            for (var type : kind.entries()) {
                for (var draft : drafts(paper, type)) {
                    if (isAllowed(state, type, draft)) {
                        written++;
                        continue;
                    }
                    refused++;
                    assertThat(later.refusal(draft))
                            .as("%s in %s", draft.type(), where(state))
                            .matches("(?s)X95[24] \\S.*Nothing was written\\.");
                }
            }
        }
        assertThat(refused).isGreaterThan(key.equals("case") ? 2000 : 30);
        assertThat(written).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyStageOfAKindCanBeReached(String key) {
        var kind = Kinds.shipped(key).orElseThrow();
        var reached = new HashSet<String>();
        reachable(key)
                .values()
                .forEach(paper -> reached.add(paper.state().stage().key()));
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        kind.stages().stream().map(FileKind.Stage::key).toList());
        var fora = new HashSet<String>();
        reachable(key).values().forEach(paper -> paper.state().forum().ifPresent(forum -> fora.add(forum.key())));
        assertThat(fora)
                .containsExactlyInAnyOrderElementsOf(
                        kind.fora().stream().map(FileKind.Forum::key).toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyTypeOfEntryCanBeWrittenSomewhere(String key) {
        var kind = Kinds.shipped(key).orElseThrow();
        var never = new HashSet<String>();
        kind.entries().forEach(type -> never.add(type.key()));
        for (var paper : reachable(key).values()) {
            var prepared = prepared(paper);
            for (var type : kind.entries()) {
                if (never.contains(type.key())
                        && drafts(prepared, type).stream().anyMatch(draft -> isWritten(copy(prepared), draft))) {
                    never.remove(type.key());
                }
            }
        }
        assertThat(never).isEmpty();
    }

    private static boolean isWritten(Paper paper, Draft draft) {
        try {
            paper.made(draft);
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    /// With one entry of each type that can be written there without leaving the stage.
    private static Paper prepared(Paper paper) {
        var prepared = copy(paper);
        for (var type : paper.kind.entries()) {
            if (type.to().isEmpty() && type.into().isEmpty() && KEEPING.contains(type.does())) {
                var draft = Filling.of(prepared.state(), type, prepared.today());
                if (isWritten(prepared, draft)) {
                    assertThatCode(() -> prepared.write(draft)).doesNotThrowAnyException();
                }
            }
        }
        return prepared;
    }

    @Test
    @Accepts("D07")
    void aFileHasNoTwoForaOnOneDay() throws Refused {
        var paper = Paper.of("case").write(Paper.draft("forum", "forum", "police", "ground", "report"));
        assertThat(paper.refusal(Paper.draft("forum", "forum", "prosecutor", "ground", "report")))
                .contains("no two fora on one day");
        paper.at("2026-01-03").write("forum", "forum", "prosecutor", "ground", "report");
        assertThat(paper.refusal(Paper.on("2026-01-03", Paper.draft("forum", "forum", "court", "ground", "x"))))
                .contains("no two fora on one day");
        assertThat(paper.refusal(Paper.on("2026-01-02", Paper.draft("forum", "forum", "prosecutor", "ground", "x"))))
                .as("an earlier day that would make a later one impossible")
                .contains("With it entry 2 of 2026-01-03 could not stand");
    }

    @Test
    @Accepts("D17")
    void afterHandOverTheOldOfficeDoesNotWriteAndTheNewOneHasToAccept() throws Refused {
        var paper = Paper.of("case").write("hand-over", "to", "Unit B");
        assertThat(paper.refusal(Paper.draft("note"))).contains("handed over to Unit B");
        assertThat(paper.refusal(Paper.by("Unit A", Paper.draft("acceptance")))).contains("only that office answers");
        assertThat(paper.at("2026-01-11").state().clocks())
                .anyMatch(clock -> clock.clock().key().equals("acceptance") && clock.days() == 10);
        assertThat(paper.faults()).contains(FileState.Fault.Kind.NOT_ACCEPTED);
        paper.write(Paper.by("Unit B", Paper.draft("acceptance")));
        assertThat(paper.state().office()).isEqualTo("Unit B");
        assertThat(paper.refusal(Paper.by("Unit A", Paper.draft("note")))).contains("kept by Unit B");
        paper.write(Paper.by("Unit B", Paper.draft("note")));
        assertThat(paper.faults()).doesNotContain(FileState.Fault.Kind.NOT_ACCEPTED);
        assertThat(paper.state().clocks().getLast().stopped()).contains(LocalDate.parse("2026-01-11"));
    }
}
