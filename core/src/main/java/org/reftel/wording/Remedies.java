package org.reftel.wording;

import org.reftel.model.Code;

/// What a reader can do about each code: the second half of every entry of the help. A switch without a default,
/// so that a new code does not compile before somebody has thought of its reader.
public final class Remedies {
    private static final String REVERSIBLE =
            "The Text screen of the record shows place, reason and the characters as they came; undoing every repair"
                    + " gives the source back.";
    private static final String HEADER_HOLDS =
            "Both values are shown. The telegram's own lines hold; compare with another copy before you rest on"
                    + " either.";
    private static final String MARKS_HOLD =
            "The stricter reading holds for every view. Look at the marks before you hand the record on.";

    private Remedies() {}

    /// One or two sentences.
    public static String of(Code code) {
        return switch (code) {
            case R101_PAGE_LINE,
                    R102_PILCROW_AS_ONE,
                    R103_FALSE_PILCROW,
                    R104_APOSTROPHE_AS_COMMA,
                    R105_APOSTROPHE_AS_Q,
                    R106_QUOTES_AS_AMPERSAND_8,
                    R107_QUOTES_AS_Q,
                    R108_DASH_AS_BRACKET,
                    R109_LOST_ACCENT,
                    R110_APOSTROPHE_AS_QUESTION_MARK,
                    R111_QUOTES_AS_ENTITY,
                    R112_STRAY_SIPDIS,
                    R113_LEVEL_LINE,
                    R114_REFERENCE_LETTER,
                    R115_DOUBLED_REFERENCE_LETTER,
                    R116_DASH_AS_Q,
                    R117_GLUED_REDACTION,
                    R118_WORD_CUT_AT_MARGIN -> REVERSIBLE;
            case W201_NOT_UTF8 -> "Nothing, if accents read well. If they do not, read a copy in another encoding.";
            case W202_ENTITY_TAGS ->
                "Nothing. The tags are kept as a layer made by someone else; no name or figure here rests on them.";
            case W203_PARTIAL_EXTRACT, W204_TEXT_CUT_OFF ->
                "Read another copy of the cable: copies stand side by side under one number.";
            case W205_PUBLISHER_NOISE -> "Nothing. The words are kept in the source and stay out of search.";
            case W206_DUPLICATE_SOURCE -> "Nothing. A source is kept once, under whatever name it comes.";
            case E210_UNKNOWN_SHAPE ->
                "See whether it is a cable. If it is, its bytes are kept, and a later Reftel that knows the shape reads"
                        + " them with reftel rebuild.";
            case E211_EMPTY_SOURCE -> "Fetch the file again.";
            case E212_DAMAGED_ARCHIVE -> "Fetch the archive again, or unpack it yourself and read the folder.";
            case X213_SOURCE_TOO_LARGE -> "Cut the file in pieces between two messages.";
            case X214_SOURCE_UNREADABLE -> "Look at the file's permissions and at the disk, and read it again.";
            case W301_NUMBER_INFERRED, W302_DATE_INFERRED ->
                "It is marked inferred wherever it stands, with its reason on the record's page. Another copy that"
                        + " prints it turns it into stated.";
            case W303_NUMBERS_DISAGREE ->
                "All are shown; the number that most places give is taken, and any finds the record.";
            case W304_OTHER_CABLES_BODY ->
                "Cite the cable whose body it is, not the one whose title it bears, and look for a true copy.";
            case W305_SERIAL_DISAGREES,
                    W306_ORIGINATOR_DISAGREES,
                    W307_FILING_TIME_DISAGREES,
                    W308_PRECEDENCE_DISAGREES,
                    W311_YEAR_DISAGREES,
                    W313_PUBLISHED_TIME_DISAGREES,
                    W326_PUBLISHED_CLOCK,
                    W317_ROUTING_HUB -> HEADER_HOLDS;
            case W309_SECURITY_LINE_DISAGREES ->
                "The classification line holds: the security line was for the circuits. Compare with another copy.";
            case W310_CLASSIFICATIONS_DISAGREE, W314_NOFORN_DISAGREES -> MARKS_HOLD;
            case W312_DECLASSIFICATION_DATE ->
                "The date is shown as printed and stands in the calendar. It is most often a slip of the year.";
            case W315_SUBJECT_CUT -> "Cite it with an ellipsis; another copy may have the whole line.";
            case W316_SUBJECT_MISSING ->
                "Cite it by its number. The publisher's title, if there is one, is shown as such.";
            case W318_TAG_UNKNOWN, W319_INDICATOR_UNKNOWN ->
                "Nothing is lost: it is kept, searchable as printed, and not given a meaning by guess.";
            case W320_HEADER_UNPLACED, W414_BODY_UNPLACED ->
                "Read it where it stands: the Text screen shows it in place. It belongs to no field and no paragraph.";
            case E321_DATE_UNREADABLE, E322_CLASSIFICATION_UNREADABLE, E323_NUMBER_UNREADABLE ->
                "Read the line yourself under What is what; another copy may be clearer.";
            case W324_LEVEL_DAMAGED -> "Nothing, unless you publish the line itself: then quote it as printed.";
            case W325_NUMBER_MALFORMED -> "Cite the canonical number. Links with the old one keep working.";
            case W401_NUMBER_REPEATED ->
                "Cite the second as 9bis, the third as 9ter: the address is given once and never moves.";
            case W402_NUMBER_MISSING, W404_PAGE_LINE_MISSING, W405_PAGE_LINE_DISAGREES ->
                "Say so when you quote what is around it, and look for another copy.";
            case W403_BREAK_BY_SPACING ->
                "Nothing. The sentence is joined in the reading; the Text screen shows the gap where it was.";
            case W406_MARK_ABOVE_CLASSIFICATION,
                    W407_MARKS_BELOW_CLASSIFICATION,
                    W408_MARK_MISSING,
                    W421_MARK_TRANSLATED,
                    W422_MARK_UNREADABLE,
                    W423_NATION_UNKNOWN,
                    W424_CLASSIFICATION_ABSENT,
                    W425_CONTROL_NOT_CARRIED_UP,
                    W426_NOFORN_WITH_RELEASE,
                    W427_RELEASE_TOO_WIDE,
                    W428_RELEASE_LIST,
                    W429_CAPTIONS_COMBINED,
                    W430_CAPTION_WITH_RELEASE,
                    W431_NOFORN_NOT_CARRIED_UP,
                    W432_HCS_WITHOUT_NOFORN,
                    W433_FOREIGN_BELOW_CONFIDENTIAL,
                    W435_DAMAGED_CONTROL -> MARKS_HOLD;
            case W409_NO_PARAGRAPHS -> "Its stretches are addressed u1, u2 and so on; cite those.";
            case W410_GARBLED_WORD, W411_UNSAFE_DAMAGE ->
                "Quote it as it stands, with [sic]. Another copy may have the word.";
            case W412_SUMMARY_NOT_CLOSED ->
                "Nothing. The paragraph that opens it carries the role, and no other is drawn in.";
            case W413_SIGNATURE_MISSING -> "The signer is not stated here: do not take him from another cable.";
            case W415_SIGNATURE_SPELLING -> "Cite the name as corrected; the printed letters are shown beside it.";
            case W501_REFERENCE_WANTED ->
                "Look for that cable: the record room lists what is wanted, and by whom. Once read, every reference to"
                        + " it is held.";
            case W502_REFERENCE_AMBIGUOUS -> "Both are linked. Decide by subject and date; the program does not guess.";
            case W503_REFERENCE_UNNUMBERED ->
                "A septel is written after its mention: look through the same post in the days that follow.";
            case W504_COPIES_DIFFER ->
                "The record's copies page lists each difference. Cite the copy that you quote from.";
            case W505_POINTER_WITHOUT_TARGET ->
                "Look for a fuller copy, or take it as the drafter's slip. It is linked to nothing.";
            case W506_CLAIMS_AN_ENTRY ->
                "Ask where the source comes from. It is kept and shown as another copy; how the file stands is computed"
                        + " of what the room wrote alone.";
            case W601_QUERY_REPAIRED ->
                "See below the search box how the query was read, and change it if you meant something else.";
            case W602_UNKNOWN_FIELD -> "The fields are listed under Queries in this help.";
            case W603_UNREADABLE_DATE -> "Write dates as 2009, 2009-10 or 2009-10-27.";
            case X901_NO_ROOM -> "Name the folder with --room, or make a room with reftel read PATH.";
            case X902_NO_SUCH_DOCUMENT ->
                "Check year, post and number; the nearest that are held are named. A number that others refer to is"
                        + " listed as wanted.";
            case X903_NO_SUCH_PARAGRAPH -> "The record's outline lists the addresses that it has.";
            case X904_ROOM_NEWER -> "Use the newer Reftel. Nothing was changed.";
            case X905_ROOM_BUSY ->
                "Wait until the other command has finished; reading goes on meanwhile, unless it expunges.";
            case X906_NOTHING_TO_READ -> "Check the path.";
            case X907_IO_FAILED -> "Look at the disk, its free space and permissions, then do it again.";
            case X908_INTERNAL ->
                "Report it with what REFTEL_DEBUG=1 prints. The room is as it was after the last finished source.";
            case X909_UNKNOWN_FIELD_KIND -> "reftel field without a kind lists them.";
            case X910_OWNER_ONLY -> "Ask without a view.";
            case X911_SHOWN_IN_PART ->
                "Read the record as it is shown: a source cannot be given out without what is withheld in it.";
            case X912_NO_SUCH_VIEW -> "Choose U, SBU, C, S or TS, with grants behind it where needed: S/NF.";
            case X915_NO_SUCH_COPY -> "The record's copies page names its copies.";
            case X916_TARGET_EXISTS -> "Name a folder that does not exist yet.";
            case X917_NO_SUCH_DAY -> "Write a day as 2009-10-27.";
            case X918_NO_SUCH_MATTER -> "reftel review lists what can be decided, each with its handle.";
            case X919_NO_SUCH_CORRECTION -> "reftel review HANDLE names the fields that can be corrected.";
            case X920_ALTERED, X921_DIVERGED, X922_INCOMPLETE, X923_FALSE ->
                "Stop, keep the folder as it is, and compare with a backup: reftel verify names what is touched."
                        + " Restore what was altered from the backup that verifies.";
            case X924_NOT_IN_FORM -> "Fetch it again from where it was kept; a mail program may have broken its lines.";
            case X925_SHOWS_MORE -> "Look at the lines before you hand the proof on.";
            case X926_DERIVED_DIFFERS, X932_CATALOGUE_UNUSABLE ->
                "reftel rebuild makes them anew of the sources. Nothing is lost: they hold nothing of their own.";
            case X927_KEYS, X930_NO_KEYS ->
                "Restore the keys from their own backup. Reading goes on without them, unless the room has to be"
                        + " made anew first.";
            case X931_WRITER_STOPPED -> "Make space or mend the disk, then read the sources again.";
            case X933_SOURCES_DAMAGED ->
                "reftel verify names the records that are touched; restore them from a backup.";
            case X934_ROOM_OLDER -> "Read its sources into a new room with this Reftel.";
            case X935_BACKUP_REFUSED -> "The message says why; name another folder.";
            case X936_BACKUP_DAMAGED -> "Make the backup again, into a new folder.";
            case X940_NO_SUCH_ADDRESS -> "/api/v1/openapi.json says what addresses there are for programs.";
            case X941_METHOD_NOT_TAKEN -> "Read with GET. What is decided is decided at the room: reftel review.";
            case X942_FORM_NOT_MADE -> "The answer says in which forms it is given; ask for one of them in Accept.";
            case X943_TOO_LARGE -> "Ask in parts, or for less.";
            case X944_TOO_MUCH_AT_ONCE -> "Wait as long as Retry-After says, then ask again; fewer at a time.";
            case X945_STAYS_OUTSIDE ->
                "Open the link that reftel serve printed, or send its key as Authorization: Bearer, to localhost.";
            case X946_NOT_UNDERSTOOD -> "The message says which part; the reference of the API lists what is taken.";
            case X947_PORT_TAKEN -> "Look whether a room is open there already, or name another port with --port.";
            case X948_ABOVE_CEILING -> "Ask for what this server shows, or have it started with more.";
            case X949_SENT_BEFORE -> "Take a new key for something new; for the same, send the same.";
            case X950_CODE_CANNOT_BE -> "Leave the code out, and one is made of the title; or name another.";
            case X951_NO_SUCH_FILE -> "reftel file list names the files there are, with their codes.";
            case X952_ENTRY_NOT_ALLOWED ->
                "The message says why, and what the kind allows. reftel file show tells how the file stands.";
            case X953_MARKED_TOO_LOW -> "Mark the entry as high as what it cites, or leave the mark out.";
            case X954_FIELD_NOT_UNDERSTOOD ->
                "reftel file kinds KIND lists the fields of each entry and what they take.";
            case X955_KIND_NOT_UNDERSTOOD -> "The message says where. The how-to on kinds has a whole example.";
            case X956_PROTECTED_NAME -> "Write the pseudonym in place of the name, or mark the entry PROTECTED.";
            case X957_CITATION_UNKNOWN ->
                "Open the paragraph first, and cite it as it is named there. A cable that is not held can be cited when"
                        + " another refers to it.";
            case X958_ENTRY_UNREADABLE -> "The message says what it takes, and in which line.";
            case X959_ENTRY_LEADS -> "An entry that is wrong is corrected by another entry: reftel file add.";
            case X960_NOTHING_TO_BEGIN_WITH ->
                "Look at what a trace of the words finds, and give other words; or let the file begin empty.";
            case X961_TWO_PERSONS -> "Name the two who decided it: --by NAME --and NAME.";
            case X962_NO_GROUND ->
                "Name the law or the order with --ground, without the name of whom it is about: it is kept for ever.";
            case X963_STANDS_WITH_OTHERS ->
                "Name the rest, too, or the file or archive as a whole; or read the rest again from files of its own"
                        + " first.";
            case X964_WHOLE_RECORDS_ONLY -> "Give the number of the record.";
            case X965_EXPUNGING_UNFINISHED -> "reftel rebuild finishes it.";
            case X966_LIST_NOT_UNDERSTOOD ->
                "reftel file charges without --list names the lists there are; the guide to counting charges says what a"
                        + " list of one's own holds.";
        };
    }
}
