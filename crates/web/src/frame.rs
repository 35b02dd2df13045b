//! What stands around every page: product, bureau, purpose, places, and the act this view was.

use crate::guard;
use crate::statics;
use crate::visit::Visit;
use huecry_catalogue::{Lang, Verb};
use huecry_desk::dossier::{self, Waiting};
use huecry_desk::sign_in::Theme;
use huecry_terms::{ActId, Day, Instant, RecordId};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// What stands around a page, and the words for what stands in it.
pub struct Frame<'v> {
    /// The visit.
    pub visit: &'v Visit,
    /// The heading of the page and the first part of its title.
    pub title: String,
    /// The title begins with the word for an error.
    pub wrong: bool,
    /// The act this view was, once there is one.
    pub act: Option<ActId>,
    /// Where "back" leads, with its words.
    pub back: Option<(String, String)>,
    /// Seconds after which the page asks for itself again: for progress.
    pub refresh: Option<u32>,
    /// The word every form of this session carries.
    pub form_word: String,
    /// What people call the records that are linked to, as far as this visitor may open them.
    pub numbers: BTreeMap<RecordId, String>,
    /// The keys of this page alone.
    pub keys_here: &'static [Key],
    /// How much waits for this visitor, once it was counted.
    pub(crate) waiting: OnceCell<Waiting>,
}

/// One place of the menu.
pub struct Place {
    /// Its words.
    pub label: String,
    /// Where it is.
    pub href: &'static str,
    /// The letter that goes there after `g`.
    pub letter: &'static str,
    /// Whether the page is in it.
    pub here: bool,
    /// So many things wait there, in figures and in words; empty where nothing does.
    pub waits: Option<(String, String)>,
}

impl<'v> Frame<'v> {
    /// The frame of a visit.
    pub fn of(visit: &'v Visit, title: String) -> Self {
        let form_word = visit.secret.as_deref().map(guard::form_word).unwrap_or_default();
        let numbers = BTreeMap::new();
        Frame {
            visit,
            title,
            wrong: false,
            act: None,
            back: None,
            refresh: None,
            form_word,
            numbers,
            keys_here: &[],
            waiting: OnceCell::new(),
        }
    }

    /// The same with the act this view was.
    pub fn with_act(mut self, act: ActId) -> Self {
        self.act = Some(act);
        self
    }

    /// The same with a way back.
    pub fn with_back(mut self, href: impl Into<String>, words: impl Into<String>) -> Self {
        self.back = Some((href.into(), words.into()));
        self
    }

    /// The same with keys of its own.
    pub fn with_keys(mut self, keys: &'static [Key]) -> Self {
        self.keys_here = keys;
        self
    }

    /// The same with the numbers of the records that are linked to.
    pub fn with_numbers(mut self, numbers: BTreeMap<RecordId, String>) -> Self {
        self.numbers = numbers;
        self
    }

    /// The same for a page that says what is wrong.
    pub fn with_error(mut self) -> Self {
        self.wrong = true;
        self
    }

    /// What a key says.
    pub fn t(&self, key: &str) -> String {
        self.visit.say(key, &[])
    }

    /// What a key says of one thing.
    pub fn t1(&self, key: &str, name: &str, value: impl ToString) -> String {
        self.visit.say(key, &[(name, &value.to_string())])
    }

    /// What the key says that begins so and ends with a word of the desk's.
    pub fn t_of(&self, beginning: &str, word: impl std::fmt::Display) -> String {
        self.t(&format!("{beginning}{word}"))
    }

    /// What a key says of two things.
    pub fn t2(&self, key: &str, one: (&str, &str), two: (&str, &str)) -> String {
        self.visit.say(key, &[one, two])
    }

    /// `en`, `fr`, `es`, `ar`.
    pub fn lang(&self) -> Lang {
        self.visit.lang
    }

