package org.reftel.model;

/// Everything Reftel can say about a source, a document or an operation. Numbers are never reused.
///
/// `R` is a repair, `W` a warning, `E` something unreadable, `X` a refused or failed operation. Ranges: 1xx
/// repairs, 2xx reading sources, 3xx header and cross-checks, 4xx body, 5xx links and copies, 6xx query, 9xx
/// operations. `docs/reference/codes.md` is generated from this list.
public enum Code {
    // ---- repairs: what is changed between extract and reading
    R101_PAGE_LINE("R101", Whose.SOURCE, "A page line that the joining of sections left in the text is taken out."),
    R102_PILCROW_AS_ONE(
            "R102",
            Whose.SOURCE,
            "A paragraph sign that a converter turned into the digit 1 is restored, where the numbers run on."),
    R103_FALSE_PILCROW(
            "R103", Whose.SOURCE, "A paragraph sign that the viewer put before a year or a day is taken out."),
    R104_APOSTROPHE_AS_COMMA(
            "R104", Whose.SOURCE, "An apostrophe that seven-bit circuits turned into a comma is restored."),
    R105_APOSTROPHE_AS_Q("R105", Whose.SOURCE, "An apostrophe that was turned into Q, or Q and a comma, is restored."),
    R106_QUOTES_AS_AMPERSAND_8(
            "R106", Whose.SOURCE, "A pair of quotation marks that was turned into & and 8 is restored."),
    R107_QUOTES_AS_Q("R107", Whose.SOURCE, "A pair of quotation marks that was turned into Q is restored."),
    R108_DASH_AS_BRACKET("R108", Whose.SOURCE, "A dash that was turned into a closing bracket is restored."),
    R109_LOST_ACCENT("R109", Whose.SOURCE, "A letter with an accent that was turned into a blank or a Q is restored."),
    R110_APOSTROPHE_AS_QUESTION_MARK(
            "R110", Whose.SOURCE, "An apostrophe that was turned into a question mark is restored."),
    R111_QUOTES_AS_ENTITY(
            "R111",
            Whose.SOURCE,
            "An opening quotation mark that ran together with a word into a character entity is restored."),
    R112_STRAY_SIPDIS("R112", Whose.SOURCE, "The word SIPDIS that fell into a sentence is taken out."),
    R113_LEVEL_LINE("R113", Whose.SOURCE, "A doubled or missing letter in the spaced classification is put right."),
    R114_REFERENCE_LETTER(
            "R114", Whose.SOURCE, "A paragraph sign or a 1 before the letter of a reference is taken out."),
    R115_DOUBLED_REFERENCE_LETTER(
            "R115", Whose.SOURCE, "The letter of a reference that was printed twice is taken out once."),
    R116_DASH_AS_Q("R116", Whose.SOURCE, "A dash that was turned into a Q is restored."),
    R117_GLUED_REDACTION("R117", Whose.SOURCE, "A blank between a redaction and the word glued to it is restored."),
    R118_WORD_CUT_AT_MARGIN(
            "R118",
            Whose.SOURCE,
            "A word that the margin cut in the lines on who classified the telegram and why is joined."),

    // ---- reading sources
    W201_NOT_UTF8("W201", Whose.SOURCE, "Bytes that are not UTF-8 were read as Windows-1252."),
    W202_ENTITY_TAGS(
            "W202", Whose.SOURCE, "Entity tags that somebody else put into the text were set aside as a layer."),
    W203_PARTIAL_EXTRACT(
            "W203",
            Whose.SOURCE,
            "The publisher gives this record as a partial extract: missing header lines are no fault of the copy."),
    W204_TEXT_CUT_OFF("W204", Whose.SOURCE, "The text ends in the middle: the copy is cut off."),
    W205_PUBLISHER_NOISE("W205", Whose.SOURCE, "Words of a publisher's system stand in the telegram."),
    W206_DUPLICATE_SOURCE("W206", Whose.SOURCE, "The same bytes were read before: nothing was added."),
    E210_UNKNOWN_SHAPE(
            "E210",
            Whose.SOURCE,
            "No format recognises this source: it is kept and listed, and no document was made of it."),
    E211_EMPTY_SOURCE("E211", Whose.SOURCE, "The source is empty."),
    E212_DAMAGED_ARCHIVE("E212", Whose.SOURCE, "The archive is damaged or encrypted: what could be unpacked was read."),
    X213_SOURCE_TOO_LARGE("X213", Whose.OPERATOR, "The source is larger than one gigabyte: it was left where it is."),
    X214_SOURCE_UNREADABLE("X214", Whose.OPERATOR, "The file could not be opened or read."),

