//! What a message is made from: it inherits the codes of each, and what others gave is passed on as they permit.

use super::clauses::joined;
use super::facts::{Consent, Facts, Item, Provenance};
use super::no::{Clause, Reason};
use huecry_catalogue::{Address, Agreement, Ceiling, Onward, Side};
use huecry_terms::Handling;

/// What stands against passing on what the message is made from.
pub(super) fn reasons(agreement: &Agreement, from: Side, facts: &Facts<'_>) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    let union = facts.items.iter().fold(Handling::default(), |union, item| union.union(item.handling));
    // Without items the union is H0, which every message has.
    if let Some(handling) = facts.handling.filter(|handling| !says(handling, facts.items)) {
        reasons.push(Reason::new(Clause::HandlingLess, Ceiling::of(&union), Ceiling::of(handling)));
    }
    reasons.extend(facts.items.iter().flat_map(|item| of_item(agreement, from, facts, item)));
    reasons
}

/// Whether a message carries every code of what it is made from, and the words of every H3.
fn says(handling: &Handling, items: &[Item<'_>]) -> bool {
    let words = format!("; {}; ", handling.other.as_deref().unwrap_or_default());
    items.iter().all(|item| {
        // As `Handling::union` joins them.
        let own = item.handling.other.as_ref().is_none_or(|own| words.contains(&format!("; {own}; ")));
        Ceiling::of(handling).covers(Ceiling::of(item.handling)) && own
    })
}

fn of_item(agreement: &Agreement, from: Side, facts: &Facts<'_>, item: &Item<'_>) -> Vec<Reason> {
    let Provenance::Received { source, under, consent } = item.provenance else { return Vec::new() };
    // Going back to whom it came from is not passing it on.
    if !facts.recipients.is_empty() && facts.recipients.iter().all(|to| to == source) {
        return Vec::new();
    }
    let mut reasons = Vec::new();
    let permission = || Reason::new(Clause::Permission, "", source);
    if item.handling.not_onward && consent == Consent::None {
        reasons.push(permission());
    }
    let Some(under) = under else {
        // Nobody knows under which rule it came: that is not a rule which lets it go on.
        reasons.push(Reason::new(Clause::UnknownOrigin, "", source));
        return reasons;
    };
    match &under.onward {
        Onward::No => reasons.push(Reason::new(Clause::NeverOnward, "", &under.id)),
        Onward::Ask if consent == Consent::None => reasons.push(permission()),
        Onward::Ask => {}
        Onward::List(list) if listed(agreement, from, facts, list) => {}
        Onward::List(list) => reasons.push(Reason::new(Clause::Onward, joined(list.iter()), &under.id)),
    }
    reasons
}

/// Whether every recipient is on the list, and with it the party that receives.
fn listed(agreement: &Agreement, from: Side, facts: &Facts<'_>, list: &[Address]) -> bool {
    let party = &agreement.party(from.other()).address;
    let on = |one: &Address| list.iter().any(|there| there.has(one));
    !facts.recipients.is_empty() && facts.recipients.iter().all(|to| party.has(to) && on(to))
}
