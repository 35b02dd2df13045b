//! Every rule, one line each. The catalogue may name these and no others.

use crate::Rule;

/// The rules, by name.
pub const ALL: [Rule; 14] = [
    crate::birth_before_event::RULE,
    crate::event_not_in_future::RULE,
    crate::expiry_within_fifteen_years::RULE,
    crate::height_plausible::RULE,
    crate::image_or_unique_mark::RULE,
    crate::issue_before_expiry::RULE,
    crate::make_known_for_trace::RULE,
    crate::no_personal_names::RULE,
    crate::nothing_coercive::RULE,
    crate::number_or_range::RULE,
    crate::one_name_at_least::RULE,
    crate::plausible_dates::RULE,
    crate::position_is_at_sea::RULE,
    crate::serial_says_its_state::RULE,
];

/// The names of the rules, for the catalogue to be checked against.
pub fn names() -> [&'static str; ALL.len()] {
    ALL.map(|rule| rule.name)
}

/// The rule of a name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    const RULES: &[Rule] = &ALL;
    RULES.iter().find(|rule| rule.name == name)
}