    /// The direction of writing.
    pub fn dir(&self) -> &'static str {
        if self.visit.lang == Lang::Ar { "rtl" } else { "ltr" }
    }

    /// The title of the tab: error word, page, product.
    pub fn tab(&self) -> String {
        let product = self.t("ui-product");
        let error = if self.wrong { self.t("ui-error-prefix") } else { String::new() };
        format!("{error}{} · {product}", self.title)
    }

    /// The theme somebody has chosen: `auto`, `light`, `dark`.
    pub fn theme(&self) -> &'static str {
        match self.visit.session.as_ref().map(|s| s.settings.theme) {
            Some(Theme::Light) => "light",
            Some(Theme::Dark) => "dark",
            _ => "auto",
        }
    }

    /// Whether keys of one letter work: `on`, `off`.
    pub fn keys(&self) -> &'static str {
        if self.visit.session.as_ref().is_some_and(|s| s.settings.keys) { "on" } else { "off" }
    }

    /// Until when the session lasts, for the warning five minutes ahead.
    pub fn session_until(&self) -> String {
        self.visit.session.as_ref().map(|s| s.lasts(self.visit.now).to_string()).unwrap_or_default()
    }

    /// The path of the style sheet.
    pub fn style(&self) -> &'static str {
        &statics::STYLE.path
    }

    /// The path of the script.
    pub fn script(&self) -> &'static str {
        &statics::SCRIPT.path
    }

    /// The path of the script that checks a proof.
    pub fn proof_script(&self) -> &'static str {
        &statics::PROOF.path
    }

    /// The path of the script that speaks with passkeys.
    pub fn passkey_script(&self) -> &'static str {
        &statics::PASSKEY.path
    }

    /// The path of the sign in the tab.
    pub fn icon(&self) -> &'static str {
        &statics::ICON.path
    }

    /// Whether somebody has signed in.
    pub fn signed_in(&self) -> bool {
        self.visit.session.is_some()
    }

    /// The bureau one acts for.
    pub fn bureau(&self) -> String {
        let Some(session) = &self.visit.session else { return String::new() };
        let (id, name) = (session.bureau.id.as_str(), &session.bureau.name);
        // "NCB FR" says it; "Bucharest" does not.
        if name.split_whitespace().any(|word| word == id) { name.clone() } else { format!("{id} {name}") }
    }

    /// The officer's name.
    pub fn officer(&self) -> String {
        self.visit.session.as_ref().map(|s| s.officer.name.clone()).unwrap_or_default()
    }

    /// The officer's id.
    pub fn officer_id(&self) -> String {
        self.visit.session.as_ref().map(|s| s.officer.id.to_string()).unwrap_or_default()
    }

    /// The title of the officer's role.
    pub fn role(&self) -> String {
        let role = self.visit.session.as_ref().and_then(|s| self.visit.catalogue().role(&s.officer.role));
        role.map(|role| role.title.get(self.lang()).to_string()).unwrap_or_default()
    }

    /// The purpose in words, if one is stated.
    pub fn purpose(&self) -> Option<String> {
        let (purpose, _) = self.visit.session.as_ref()?.purpose.as_ref()?;
        Some(self.code("purposes", purpose.as_str()))
    }

    /// The case, if a purpose is stated.
    pub fn case(&self) -> Option<String> {
        let (_, case) = self.visit.session.as_ref()?.purpose.as_ref()?;
        Some(case.to_string())
    }

    /// A code's label.
    pub fn code(&self, list: &str, code: &str) -> String {
        let found = self.visit.catalogue().codes(list).and_then(|list| list.get(code));
        found.map_or_else(|| code.to_string(), |found| found.label.get(self.lang()).to_string())
    }

    /// A level of classification in words, whichever party's list it is of.
    pub fn level(&self, code: &str) -> String {
        let parties = self.visit.catalogue().agreements().iter().flat_map(|agreement| &agreement.parties);
        let lists = parties.filter_map(|party| self.visit.catalogue().codes(&party.levels));
        let mut found = lists.filter_map(|list| list.get(code));
        found.next().map_or_else(|| code.to_string(), |found| found.label.get(self.lang()).to_string())
    }

    /// Whether what is here is invented: said in the bar, in words.
    pub fn training(&self) -> bool {
        self.visit.console.public.training
    }

    /// The organisation whose node this is.
    pub fn organisation(&self) -> &str {
        &self.visit.console.public.organisation
    }

    /// Whether the search box may stand in the bar: not on the page that is one itself.
    pub fn can_search(&self) -> bool {
        self.visit.path != "/" && self.purpose().is_some() && self.visit.may(Verb::Search)
    }

    /// The places this visitor may go to.
    pub fn places(&self) -> Vec<Place> {
        let open = |verbs: &[Verb]| verbs.is_empty() || verbs.iter().any(|verb| self.visit.may(*verb));
        PLACES
            .iter()
            .filter(|(.., verbs)| self.signed_in() && open(verbs))
            .map(|(key, href, letter, _)| Place {
                label: self.t(key),
                href,
                letter,
                here: self.is_in(href),
                waits: if *href == "/work" { self.waiting() } else { None },
            })
            .collect()
    }

    /// In how many dossiers this visitor may take a step. A number that cannot be had now is not shown: the page is
    /// about something else.
    fn waiting(&self) -> Option<(String, String)> {
        let call = self.visit.call().ok()?;
        let waiting = self.waiting.get_or_init(|| dossier::waiting(self.visit.desk(), &call).unwrap_or_default());
        let more = if waiting.more { "+" } else { "" };
        let words = self.t1("ui-work-count", "count", waiting.dossiers);
        (waiting.dossiers > 0).then(|| (format!("{}{more}", waiting.dossiers), words))
    }

    fn is_in(&self, href: &str) -> bool {
        let path = self.visit.path.as_str();
        match href {
            "/" => path == "/" || path.starts_with("/search"),
            "/work" => ["/work", "/dossiers", "/procedures"].iter().any(|place| path.starts_with(place)),
            "/records" => ["/records", "/drafts", "/import", "/export"].iter().any(|place| path.starts_with(place)),
            _ => path.starts_with(href),
        }
    }

    /// The four languages, each in its own words, with the way to this page in it.
    pub fn languages(&self) -> Vec<(Lang, &'static str, String)> {
        let names = ["English", "Français", "Español", "العربية"];
        Lang::ALL.into_iter().zip(names).map(|(lang, name)| (lang, name, self.in_lang(lang))).collect()
    }

    fn in_lang(&self, lang: Lang) -> String {
        let path = self.visit.path.as_str();
        let looks = self.visit.route.map_or_else(|| path.to_owned(), |route| route.looks(path));
        // `//host/` is a path to a server and another host to a browser.
        format!("{}?lang={lang}", if crate::answer::is_own(&looks) { looks.as_str() } else { "/" })
    }

    /// A day as it is read aloud: `5 November 1958`.
    pub fn day(&self, day: &Day) -> String {
        let month = self.t(&format!("month-{}", day.month()));
        let (day, year) = (day.day().to_string(), day.year().to_string());
        whole(self.visit.say("ui-day", &[("day", &day), ("month", &month), ("year", &year)]))
    }

    /// A day as the desk writes it, `1958-11-05`, as it is read aloud.
    pub fn day_of(&self, day: &str) -> String {
        day.parse::<Day>().map_or_else(|_| day.to_string(), |day| self.day(&day))
    }

    /// A moment, in UTC: `5 November 2026, 02:14:07 UTC`.
    pub fn time(&self, at: &Instant) -> String {
        let day = self.day(&huecry_terms::day_of(*at));
        let text = at.to_string();
        let clock = text.split_once('T').map_or("", |(_, clock)| clock.get(..8).unwrap_or(clock));
        format!("{day}, {} UTC", clock)
    }

    /// A number in groups of three, as act numbers are read.
    pub fn grouped(&self, number: impl ToString) -> String {
        let digits = number.to_string();
        let mut groups: Vec<&str> = Vec::new();
        let mut rest = digits.as_str();
        while rest.len() > 3 {
            let (head, tail) = rest.split_at(rest.len() - 3);
            groups.insert(0, tail);
            rest = head;
        }
        groups.insert(0, rest);
        groups.join("\u{202f}")
    }
}

