package org.reftel.serve.web;

import java.util.function.BiConsumer;

/// Where the record room, its lists and what is traced in it are.
final class Rooms {
    private Rooms() {}

    static void routes(BiConsumer<String, Site.Page> pages) {
        pages.accept("/", RoomPage::show);
        both(pages, "/catalogue", RoomPage::export);
        pages.accept("/wanted", WantedPage::show);
        both(pages, "/wanted", WantedPage::export);
        pages.accept("/doubtful", DoubtfulPage::show);
        both(pages, "/doubtful", DoubtfulPage::export);
        pages.accept("/trace", TracePage::show);
        both(pages, "/trace", TracePage::export);
    }

    private static void both(BiConsumer<String, Site.Page> pages, String path, Site.Page export) {
        pages.accept(path + ".csv", export);
        pages.accept(path + ".json", export);
    }
}
