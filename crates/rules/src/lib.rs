//! The compliance rules, one file each, each quoting the article it applies; they find, they never decide.
//!
//! A register names the checks its records must satisfy; each check is one file here and one line in
//! [`list`]. A check is a pure function of a record's values: met, not met, or for a person to look
//! at. What it reads it asks for by kind and part, so that it serves every register.

mod birth_before_event;
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
mod number_or_range;
mod one_name_at_least;
mod plausible_dates;
mod position_is_at_sea;
mod serial_says_its_state;
pub mod step;

pub use facts::{Facts, Finding, Outcome, Rule};

/// What every check the register names finds, in the register's order.
pub fn examine(facts: &Facts<'_>) -> Vec<Finding> {
    let named = facts.register.checks.iter().filter_map(|name| list::rule(name));
    named.map(|rule| (rule.examine)(facts).named(rule)).collect()
}

#[cfg(test)]
mod tests;