/// A date of which no part is set apart from the others: inside an Arabic sentence it must be read as one, from
/// its day to its year.
pub(crate) fn whole(date: String) -> String {
    date.replace(['\u{2068}', '\u{2069}'], "")
}

/// The menu: words, path, letter after `g`, and the verbs of which one opens it.
type PlaceLine = (&'static str, &'static str, &'static str, &'static [Verb]);
const PLACES: [PlaceLine; 13] = [
    ("ui-place-search", "/", "KeyS", &[Verb::Search]),
    ("ui-place-work", "/work", "KeyM", &[]),
    ("ui-place-records", "/records", "KeyR", &[Verb::Record, Verb::Import, Verb::Export]),
    ("ui-place-subscriptions", "/subscriptions", "KeyH", &[Verb::Subscribe]),
    ("ui-place-link", "/link", "KeyI", &[Verb::Message]),
    ("ui-place-audit", "/audit", "KeyA", &[Verb::ReadActs]),
    ("ui-place-use", "/overview", "KeyU", &[]),
    ("ui-place-catalogue", "/catalogue", "KeyL", &[]),
    ("ui-place-people", "/people", "KeyP", &[Verb::ManagePeople, Verb::ManageBureaux]),
    ("ui-place-rights", "/rights", "KeyG", &[Verb::ReadRights]),
    ("ui-place-entities", "/entities", "KeyE", &[Verb::ManageEntities]),
    ("ui-place-node", "/node", "KeyN", &[Verb::Checkpoint]),
    ("ui-place-help", "/help", "KeyD", &[]),
];

