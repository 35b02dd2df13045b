//! Somebody in front of the console: a browser, the node, a language, and the words of that language.
//!
//! What a reader looks for is named by the key of its words, never by a class: the same steps are taken in
//! every language.

use crate::house::{House, Officer};
use crate::page::{Browser, Kind};
use huecry_catalogue::{Catalogue, Known, Lang};
use huecry_matching::identifiers::Scheme;
use serde_json::json;
use std::sync::{LazyLock, PoisonError};

/// The signed texts, for their words.
pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let schemes = Scheme::ALL.map(Scheme::as_str);
    Catalogue::load(&[], &Known { checks: &huecry_rules::list::names(), schemes: &schemes }).unwrap()
});

/// Somebody in front of the console.
pub struct Reader<'h> {
    pub browser: Browser,
    pub house: &'h House,
    pub lang: Lang,
}

impl<'h> Reader<'h> {
    /// A stranger who reads a language.
    #[track_caller]
    pub fn new(browser: Browser, house: &'h House, lang: Lang) -> Reader<'h> {
        let reader = Reader { browser, house, lang };
        reader.become_stranger();
        reader
    }

    /// What a key says in the reader's language.
    pub fn say(&self, key: &str) -> String {
        self.say_of(key, &[])
    }

    /// What a key says of something.
    pub fn say_of(&self, key: &str, args: &[(&str, &str)]) -> String {
        assert!(CATALOGUE.words().has(key), "there are no words for `{key}`");
        CATALOGUE.words().say(self.lang, key, args)
    }

    /// A code's label.
    pub fn code(&self, list: &str, code: &str) -> String {
        let found = CATALOGUE.codes(list).and_then(|list| list.get(code));
        let found = found.unwrap_or_else(|| panic!("there is no code `{code}` in `{list}`"));
        found.label.get(self.lang).to_string()
    }

    /// Goes to a page of the console.
    #[track_caller]
    pub fn go(&self, path: &str) {
        self.browser.go(&format!("{}{path}", self.house.at));
    }

    /// Where the reader is, without the address of the node.
    #[track_caller]
    pub fn path(&self) -> String {
        let url = self.browser.url();
        url.strip_prefix(&self.house.at).unwrap_or(&url).to_owned()
    }

    /// The status the page came with.
    #[track_caller]
    pub fn status(&self) -> u64 {
        let asked = "return performance.getEntriesByType('navigation')[0].responseStatus";
        self.browser.script(asked, json!([])).as_u64().unwrap_or_default()
    }

    /// Leaves every session; the language stays, for it is kept on the device.
    #[track_caller]
    pub fn become_stranger(&self) {
        self.go("/sign-in");
        self.browser.forget_cookies();
        self.go(&format!("/sign-in?lang={}", self.lang));
    }

    /// Goes on as an officer, signing in the first time anybody is that officer.
    #[track_caller]
    pub fn be(&self, officer: Officer) {
        self.become_stranger();
        let mut sessions = self.house.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cookie) = sessions.get(&officer) {
            return self.browser.set_cookie(cookie);
        }
        self.sign_in(officer);
        if let Some((purpose, case)) = self.house.purpose_of(officer) {
            self.state(purpose, case);
        }
        let session = self.browser.cookies().into_iter().find(|c| c["name"] == SESSION);
        sessions.insert(officer, session.unwrap_or_else(|| self.browser.fail(SESSION, "there is no such cookie")));
    }

    /// Signs in through the page, with the officer's one-time link.
    #[track_caller]
    pub fn sign_in(&self, officer: Officer) {
        self.go(&self.house.link(officer));
        self.browser.submit(&self.say("ui-sign-in-do"));
    }

    /// States purpose and case through the page.
    #[track_caller]
    pub fn state(&self, purpose: &str, case: &str) {
        self.go("/purpose");
        self.browser.named(Kind::Field, &self.code("purposes", purpose)).click();
        self.browser.fill(&self.say("ui-case-label"), case);
        self.browser.submit(&self.say("ui-continue"));
    }

    /// Follows a link by the key of its words.
    #[track_caller]
    pub fn follow(&self, key: &str) {
        self.browser.follow(&self.say(key));
    }

    /// Presses a button by the key of its words.
    #[track_caller]
    pub fn submit(&self, key: &str) {
        self.browser.submit(&self.say(key));
    }

    /// Types into a field by the key of its label.
    #[track_caller]
    pub fn fill(&self, key: &str, text: &str) {
        self.browser.fill(&self.say(key), text);
    }

    /// The page shows what these keys say.
    #[track_caller]
    pub fn shows(&self, keys: &[&str]) {
        let words: Vec<String> = keys.iter().map(|key| self.say(key)).collect();
        self.browser.shows(&words.iter().map(String::as_str).collect::<Vec<_>>());
    }

    /// The error summary stands first with these words, has the focus, and the title says so.
    #[track_caller]
    pub fn is_told(&self, key: &str) {
        let summary = self.browser.css("[role=alert]").text();
        if !crate::page::plain(&summary).contains(&crate::page::plain(&self.say(key))) {
            self.browser.fail(key, &format!("is not in the error summary: {summary}"));
        }
        let (title, error) = (self.browser.title(), self.say("ui-error-prefix"));
        assert!(title.starts_with(error.trim()), "the title `{title}` does not say `{error}`");
    }
}

/// The name of the cookie over plain HTTP.
const SESSION: &str = "huecry";
