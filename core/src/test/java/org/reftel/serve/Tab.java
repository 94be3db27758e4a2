package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;

/// One page in a browser that writes down all that a page must not do: a message on the console, an error of a script,
/// a dialog, a breach of the Content-Security-Policy, a request to anywhere but the server. Closing it fails on any.
public final class Tab implements AutoCloseable {
    private static final String REPORT_BREACHES = "document.addEventListener('securitypolicyviolation', "
            + "e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";

    private final BrowserContext context;
    private final Served served;
    private final Page page;
    private final List<String> noted = new ArrayList<>();

    Tab(BrowserContext context, Served served) {
        this.context = context;
        this.served = served;
        context.addInitScript(REPORT_BREACHES);
        context.onRequest(request -> {
            if (!request.url().startsWith(served.base() + "/")) {
                noted.add("request to elsewhere: " + request.url());
            }
        });
        context.onConsoleMessage(message -> noted.add("console: " + message.type() + " " + message.text()));
        context.onWebError(error -> noted.add("script: " + error.error()));
        context.onDialog(dialog -> {
            noted.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        this.page = context.newPage();
    }

    /// Takes the key, as who opens the printed link does.
    Tab enter() {
        context.request().get(served.link(), RequestOptions.create().setMaxRedirects(0));
        return this;
    }

    /// Lets the page read and write the clipboard.
    public Tab withClipboard() {
        context.grantPermissions(
                List.of("clipboard-read", "clipboard-write"),
                new BrowserContext.GrantPermissionsOptions().setOrigin(served.base()));
        return this;
    }

    public String clipboard() {
        return String.valueOf(page.evaluate("() => navigator.clipboard.readText()"));
    }

    public Page page() {
        return page;
    }

    /// Opens a page of the room, which must be there.
    public Tab open(String path) {
        return open(path, 200);
    }

    /// Opens a page that answers with this status.
    public Tab open(String path, int status) {
        var answer = page.navigate(served.base() + path);
        assertThat(answer.status()).as("status of " + path).isEqualTo(status);
        if (status >= 400) {
            forget(status);
        }
        return this;
    }

    /// Chromium says on the console that a page was an error page; here it was to be one.
    public Tab forget(int status) {
        noted.removeIf(note -> note.contains("Failed to load resource") && note.contains(" " + status + " "));
        return this;
    }

    public Locator find(String selector) {
        return page.locator(selector);
    }

    /// What fits the selector and holds these words.
    public Locator find(String selector, String words) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(words));
    }

    /// Path, query and fragment of the page.
    public String path() {
        return page.url().substring(served.base().length());
    }

    /// How many pixels the page is wider than its window.
    public int overflow() {
        return ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /// What axe finds against WCAG 2.2, levels A and AA: rule, place and what is wrong.
    public List<String> barriers() {
        return barriers(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    /// The same by one rule of axe.
    public List<String> barriers(String rule) {
        return barriers(new AxeBuilder(page).withRules(List.of(rule)));
    }

    private static List<String> barriers(AxeBuilder axe) {
        var results = axe.setLegacyMode(true).analyze();
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary()))
                .toList();
    }

    /// What happened so far that must not.
    public List<String> noted() {
        return List.copyOf(noted);
    }

    @Override
    public void close() {
        context.close();
        assertThat(noted).as("what the browser noted").isEmpty();
        assertThat(served.faults()).as("what failed in the server").isEmpty();
    }
}
