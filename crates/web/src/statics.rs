//! The one style sheet and the three scripts, in the binary, under names that change with their content.

use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// A file of ours.
pub struct Static {
    /// Its path, with the beginning of its hash: it may be kept for ever.
    pub path: String,
    /// Its media type.
    pub media: &'static str,
    /// What it holds.
    pub bytes: &'static [u8],
}

/// The style sheet.
pub static STYLE: LazyLock<Static> = LazyLock::new(|| {
    named("huecry", "css", "text/css; charset=utf-8", spare(include_str!("../static/huecry.css")).leak().as_bytes())
});
/// The script.
pub static SCRIPT: LazyLock<Static> =
    LazyLock::new(|| named("huecry", "js", "text/javascript; charset=utf-8", include_bytes!("../static/huecry.js")));
/// The script that checks a proof; only the page of a proof loads it.
pub static PROOF: LazyLock<Static> =
    LazyLock::new(|| named("proof", "js", "text/javascript; charset=utf-8", include_bytes!("../static/proof.js")));
/// The script that speaks with passkeys; only their pages load it.
pub static PASSKEY: LazyLock<Static> =
    LazyLock::new(|| named("passkey", "js", "text/javascript; charset=utf-8", include_bytes!("../static/passkey.js")));
/// The sign in the browser's tab.
pub static ICON: LazyLock<Static> =
    LazyLock::new(|| named("huecry", "svg", "image/svg+xml", include_bytes!("../static/huecry.svg")));

/// All of them.
pub fn all() -> [&'static Static; 5] {
    [&STYLE, &SCRIPT, &PROOF, &PASSKEY, &ICON]
}

/// A style sheet without its comments and the space between its words: what browsers do not read is not sent.
/// What stands in quotes stays as it is.
pub fn spare(css: &str) -> String {
    let (mut spare, mut rest) = (String::with_capacity(css.len()), css);
    while let Some(next) = rest.chars().next() {
        let taken = match next {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            space if space.is_whitespace() => rest.len() - rest.trim_start().len(),
            one => one.len_utf8(),
        };
        let (word, after) = rest.split_at(taken);
        match next {
            '/' if taken > 1 => {}
            space if space.is_whitespace() => {
                let needless = spare.ends_with(BINDS) || spare.ends_with(':') || after.starts_with(BINDS);
                if !needless && !spare.is_empty() && !after.starts_with("/*") {
                    spare.push(' ');
                }
            }
            '}' => {
                spare.truncate(spare.trim_end_matches(';').len());
                spare.push('}');
            }
            _ => spare.push_str(word),
        }
        rest = after;
    }
    spare
}

/// Around these no space says anything.
const BINDS: [char; 5] = ['{', '}', ';', ',', '>'];

fn named(name: &str, kind: &str, media: &'static str, bytes: &'static [u8]) -> Static {
    let hash: String = Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    Static { path: format!("/static/{name}-{hash}.{kind}"), media, bytes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spared_style_sheet_says_the_same() {
        for (whole, spared) in [
            (
                "/* a */\n\na:hover  b > c,\n d { color: red; margin: 0 1px; }\n",
                "a:hover b>c,d{color:red;margin:0 1px}",
            ),
            ("p::after { content: \" ( /* \" attr(href) ; }", "p::after{content:\" ( /* \" attr(href)}"),
            ("a :is(b, c) { x: calc(1px + 2px) } /* end */", "a :is(b,c){x:calc(1px + 2px)}"),
            ("@media (min-width: 4rem) {\n  a { b: \"✓\" / \"\"; }\n}", "@media (min-width:4rem){a{b:\"✓\" / \"\"}}"),
            ("a /* unclosed", "a"),
        ] {
            assert_eq!(spare(whole), spared);
        }
        let whole = include_str!("../static/huecry.css");
        let spared = spare(whole);
        assert_eq!(spare(&spared), spared, "what was spared cannot be spared more");
        assert_eq!(spared.matches('{').count(), spared.matches('}').count());
        assert!(spared.len() <= MOST, "{} bytes", spared.len());
    }

    /// How many bytes of style a browser is sent at most.
    const MOST: usize = 40_000;
}
