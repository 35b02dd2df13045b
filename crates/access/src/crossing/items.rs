//! What a message is made from, records that go with it included: what their sources said binds it, and what others
//! gave is passed on as they permit. Only the sender can know this, so only its gate asks.

use super::clauses::{joined, no, not_said};
use super::facts::{Consent, Facts, Item};
use super::is_of;
use super::no::{Clause, Reason};
use huecry_catalogue::{Address, Agreement, Ceiling, Onward, Side};
use huecry_terms::{CodeId, Handling};

/// What stands against passing on what the message is made from.
pub(super) fn reasons(agreement: &Agreement, from: Side, facts: &Facts<'_>) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    reasons.extend(facts.items.is_none().then(|| not_said("items")).flatten());
    let attached = facts.attached.unwrap_or_default().iter().map(|record| record.item);
    let items: Vec<Item<'_>> = facts.items.unwrap_or_default().iter().copied().chain(attached).collect();
    reasons.extend(handling(facts, &items));
    for item in &items {
        let made_from = MadeFrom { agreement, from, facts, item };
        reasons.extend(made_from.bounds());
        reasons.extend(made_from.doubts());
        reasons.extend(made_from.passing_on());
    }
    reasons
}

/// A message carries every code of what it is made from, and the words of every H3. Without items that is H0, which
/// every message has.
fn handling(facts: &Facts<'_>, items: &[Item<'_>]) -> Option<Reason> {
    let carried = facts.handling?;
    let words = format!("; {}; ", carried.other.as_deref().unwrap_or_default());
    let codes = || items.iter().filter_map(|item| item.handling);
    let says = |code: &Handling| {
        // As `Handling::union` joins them.
        let own = code.other.as_ref().is_none_or(|own| words.contains(&format!("; {own}; ")));
        Ceiling::of(carried).covers(Ceiling::of(code)) && own
    };
    if codes().all(says) {
        return None;
    }
    let union = codes().fold(Handling::default(), |union, code| union.union(code));
    no(Clause::HandlingLess, Ceiling::of(&union), Ceiling::of(carried))
}

/// One thing the message is made from.
struct MadeFrom<'a> {
    agreement: &'a Agreement,
    from: Side,
    facts: &'a Facts<'a>,
    item: &'a Item<'a>,
}

impl MadeFrom<'_> {
    /// The message is no lower, is kept no longer, is not truer and has no other purpose than what it is made from.
    fn bounds(&self) -> Vec<Reason> {
        let (facts, item) = (self.facts, self.item);
        let mut reasons: Vec<Reason> = Vec::new();
        if let (Some(level), Some(own)) = (item.classification, facts.classification)
            && !self.as_high(own, level)
        {
            reasons.extend(no(Clause::LevelLess, level, own));
        }
        if let (Some(last), Some(wished)) = (item.keep_until, facts.keep_until)
            && wished > last
        {
            reasons.extend(no(Clause::KeptLonger, last, wished));
        }
        if let (Some(here), Some(said)) = (item.test, facts.test)
            && here != said
        {
            reasons.extend(no(Clause::TestMixed, here, said));
        }
        if let (Some(given), Some(purposes)) = (item.purposes, facts.purposes) {
            let others = purposes.iter().filter(|purpose| !given.contains(purpose));
            reasons.extend(others.filter_map(|purpose| no(Clause::PurposeChanged, joined(given.iter()), purpose)));
        }
        reasons
    }

    /// Whether the message's level is no lower than another of the sender's levels. An agreement names them from the
    /// lowest; one that it does not name is as high as itself alone, and a message of such a level crosses anyhow not.
    fn as_high(&self, own: &CodeId, level: &CodeId) -> bool {
        let place = |code: &CodeId| {
            self.agreement.equivalence.iter().position(|pair| match self.from {
                Side::First => pair.first == *code,
                Side::Second => pair.second == *code,
            })
        };
        own == level || place(level).is_some_and(|there| place(own).is_none_or(|here| here >= there))
    }

    /// What nobody has said of it, and what makes it doubtful itself.
    fn doubts(&self) -> Vec<Reason> {
        let item = self.item;
        let unsaid = [
            (item.source.is_none(), "items.source"),
            (item.handling.is_none(), "items.handling"),
            (item.classification.is_none(), "items.classification"),
            (item.keep_until.is_none(), "items.keep_until"),
            (item.test.is_none(), "items.test"),
            (item.purposes.is_none(), "items.purposes"),
            (item.flagged.is_none(), "items.flagged"),
            (item.under_review.is_none(), "items.under_review"),
        ];
        let source = || item.source.map(ToString::to_string).unwrap_or_default();
        let doubtful = [(item.flagged, Clause::Flagged), (item.under_review, Clause::UnderReview)];
        let unsaid = unsaid.into_iter().filter(|(unsaid, _)| *unsaid).filter_map(|(_, what)| not_said(what));
        let doubtful = doubtful.into_iter().filter(|(is, _)| *is == Some(true));
        unsaid.chain(doubtful.filter_map(|(_, clause)| no(clause, "", source()))).collect()
    }

    /// Whether its source lets it go to the recipients.
    fn passing_on(&self) -> Vec<Reason> {
        let Some(source) = self.item.source else { return Vec::new() };
        let to = self.facts.recipients.unwrap_or_default();
        // Going back to whom it came from is not passing it on.
        if !to.is_empty() && to.iter().all(|to| to == source) {
            return Vec::new();
        }
        let mut reasons: Vec<Reason> = Vec::new();
        let sender = &self.agreement.party(self.from).address;
        // A bureau's is not its organisation's to give where the bureau said so.
        let kept = self.item.handling.is_some_and(|handling| handling.not_onward) && source != sender;
        if kept && self.item.consent == Consent::None {
            reasons.extend(no(Clause::Permission, "", source));
        }
        if !is_of(self.agreement, self.from, source) {
            reasons.extend(self.received(source, sender));
        }
        reasons
    }

    /// What another party gave goes on as the agreement says under which it came: one between that party and the
    /// sender, and no other.
    fn received(&self, source: &Address, sender: &Address) -> Option<Reason> {
        // Nobody knows under which rule it came: that is not a rule which lets it go on.
        let Some(under) = self.item.under else { return no(Clause::UnknownOrigin, "", source) };
        let gave = under.side_of(&source.organisation, source.bureau.as_ref());
        if !gave.is_some_and(|side| is_of(under, side.other(), sender)) {
            return no(Clause::NotBetween, &under.id, source);
        }
        match &under.onward {
            Onward::No => no(Clause::NeverOnward, "", &under.id),
            Onward::Ask if self.item.consent == Consent::None => no(Clause::Permission, "", source),
            Onward::Ask => None,
            Onward::List(list) if self.listed(list) => None,
            Onward::List(list) => no(Clause::Onward, joined(list.iter()), &under.id),
        }
    }

    /// Whether every recipient is on the list, and with it the party that receives.
    fn listed(&self, list: &[Address]) -> bool {
        let party = &self.agreement.party(self.from.other()).address;
        let to = self.facts.recipients.unwrap_or_default();
        let on = |one: &Address| list.iter().any(|there| there.has(one));
        !to.is_empty() && to.iter().all(|to| party.has(to) && on(to))
    }
}
