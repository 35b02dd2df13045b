//! The compliance rules, one file each, each quoting the article it applies; they find, they never decide.
//!
//! A register names the checks its records must satisfy; each check is one file here and one line in
//! [`list`]. A check is a pure function of a record's values: met, not met, or for a person to look
//! at. What it reads it asks for by kind and part, so that it serves every register.

mod birth_before_event;
pub mod condition;
mod event_not_in_future;
mod expiry_within_fifteen_years;
mod facts;
pub mod fingerprint;
pub mod flag;
mod height_plausible;
mod image_or_unique_mark;
mod issue_before_expiry;
pub mod list;
mod make_known_for_trace;
mod no_personal_names;
mod nothing_coercive;
mod number_or_range;
mod one_name_at_least;
mod plausible_dates;
mod position_is_at_sea;
mod request;
mod serial_says_its_state;
pub mod step;

pub use facts::{Facts, Finding, Outcome, Rule};
pub use request::{field_of, request_of};

use huecry_catalogue::Known;
use huecry_matching::identifiers::Scheme;
use std::sync::LazyLock;

/// The words that the catalogue may use and that Rust defines: checks, conditions of notices, needs of steps, and
/// schemes of numbers.
pub fn known() -> Known<'static> {
    static SCHEMES: LazyLock<Vec<&str>> = LazyLock::new(|| Scheme::ALL.map(Scheme::as_str).to_vec());
    static CHECKS: LazyLock<Vec<&str>> = LazyLock::new(|| list::names().to_vec());
    static NEEDS: LazyLock<Vec<&str>> = LazyLock::new(|| step::names().to_vec());
    static CONDITIONS: LazyLock<Vec<&str>> = LazyLock::new(|| condition::names().to_vec());
    Known { checks: &CHECKS, conditions: &CONDITIONS, schemes: &SCHEMES, needs: &NEEDS }
}

/// What every check the register names finds, in the register's order.
pub fn examine(facts: &Facts<'_>) -> Vec<Finding> {
    let named = facts.register.checks.iter().filter_map(|name| list::rule(name));
    named.map(|rule| (rule.examine)(facts).named(rule)).collect()
}

#[cfg(test)]
mod tests;
