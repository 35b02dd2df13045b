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

    /// What a key says in the visitor's language.
    pub fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.catalogue().words().say(self.lang, key, args)
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
