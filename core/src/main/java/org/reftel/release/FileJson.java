package org.reftel.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.reftel.desk.Grounds;
import org.reftel.desk.Listing;
import org.reftel.file.Readiness;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState;
import org.reftel.wording.FileWords;
import tools.jackson.core.JsonGenerator;

/// How a file stands, as JSON. Where the entries are silent a value is `null` and a list empty.
public final class FileJson {
    private final JsonGenerator json;

    public FileJson(JsonGenerator json) {
        this.json = json;
    }

    /// Into an object that is open.
    public void file(FileState file, Grounds grounds) {
        json.writeStringProperty("file", file.file());
        json.writeStringProperty("title", file.title());
        json.writeStringProperty("on", file.on().toString());
        json.writeName("kind");
        json.writeStartObject();
        json.writeStringProperty("key", file.kind().key());
        json.writeNumberProperty("version", file.kind().version());
        json.writeStringProperty("title", file.kind().title());
        json.writeEndObject();
        json.writeStringProperty("opened", file.opened().toString());
        json.writeStringProperty("marking", file.cover().marking().key());
        json.writeStringProperty("stage", file.stage().key());
        json.writeBooleanProperty("closed", file.isClosed());
        Write.stringOrNull(json, "forum", file.forum().map(forum -> forum.key()).orElse(""));
        Write.stringOrNull(json, "office", file.office());
        Write.stringOrNull(
                json, "handed_to", file.handedTo().map(FileState.Since::what).orElse(""));
        Write.stringOrNull(
                json,
                "charge",
                FileWords.charged(file).flatMap(entry -> entry.field("charge")).orElse(""));
        json.writeNumberProperty("standing", file.entries().size());
        json.writeNumberProperty("corrected", file.corrected().size());
        Write.stringOrNull(
                json, "next_hearing", FileWords.next(file).map(FileWords::when).orElse(""));
        since(file, "stages", file.stages(), stage -> stage.key());
        since(file, "fora", file.fora(), forum -> forum.key());
        since(file, "offices", file.offices(), office -> office);
        entries(file, grounds);
        parties(file);
        hearings(file);
        clocks(file);
        asked(file);
        counts(file);
        exhibits(file);
        authorities(file);
        readiness(file);
        faults(file);
        Write.strings(json, "missing", file.missing());
        wanted(grounds.wanted());
        announced(grounds.announced());
    }

