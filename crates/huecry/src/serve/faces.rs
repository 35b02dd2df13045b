//! Where the faces are joined: one router, and what the rest of serving must know of their routes.

use super::settings::Settings;
use crate::provider::Oidc;
use axum::Router;
use axum::extract::Request;
use axum::middleware::map_request;
use http::Method;
use huecry_api::public::{PublicFace, public_router};
use huecry_api::{Api, Client};
use huecry_desk::Desk;
use huecry_desk::provider::Provider;
use huecry_terms::Instant;
use huecry_web::{Console, PublicFacts, ROUTES, routes};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// The node's clock.
pub type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

/// Every face over one desk.
pub(super) fn joined(
    desk: &Arc<Desk>,
    clock: &Clock,
    settings: &Settings,
    provider: Option<Oidc>,
    home: &Path,
    stopping: &Arc<AtomicBool>,
) -> Router {
    let api = Api {
        desk: desk.clone(),
        clock: clock.clone(),
        limits: settings.api.clone(),
        public_log: settings.public_log,
        spool: home.to_path_buf(),
        stopping: stopping.clone(),
    };
    let api = huecry_api::router(api).layer(map_request(known));
    let public = PublicFacts {
        organisation: settings.organisation.clone(),
        training: settings.demo,
        secure: settings.sealed(),
        tour: if settings.demo { crate::demo::console_tour() } else { Vec::new() },
    };
    let clock = clock.clone();
    let provider = provider.map(|provider| Arc::new(provider) as Arc<dyn Provider>);
    let console = Console { provider, ..Console::new(desk.clone(), move || clock(), public) };
    huecry_web::console(Arc::new(console)).merge(api)
}

/// The face that shows public extracts of notices, and nothing else.
pub(super) fn public(desk: &Arc<Desk>, clock: &Clock, settings: &Settings) -> Router {
    let face = PublicFace { desk: desk.clone(), clock: clock.clone(), limits: settings.public_limits.clone() };
    public_router(face).layer(map_request(known))
}

/// Tells the interface whom a request comes from: what the guard wrote, and nobody else.
async fn known(mut request: Request) -> Request {
    let said = request.headers().get("x-forwarded-for").and_then(|address| address.to_str().ok());
    if let Some(address) = said.and_then(|address| address.parse().ok()) {
        request.extensions_mut().insert(Client(address));
    }
    request
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
pub(super) fn upload(method: &Method, template: &str) -> Option<u64> {
    // The interface reads its bodies itself, within limits of its own for each path.
    if matches!(face_of(template), Face::Api | Face::Log) {
        return Some(u64::MAX);
    }
    let takes = |route: &huecry_web::Route| {
        route.upload && route.path == template && route.method == routes::Method::Post && method == Method::POST
    };
    ROUTES.iter().any(takes).then_some(UPLOAD_MOST)
}

/// Whether an answered request to a route was a search.
pub(super) fn is_search(method: &Method, template: &str) -> bool {
    method == Method::POST && matches!(template, "/search" | "/api/v1/search")
}

/// Bytes of the largest upload; the face that takes it has a limit of its own.
const UPLOAD_MOST: u64 = 257 << 20;
