package org.reftel.trials;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A run that was recorded: its operations, and after which of them what was acknowledged.
record Recording(List<Operation> operations, List<Acknowledged> acknowledged) {
    Recording {
        operations = List.copyOf(operations);
        acknowledged = List.copyOf(acknowledged);
    }

    /// @param after how many operations had been done when it was said
    record Acknowledged(int after, String what) {}

    /// What had been said when so many operations were done.
    List<String> before(int operations) {
        return acknowledged.stream()
                .filter(one -> one.after() <= operations)
                .map(Acknowledged::what)
                .toList();
    }

    /// Judges what is left after a power cut.
    @FunctionalInterface
    interface Judge {
        /// @param left folder with what is left
        /// @param done how many operations had been done
        /// @param number of the state, from 0
        void judge(Path left, int done, int number) throws Exception;
    }

    /// Cuts the power after every operation in turn, in as many ways as make up the count, and has each state
    /// judged.
    void cut(Trials trials, Scratch scratch, Judge judge) throws IOException {
        cut(trials, trials.count(), scratch, judge);
    }

    /// The same for so many states.
    void cut(Trials trials, int states, Scratch scratch, Judge judge) throws IOException {
        var disk = new PowerCut();
        int places = operations.size() + 1;
        int number = 0;
        for (int done = 0; done < places; done++) {
            if (done > 0) {
                disk.apply(operations.get(done - 1));
            }
            int until = (int) ((long) states * (done + 1) / places);
            for (; number < until; number++) {
                var random = trials.random(number);
                var left = scratch.empty("cut");
                var fate = disk.leave(left, random);
                int state = number;
                int before = done;
                trials.attempt(
                        "state " + number + ", cut after " + done + " operations, the last "
                                + (done == 0 ? "none" : operations.get(done - 1)) + ", " + fate,
                        () -> judge.judge(left, before, state));
            }
        }
    }
}
