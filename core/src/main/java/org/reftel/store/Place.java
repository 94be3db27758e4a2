package org.reftel.store;

import java.util.ArrayList;
import java.util.List;

/// Where a source stands: in which file, from where, and how long each of its members is, in order. A source
/// that is not cut into segments has one member.
public record Place(int file, long offset, List<Integer> members) {
    public Place {
        members = List.copyOf(members);
        if (file < 1 || offset < 0 || members.isEmpty()) {
            throw new IllegalArgumentException("place " + file + ", " + offset + ", " + members);
        }
    }

    /// Of all members.
    public long length() {
        long length = 0;
        for (int member : members) {
            length += member;
        }
        return length;
    }

    /// The lengths of the members, with blanks between.
    public String lengths() {
        return String.join(" ", members.stream().map(String::valueOf).toList());
    }

    /// Undoes [#lengths].
    public static Place of(int file, long offset, String lengths) {
        var members = new ArrayList<Integer>();
        for (var length : lengths.split(" ")) {
            members.add(Integer.parseInt(length));
        }
        return new Place(file, offset, members);
    }

    public String fileName() {
        return Lengths.file(file);
    }
}