/// One line of the list of keys.
pub struct KeyLine {
    /// The key caps: what stands on them, and the code whose letter on this keyboard is meant.
    pub caps: Vec<(&'static str, &'static str)>,
    /// What they do.
    pub words: String,
}

impl Frame<'_> {
    /// The clock in the bar.
    pub fn clock(&self) -> String {
        let text = self.visit.now.to_string();
        let clock = text.split_once('T').and_then(|(_, clock)| clock.get(..5)).unwrap_or_default().to_string();
        format!("{clock} UTC")
    }

    /// The beginning of the hash of the catalogue in force.
    pub fn catalogue_mark(&self) -> String {
        self.visit.catalogue().hash().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The keys that work on this page: its own, then those of every page.
    pub fn key_list(&self) -> Vec<KeyLine> {
        let mut list: Vec<KeyLine> = self
            .keys_here
            .iter()
            .chain(&KEYS)
            .map(|(caps, words)| KeyLine { caps: caps.iter().map(|cap| (*cap, "")).collect(), words: self.t(words) })
            .collect();
        for (place, code) in self.places().into_iter().zip(PLACES.iter().map(|(_, _, code, _)| *code)) {
            let letter = place.letter.strip_prefix("Key").unwrap_or(code);
            list.push(KeyLine { caps: vec![("g", "KeyG"), (letter, place.letter)], words: place.label });
        }
        list
    }
}

/// Key caps and the key of the words of what they do.
pub type Key = (&'static [&'static str], &'static str);

/// The keys of every page.
const KEYS: [Key; 8] = [
    (&["/"], "ui-key-search"),
    (&["Ctrl", "K"], "ui-key-commands"),
    (&["?"], "ui-key-help"),
    (&["j", "k"], "ui-key-next-previous"),
    (&["Enter"], "ui-key-open"),
    (&["x"], "ui-key-select"),
    (&["[", "]"], "ui-key-pages"),
    (&["Esc"], "ui-key-leave"),
];
