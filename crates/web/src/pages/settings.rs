//! What an officer has set for the console: theme, keys, digits. Kept on the server, so that it follows.

use crate::answer::{Answer, Ran, page};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use huecry_desk::sign_in::{self, Settings, Theme};
use huecry_terms::Face;

#[derive(Template)]
#[template(path = "pages/settings.html")]
struct Mine<'v> {
    f: Frame<'v>,
    settings: Settings,
    saved: bool,
}

impl Mine<'_> {
    fn themes(&self) -> [(&'static str, &'static str, bool); 3] {
        THEMES.map(|(theme, word, key)| (word, key, self.settings.theme == theme))
    }
}

/// The settings as they are.
///
/// # Errors
/// The visitor must sign in first.
pub fn ask(visit: &Visit) -> Ran {
    let settings = visit.session()?.settings;
    page(&Mine { f: visit.frame(), settings, saved: visit.query.has("saved") })
}

/// Sets them. The language is the one the page was read in.
///
/// # Errors
/// The visitor must sign in first. Trouble.
pub fn set(visit: &Visit) -> Ran {
    let theme = THEMES.iter().find(|(_, word, _)| *word == visit.form.get("theme")).map_or(Theme::Auto, |(t, ..)| *t);
    let settings = Settings {
        lang: Some(visit.lang),
        theme,
        keys: visit.form.has("keys"),
        arabic_digits: visit.form.has("arabic-digits"),
    };
    sign_in::set_settings(visit.desk(), visit.session()?, settings, visit.now, Face::Web)?;
    Ok(Answer::Go("/settings?saved".into()))
}

const THEMES: [(Theme, &str, &str); 3] = [
    (Theme::Auto, "auto", "ui-theme-auto"),
    (Theme::Light, "light", "ui-theme-light"),
    (Theme::Dark, "dark", "ui-theme-dark"),
];
