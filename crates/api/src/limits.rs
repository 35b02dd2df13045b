//! How much of everything: requests, bytes, seconds.

use std::time::Duration;

/// The limits of the interface. Every one can be set in the node's configuration.
#[derive(Debug, Clone, PartialEq)]
pub struct Limits {
    /// Requests a second one token may make in the long run; each line of a batch counts as one.
    pub requests_per_second: u32,
    /// Requests one token may make at once after a pause.
    pub requests_burst: u32,
    /// Failed tokens a minute from one client address (IPv6: from one /64) in the long run.
    pub failures_per_minute: u32,
    /// Failed tokens at once from one client address.
    pub failures_burst: u32,
    /// Calls that are worked on at the same time; more wait for [`Limits::wait`], then hear 503.
    pub at_once: usize,
    /// Batches, imports and exports that are worked on at the same time.
    pub long_at_once: usize,
    /// How long a call waits for its turn.
    pub wait: Duration,
    /// How long a client may take to send a body, and each part of a streamed one.
    pub body_time: Duration,
    /// The largest JSON body, in bytes.
    pub json_bytes: usize,
    /// The largest body that holds a record, in bytes.
    pub record_bytes: usize,
    /// The largest proof that is verified, in bytes.
    pub proof_bytes: usize,
    /// The largest batch, in bytes.
    pub batch_bytes: u64,
    /// The questions of one batch.
    pub batch_lines: u64,
    /// The largest import, in bytes.
    pub import_bytes: u64,
    /// Rejects and warnings an import lists in its answer; the rest are counted.
    pub import_told: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            requests_per_second: 2_000,
            requests_burst: 4_000,
            failures_per_minute: 30,
            failures_burst: 20,
            at_once: 256,
            long_at_once: 8,
            wait: Duration::from_secs(5),
            body_time: Duration::from_secs(30),
            json_bytes: 64 << 10,
            record_bytes: 4 << 20,
            proof_bytes: 1 << 20,
            batch_bytes: 64 << 20,
            batch_lines: 100_000,
            import_bytes: 1 << 30,
            import_told: 1_000,
        }
    }
}
