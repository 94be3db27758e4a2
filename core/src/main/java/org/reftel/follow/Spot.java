package org.reftel.follow;

import org.reftel.model.CableId;

/// The paragraph that a line is cited by. In order of time, undated ones last.
///
/// @param document number of the record
/// @param address of the paragraph in it: `9bis`, `header`
/// @param place of the paragraph among those of the record, from 0
/// @param sent ISO 8601 date or time of the record; empty when it is not known
/// @param mark of the paragraph as it is shown beside a line: `C`, `SBU`, `S/NF`; empty when there is none
public record Spot(String document, String address, int place, String sent, String mark) implements Comparable<Spot> {
    /// `09VELA2776/9bis`
    public String citation() {
        return document + '/' + address;
    }

    /// The day of the record, ISO 8601; empty when it is not known.
    public String day() {
        return sent.length() < 10 ? sent : sent.substring(0, 10);
    }

    /// The department itself, which writes of all countries.
    private static final String DEPARTMENT = "STATE";

    /// Whether both are of one record, or of records of one post abroad.
    boolean isNear(Spot other) {
        if (document.equals(other.document)) {
            return true;
        }
        var post = post();
        return !post.isEmpty() && !post.equals(DEPARTMENT) && post.equals(other.post());
    }

    /// The post that wrote it; empty when its number does not tell.
    String post() {
        return CableId.parse(document).map(CableId::post).orElse("");
    }

    public boolean isSame(Spot other) {
        return document.equals(other.document) && address.equals(other.address);
    }

    @Override
    public int compareTo(Spot other) {
        if (sent.isEmpty() != other.sent.isEmpty()) {
            return sent.isEmpty() ? 1 : -1;
        }
        int bySent = sent.compareTo(other.sent);
        if (bySent != 0) {
            return bySent;
        }
        int byDocument = document.compareTo(other.document);
        if (byDocument != 0) {
            return byDocument;
        }
        return place != other.place ? Integer.compare(place, other.place) : address.compareTo(other.address);
    }
}
