//! Figures for Prometheus: how many, how often wrong, how long. Labels are route templates, methods,
//! statuses and faces: nothing a person typed, and no person.

use super::faces::{face_of, is_search};
use super::gate::known;
use http::{Method, StatusCode};
use huecry_terms::Trouble;
use metrics::{Counter, Gauge, Histogram, Key, KeyName, Label, Level, Metadata, Recorder, Unit};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle, PrometheusRecorder};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Instant;

/// The figures of one node that serves.
pub(super) struct Metrics {
    recorder: PrometheusRecorder,
    handle: PrometheusHandle,
    running: Gauge,
    /// Open connections.
    pub connections: Gauge,
    routes: RwLock<HashMap<String, Arc<Route>>>,
}

/// The figures of one route.
struct Route {
    template: String,
    seconds: Histogram,
    searches: Counter,
    refusals: Counter,
    answers: RwLock<HashMap<(&'static str, u16), Counter>>,
}

/// A request that is being answered.
pub(super) struct Running {
    metrics: Arc<Metrics>,
    route: Arc<Route>,
    method: &'static str,
    search: bool,
    began: Instant,
    ended: bool,
}

/// What a scrape sees of the node itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    pub acts: u64,
    pub index_lag: u64,
    pub checkpoint_acts: u64,
    pub checkpoint_age: f64,
    pub sessions: Option<u64>,
    pub ready: bool,
    pub log_lines_dropped: u64,
}

impl Metrics {
    /// No figures yet.
    ///
    /// # Errors
    /// Never in practice: the buckets are ours.
    pub fn new() -> Result<Metrics, Trouble> {
        let builder = PrometheusBuilder::new().set_buckets(&BUCKETS);
        let recorder = builder.map_err(|e| Trouble::new(format!("the metrics: {e}"), "report it"))?.build_recorder();
        for (name, unit, words) in MEANINGS {
            let name = KeyName::from_const_str(name);
            recorder.describe_gauge(name, unit, words.into());
        }
        let plain = |name: &'static str| recorder.register_gauge(&Key::from_static_name(name), &METADATA);
        let (running, connections) = (plain("huecry_requests_running"), plain("huecry_connections"));
        Ok(Metrics { handle: recorder.handle(), running, connections, recorder, routes: RwLock::default() })
    }

    /// A request begins.
    pub fn begin(self: &Arc<Self>, method: &Method, template: &str) -> Running {
        self.running.increment(1.0);
        let search = is_search(method, template);
        let (route, method) = (self.route(template), known(method));
        Running { metrics: self.clone(), route, method, search, began: Instant::now(), ended: false }
    }

    /// All figures in Prometheus' text form.
    pub fn render(&self, seen: Seen) -> String {
        let say = |name: &'static str, value: f64| {
            self.recorder.register_gauge(&Key::from_static_name(name), &METADATA).set(value);
        };
        say("huecry_acts", seen.acts as f64);
        say("huecry_index_lag_acts", seen.index_lag as f64);
        say("huecry_checkpoint_acts", seen.checkpoint_acts as f64);
        say("huecry_checkpoint_age_seconds", seen.checkpoint_age);
        say("huecry_ready", f64::from(u8::from(seen.ready)));
        say("huecry_log_lines_dropped", seen.log_lines_dropped as f64);
        if let Some(sessions) = seen.sessions {
            say("huecry_sessions", sessions as f64);
        }
        self.handle.render()
    }

    /// Gathers what was measured, so that it does not grow between two scrapes.
    pub fn gather(&self) {
        self.handle.run_upkeep();
    }

    fn route(&self, template: &str) -> Arc<Route> {
        if let Some(route) = self.routes.read().unwrap_or_else(PoisonError::into_inner).get(template) {
            return route.clone();
        }
        let mut routes = self.routes.write().unwrap_or_else(PoisonError::into_inner);
        routes.entry(template.to_string()).or_insert_with(|| Arc::new(self.new_route(template))).clone()
    }

    fn new_route(&self, template: &str) -> Route {
        let face = face_of(template).as_str();
        let key = |name: &'static str| {
            Key::from_parts(name, vec![Label::new("face", face), Label::new("route", template.to_string())])
        };
        Route {
            template: template.to_string(),
            seconds: self.recorder.register_histogram(&key("huecry_request_seconds"), &METADATA),
            searches: self.recorder.register_counter(&key("huecry_searches_total"), &METADATA),
            refusals: self.recorder.register_counter(&key("huecry_refusals_total"), &METADATA),
            answers: RwLock::default(),
        }
    }

    fn answered(&self, route: &Route, method: &'static str, status: u16) {
        let known = route.answers.read().unwrap_or_else(PoisonError::into_inner).get(&(method, status)).cloned();
        let counter = known.unwrap_or_else(|| {
            let labels = vec![
                Label::new("face", face_of(&route.template).as_str()),
                Label::new("route", route.template.clone()),
                Label::new("method", method),
                Label::new("status", status.to_string()),
            ];
            let counter = self.recorder.register_counter(&Key::from_parts("huecry_requests_total", labels), &METADATA);
            let mut answers = route.answers.write().unwrap_or_else(PoisonError::into_inner);
            answers.entry((method, status)).or_insert(counter).clone()
        });
        counter.increment(1);
    }
}

impl Running {
    /// It was answered; says how many milliseconds that took. `act`: the answer names one.
    pub fn end(mut self, status: StatusCode, act: bool) -> f64 {
        self.ended = true;
        let seconds = self.began.elapsed().as_secs_f64();
        self.route.seconds.record(seconds);
        self.metrics.answered(&self.route, self.method, status.as_u16());
        if self.search && status.is_success() {
            self.route.searches.increment(1);
        }
        // A lawful "no" has an act and one of these; a form that was not well written has none.
        if act && status.is_client_error() {
            self.route.refusals.increment(1);
        }
        seconds * 1e3
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.metrics.running.decrement(1.0);
        if !self.ended {
            self.metrics.answered(&self.route, self.method, GONE);
        }
    }
}

const METADATA: Metadata<'static> = Metadata::new("huecry", Level::INFO, None);
/// The client went away before its answer (nginx's number for it).
const GONE: u16 = 499;
/// Seconds: a search by number is a millisecond or two, an export takes as long as it takes.
const BUCKETS: [f64; 14] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];
const MEANINGS: [(&str, Option<Unit>, &str); 13] = [
    (
        "huecry_requests_total",
        None,
        "Requests answered, by face, route template, method and status; 499: the client went away",
    ),
    ("huecry_request_seconds", None, "From the head of a request to the head of its answer"),
    ("huecry_requests_running", None, "Requests being answered"),
    ("huecry_connections", None, "Open connections"),
    ("huecry_searches_total", None, "Searches answered"),
    ("huecry_refusals_total", None, "Lawful refusals, each with its act"),
    ("huecry_acts", None, "Acts in the store, of every process"),
    ("huecry_index_lag_acts", None, "Acts the indexes of this process have not seen"),
    ("huecry_checkpoint_acts", None, "Acts under the last checkpoint"),
    ("huecry_checkpoint_age_seconds", None, "Since the last checkpoint covered every act"),
    ("huecry_sessions", None, "Sessions of people that are not ended"),
    ("huecry_ready", None, "1 when the store answers and the indexes are near enough"),
    ("huecry_log_lines_dropped", None, "Lines of the log nobody took in time"),
];
