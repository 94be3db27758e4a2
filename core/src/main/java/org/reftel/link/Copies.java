package org.reftel.link;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Basis;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Copy;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.GivenAddress;
import org.reftel.model.Header;
import org.reftel.model.Problem;
import org.reftel.model.Repair;
import org.reftel.model.Shape;

/// Which of several copies of one cable leads, and where the others differ from it.
public final class Copies {
    /// A text that is cut off lacks more than any number of small damages.
    private static final int CUT_OFF = 1000;

    private Copies() {}

    /// What decides about a document as a copy.
    public static Copy of(Document document) {
        int damages = 0;
        boolean foreign = false;
        for (Repair repair : document.repairs()) {
            damages += repair.applied() ? 1 : 0;
        }
        for (Problem problem : document.problems()) {
            damages += problem.code() == Code.W204_TEXT_CUT_OFF ? CUT_OFF : 1;
            foreign |= problem.code() == Code.W304_OTHER_CABLES_BODY;
        }
        var extract = document.extract();
        return new Copy(extract.id(), extract.shape(), present(document.header()), damages, foreign);
    }

    /// Index of the copy that leads: what the room wrote itself before anything from outside under its number;
    /// then not another cable's body, then most of the header present, then fewest damages, then first read.
    ///
    /// @param copies in the order read, at least one
    public static int leading(List<Copy> copies) {
        int best = 0;
        for (int i = 1; i < copies.size(); i++) {
            if (better(copies.get(i), copies.get(best))) {
                best = i;
            }
        }
        return best;
    }

    private static boolean better(Copy one, Copy other) {
        if (isOurs(one) != isOurs(other)) {
            return isOurs(one);
        }
        if (one.foreign() != other.foreign()) {
            return other.foreign();
        }
        if (one.present() != other.present()) {
            return one.present() > other.present();
        }
        return one.damages() < other.damages();
    }

    /// Whether the room wrote it: no copy from outside takes its place, and no choice.
    public static boolean isOurs(Copy copy) {
        return copy.shape() == Shape.WRITTEN;
    }

    /// Whether a copy says nothing about the record: it has another cable's body, or it came from outside under the
    /// number of something that the room wrote. It is marked by itself alone.
    public static boolean isAside(Copy copy, Copy leading) {
        return !copy.equals(leading) && (copy.foreign() || isOurs(leading) && !isOurs(copy));
    }

    /// The same collation with its differences found. A copy with another cable's body is not compared:
    /// that it differs is known.
    public static Collation compare(Collation collation) {
        var differences = new ArrayList<Collation.Difference>();
        var given = given(collation.leading(), collation.addresses());
        var leading = new Edition(collation.leading(), collation.addresses());
        for (var other : collation.others()) {
            if (!Copies.of(other).foreign()) {
                var addresses = Addresses.align(other, given).stream()
                        .map(GivenAddress::address)
                        .toList();
                differences.addAll(new Edition(other, addresses).differencesFrom(leading));
            }
        }
        return new Collation(
                collation.id(), collation.leading(), collation.others(), collation.addresses(), differences);
    }

    private static List<GivenAddress> given(Document document, List<String> addresses) {
        var own = Addresses.own(document);
        var given = new ArrayList<GivenAddress>(own.size());
        for (int i = 0; i < own.size() && i < addresses.size(); i++) {
            given.add(new GivenAddress(
                    addresses.get(i), own.get(i).number(), own.get(i).words()));
        }
        return given;
    }

    /// W504 for a record whose copies differ; none when they do not.
    public static List<Problem> problems(String id, List<Collation.Difference> differences) {
        if (differences.isEmpty()) {
            return List.of();
        }
        long copies =
                differences.stream().map(Collation.Difference::copy).distinct().count();
        return List.of(Problem.whole(
                Code.W504_COPIES_DIFFER,
                id + ": " + copies + (copies == 1 ? " copy differs" : " copies differ") + " from the leading one in "
                        + differences.size() + (differences.size() == 1 ? " place" : " places")
                        + ". Nothing was merged; \"check\" lists them."));
    }

    /// How many fields of the telegram's own header are printed. What a publisher adds beside it does not
    /// count.
    private static int present(Header header) {
        Field<?>[] fields = {
            header.number(),
            header.transmissionId(),
            header.precedence(),
            header.originator(),
            header.security(),
            header.sent(),
            header.origin(),
            header.classification(),
            header.sections(),
            header.executiveOrder(),
            header.subject(),
            header.classifiedBy(),
            header.reasons(),
            header.derivedFrom(),
            header.signer()
        };
        int present = 0;
        for (var field : fields) {
            present += field instanceof Field.Found<?> found && found.basis() == Basis.STATED ? 1 : 0;
        }
        List<?>[] lists = {
            header.routing(),
            header.to(),
            header.info(),
            header.captions(),
            header.passing(),
            header.tags(),
            header.references()
        };
        for (var list : lists) {
            present += list.isEmpty() ? 0 : 1;
        }
        return present;
    }
}