    // ---- header and cross-checks (CABLES.md 1.9)
    W301_NUMBER_INFERRED("W301", Whose.SOURCE, "The number is not printed in this copy and was worked out."),
    W302_DATE_INFERRED("W302", Whose.SOURCE, "The date is not printed in this copy and was worked out."),
    W303_NUMBERS_DISAGREE("W303", Whose.SOURCE, "Places that give the number of the cable disagree."),
    W304_OTHER_CABLES_BODY(
            "W304", Whose.SOURCE, "The text carries another cable's number: the body belongs to that cable."),
    W305_SERIAL_DISAGREES("W305", Whose.SOURCE, "The station serial is not the last four digits of the number."),
    W306_ORIGINATOR_DISAGREES("W306", Whose.SOURCE, "The routing indicator of the sender belongs to another post."),
    W307_FILING_TIME_DISAGREES(
            "W307", Whose.SOURCE, "Day of the year or filing time do not agree with the date-time group."),
    W308_PRECEDENCE_DISAGREES(
            "W308", Whose.SOURCE, "The routing line and the date-time group give different precedence."),
    W309_SECURITY_LINE_DISAGREES("W309", Whose.SOURCE, "The security line and the classification disagree."),
    W310_CLASSIFICATIONS_DISAGREE("W310", Whose.SOURCE, "The publisher's classification is not that of the text."),
    W311_YEAR_DISAGREES("W311", Whose.SOURCE, "The year of the number is not that of the date-time group."),
    W312_DECLASSIFICATION_DATE(
            "W312", Whose.SOURCE, "The declassification date does not lie within 25 years after the telegram."),
    W313_PUBLISHED_TIME_DISAGREES(
            "W313",
            Whose.SOURCE,
            "The publisher's time is not that of the date-time group: the date-time group holds."),
    W314_NOFORN_DISAGREES(
            "W314", Whose.SOURCE, "NOFORN stands in the publisher's label or in the text, but not in both."),
    W315_SUBJECT_CUT("W315", Whose.SOURCE, "The subject ends in the middle and was probably cut."),
    W316_SUBJECT_MISSING("W316", Whose.SOURCE, "There is no subject line."),
    W317_ROUTING_HUB("W317", Whose.SOURCE, "The transmission channel does not fit the routing line."),
    W318_TAG_UNKNOWN("W318", Whose.SOURCE, "A TAG is in no dictionary and is kept as printed."),
    W319_INDICATOR_UNKNOWN("W319", Whose.SOURCE, "A routing indicator is in no dictionary and is shown as unknown."),
    W320_HEADER_UNPLACED("W320", Whose.SOURCE, "A line of the header fits no rule: it is kept, shown and searchable."),
    E321_DATE_UNREADABLE("E321", Whose.SOURCE, "There is a date line, but its date cannot be read."),
    E322_CLASSIFICATION_UNREADABLE(
            "E322", Whose.SOURCE, "There is a classification line, but its level cannot be read."),
    E323_NUMBER_UNREADABLE("E323", Whose.SOURCE, "There is a number, but it cannot be read."),
    W324_LEVEL_DAMAGED("W324", Whose.SOURCE, "The classification line is damaged; its level was still certain."),
    W325_NUMBER_MALFORMED(
            "W325",
            Whose.SOURCE,
            "The publisher's number is malformed; the canonical one is used and the old one still finds it."),
    W326_PUBLISHED_CLOCK(
            "W326",
            Whose.SOURCE,
            "The publisher's program printed the hour of a twelve-hour clock for the minutes: the date-time group"
                    + " holds."),

