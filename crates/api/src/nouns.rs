//! One file per noun: read the request, call the desk, write what it said.

pub(crate) mod acts;
pub(crate) mod batch;
pub(crate) mod catalogue;
pub(crate) mod dossiers;
pub(crate) mod findings;
pub(crate) mod import;
pub(crate) mod link;
pub(crate) mod log;
pub(crate) mod me;
pub(crate) mod overview;
pub(crate) mod people;
pub(crate) mod precedents;
pub(crate) mod procedures;
pub(crate) mod records;
pub(crate) mod registers;
pub(crate) mod rights;
pub(crate) mod schema;
pub(crate) mod search;
pub(crate) mod subscriptions;
pub(crate) mod supervision;
pub(crate) mod tokens;
