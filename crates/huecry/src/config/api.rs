//! `[serve.api]` of `huecry.toml`.

use huecry_api::Limits;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How much one machine may ask of the interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ApiConfig {
    /// Requests a second one token may make in the long run; each line of a batch counts as one.
    pub requests_per_second: u32,
    /// Requests one token may make at once after a pause.
    pub requests_burst: u32,
    /// Failed tokens a minute from one client address (IPv6: from one /64) in the long run.
    pub failures_per_minute: u32,
    /// Failed tokens at once from one client address.
    pub failures_burst: u32,
    /// Batches, imports and exports that are worked on at the same time.
    pub long_at_once: usize,
    /// Seconds a client may take to send a body, and each part of a streamed one.
    pub body_seconds: u64,
    /// The largest batch, in bytes.
    pub batch_bytes: u64,
    /// The questions of one batch.
    pub batch_lines: u64,
    /// The largest import, in bytes.
    pub import_bytes: u64,
}

impl Default for ApiConfig {
    fn default() -> Self {
        let limits = Limits::default();
        ApiConfig {
            requests_per_second: limits.requests_per_second,
            requests_burst: limits.requests_burst,
            failures_per_minute: limits.failures_per_minute,
            failures_burst: limits.failures_burst,
            long_at_once: limits.long_at_once,
            body_seconds: limits.body_time.as_secs(),
            batch_bytes: limits.batch_bytes,
            batch_lines: limits.batch_lines,
            import_bytes: limits.import_bytes,
        }
    }
}

impl ApiConfig {
    /// The limits of the interface, with so many short calls at work at once.
    pub(crate) fn limits(&self, workers: usize) -> Limits {
        Limits {
            requests_per_second: self.requests_per_second,
            requests_burst: self.requests_burst,
            failures_per_minute: self.failures_per_minute,
            failures_burst: self.failures_burst,
            at_once: workers,
            long_at_once: self.long_at_once,
            body_time: Duration::from_secs(self.body_seconds.max(1)),
            batch_bytes: self.batch_bytes,
            batch_lines: self.batch_lines,
            import_bytes: self.import_bytes,
            ..Limits::default()
        }
    }
}
