//! One question over every register this officer may use.

use crate::answer::{Ran, page};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;

#[derive(Template)]
#[template(path = "pages/search.html")]
struct Home<'v> {
    f: Frame<'v>,
}

/// The search page.
///
/// # Errors
/// Only when the page cannot be written.
pub fn home(visit: &Visit) -> Ran {
    page(&Home { f: visit.frame() })
}
