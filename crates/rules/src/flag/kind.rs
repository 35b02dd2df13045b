//! Which kinds of ordinary offence a charge names, and by which signs a story bears each.

use super::{Evidence, In, Reading, Said};

/// A kind of offence: how a charge names it, and what a story of it speaks of, one at least.
#[derive(Debug)]
pub(super) struct Kind {
    charged_as: &'static [&'static str],
    signs: &'static [&'static str],
    /// Where any dealing may bear the charge, what a story must plainly tell instead; nothing where the lack of every
    /// sign is enough.
    instead: &'static [&'static str],
}

/// The kinds that the charges name.
pub(super) fn charged(reading: &Reading<'_>) -> Vec<&'static Kind> {
    let named = |kind: &&Kind| kind.charged_as.iter().any(|concept| reading.says(In::Charge, concept));
    let mut kinds: Vec<&Kind> = KINDS.iter().filter(named).collect();
    if kinds.iter().any(|kind| kind.charged_as == ["crime-robbery"]) {
        // A charge of robbery shares its words with one of theft.
        kinds.retain(|kind| kind.charged_as != ["crime-theft"]);
    }
    kinds
}

impl Kind {
    /// The words of the charge.
    pub fn evidence(&self, reading: &Reading<'_>) -> Vec<Evidence> {
        reading.evidence_of(In::Charge, self.charged_as)
    }

    /// Whether the story has a sign of it.
    pub fn is_borne(&self, reading: &Reading<'_>) -> bool {
        let weak = |sign: &&&str| sign.starts_with("sign-");
        let plain = self.signs.iter().filter(|sign| !weak(sign)).any(|sign| !told(reading, sign).is_empty());
        let mut signs: Vec<Said<'_>> = self.signs.iter().filter(weak).flat_map(|sign| told(reading, sign)).collect();
        signs.sort_by_key(Said::place);
        signs.dedup_by_key(|sign| sign.place());
        plain
            || signs.len() >= if self.charged_as.iter().any(|charge| PLAIN.contains(charge)) { 1 } else { WEAK_ENOUGH }
    }

    /// Whether the story speaks against it.
    pub fn is_belied(&self, reading: &Reading<'_>) -> bool {
        self.instead.is_empty() || self.instead.iter().any(|sign| !told(reading, sign).is_empty())
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
const NOT_OF_MONEY: &[&str] =
    &["crime-killing", "crime-sexual", "crime-wounding", "sign-drugs", "sign-road", "crime-fire", "crime-explosion"];
/// What a story tells that is no terrorism.
const NO_TERROR: &[&str] =
    &["crime-forgery", "crime-drugs", "crime-sexual", "sign-road", "private-matter", "family-matter"];

/// Charges that short stories bear in a word.
const PLAIN: &[&str] = &["crime-theft", "crime-explosion", "crime-weapons", "crime-kidnapping", "crime-smuggling"];
/// One word of so broad a list may stand in any story.
const WEAK_ENOUGH: usize = 2;
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
    Kind { charged_as: &["crime-killing", "crime-wounding"], signs: VIOLENCE, instead: &[] },
    Kind {
        charged_as: &["crime-sexual"],
        signs: &["crime-sexual", "sign-sexual", "crime-trafficking", "sign-exploitation"],
        instead: &[],
    },
    Kind {
        charged_as: &["crime-robbery"],
        signs: &[
            "crime-robbery",
            "sign-robbery",
            "sign-violence",
            "sign-extortion",
            "crime-kidnapping",
            "crime-theft",
            "sign-taking",
        ],
        instead: &[],
    },
    Kind {
        charged_as: &["crime-theft"],
        signs: &["sign-taking", "crime-theft", "crime-robbery", "sign-robbery", "crime-fraud"],
        instead: NOT_OF_MONEY,
    },
    Kind {
        charged_as: &["crime-forgery"],
        signs: &["crime-forgery", "crime-fraud", "sign-papers", "sign-forging"],
        instead: &[],
    },
    Kind { charged_as: &["crime-fraud", "crime-bribery", "crime-laundering"], signs: MONEY, instead: NOT_OF_MONEY },
    Kind { charged_as: &["crime-drugs"], signs: &["sign-drugs", "drug-own-use"], instead: &[] },
    Kind {
        charged_as: &["crime-trafficking"],
        signs: &[
            "crime-trafficking",
            "sign-exploitation",
            "crime-sexual",
            "crime-kidnapping",
            "crime-smuggling",
            "sign-border",
        ],
        instead: &[],
    },
    Kind { charged_as: &["crime-fire"], signs: &["crime-fire", "crime-explosion", "sign-damage"], instead: &[] },
    Kind {
        charged_as: &["crime-explosion"],
        signs: &[
            "crime-explosion",
            "sign-blast",
            "crime-killing",
            "crime-fire",
            "crime-kidnapping",
            "sign-violence",
            "crime-weapons",
        ],
        instead: &[],
    },
    Kind {
        charged_as: &["crime-kidnapping"],
        signs: &["crime-kidnapping", "sign-holding", "child-taking", "not-brought-back", "crime-trafficking"],
        instead: &[],
    },
    Kind {
        charged_as: &["terror"],
        signs: &[
            "sign-blast",
            "sign-arms",
            "sign-violence",
            "crime-kidnapping",
            "organisation",
            "speech-deed",
            "terror",
        ],
        instead: NO_TERROR,
    },
    Kind {
        charged_as: &["crime-weapons"],
        signs: &["crime-weapons", "sign-arms", "crime-explosion", "crime-killing", "crime-robbery"],
        instead: &[],
    },
    Kind {
        charged_as: &["crime-smuggling"],
        signs: &["crime-smuggling", "sign-border", "sign-drugs", "crime-weapons", "crime-trafficking"],
        instead: &[],
    },
    Kind {
        charged_as: &["crime-hijacking"],
        signs: &["crime-hijacking", "sign-holding", "crime-explosion"],
        instead: &[],
    },
];
