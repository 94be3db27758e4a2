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
        pages.accept("/suggest", SuggestPage::show);
        pages.accept("/promises", PromisesPage::show);
        both(pages, "/promises", PromisesPage::export);
        pages.accept("/files", FilesPage::show);
        both(pages, "/files", FilesPage::export);
        pages.accept("/files/funnel", FunnelPage::show);
        both(pages, "/files/funnel", FunnelPage::export);
        pages.accept("/files/detained", DetainedPage::show);
        both(pages, "/files/detained", DetainedPage::export);
        for (var terms : TermsPage.ALL) {
            pages.accept(terms.path(), terms::show);
            both(pages, terms.path(), terms::export);
        }
        pages.accept(ChargesPage.PATH, ChargesPage::show);
        both(pages, ChargesPage.PATH, ChargesPage::export);
        pages.accept("/files/choose", ChoosePage::show);
        both(pages, "/party/{kind}/{name}", PartyPage::export);
        pages.accept("/party/{kind}/{name}", PartyPage::show);
        browse(pages);
    }

    private static void browse(BiConsumer<String, Site.Page> pages) {
        pages.accept("/browse", BrowsePage::show);
        both(pages, "/browse", BrowsePage::export);
        both(pages, "/browse/{post}", OriginPage::export);
        pages.accept("/browse/{post}", OriginPage::post);
        both(pages, "/browse/{post}/{year}", OriginPage::export);
        pages.accept("/browse/{post}/{year}", OriginPage::year);
        pages.accept("/tags", ValuesPage::tags);
        both(pages, "/tags", ValuesPage::tagsExport);
        pages.accept("/tags/{tag}", TagPage::show);
        pages.accept("/dates", ValuesPage::dates);
        both(pages, "/dates", ValuesPage::datesExport);
        pages.accept("/classes", ValuesPage::classes);
        both(pages, "/classes", ValuesPage::classesExport);
        pages.accept("/parties", PartiesPage::show);
        both(pages, "/parties", PartiesPage::export);
    }

    private static void both(BiConsumer<String, Site.Page> pages, String path, Site.Page export) {
        pages.accept(path + ".csv", export);
        pages.accept(path + ".json", export);
    }
}