    // ---- body
    W401_NUMBER_REPEATED(
            "W401", Whose.SOURCE, "A paragraph number is printed twice: the second has an address of its own."),
    W402_NUMBER_MISSING("W402", Whose.SOURCE, "The paragraph numbers leave a gap: text may be missing."),
    W403_BREAK_BY_SPACING(
            "W403", Whose.SOURCE, "A sentence runs on across an empty line: a page break that nothing marks."),
    W404_PAGE_LINE_MISSING("W404", Whose.SOURCE, "Fewer page lines than sections: text may be missing."),
    W405_PAGE_LINE_DISAGREES("W405", Whose.SOURCE, "A page line gives another number or total than the header."),
    W406_MARK_ABOVE_CLASSIFICATION("W406", Whose.SOURCE, "A paragraph is marked higher than the whole."),
    W407_MARKS_BELOW_CLASSIFICATION("W407", Whose.SOURCE, "No paragraph is marked as high as the whole."),
    W408_MARK_MISSING("W408", Whose.SOURCE, "A paragraph carries no mark while others do: it counts as the whole."),
    W409_NO_PARAGRAPHS("W409", Whose.SOURCE, "The body has no numbered paragraphs."),
    W410_GARBLED_WORD("W410", Whose.SOURCE, "A word is garbled and cannot be repaired safely."),
    W411_UNSAFE_DAMAGE(
            "W411", Whose.SOURCE, "Characters look damaged, but no repair is safe: they are left as they are."),
    W412_SUMMARY_NOT_CLOSED("W412", Whose.SOURCE, "A summary or comment opens and is not closed."),
    W413_SIGNATURE_MISSING("W413", Whose.SOURCE, "No signature was found at the end."),
    W414_BODY_UNPLACED("W414", Whose.SOURCE, "A stretch of the body fits no rule: it is kept, shown and searchable."),
    W415_SIGNATURE_SPELLING("W415", Whose.SOURCE, "The signature is a known slip of the pen for another name."),

    // ---- marks (docs/reference/handling.md)
    W421_MARK_TRANSLATED(
            "W421",
            Whose.SOURCE,
            "A mark is historic, spelled otherwise or damaged: it was read by the table of marks."),
    W422_MARK_UNREADABLE(
            "W422",
            Whose.SOURCE,
            "A mark cannot be read in full: the part counts as the highest level until a person looks."),
    W423_NATION_UNKNOWN(
            "W423", Whose.SOURCE, "A release list names a nation that no table holds: it was left out of the list."),
    W424_CLASSIFICATION_ABSENT(
            "W424",
            Whose.SOURCE,
            "There is no classification: the record counts as the highest level until a person looks."),
    W425_CONTROL_NOT_CARRIED_UP("W425", Whose.SOURCE, "Paragraphs carry a control or caption that the whole does not."),
    W426_NOFORN_WITH_RELEASE("W426", Whose.SOURCE, "NOFORN stands beside a release: NOFORN holds."),
    W427_RELEASE_TOO_WIDE("W427", Whose.SOURCE, "The whole is releasable and a paragraph is not."),
    W428_RELEASE_LIST("W428", Whose.SOURCE, "A REL TO list does not begin with USA or names one nation only."),
    W429_CAPTIONS_COMBINED("W429", Whose.SOURCE, "NODIS and EXDIS stand together: NODIS holds."),
    W430_CAPTION_WITH_RELEASE("W430", Whose.SOURCE, "NODIS or EXDIS stands beside a release list: both limits hold."),
    W431_NOFORN_NOT_CARRIED_UP("W431", Whose.SOURCE, "Paragraphs are NOFORN and the whole is not."),
    W432_HCS_WITHOUT_NOFORN("W432", Whose.SOURCE, "HCS stands without NOFORN."),
    W433_FOREIGN_BELOW_CONFIDENTIAL(
            "W433",
            Whose.SOURCE,
            "Foreign government information is marked lower than CONFIDENTIAL: it counts as that."),
    W435_DAMAGED_CONTROL("W435", Whose.SOURCE, "A word of the header is nearly a control or caption and counts as it."),

    // ---- links and copies
    W501_REFERENCE_WANTED("W501", Whose.SOURCE, "A cable that is referred to is not held."),
    W502_REFERENCE_AMBIGUOUS("W502", Whose.SOURCE, "Two cables fit a reference without a year."),
    W503_REFERENCE_UNNUMBERED("W503", Whose.SOURCE, "Another cable is announced without a number."),
    W504_COPIES_DIFFER(
            "W504", Whose.SOURCE, "Copies of one cable differ: the differences are listed, and nothing is merged."),
    W505_POINTER_WITHOUT_TARGET(
            "W505", Whose.SOURCE, "Words point to a paragraph or reference that this cable does not have."),
    W506_CLAIMS_AN_ENTRY(
            "W506",
            Whose.SOURCE,
            "A source from outside claims a number of a file: it is no entry, and what the room wrote leads."),

