//! Where the faces are joined: one router, and what the rest of serving must know of their routes.

use super::settings::Settings;
use axum::Router;
use axum::routing::get;
use http::Method;
use huecry_desk::Desk;
use huecry_terms::Instant;
use std::sync::Arc;

/// The node's clock.
pub type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

/// Every face over one desk.
pub(super) fn joined(_desk: &Arc<Desk>, _clock: &Clock, _settings: &Settings) -> Router {
    Router::new().route("/", get(|| async { "Hue & Cry\n" }))
}

/// Which face a path or a route template belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Web,
    Api,
    Log,
    Node,
}

impl Face {
    /// As it stands in labels and in the log.
    pub fn as_str(self) -> &'static str {
        match self {
            Face::Web => "web",
            Face::Api => "api",
            Face::Log => "log",
            Face::Node => "node",
        }
    }
}

/// The face of a path or a template.
pub(super) fn face_of(path: &str) -> Face {
    match path.split('/').nth(1).unwrap_or_default() {
        "api" => Face::Api,
        "log" => Face::Log,
        "healthz" | "readyz" | "metrics" => Face::Node,
        _ => Face::Web,
    }
}

/// How many bytes an upload to a route may have; none when it takes no upload.
pub(super) fn upload(_method: &Method, _template: &str) -> Option<u64> {
    None
}

/// Whether an answered request to a route was a search.
pub(super) fn is_search(method: &Method, template: &str) -> bool {
    method == Method::POST && matches!(template, "/search" | "/api/v1/search")
}
