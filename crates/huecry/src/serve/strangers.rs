//! Links that open nothing: how often one address may try them. Each refusal is an act, and a stranger must neither
//! guess for ever nor fill the ledger.

use super::answer::No;
use super::faces::Clock;
use axum::extract::Request;
use http::{Method, StatusCode};
use huecry_api::{Buckets, Stranger};

/// The tries of those who have not come in.
pub(super) struct Strangers {
    tries: Buckets<Stranger>,
    clock: Clock,
}

/// A link that is being tried, and by whom.
pub(super) struct Try(Stranger);

impl Strangers {
    /// As often as tokens that open nothing.
    pub fn new(limits: &huecry_api::Limits, clock: &Clock) -> Strangers {
        Strangers { tries: Buckets::of_failures(limits), clock: clock.clone() }
    }

    /// Counts a request that tries a link; what it cost is given back by [`Strangers::ended`] when the link opens.
    ///
    /// # Errors
    /// When its address has tried too often.
    pub fn tried(&self, request: &Request, template: &str) -> Result<Option<Try>, No> {
        if request.method() != Method::POST || !WAYS_IN.contains(&template) {
            return Ok(None);
        }
        // What the guard wrote, and nobody else.
        let address = request.headers().get("x-forwarded-for").and_then(|a| a.to_str().ok()?.parse().ok());
        let stranger = Stranger::of(address);
        self.tries.take(stranger, (self.clock)()).map_err(|seconds| No::TooManyTries { seconds })?;
        Ok(Some(Try(stranger)))
    }

    /// How it ended: whoever came in was no stranger.
    pub fn ended(&self, tried: Option<Try>, status: StatusCode) {
        if let Some(Try(stranger)) = tried.filter(|_| status.is_redirection()) {
            self.tries.give_back(stranger);
        }
    }
}

/// Where a one-time link is used up, and where a passkey's answer is looked at.
const WAYS_IN: [&str; 2] = ["/sign-in/{secret}", "/passkey/sign-in"];