    // ---- queries
    W601_QUERY_REPAIRED("W601", Whose.OPERATOR, "The query does not parse and was repaired."),
    W602_UNKNOWN_FIELD(
            "W602", Whose.OPERATOR, "The query names a field that does not exist: its words were searched as text."),
    W603_UNREADABLE_DATE("W603", Whose.OPERATOR, "A date in the query cannot be read: that limit was left out."),

    // ---- operations
    X901_NO_ROOM("X901", Whose.OPERATOR, "There is no room in this folder."),
    X902_NO_SUCH_DOCUMENT("X902", Whose.OPERATOR, "No record has this number."),
    X903_NO_SUCH_PARAGRAPH("X903", Whose.OPERATOR, "The record has no such paragraph."),
    X904_ROOM_NEWER("X904", Whose.OPERATOR, "The room was written by a newer Reftel."),
    X905_ROOM_BUSY("X905", Whose.OPERATOR, "Another process is writing to the room."),
    X906_NOTHING_TO_READ("X906", Whose.OPERATOR, "There is nothing at this path."),
    X907_IO_FAILED("X907", Whose.OPERATOR, "Reading from or writing to the disk failed."),
    X908_INTERNAL("X908", Whose.US, "Reftel itself failed. The source is kept and the run went on."),
    X909_UNKNOWN_FIELD_KIND("X909", Whose.OPERATOR, "There is no field of this kind."),
    X910_OWNER_ONLY("X910", Whose.OPERATOR, "The command is the owner's and is not run under a view."),
    X911_SHOWN_IN_PART("X911", Whose.OPERATOR, "The record is shown in part: its source is not given out."),
    X912_NO_SUCH_VIEW("X912", Whose.OPERATOR, "This is no level and grants that a room can be read with."),
    X915_NO_SUCH_COPY("X915", Whose.OPERATOR, "The record has no such copy, or several fit."),
    X916_TARGET_EXISTS("X916", Whose.OPERATOR, "Something stands already where a new folder is to be made."),
    X917_NO_SUCH_DAY("X917", Whose.OPERATOR, "This is no day."),
    X918_NO_SUCH_MATTER("X918", Whose.OPERATOR, "Nothing that was found or proposed has this handle, or several have."),
    X919_NO_SUCH_CORRECTION("X919", Whose.OPERATOR, "A statement of this kind cannot be corrected so."),

    // ---- ledger and custody
    X920_ALTERED("X920", Whose.OPERATOR, "What is kept is not what the ledger committed to: it was altered."),
    X921_DIVERGED("X921", Whose.OPERATOR, "The room contradicts a checkpoint that was kept of it."),
    X922_INCOMPLETE("X922", Whose.OPERATOR, "Something that the ledger names is not there."),
    X923_FALSE("X923", Whose.OPERATOR, "A proof or a signature is false."),
    X924_NOT_IN_FORM("X924", Whose.OPERATOR, "A note, a key, a checkpoint or a proof is not in the form it must have."),
    X925_SHOWS_MORE("X925", Whose.OPERATOR, "A line of the proof also holds words that are not of the paragraph."),
    X926_DERIVED_DIFFERS("X926", Whose.OPERATOR, "Catalogue or index are not what the sources give: make them anew."),
    X927_KEYS("X927", Whose.OPERATOR, "The keys of the room are not there, or not those of its ledger."),

    // ---- the folder of a room
    X930_NO_KEYS("X930", Whose.OPERATOR, "The keys of the room are missing: nothing can be written."),
    X931_WRITER_STOPPED(
            "X931",
            Whose.OPERATOR,
            "Writing to the disk failed: the writer has stopped, and the room is as committed."),
    X932_CATALOGUE_UNUSABLE(
            "X932", Whose.OPERATOR, "The catalogue is missing, damaged or of another version: it can be made anew."),
    X933_SOURCES_DAMAGED("X933", Whose.OPERATOR, "A file of sources is shorter than it was, or damaged."),
    X934_ROOM_OLDER("X934", Whose.OPERATOR, "The room was written by an older Reftel in another format."),
    X935_BACKUP_REFUSED("X935", Whose.OPERATOR, "The folder or file cannot take this backup, or this room."),
    X936_BACKUP_DAMAGED("X936", Whose.OPERATOR, "The backup is damaged or not finished."),

