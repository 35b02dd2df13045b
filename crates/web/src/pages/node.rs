//! How the node is, for whoever keeps it running.

use crate::answer::{Answer, Ran, page};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use huecry_catalogue::hexadecimal;
use huecry_desk::{log, node};
use huecry_terms::Instant;

#[derive(Template)]
#[template(path = "pages/node.html")]
struct Health<'v> {
    f: Frame<'v>,
    health: node::Health,
    catalogue: String,
    /// Each thing that can be well or not: tone, what, how, more.
    states: Vec<State>,
    /// Whether a checkpoint would cover anything new.
    to_sign: bool,
}

struct State {
    tone: &'static str,
    what: String,
    how: String,
    more: String,
}

/// Shows how the node is.
///
/// # Errors
/// Refused when the role may not keep the log. Trouble.
pub fn health(visit: &Visit) -> Ran {
    let health = node::health(visit.desk(), &visit.call()?)?;
    let f = visit.frame();
    let states = vec![checkpoint(&f, &health), index(&f, &health), catalogue(&f, &health)];
    let to_sign = health.signed.as_ref().is_none_or(|signed| signed.size < health.acts);
    page(&Health { f, catalogue: hexadecimal(&health.catalogue), health, states, to_sign })
}

/// Signs a checkpoint over every act so far.
///
/// # Errors
/// Refused when the role may not. Trouble.
pub fn sign(visit: &Visit) -> Ran {
    log::checkpoint_for(visit.desk(), &visit.call()?)?;
    Ok(Answer::Go("/node".into()))
}

fn checkpoint(f: &Frame<'_>, health: &node::Health) -> State {
    let what = f.t("ui-node-checkpoint");
    let Some(signed) = &health.signed else {
        return State { tone: "bad", what, how: f.t("ui-node-never-signed"), more: f.t("ui-node-never-signed-more") };
    };
    let open = health.acts.saturating_sub(signed.size);
    let minutes = signed.open_since.map_or(0, |since| minutes(since, f.visit.now));
    let tone = match minutes {
        0..=WARN_MINUTES => "good",
        _ if minutes <= BAD_MINUTES => "warn",
        _ => "bad",
    };
    let how = if open == 0 { f.t("ui-node-all-covered") } else { f.t1("ui-node-open", "count", open) };
    let more = if open == 0 { String::new() } else { f.t1("ui-node-open-since", "count", minutes) };
    State { tone, what, how, more }
}

fn index(f: &Frame<'_>, health: &node::Health) -> State {
    let what = f.t("ui-node-index");
    let more = f.t1("ui-node-found", "count", health.found);
    match health.behind {
        0 => State { tone: "good", what, how: f.t("ui-node-in-step"), more },
        behind => {
            let tone = if behind > BEHIND_WARN { "warn" } else { "good" };
            State { tone, what, how: f.t1("ui-node-behind", "count", behind), more: f.t("ui-node-behind-more") }
        }
    }
}

fn catalogue(f: &Frame<'_>, health: &node::Health) -> State {
    let what = f.t("ui-place-catalogue");
    let (tone, how) =
        if health.catalogue_in_force { ("good", "ui-node-catalogue-good") } else { ("bad", "ui-node-catalogue-bad") };
    State { tone, what, how: f.t(how), more: String::new() }
}

fn minutes(since: Instant, now: Instant) -> i64 {
    now.duration_since(since).as_mins().max(0)
}

/// The publisher signs every few minutes: an act that waits longer than this waits for a reason.
const WARN_MINUTES: i64 = 15;
/// A past that nobody could check for a day is no longer a pause.
const BAD_MINUTES: i64 = 24 * 60;
/// Behind by so many acts, catching up takes a search longer than somebody waits.
const BEHIND_WARN: u64 = 10_000;
