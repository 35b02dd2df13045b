//! From what the files say to the tables everything runs on, with every complaint on the way.

mod agreement;
mod codes;
mod field;
mod notice;
mod procedure;
mod register;
mod repeat;
mod roles;

pub(crate) use agreement::{AroundLine, agreement};
pub(crate) use codes::codes;
pub(crate) use procedure::procedure;
pub(crate) use register::{Around, SharedSection, numbers_differ, register, section};
pub(crate) use roles::roles;

use crate::codes::CodeList;
use crate::file::{At, Source};
use crate::unsound::{shown, suggestion};
use huecry_terms::CodeId;
use std::str::FromStr;

/// A text as an id of terms, with the complaint when it is none.
pub(crate) fn id<T: FromStr<Err = huecry_terms::IdError>>(
    source: &Source<'_>,
    about: &str,
    text: &At<String>,
) -> Option<T> {
    match text.is.parse::<T>() {
        Ok(id) => Some(id),
        Err(error) => {
            let what = format!("{about}`{}` is not the name of a {}", shown(&text.is), error.what);
            source.fault(text.line, what, format!("write {}", error.shape));
            None
        }
    }
}

/// What is done with a code that is entered no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Retired {
    /// It stays: a text that was sound does not become unsound because a list moved on, and a node starts.
    Kept,
    /// A text that is only proposed does without it.
    Refused,
}

/// A code of a list, with the complaint when it is none of it, or one that a new text names no more.
pub(crate) fn code(
    source: &Source<'_>,
    (lists, list): (&[CodeList], &str),
    about: &str,
    at: &At<String>,
    retired: Retired,
) -> Option<CodeId> {
    let Some(codes) = lists.iter().find(|there| there.id == list) else {
        source.fault(at.line, format!("{about}: there is no code list `{}`", shown(list)), "add it to `codes/`");
        return None;
    };
    match codes.get(&at.is) {
        Some(code) if code.retired.is_some() && retired == Retired::Refused => {
            source.fault(at.line, format!("{about} names `{}`, which is retired", shown(&at.is)), "take it out");
            None
        }
        Some(code) => Some(code.id.clone()),
        None => {
            let used = codes.iter().filter(|code| code.retired.is_none());
            let known: Vec<&str> = used.map(|code| code.id.as_str()).collect();
            let what = format!("{about} names `{}`, which is no code of `{list}`", shown(&at.is));
            source.fault(at.line, what, suggestion(&at.is, &known));
            None
        }
    }
}

/// Complains when a file's id is not the file's name.
pub(crate) fn named_like_its_file(source: &Source<'_>, id: &At<String>) {
    let name = source.path.rsplit('/').next().and_then(|name| name.strip_suffix(".toml")).unwrap_or_default();
    if name != id.is {
        let what = format!("`id` is `{}`, and the file is called `{}`", shown(&id.is), shown(name));
        source.fault(id.line, what, "give both the same name");
    }
}
