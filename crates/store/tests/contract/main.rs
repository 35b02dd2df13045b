//! What a store promises, on both engines: each test is a function over a fresh store.
//!
//! SQLite is always tested. PostgreSQL is tested on the server that `HUECRY_TEST_PG` names, a connection
//! string of somebody who may create databases; without it those tests say that they are skipped, or fail
//! where `HUECRY_REQUIRE_ALL=1`.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests may")]

mod acts;
mod callers;
mod changes;
mod come_in;
mod conflicts;
mod crash;
mod dossiers;
mod drafts;
mod erasure;
mod line;
mod lists;
mod migration;
mod opening;
mod pace;
mod people;
mod place;
mod records;
mod together;
