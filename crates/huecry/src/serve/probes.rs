//! What probes and Prometheus ask: alive, ready, figures. The first two say nothing more to anybody.

use super::answer::{Asked, No};
use super::guard::From;
use super::logs::Logs;
use super::metrics::{Metrics, Seen};
use super::workers::Pulse;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::{Router, routing::get};
use http::{HeaderMap, StatusCode, header};
use huecry_desk::{Desk, health};
use std::sync::Arc;

/// What the probes look at.
pub(super) struct Watched {
    pub desk: Arc<Desk>,
    pub pulse: Arc<Pulse>,
    pub metrics: Arc<Metrics>,
    pub logs: Logs,
    pub clock: super::Clock,
}

/// `/healthz`, `/readyz`, `/metrics`.
pub(super) fn routes(watched: Arc<Watched>) -> Router {
    Router::new()
        .route("/healthz", get(|| async { "alive\n" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(figures))
        .with_state(watched)
}

async fn ready(State(watched): State<Arc<Watched>>) -> Response {
    match watched.pulse.is_ready() {
        true => "ready\n".into_response(),
        false => (StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response(),
    }
}

async fn figures(State(watched): State<Arc<Watched>>, request: Request) -> Response {
    let from = request.extensions().get::<From>().copied();
    let local = from.is_some_and(|from| from.local);
    let secret = if local { None } else { bearer(request.headers()) };
    let asked = Asked::of(request.uri().path(), request.headers());
    let number = request.headers().get("huecry-request").and_then(|n| n.to_str().ok()).unwrap_or_default().to_string();
    let words = watched.desk.catalogue.clone();
    let rendered = tokio::task::spawn_blocking(move || {
        let may = local || secret.is_some_and(|secret| may_checkpoint(&watched, &secret));
        may.then(|| rendered(&watched))
    });
    match rendered.await {
        Ok(Some(text)) => ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response(),
        Ok(None) => {
            let mut response = No::Metrics.answer(words.words(), &asked, &number);
            response.headers_mut().insert(header::WWW_AUTHENTICATE, http::HeaderValue::from_static("Bearer"));
            response
        }
        Err(_) => No::Incident.answer(words.words(), &asked, &number),
    }
}

fn rendered(watched: &Watched) -> String {
    let health = health::of(&watched.desk);
    let (checkpoint_acts, checkpoint_age) = watched.pulse.checkpoint();
    watched.metrics.render(Seen {
        acts: health.acts,
        index_lag: health.index_lag,
        checkpoint_acts,
        checkpoint_age,
        sessions: None,
        ready: watched.pulse.is_ready(),
        log_lines_dropped: watched.logs.dropped(),
    })
}

/// Whether a token's officer may sign checkpoints: who answers for the log may see how the node fares.
/// A store that does not answer lets nobody in.
fn may_checkpoint(watched: &Watched, secret: &str) -> bool {
    health::may_be_seen_by(&watched.desk, secret, (watched.clock)()).unwrap_or(false)
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, secret) = text.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim().to_string())
}
