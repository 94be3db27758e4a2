package org.reftel.serve.web;

import java.util.Locale;
import org.reftel.desk.Trace;

/// Of which records a page tells what was counted, promised and met, where not of all.
///
/// @param says empty when of all
/// @param wholeHref to an account of all; empty where there is none
public record AccountOf(String says, String wholeHref) {
    private static final String WHOLE = "whole";

    static AccountOf of(Trace trace, Address address, Pager pager) {
        int all = trace.records().size();
        if (trace.subject() instanceof Trace.Subject.Words) {
            return new AccountOf(all > TracePage.PAGE ? "of records " + pager.says() : "", "");
        }
        return trace.spoken() >= all
                ? new AccountOf("", "")
                : new AccountOf(
                        String.format(Locale.ROOT, "of the %,d latest of %,d records", trace.spoken(), all),
                        address.with("account", WHOLE).href());
    }

    /// Of how many records an account is made for a page.
    static int most(Address address) {
        return address.get("account").equals(WHOLE) ? Integer.MAX_VALUE : Trace.Question.LATEST;
    }
}
