//! The same desk spoken in JSON; no rule lives here.
//!
//! [`router`] gives every path of [`ROUTES`] under `/api/v1`, the ledger under `/log`, and the description
//! of all of it at `/api/openapi.json`. A request is read in [`door`] (the only asynchronous file), handed to
//! the blocking pool once, and answered by one function of `nouns`, which calls the desk and writes what it
//! said. Whoever asks, for whom, why and when is a [`Call`](huecry_terms::Call): a token says who, the headers
//! `Huecry-Purpose` and `Huecry-Case` say why.

#![cfg_attr(test, allow(clippy::disallowed_methods))]

mod accept;
mod door;
mod json;
mod lang;
mod limits;
mod nouns;
mod once;
pub mod openapi;
mod pipe;
mod problem;
pub mod public;
mod query;
mod rate;
mod reply;
mod route;
mod shapes;
mod visit;

pub use limits::Limits;
pub use rate::{Buckets, Stranger};
pub use route::{ROUTES, Route, Who};

use axum::Router;
use axum::routing::any;
use huecry_desk::Desk;
use huecry_terms::Instant;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// What the interface is made of.
pub struct Api {
    /// The node.
    pub desk: Arc<Desk>,
    /// The clock: it stands in every act, and fills the buckets of the rate limits.
    pub clock: Arc<dyn Fn() -> Instant + Send + Sync>,
    /// How much of everything.
    pub limits: Limits,
    /// Whether anybody may read the ledger's checkpoint and tiles of hashes. They hold no personal data;
    /// where this is `false` they need a token whose role may obtain proofs.
    pub public_log: bool,
    /// A folder of the node's own where an upload or an export waits, in files without a name.
    pub spool: PathBuf,
    /// Set when the node is to stop: long work ends after its present step.
    pub stopping: Arc<AtomicBool>,
}

/// Who is at the other end of the connection, as the server or its trusted proxy says. Put it into the
/// extensions of a request; without it all strangers share one limit for failed tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Client(pub IpAddr);

/// Every path of the interface. The router is made once; it holds no rule.
pub fn router(api: Api) -> Router {
    let shared = Arc::new(door::Shared::new(api));
    let mut router = Router::new();
    for path in route::paths() {
        let shared = shared.clone();
        let here = route::at(path);
        router = router.route(path, any(move |request| door::enter(shared.clone(), here.clone(), request)));
    }
    for unknown in ["/api", "/api/", "/api/{*rest}", "/log", "/log/", "/log/{*rest}"] {
        let shared = shared.clone();
        router = router.route(unknown, any(move |request| door::lost(shared.clone(), request)));
    }
    router
}
