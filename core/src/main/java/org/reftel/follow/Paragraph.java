package org.reftel.follow;

/// Which paragraph a spot is in, whatever else is known of it ([Spot#isSame]).
record Paragraph(String document, String address) {
    static Paragraph of(Spot spot) {
        return new Paragraph(spot.document(), spot.address());
    }
}