    private <T> void since(FileState file, String key, List<FileState.Since<T>> all, Function<T, String> name) {
        json.writeArrayPropertyStart(key);
        for (var one : all) {
            json.writeStartObject();
            json.writeStringProperty("what", name.apply(one.what()));
            json.writeStringProperty("from", one.from().toString());
            json.writeStringProperty("entry", FileWords.number(file, one.serial()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void entries(FileState file, Grounds grounds) {
        json.writeArrayPropertyStart("entries");
        entry(file, file.cover(), grounds);
        file.entries().forEach(entry -> entry(file, entry, grounds));
        json.writeEndArray();
    }

    private void entry(FileState file, FileEntry entry, Grounds grounds) {
        json.writeStartObject();
        json.writeStringProperty("id", entry.number().toString());
        members(json, entry);
        json.writeBooleanProperty("corrected", file.corrected().contains(entry.serial()));
        json.writeStringProperty("marking", entry.marking().key());
        Write.strings(json, "paragraphs", entry.paragraphs());
        json.writeArrayPropertyStart("cites");
        for (var address : entry.citations()) {
            json.writeStartObject();
            json.writeStringProperty("citation", address);
            var ground = grounds.of(address);
            Write.stringOrNull(
                    json,
                    "state",
                    ground.map(one -> one.state().name().toLowerCase(Locale.ROOT))
                            .orElse(""));
            Write.stringOrNull(json, "date", ground.map(Grounds.Ground::sent).orElse(""));
            Write.stringOrNull(json, "words", ground.map(Grounds.Ground::words).orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// What an entry has beside its paragraphs, into an object that is open.
    static void members(JsonGenerator json, FileEntry entry) {
        json.writeStringProperty("file", entry.file());
        json.writeNumberProperty("serial", entry.serial());
        json.writeStringProperty("type", entry.type());
        json.writeStringProperty("on", entry.on().toString());
        Write.stringOrNull(json, "office", entry.office());
        json.writeStringProperty("by", entry.author());
        json.writeStringProperty("written", entry.time().toString());
        json.writeName("corrects");
        if (entry.corrects() == FileEntry.NONE) {
            json.writeNull();
        } else {
            json.writeNumber(entry.corrects());
        }
        json.writeName("fields");
        json.writeStartObject();
        entry.fields().forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private void parties(FileState file) {
        json.writeArrayPropertyStart("parties");
        for (var part : file.parts()) {
            json.writeStartObject();
            json.writeStringProperty("name", part.name());
            json.writeStringProperty("role", part.role());
            json.writeStringProperty("from", part.from().toString());
            Write.stringOrNull(json, "until", day(part.until()));
            json.writeBooleanProperty("protected", part.guarded());
            json.writeStringProperty("entry", FileWords.number(file, part.serial()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void hearings(FileState file) {
        json.writeArrayPropertyStart("hearings");
        for (var hearing : file.hearings()) {
            json.writeStartObject();
            json.writeStringProperty("day", hearing.day().toString());
            Write.stringOrNull(json, "time", hearing.time());
            Write.stringOrNull(json, "court", hearing.court());
            Write.stringOrNull(json, "charge", hearing.charge());
            json.writeStringProperty("told", hearing.told().toString());
            json.writeNumberProperty("notice", hearing.notice());
            json.writeStringProperty("status", hearing.status().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("entry", FileWords.number(file, hearing.set()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void clocks(FileState file) {
        json.writeArrayPropertyStart("clocks");
        for (var clock : file.clocks()) {
            json.writeStartObject();
            json.writeStringProperty("clock", clock.clock().key());
            Write.stringOrNull(json, "party", clock.party());
            json.writeStringProperty("started", clock.started().toString());
            Write.stringOrNull(json, "stopped", day(clock.stopped()));
            json.writeNumberProperty("days", clock.days());
            json.writeBooleanProperty("over", clock.isOver());
            json.writeStringProperty("entry", FileWords.number(file, clock.serial()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void asked(FileState file) {
        json.writeArrayPropertyStart("asked");
        for (var one : file.asked()) {
            json.writeStartObject();
            json.writeStringProperty("of", one.to());
            json.writeStringProperty("on", one.on().toString());
            Write.stringOrNull(json, "due", day(one.due()));
            Write.stringOrNull(
                    json,
                    "answered_by",
                    one.answered().map(by -> FileWords.number(file, by)).orElse(""));
            json.writeStringProperty("entry", FileWords.number(file, one.serial()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void counts(FileState file) {
        json.writeArrayPropertyStart("counts");
        for (var one : file.counts()) {
            json.writeStartObject();
            json.writeStringProperty("counted", one.counted());
            json.writeNumberProperty("count", one.count());
            Write.stringOrNull(json, "state", FileWords.state(file, one));
            json.writeStringProperty("entry", FileWords.number(file, one.serial()));
            Write.strings(json, "cites", FileWords.cites(file, one.serial()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void exhibits(FileState file) {
        json.writeArrayPropertyStart("exhibits");
        for (var one : file.exhibits()) {
            json.writeStartObject();
            json.writeStringProperty("exhibit", one.number());
            json.writeStringProperty("what", one.what());
            Write.stringOrNull(json, "kind", one.kind());
            Write.stringOrNull(json, "digest", one.digest());
            Write.stringOrNull(json, "seal", one.seal());
            Write.stringOrNull(json, "collected_by", one.collectedBy());
            Write.stringOrNull(json, "authority", one.authority());
            json.writeStringProperty("entry", FileWords.number(file, one.serial()));
            json.writeArrayPropertyStart("custody");
            for (var held : one.custody()) {
                json.writeStartObject();
                json.writeStringProperty("holder", held.holder());
                json.writeStringProperty("from", held.from());
                Write.stringOrNull(json, "until", held.until());
                json.writeStringProperty("entry", FileWords.number(file, held.serial()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void authorities(FileState file) {
        json.writeArrayPropertyStart("authorities");
        for (var one : file.authorities()) {
            json.writeStartObject();
            json.writeStringProperty("scope", one.scope());
            Write.stringOrNull(json, "asked_by", one.askedBy());
            Write.stringOrNull(json, "issued_by", one.issuedBy());
            json.writeStringProperty("begins", one.begins().toString());
            json.writeStringProperty("ends", one.ends().toString());
            Write.stringOrNull(json, "revoked", day(one.revoked()));
            json.writeBooleanProperty("in_force", one.isInForce(file.on()));
            json.writeStringProperty("entry", FileWords.number(file, one.serial()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// What is missing for each goal that the kind names.
    private void readiness(FileState file) {
        json.writeName("missing_for");
        json.writeStartObject();
        Readiness.of(file).missing().forEach((goal, missing) -> Write.strings(json, goal, missing));
        json.writeEndObject();
    }

    private void faults(FileState file) {
        json.writeArrayPropertyStart("faults");
        for (var fault : file.faults()) {
            json.writeStartObject();
            json.writeStringProperty("fault", FileWords.kind(fault));
            json.writeStringProperty("entry", FileWords.number(file, fault.serial()));
            json.writeStringProperty("what", fault.what());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void wanted(List<Listing.Wanted> wanted) {
        json.writeArrayPropertyStart("wanted");
        for (var one : wanted) {
            json.writeStartObject();
            json.writeStringProperty("id", one.id());
            Write.strings(
                    json,
                    "by",
                    one.mentions().stream()
                            .map(Listing.Mention::citation)
                            .distinct()
                            .toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void announced(List<Listing.Mention> announced) {
        json.writeArrayPropertyStart("announced");
        for (var one : announced) {
            json.writeStartObject();
            json.writeStringProperty("by", one.citation());
            json.writeStringProperty("words", one.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
