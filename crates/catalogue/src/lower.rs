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

use crate::file::{At, Source};
use crate::unsound::shown;
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

/// Complains when a file's id is not the file's name.
pub(crate) fn named_like_its_file(source: &Source<'_>, id: &At<String>) {
    let name = source.path.rsplit('/').next().and_then(|name| name.strip_suffix(".toml")).unwrap_or_default();
    if name != id.is {
        let what = format!("`id` is `{}`, and the file is called `{}`", shown(&id.is), shown(name));
        source.fault(id.line, what, "give both the same name");
    }
}
