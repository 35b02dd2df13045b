//! What a page answers: a page, a way to go, a file; and how an answer becomes bytes.

use crate::visit::Visit;
use askama::Template;
use http::{HeaderValue, Response, StatusCode, header};
use huecry_terms::{ActId, Failure, IdError, Refusal, RefusalKind, Trouble};
use std::fs::File;

/// What a page gives.
pub type Ran = Result<Answer, Stop>;

/// An answer.
pub enum Answer {
    /// A page.
    Page(StatusCode, String),
    /// Elsewhere, by GET: after something was done, so that "reload" does not do it again.
    Go(String),
    /// Elsewhere, with cookies to set.
    GoWith(String, Vec<String>),
    /// Away, to the identity provider that the node was told of and to nobody else, with a cookie to come back by.
    /// Whatever a visitor typed stands nowhere in the address.
    Away(String, String),
    /// A page, with cookies to set.
    PageWith(StatusCode, String, Vec<String>),
    /// Bytes to keep: a proof, a list of rejects.
    Bytes {
        /// What it is called on the reader's disk.
        name: String,
        /// Its media type.
        media: &'static str,
        /// What it holds.
        bytes: Vec<u8>,
    },
    /// A file to keep, that may be large: an export, written whole before it leaves.
    File {
        /// What it is called on the reader's disk.
        name: String,
        /// Its media type.
        media: &'static str,
        /// The spool, at its beginning.
        file: File,
        /// How many bytes.
        length: u64,
    },
    /// Plain words for a script of ours: the live completeness.
    Plain(String),
    /// Numbers for a script of ours: how far an import is.
    Json(String),
    /// Nothing but until when the session lasts.
    Kept(String),
}

/// Why a page ends without its answer.
#[derive(Debug)]
pub enum Stop {
    /// The desk said no, or something broke.
    Failure(Failure),
    /// There is no such page.
    NoSuchPage,
    /// The visitor must sign in first.
    SignIn,
    /// The visitor must say why first.
    Purpose,
    /// The form did not come from a page of ours, or from an older sign-in.
    Forged,
    /// The request cannot be read: what, and what to do.
    Unreadable(String),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Stop::Failure(failure)
    }
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        Stop::Failure(trouble.into())
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Stop::Failure(refusal.into())
    }
}

impl From<IdError> for Stop {
    fn from(error: IdError) -> Self {
        Stop::Unreadable(error.to_string())
    }
}

impl From<askama::Error> for Stop {
    fn from(error: askama::Error) -> Self {
        Stop::Failure(Trouble::new(format!("a page could not be written: {error}"), "").into())
    }
}

/// A template as a page.
///
/// # Errors
/// When a value of the template cannot be written; a mistake of the programme.
pub fn page(template: &impl Template) -> Ran {
    Ok(Answer::Page(StatusCode::OK, template.render()?))
}

/// A template as a page with another status.
///
/// # Errors
/// As [`page`].
pub fn page_with(status: StatusCode, template: &impl Template) -> Ran {
    Ok(Answer::Page(status, template.render()?))
}

/// The status of a refusal: absent and withheld are both "not found".
pub fn status_of(refusal: &Refusal) -> StatusCode {
    match refusal.kind {
        RefusalKind::NoSuchRecord
        | RefusalKind::NoSuchRegister
        | RefusalKind::NoSuchProcedure
        | RefusalKind::NoSuchDossier => StatusCode::NOT_FOUND,
        RefusalKind::ChangedMeanwhile | RefusalKind::AlreadyThere | RefusalKind::StepNotNow => StatusCode::CONFLICT,
        RefusalKind::FormNotSatisfied | RefusalKind::CheckNotMet | RefusalKind::NothingToSearch => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        RefusalKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::FORBIDDEN,
    }
}

/// What a visit ends with, as a page for people.
pub fn told(visit: &Visit, stop: Stop) -> Answer {
    let page = match stop {
        Stop::SignIn => return Answer::Go(crate::pages::sign_in::way_from(visit)),
        Stop::Purpose => crate::pages::purpose::ask(visit),
        Stop::NoSuchPage => crate::pages::trouble::no_such_page(visit),
        Stop::Forged => crate::pages::trouble::forged(visit),
        Stop::Unreadable(why) => crate::pages::trouble::unreadable(visit, &why),
        Stop::Failure(Failure::Refused(refusal)) => crate::pages::trouble::refused(visit, &refusal),
        Stop::Failure(Failure::Trouble(trouble)) => crate::pages::trouble::incident(visit, &trouble),
    };
    page.unwrap_or_else(|_| Answer::Page(StatusCode::INTERNAL_SERVER_ERROR, "trouble".into()))
}

/// The head of an answer; its body is the caller's.
pub(crate) fn head(answer: &Answer) -> http::response::Builder {
    let status = match answer {
        Answer::Page(status, _) | Answer::PageWith(status, ..) => *status,
        Answer::Go(_) | Answer::GoWith(..) | Answer::Away(..) => StatusCode::SEE_OTHER,
        Answer::Kept(_) => StatusCode::NO_CONTENT,
        _ => StatusCode::OK,
    };
    let mut head = Response::builder().status(status);
    match answer {
        Answer::Page(..) | Answer::PageWith(..) => head = head.header(header::CONTENT_TYPE, "text/html; charset=utf-8"),
        Answer::Plain(_) => head = head.header(header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        Answer::Bytes { name, media, .. } | Answer::File { name, media, .. } => {
            head = head
                .header(header::CONTENT_TYPE, *media)
                .header(header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", file_name(name)));
        }
        Answer::Json(_) => head = head.header(header::CONTENT_TYPE, "application/json"),
        Answer::Kept(until) => head = head.header("huecry-session-until", until),
        Answer::Away(to, cookie) => {
            // INVARIANT: the crate that wrote the address percent-encodes what is no visible ASCII.
            head = head.header(header::LOCATION, to).header(header::SET_COOKIE, cookie);
        }
        Answer::Go(_) | Answer::GoWith(..) => {}
    }
    if let Answer::Go(to) | Answer::GoWith(to, _) = answer {
        head = head.header(header::LOCATION, location(to));
    }
    if let Answer::GoWith(_, cookies) | Answer::PageWith(_, _, cookies) = answer {
        for cookie in cookies {
            head = head.header(header::SET_COOKIE, cookie);
        }
    }
    head
}

/// Only ways within this console; anything else leads home. Keeps a header from being split, too. Browsers take
/// tabs and line ends out of an address before they read it: one that has any is none of ours.
fn location(to: &str) -> HeaderValue {
    let own = is_own(to);
    let value = if own { HeaderValue::from_str(to).ok() } else { None };
    value.unwrap_or(HeaderValue::from_static("/"))
}

/// Whether an address stays within this console, however a browser reads it.
pub(crate) fn is_own(to: &str) -> bool {
    to.starts_with('/') && !to.starts_with("//") && !to.contains('\\') && !to.contains(char::is_control)
}

/// A name of letters, digits, dots and dashes: what a person typed never becomes part of a header.
fn file_name(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '-' };
    name.chars().take(100).map(plain).collect()
}

/// An act's number as a visitor sees it, if there is one.
pub fn act_number(act: Option<ActId>) -> Option<u64> {
    act.map(|act| act.0)
}
