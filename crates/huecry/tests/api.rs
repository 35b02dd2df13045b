//! The interface as a whole: a real node behind the router, asked in this process.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders")]

mod line;
mod node;

#[path = "api/absence.rs"]
mod absence;
#[path = "api/batch.rs"]
mod batch;
#[path = "api/description.rs"]
mod description;
#[path = "api/dossiers.rs"]
mod dossiers;
#[path = "api/everything.rs"]
mod everything;
#[path = "api/languages.rs"]
mod languages;
#[path = "api/limits.rs"]
mod limits;
#[path = "api/link.rs"]
mod link;
#[path = "api/notice.rs"]
mod notice;
#[path = "api/once.rs"]
mod once;
#[path = "api/paging.rs"]
mod paging;
#[path = "api/refusals.rs"]
mod refusals;
#[path = "api/roles.rs"]
mod roles;
#[path = "api/world.rs"]
mod world;
