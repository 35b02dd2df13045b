//! Which kinds of ordinary offence a charge names, and by which signs a story bears each.

use super::{Evidence, In, Reading, Said};

/// A kind of offence: how a charge names it, and what a story of it speaks of, one at least.
#[derive(Debug)]
pub(super) struct Kind {
    charged_as: &'static [&'static str],
    signs: &'static [&'static str],
    /// A charge about money may be borne by any dealing: only a story of plainly something else speaks against it.
    of_money: bool,
}

/// The kinds that the charges name.
pub(super) fn charged(reading: &Reading<'_>) -> Vec<&'static Kind> {
    let named = |kind: &&Kind| kind.charged_as.iter().any(|concept| reading.says(In::Charge, concept));
    KINDS.iter().filter(named).collect()
}

impl Kind {
    /// The words of the charge.
    pub fn evidence(&self, reading: &Reading<'_>) -> Vec<Evidence> {
        reading.evidence_of(In::Charge, self.charged_as)
    }

    /// Whether the story has a sign of it.
    pub fn is_borne(&self, reading: &Reading<'_>) -> bool {
        self.signs.iter().any(|sign| !told(reading, sign).is_empty())
    }

    /// Whether it is about money.
    pub fn is_of_money(&self) -> bool {
        self.of_money
    }
}

/// What the story tells, where it does more than say the charge again.
pub(super) fn told<'a>(reading: &'a Reading<'_>, sign: &str) -> Vec<Said<'a>> {
    let said = reading.said(In::Story, sign);
    if said.is_empty() {
        return said;
    }
    let again: Vec<(bool, u32)> = repeating(reading);
    said.into_iter().filter(|one| !again.contains(&(one.is_in(In::Facts), one.sentence()))).collect()
}

/// The sentences that only say what is charged: "Charged with robbery.", "Vol avec arme, dit la fiche."
fn repeating(reading: &Reading<'_>) -> Vec<(bool, u32)> {
    let names = reading.all(In::Story, "charge-named").into_iter().take(LOOKED_AT);
    let short = names.filter(|one| one.sentence_words() <= REPEATED_MOST && !one.is_only_sentence());
    short.map(|one| (one.is_in(In::Facts), one.sentence())).collect()
}

/// What a story tells that no charge about money bears.
pub(super) const NOT_OF_MONEY: &[&str] =
    &["crime-killing", "crime-sexual", "crime-wounding", "sign-drugs", "sign-road", "crime-fire", "crime-explosion"];

const REPEATED_MOST: usize = 14;
/// A story that says its charge again does so at its head.
const LOOKED_AT: usize = 8;

const VIOLENCE: &[&str] =
    &["sign-violence", "crime-killing", "crime-wounding", "crime-explosion", "crime-fire", "crime-sexual", "war"];
const MONEY: &[&str] = &[
    "sign-deceit",
    "sign-money",
    "crime-fraud",
    "crime-laundering",
    "crime-bribery",
    "crime-theft",
    "sign-taking",
    "private-matter",
];

const KINDS: &[Kind] = &[
    Kind { charged_as: &["crime-killing", "crime-wounding"], signs: VIOLENCE, of_money: false },
    Kind {
        charged_as: &["crime-sexual"],
        signs: &["crime-sexual", "sign-sexual", "crime-trafficking", "sign-exploitation"],
        of_money: false,
    },
    Kind {
        charged_as: &["crime-robbery"],
        signs: &["crime-robbery", "sign-robbery", "crime-wounding", "sign-extortion", "crime-kidnapping"],
        of_money: false,
    },
    Kind { charged_as: &["crime-theft"], signs: &["sign-taking", "crime-theft", "crime-robbery", "sign-robbery", "crime-fraud", "sign-deceit"], of_money: true },
    Kind { charged_as: &["crime-forgery"], signs: &["sign-deceit", "crime-fraud", "sign-papers"], of_money: false },
    Kind { charged_as: &["crime-fraud", "crime-bribery", "crime-laundering"], signs: MONEY, of_money: true },
    Kind { charged_as: &["crime-drugs"], signs: &["sign-drugs", "drug-own-use"], of_money: false },
    Kind {
        charged_as: &["crime-trafficking"],
        signs: &["crime-trafficking", "sign-exploitation", "crime-sexual", "crime-kidnapping", "crime-smuggling", "sign-border"],
        of_money: false,
    },
    Kind { charged_as: &["crime-fire"], signs: &["crime-fire", "crime-explosion", "sign-damage"], of_money: false },
    Kind {
        charged_as: &["crime-explosion"],
        signs: &["crime-explosion", "sign-blast", "crime-killing", "crime-fire", "crime-kidnapping", "sign-violence", "crime-weapons"],
        of_money: false,
    },
    Kind {
        charged_as: &["crime-kidnapping"],
        signs: &["crime-kidnapping", "sign-holding", "child-taking", "not-brought-back", "crime-trafficking"],
        of_money: false,
    },
    Kind {
        charged_as: &["terror"],
        signs: &["sign-blast", "sign-arms", "sign-violence", "crime-kidnapping", "membership", "organisation", "speech-deed", "terror"],
        of_money: false,
    },
    Kind { charged_as: &["crime-weapons"], signs: &["crime-weapons", "sign-arms", "crime-explosion", "crime-killing", "crime-robbery"], of_money: false },
    Kind {
        charged_as: &["crime-smuggling"],
        signs: &["crime-smuggling", "sign-border", "sign-drugs", "crime-weapons", "crime-trafficking"],
        of_money: false,
    },
    Kind { charged_as: &["crime-hijacking"], signs: &["crime-hijacking", "sign-holding", "crime-explosion"], of_money: false },
];
