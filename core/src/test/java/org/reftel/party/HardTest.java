package org.reftel.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reftel.model.Joined;

/// How well the rules do on what is hard: B3, and beside it what was joined wrongly and what was left open.
class HardTest {
    @Test
    void inOneDocument() {
        var said = new ArrayList<String>();
        var right = new ArrayList<String>();
        var wrong = new TreeSet<String>();
        for (var room : Hard.rooms()) {
            for (var one : room.records()) {
                var party = new String[one.marked().mentions().size()];
                for (int i = 0; i < one.findings().parties().size(); i++) {
                    for (int mention : one.findings().parties().get(i).mentions()) {
                        assertThat(party[mention]).as("mention in two parties").isNull();
                        party[mention] = one.id() + " " + i;
                    }
                }
                assertThat(party).doesNotContainNull();
                for (int i = 0; i < party.length; i++) {
                    var label = one.marked().labels().get(i);
                    if (label.endsWith("?")) {
                        // What cannot be told stands with nothing that can.
                        for (int j = 0; j < party.length; j++) {
                            if (party[i].equals(party[j])
                                    && !one.marked().labels().get(j).equals(label)) {
                                wrong.add(one.id() + ": "
                                        + one.marked().mentions().get(i).name() + " = "
                                        + one.marked().mentions().get(j).name());
                            }
                        }
                    } else {
                        said.add(party[i]);
                        right.add(one.id() + " " + label);
                    }
                }
            }
        }
        var score = BCubed.of(said, right);
        System.out.println("parties in one document: B3 " + score + ", joined what cannot be told: " + wrong);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(wrong).isEmpty();
    }

    @Test
    void acrossDocuments() {
        var said = new ArrayList<String>();
        var right = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        int open = 0;
        for (var room : Hard.rooms()) {
            var joined = Joining.of(room.sightings(), List.of());
            int members = 0;
            for (var one : joined) {
                members += one.members().size();
                var labels = new LinkedHashMap<String, String>();
                for (var member : one.members()) {
                    labels.put(label(room, member), member.document());
                    said.add(room.name() + " " + one.id());
                    right.add(room.name() + " " + label(room, member));
                }
                if (labels.size() > 1) {
                    wrong.add(one.name() + " " + labels);
                }
                open += one.id().contains("@") ? 1 : 0;
            }
            assertThat(members).isEqualTo(room.sightings().size());
        }
        var score = BCubed.of(said, right);
        System.out.println("parties of a room: B3 " + score + ", wrongly joined: " + wrong + ", left open: " + open);
        assertThat(wrong).isEmpty();
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(open).isBetween(5, 20);
    }

    /// Who the party is; what nobody can tell is somebody of its own.
    private static String label(Hard room, Joined.Member member) {
        var one = room.records().stream()
                .filter(record -> record.id().equals(member.document()))
                .findFirst()
                .orElseThrow();
        var labels = member.mentions().stream()
                .map(one.marked().labels()::get)
                .distinct()
                .toList();
        return labels.getFirst().endsWith("?")
                ? labels.getFirst() + member.document() + member.party()
                : labels.getFirst();
    }
}
