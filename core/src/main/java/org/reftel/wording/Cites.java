package org.reftel.wording;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reftel.follow.Spot;
import org.reftel.model.CableId;

/// How records are cited on one page: by the running number alone where only one post speaks and no number comes
/// twice, else by the whole number.
public final class Cites {
    /// Always by the whole number.
    public static final Cites WHOLE = new Cites(List.of());

    private final boolean alone;

    public Cites(Collection<String> documents) {
        this.alone = isAlone(documents);
    }

    private static boolean isAlone(Collection<String> documents) {
        var post = "";
        var bySerial = HashMap.<Long, String>newHashMap(documents.size());
        for (var document : documents) {
            var id = CableId.parse(document);
            if (id.isEmpty() || !post.isEmpty() && !post.equals(id.get().post())) {
                return false;
            }
            post = id.get().post();
            var other = Optional.ofNullable(bySerial.put(id.get().serial(), document));
            if (other.isPresent() && !other.get().equals(document)) {
                return false;
            }
        }
        return !post.isEmpty();
    }

    /// `09VELA2134 ¶7`: what can be typed behind `reftel open`.
    public static String full(String document, String address) {
        return document + " " + place(address);
    }

    /// `2134 ¶7`
    public String brief(Spot spot) {
        return brief(spot.document(), spot.address());
    }

    public String brief(String document, String address) {
        return record(document) + " " + place(address);
    }

    /// `2134`
    public String record(String document) {
        return alone
                ? CableId.parse(document).map(id -> Long.toString(id.serial())).orElse(document)
                : document;
    }

    /// `2134 ¶2 ¶7, 3093 ¶2`: a record's number once, before its paragraphs.
    public String flow(List<Spot> spots) {
        var places = new LinkedHashMap<String, LinkedHashSet<String>>();
        for (var spot : spots) {
            places.computeIfAbsent(spot.document(), document -> new LinkedHashSet<>())
                    .add(place(spot.address()));
        }
        return places.entrySet().stream()
                .map(one -> record(one.getKey()) + " " + String.join(" ", one.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// `¶9bis`, `header`.
    public static String place(String address) {
        return Character.isDigit(address.isEmpty() ? ' ' : address.charAt(0)) ? "¶" + address : address;
    }
}
