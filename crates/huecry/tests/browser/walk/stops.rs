//! The pages by area, in every state that looks different. Words by their keys; invented data only.

mod audit;
mod catalogue;
mod coming_in;
mod dossiers;
mod help;
mod link;
mod people;
mod records;
mod search;
mod subscriptions;

use super::{Apart, Come, Stop};
use crate::house::Officer;
use crate::reader::Reader;
use huecry_web::routes::Method::{Get, Post};
pub use search::nominal;

/// Every page, area by area.
pub fn stops() -> impl Iterator<Item = &'static Stop> {
    let areas: [&'static [Stop]; 10] = [
        coming_in::STOPS,
        search::STOPS,
        records::STOPS,
        dossiers::STOPS,
        link::STOPS,
        subscriptions::STOPS,
        audit::STOPS,
        catalogue::STOPS,
        people::STOPS,
        help::STOPS,
    ];
    areas.into_iter().flatten()
}

/// Routes that draw no page of their own.
pub const APART: &[Apart] = &[
    (Post, "/sign-out", "leads to the page for signing in"),
    (Post, "/session/keep", "answers a moment, to a script"),
    (Post, "/subscriptions/{subscription}/end", "leads back to the list"),
    (Get, "/link/agreements/{agreement}", "stands where a line is spoken: tests/web_link.rs"),
    (Post, "/link/agreements/{agreement}", "leads back to the agreement"),
    (Get, "/link/compose", "stands where a line is spoken: tests/web_link.rs"),
    (Post, "/link/compose", "stands where a line is spoken: tests/web_link.rs"),
    (Get, "/link/messages", "stands where a line is spoken: tests/web_link.rs"),
    (Get, "/link/messages/{message}", "stands where a line is spoken: tests/web_link.rs"),
    (Get, "/link/conversations/{conversation}", "stands where a line is spoken: tests/web_link.rs"),
    (Post, "/link/messages/{message}/take-over", "leads back to the message"),
    (Post, "/link/messages/{message}/resend", "leads back to the link desk"),
    (Post, "/link/messages/{message}/close", "leads back to the link desk"),
    (Post, "/people/keys/{key}/revoke", "leads back to the list"),
    (Post, "/records/{register}/new", "leads to the draft"),
    (Post, "/records/{register}/{which}/change", "leads to the draft"),
    (Post, "/records/{register}/{which}/restrict", "leads to the draft"),
    (Post, "/drafts/{draft}/envelope/live", "answers lines, to a script"),
    (Post, "/drafts/{draft}/{section}/live", "answers lines, to a script"),
    (Post, "/drafts/{draft}/onto", "leads to the draft's answers"),
    (Post, "/drafts/{draft}/drop", "leads to the list"),
    (Get, "/imports/{import}/state", "answers numbers, to a script"),
    (Get, "/imports/{import}/rejects", "answers a file"),
    (Post, "/imports/{import}/start", "leads to the import"),
    (Post, "/imports/{import}/stop", "leads to the import"),
    (Post, "/imports/{import}/forget", "leads to the list"),
    (Get, "/acts/{act}/proof.tlog-proof", "answers a file"),
    (Post, "/node/checkpoint", "leads to the node"),
    (Post, "/dossiers", "leads to the list"),
    (Post, "/supervision/{decision}/sign", "leads to the list"),
    (Get, "/overview.csv", "answers a file"),
    (Post, "/overview", "leads to the overview"),
    (Post, "/precedents", "answers the page that looks the same by its address"),
    (Get, "/provider", "leads to the identity provider: tests/browser/provider.rs"),
    (Get, "/provider/back", "answers an identity provider: tests/browser/provider.rs"),
    (Post, "/people/{officer}/provider", "leads back to the list"),
    (Post, "/people/{officer}/again", "leads back to the list"),
    (Get, "/rights/table.csv", "answers a file"),
    (Post, "/passkey/challenge", "answers a challenge, to a script"),
    (Post, "/passkeys/challenge", "answers a challenge, to a script"),
    (Post, "/passkey/sign-in", "stands under a name alone, and the walk goes by a number: tests/browser/passkeys.rs"),
    (Post, "/passkeys/{passkey}/remove", "leads back to the list"),
    (Post, "/people/{officer}/passkeys/{passkey}/remove", "leads back to the list"),
    (Post, "/passkeys", "stands under a name alone, and the walk goes by a number: tests/browser/passkeys.rs"),
];

/// A page by its address.
const fn look(name: &'static str, who: Option<Officer>, path: &'static str) -> Stop {
    at(name, who, path, Come::Path)
}

/// A page one looks at.
const fn at(name: &'static str, who: Option<Officer>, path: &'static str, come: Come) -> Stop {
    Stop { name, who, route: (Get, path), status: 200, come }
}

/// A page that answers a form.
const fn done(name: &'static str, who: Option<Officer>, path: &'static str, act: fn(&Reader<'_>)) -> Stop {
    Stop { name, who, route: (Post, path), status: 200, come: Come::Do(act) }
}

/// The same where the answer is no.
const fn no(status: u64, stop: Stop) -> Stop {
    Stop { status, ..stop }
}

/// The form again, with what is wrong in it.
const fn wrong(name: &'static str, who: Option<Officer>, path: &'static str, act: fn(&Reader<'_>)) -> Stop {
    no(422, done(name, who, path, act))
}
