//! What is recorded of whoever looks.

use crate::answer::{Ran, page};
use crate::frame::Frame;
use crate::visit::Visit;
use crate::widgets::acts::{OfDay, by_day};
use askama::Template;
use huecry_desk::audit;
use huecry_terms::{ActId, Face};

#[derive(Template)]
#[template(path = "pages/my-acts.html")]
struct Own<'v> {
    f: Frame<'v>,
    days: Vec<OfDay>,
    /// Acts before this number come behind this page.
    older: Option<u64>,
    /// Whether this is not the first page.
    later: bool,
}

/// One's own acts, newest first. Act numbers are nobody's names: they may stand in an address.
///
/// # Errors
/// The visitor must sign in. Trouble.
pub fn own(visit: &Visit) -> Ran {
    let before = visit.query.given("before").and_then(|act| act.parse().ok()).map(ActId);
    let listed = audit::own(visit.desk(), visit.session()?, before, PAGE, visit.now, Face::Web)?;
    let f = visit.frame().with_act(listed.act);
    let days = by_day(&f, &listed.lines);
    page(&Own { f, days, older: listed.next.map(|act| act.0), later: before.is_some() })
}

/// So many acts stand on a page.
const PAGE: usize = 50;
