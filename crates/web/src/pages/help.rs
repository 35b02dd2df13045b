//! Help, keys, accessibility: what everybody may read, in plain words.

use crate::answer::{Ran, page};
use crate::frame::{Frame, KeyLine};
use crate::visit::Visit;
use askama::Template;

#[derive(Template)]
#[template(path = "pages/help.html")]
struct Help<'v> {
    f: Frame<'v>,
}

#[derive(Template)]
#[template(path = "pages/keys.html")]
struct Keys<'v> {
    f: Frame<'v>,
    keys: Vec<KeyLine>,
}

#[derive(Template)]
#[template(path = "pages/accessibility.html")]
struct Accessibility<'v> {
    f: Frame<'v>,
}

/// How one works here.
///
/// # Errors
/// Only when the page cannot be written; so for all of this file.
pub fn help(visit: &Visit) -> Ran {
    page(&Help { f: visit.frame() })
}

/// Every key, for those without the script and for printing.
///
/// # Errors
/// As [`help`].
pub fn keys(visit: &Visit) -> Ran {
    let f = visit.frame();
    let keys = f.key_list();
    page(&Keys { f, keys })
}

/// What was done so that everybody can use the console, and what is missing.
///
/// # Errors
/// As [`help`].
pub fn accessibility(visit: &Visit) -> Ran {
    page(&Accessibility { f: visit.frame() })
}

/// The words of matches and of handling codes, with what they mean.
const MATCHES: [&str; 3] = ["exact", "strong", "possible"];
const HANDLING: [(&str, &str); 4] =
    [("H0", "handling-h0"), ("H1", "handling-h1"), ("H2", "handling-h2"), ("H3", "handling-h3")];

impl Help<'_> {
    fn matches(&self) -> Vec<(&'static str, String, String)> {
        let line =
            |word: &'static str| (word, self.f.t(&format!("word-{word}")), self.f.t(&format!("word-{word}-meaning")));
        MATCHES.map(line).to_vec()
    }

    fn handling(&self) -> Vec<(&'static str, String)> {
        HANDLING.map(|(code, key)| (code, self.f.t(key))).to_vec()
    }
}
