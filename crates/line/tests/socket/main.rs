//! Servers and clients on this machine's own loopback: what they say to each other, and what attackers get.
//!
//! The tests of `threats.rs` are named after rows of the table in `spec/line.md` 4.8. None asserts a time: what must come is
//! waited for, up to [`stage::AT_MOST`], and what must not is kept out by settings under which it never would.

mod blobs;
mod exchange;
mod stage;
mod threats;
