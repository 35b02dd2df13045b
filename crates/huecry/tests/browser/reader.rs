//! Somebody in front of the console: a browser, the node, a language, and the words of that language.
//!
//! What a reader looks for is named by the key of its words, never by a class: the same steps are taken in
//! every language.

use crate::house::{House, Officer};
use crate::page::{Browser, Kind, plain};
use huecry_catalogue::{Catalogue, Lang};
use serde_json::json;
use std::sync::{LazyLock, PoisonError};

/// The signed texts, for their words.
pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(&[], &huecry_rules::known()).unwrap());

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

    /// The title of a register.
    pub fn register(&self, id: &str) -> String {
        CATALOGUE.register_named(id).unwrap_or_else(|| panic!("no register `{id}`")).title.get(self.lang).to_string()
    }

    /// The title of a section of a register.
    pub fn section(&self, register: &str, id: &str) -> String {
        let sections = CATALOGUE.register_named(register).map(|r| r.sections.as_slice()).unwrap_or_default();
        let found = sections.iter().find(|section| section.id == id);
        found.unwrap_or_else(|| panic!("no section `{id}`")).title.get(self.lang).to_string()
    }

    /// The label of a field of a register.
    pub fn field(&self, register: &str, id: &str) -> String {
        let found = CATALOGUE.register_named(register).and_then(|r| r.field_named(id));
        found.unwrap_or_else(|| panic!("no field `{id}`")).label.get(self.lang).to_string()
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

    /// Opens what stands folded under these words.
    #[track_caller]
    pub fn open(&self, key: &str) {
        self.browser.named(Kind::Button, &self.say(key)).click();
    }

    /// Asks one question of every register.
    #[track_caller]
    pub fn search(&self, text: &str) {
        self.go("/");
        self.browser.paste(&self.say("ui-search-title"), text);
        self.submit("ui-search-do");
    }

    /// Begins a record of a register, as a draft, and answers the draft's path.
    #[track_caller]
    pub fn begin(&self, register: &str) -> String {
        self.go("/records");
        self.browser.submit(&format!("{} · {}", self.say("ui-records-new"), self.register(register)));
        self.path()
    }

    /// The page shows what these keys say.
    #[track_caller]
    pub fn shows(&self, keys: &[&str]) {
        let words: Vec<String> = keys.iter().map(|key| self.say(key)).collect();
        self.browser.shows(&words.iter().map(String::as_str).collect::<Vec<_>>());
    }

    /// The error summary says what this key says.
    #[track_caller]
    pub fn is_told(&self, key: &str) {
        self.is_told_words(&self.say(key));
    }

    /// The error summary says these words, and the title that something is wrong.
    #[track_caller]
    pub fn is_told_words(&self, words: &str) {
        let summary = plain(&self.browser.css("[role=alert]").text());
        if !summary.contains(&plain(words)) {
            self.browser.fail(words, &format!("is not in the error summary: {summary}"));
        }
        let (title, error) = (plain(&self.browser.title()), plain(&self.say("ui-error-prefix")));
        assert!(title.starts_with(&error), "the title `{title}` does not begin with `{error}`");
    }
}

/// The name of the cookie over plain HTTP.
const SESSION: &str = "huecry";
