package org.reftel.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Marking;
import org.reftel.model.View;

/// What a server shows at most bounds every view: nobody reads through one what the other may not.
class WithinTest {
    private static final List<String> GRANTS = List.of("NF", "GBR", "CAN", "EXDIS", "NODIS");
    private static final List<List<String>> CAVEATS = List.of(
            List.of(),
            List.of("NF"),
            List.of("REL TO USA, GBR"),
            List.of("REL TO USA, GBR, CAN"),
            List.of("REL TO USA, CAN"),
            List.of("EXDIS"),
            List.of("NODIS"));

    private static List<View> views() {
        var views = new ArrayList<View>();
        views.add(View.OWNER);
        for (var level : List.of(Level.U, Level.C, Level.S)) {
            for (int chosen = 0; chosen < 1 << GRANTS.size(); chosen++) {
                var grants = new TreeSet<String>();
                for (int i = 0; i < GRANTS.size(); i++) {
                    if ((chosen >> i & 1) == 1) {
                        grants.add(GRANTS.get(i));
                    }
                }
                views.add(View.of(level, Set.copyOf(grants)));
            }
        }
        return views;
    }

    private static List<Label> labels() {
        var labels = new ArrayList<Label>();
        labels.add(Handling.SYSTEM_HIGH);
        for (var level : List.of(Level.U, Level.C, Level.S)) {
            for (var caveats : CAVEATS) {
                labels.add(Handling.of(new Marking(level, caveats, "")));
            }
        }
        return labels;
    }

    @Test
    void whoeverIsWithinReadsNothingBeyond() {
        var labels = labels();
        for (var most : views()) {
            for (var view : views()) {
                if (Handling.isWithin(view, most)) {
                    assertThat(labels)
                            .as(view.key() + " within " + most.key())
                            .allMatch(label -> !Handling.mayRead(view, label) || Handling.mayRead(most, label));
                }
            }
        }
    }

    @Test
    void everybodyIsWithinHimselfAndWithinTheOwner() {
        for (var view : views()) {
            assertThat(Handling.isWithin(view, view)).as(view.key()).isTrue();
            assertThat(Handling.isWithin(view, View.OWNER)).isTrue();
            assertThat(Handling.isWithin(View.OWNER, view)).isEqualTo(view.owner());
        }
    }
}
