//! One visit to one page: who came, from where in the console, with what.

use crate::answer::Stop;
use crate::console::Console;
use crate::form::{Form, Upload};
use crate::frame::Frame;
use crate::routes::Route;
use huecry_catalogue::{Catalogue, Lang, Register, Verb};
use huecry_desk::Desk;
use huecry_desk::allowed::{self, Allowed};
use huecry_desk::sign_in::{self, Session};
use huecry_terms::{Call, Face, Instant, Refusal, RefusalKind, RegisterId};
use std::cell::OnceCell;
use std::sync::Arc;

/// One visit to one page.
pub struct Visit {
    /// The console it came to.
    pub console: Arc<Console>,
    /// The page; `None` when there is none of that path.
    pub route: Option<&'static Route>,
    /// The path as it was asked for, without its question.
    pub path: String,
    /// The host the browser asked, to write whole links by.
    pub host: Option<String>,
    /// When, by the node's clock.
    pub now: Instant,
    /// In which language.
    pub lang: Lang,
    /// Who, once signed in.
    pub session: Option<Session>,
    /// The secret of that session, from its cookie.
    pub secret: Option<String>,
    /// The cookie of a browser that comes back from an identity provider.
    pub vouching: Option<String>,
    /// What varies in the path.
    pub parts: Vec<(String, String)>,
    /// What stands behind the question mark.
    pub query: Form,
    /// What the form brought.
    pub form: Form,
    /// The files it brought.
    pub files: Vec<Upload>,
    /// What this visitor may do, once it was asked.
    pub(crate) allowed: OnceCell<Allowed>,
}

impl Visit {
    /// The desk.
    pub fn desk(&self) -> &Desk {
        &self.console.desk
    }

    /// The signed texts in force.
    pub fn catalogue(&self) -> &Catalogue {
        &self.console.desk.catalogue
    }

    /// The session.
    ///
    /// # Errors
    /// The visitor must sign in first.
    pub fn session(&self) -> Result<&Session, Stop> {
        self.session.as_ref().ok_or(Stop::SignIn)
    }

    /// Who calls, for whom, why.
    ///
    /// # Errors
    /// The visitor must sign in first, or say why.
    pub fn call(&self) -> Result<Call, Stop> {
        sign_in::call(self.session()?, self.now, Face::Web).ok_or(Stop::Purpose)
    }

    /// What varies in the path, empty when it is not there.
    pub fn part(&self, name: &str) -> &str {
        self.parts.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The register the path names.
    ///
    /// # Errors
    /// There is no such register: which there are is no secret.
    pub fn register(&self) -> Result<&Register, Stop> {
        let named = self.part("register");
        let id = named.parse::<RegisterId>().ok();
        id.and_then(|id| self.catalogue().register(&id)).ok_or_else(|| {
            let about: String = named.chars().take(80).collect();
            Refusal::new(RefusalKind::NoSuchRegister, about).into()
        })
    }

    /// A whole link to a path of this console, as this visitor reached it.
    pub fn link(&self, path: &str) -> String {
        let scheme = if self.console.public.secure { "https" } else { "http" };
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ':' | '-' | '[' | ']');
        match self.host.as_deref().filter(|host| host.chars().all(plain)) {
            Some(host) => format!("{scheme}://{host}{path}"),
            None => path.to_string(),
        }
    }

    /// What this visitor may do: for menus and buttons. The desk asks again when something is done.
    pub fn allowed(&self) -> &Allowed {
        self.allowed.get_or_init(|| match &self.session {
            Some(session) => allowed::of_session(self.desk(), session),
            None => Allowed::default(),
        })
    }

    /// Whether this visitor may do something somewhere.
    pub fn may(&self, verb: Verb) -> bool {
        self.allowed().acts.contains(&verb)
    }

    /// What a key says in the visitor's language. What is put into a sentence cannot reverse it.
    pub fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        let words = self.catalogue().words();
        if args.iter().all(|(_, value)| is_tame(value)) {
            return words.say(self.lang, key, args);
        }
        let tamed: Vec<(&str, String)> = args.iter().map(|(name, value)| (*name, tamed(value))).collect();
        let args: Vec<(&str, &str)> = tamed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        words.say(self.lang, key, &args)
    }

    /// The frame of this page, under its own title.
    pub fn frame(&self) -> Frame<'_> {
        let title = self.route.map_or_else(String::new, |route| self.say(route.key, &[]));
        Frame::of(self, title)
    }

    /// The frame of this page under another title.
    pub fn frame_titled(&self, title: impl Into<String>) -> Frame<'_> {
        Frame::of(self, title.into())
    }
}

/// Whether a text leaves the direction of what stands around it alone: no override, and every isolate closed.
fn is_tame(text: &str) -> bool {
    let mut open = 0_i32;
    text.chars().all(|c| {
        open += match c {
            '\u{2066}'..='\u{2068}' => 1,
            '\u{2069}' => -1,
            _ => 0,
        };
        open >= 0 && !('\u{202a}'..='\u{202e}').contains(&c)
    }) && open == 0
}

/// A text with a mark in place of each character that would reverse what stands around it.
fn tamed(text: &str) -> String {
    let reverses = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if is_tame(text) { text.to_string() } else { text.replace(reverses, "\u{fffd}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reverses_is_marked_and_what_is_isolated_stays() {
        for tame in ["", "abc", "كريم", "\u{2066}NOM-1\u{2069}", "a \u{2067}b \u{2066}c\u{2069}\u{2069}", "\u{200f}x"]
        {
            assert!(is_tame(tame), "{tame:?}");
            assert_eq!(tamed(tame), tame);
        }
        for wild in ["\u{202e}x", "x\u{202c}", "\u{2066}x", "\u{2069}x\u{2066}", "\u{2066}\u{2069}\u{2069}"] {
            assert!(!is_tame(wild), "{wild:?}");
            assert!(is_tame(&tamed(wild)));
        }
        assert_eq!(tamed("a\u{202e}b"), "a\u{fffd}b");
    }
}