    // ---- serving
    X940_NO_SUCH_ADDRESS("X940", Whose.OPERATOR, "Nothing is at this address of the server."),
    X941_METHOD_NOT_TAKEN("X941", Whose.OPERATOR, "This address of the server does not take this method."),
    X942_FORM_NOT_MADE("X942", Whose.OPERATOR, "The answer is not made in any form that was asked for."),
    X943_TOO_LARGE("X943", Whose.OPERATOR, "The request is larger than anything that is asked here."),
    X944_TOO_MUCH_AT_ONCE("X944", Whose.OPERATOR, "Too much is asked at once: nothing was looked up."),
    X945_STAYS_OUTSIDE(
            "X945", Whose.OPERATOR, "The request does not come with the key of this start, or not from here."),
    X946_NOT_UNDERSTOOD("X946", Whose.OPERATOR, "A part of the request is not understood."),
    X947_PORT_TAKEN("X947", Whose.OPERATOR, "Another program listens on this port."),
    X948_ABOVE_CEILING("X948", Whose.OPERATOR, "This server was started to show less than that."),
    X949_SENT_BEFORE("X949", Whose.OPERATOR, "Something else was written already under this key."),

    // ---- files
    X950_CODE_CANNOT_BE("X950", Whose.OPERATOR, "A file cannot have this code."),
    X951_NO_SUCH_FILE("X951", Whose.OPERATOR, "No file has this code."),
    X952_ENTRY_NOT_ALLOWED("X952", Whose.OPERATOR, "The kind of the file does not allow this entry now."),
    X953_MARKED_TOO_LOW("X953", Whose.OPERATOR, "An entry cannot be marked lower than what it cites."),
    X954_FIELD_NOT_UNDERSTOOD("X954", Whose.OPERATOR, "A field of an entry is missing, unknown or not of its kind."),
    X955_KIND_NOT_UNDERSTOOD("X955", Whose.OPERATOR, "The definition of a kind of file is not sound."),
    X956_PROTECTED_NAME(
            "X956", Whose.OPERATOR, "An entry holds the name of a protected person and is not marked PROTECTED."),
    X957_CITATION_UNKNOWN("X957", Whose.OPERATOR, "What is cited is neither held nor wanted."),
    X958_ENTRY_UNREADABLE("X958", Whose.OPERATOR, "An entry to be written cannot be read."),
    X959_ENTRY_LEADS("X959", Whose.OPERATOR, "What the room wrote leads its record, and no other copy can be chosen."),
    X960_NOTHING_TO_BEGIN_WITH(
            "X960", Whose.OPERATOR, "A trace gives nothing that a file could begin with, or too much."),
    X961_TWO_PERSONS("X961", Whose.OPERATOR, "Expunging takes two persons, and not the same twice."),
    X962_NO_GROUND("X962", Whose.OPERATOR, "Expunging takes the ground in law."),
    X963_STANDS_WITH_OTHERS(
            "X963", Whose.OPERATOR, "What is to be expunged stands with something else in one file or archive."),
    X964_WHOLE_RECORDS_ONLY("X964", Whose.OPERATOR, "Whole records are expunged, and no single paragraph."),
    X965_EXPUNGING_UNFINISHED("X965", Whose.OPERATOR, "An expunging was cut short: whoever writes next finishes it."),
    X966_LIST_NOT_UNDERSTOOD("X966", Whose.OPERATOR, "A list of offences is not sound, or there is none of this name.");

    /// Whose matter it is: a flaw of the source, something the operator can put right, or a fault of ours.
    public enum Whose {
        SOURCE,
        OPERATOR,
        US
    }

    private final String number;
    private final Whose whose;
    private final String text;

    Code(String number, Whose whose, String text) {
        this.number = number;
        this.whose = whose;
        this.text = text;
    }

    /// `R101`.
    public String number() {
        return number;
    }

    public Whose whose() {
        return whose;
    }

    /// One sentence for people.
    public String text() {
        return text;
    }

    /// `page line`: the readable name.
    public String title() {
        return name().substring(number.length() + 1)
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', ' ');
    }
}
