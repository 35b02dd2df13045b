//! Agreements as faces tell them: what may cross, and how they stand.

use super::super::agreement::{Agreed, agreed};
use crate::link::line;
use crate::node::{Desk, refuse};
use huecry_access::may_act;
use huecry_catalogue::{Lang, Onward, Side, Verb};
use huecry_terms::{Call, Failure, Instant, day_of};
use serde::Serialize;

/// An agreement in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgreementLine {
    /// Its name.
    pub agreement: String,
    /// The version of its text.
    pub version: u32,
    /// `in-force`, `not-signed`, `suspended`, `not-yet`, `over`.
    pub standing: &'static str,
}

/// An agreement: parties, basis, what may cross, how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgreementTold {
    /// Its name.
    pub agreement: String,
    /// The version of its text.
    pub version: u32,
    /// SHA-256 of that text, which both sides sign.
    pub text: String,
    /// What people call it.
    pub title: String,
    /// Why it exists.
    pub aim: String,
    /// `in-force`, `not-signed`, `suspended`, `not-yet`, `over`.
    pub standing: &'static str,
    /// The first day it is in force.
    pub valid_from: String,
    /// The first day it is in force no more.
    pub valid_until: String,
    /// Who has agreed.
    pub parties: Vec<PartyTold>,
    /// What it rests on.
    pub basis: Vec<BasisTold>,
    /// For which purposes messages cross: codes of `purposes`.
    pub purposes: Vec<String>,
    /// The areas of the plan it names.
    pub areas: Vec<String>,
    /// The areas of crime messages may be about: codes of `crime-areas`.
    pub crime_areas: Vec<String>,
    /// The handling codes a message may carry at most.
    pub handling: String,
    /// The code list of our levels of classification.
    pub our_levels: String,
    /// Which of their levels of classification is which of ours; a level not named does not cross.
    pub levels: Vec<EqualTold>,
    /// Whether data about persons may cross.
    pub personal_data: bool,
    /// Kinds of message that this node may send.
    pub kinds: Vec<String>,
    /// Categories of data that this node may send.
    pub categories: Vec<String>,
    /// The largest message.
    pub size_most: String,
    /// The most messages in one direction.
    pub rate: String,
    /// The longest that a receiver may keep what it received.
    pub keep_most: String,
    /// Whether a receiver may pass on what it received: `no`, `ask`, or the addresses.
    pub onward: Vec<String>,
    /// Whether the reader of a message says so.
    pub read_receipts: bool,
    /// Whether invented records may cross: `only`, `marked`, `refused`.
    pub test_data: &'static str,
}

/// One party of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartyTold {
    /// What the agreement calls it.
    pub party: String,
    /// Its address.
    pub address: String,
    /// Its full name.
    pub name: String,
    /// Whether it is this node's side.
    pub ours: bool,
    /// Whether its officers have signed this very text.
    pub signed: bool,
    /// Whether it lets nothing cross for now.
    pub suspended: bool,
}

/// What an agreement rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BasisTold {
    /// The text.
    pub cite: String,
    /// Whether somebody compared what is taken from it with the text.
    pub checked: bool,
}

/// Two levels of classification that are treated alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EqualTold {
    /// Ours.
    pub ours: String,
    /// Theirs.
    pub theirs: String,
}

/// The agreements this node is a party of, in a language.
///
/// # Errors
/// Refused when the role may neither message nor keep the line, or the node speaks none. Trouble of the store.
pub fn agreements(desk: &Desk, call: &Call, lang: Lang) -> Result<Vec<AgreementTold>, Failure> {
    let may = |verb| may_act(&desk.catalogue, call, verb);
    may(Verb::Message).or_else(|_| may(Verb::KeepLine)).map_err(|no| refuse(desk, call, ASKED, no))?;
    line(desk).map_err(|no| refuse(desk, call, ASKED, no))?;
    Ok(agreed(desk)?.iter().map(|agreed| AgreementTold::of(desk, agreed, lang, call.now)).collect())
}

impl AgreementLine {
    /// In short, how it stands at a moment.
    pub(crate) fn of(agreed: &Agreed<'_>, now: Instant) -> AgreementLine {
        let Agreed { agreement, standing, .. } = agreed;
        let today = day_of(now);
        AgreementLine {
            agreement: agreement.id.to_string(),
            version: agreement.version,
            standing: match () {
                () if standing.suspended.contains(&true) => "suspended",
                () if standing.signed.contains(&false) => "not-signed",
                () if today < agreement.valid_from => "not-yet",
                () if !agreement.in_force(today) => "over",
                () => "in-force",
            },
        }
    }
}

impl AgreementTold {
    fn of(desk: &Desk, agreed: &Agreed<'_>, lang: Lang, now: Instant) -> AgreementTold {
        let Agreed { agreement, side, standing } = agreed;
        let line = AgreementLine::of(agreed, now);
        let party = |one: Side| {
            let (n, party) = (usize::from(one == Side::Second), agreement.party(one));
            PartyTold {
                party: party.id.clone(),
                address: party.address.to_string(),
                name: party.name.get(lang).to_owned(),
                ours: one == *side,
                signed: standing.signed[n],
                suspended: standing.suspended[n],
            }
        };
        let level = |equal: &huecry_catalogue::Equal| {
            let (first, second) = (equal.first.to_string(), equal.second.to_string());
            let (ours, theirs) = if *side == Side::First { (first, second) } else { (second, first) };
            EqualTold { ours, theirs }
        };
        let area = |id: &String| {
            let area = desk.catalogue.line().area(id);
            area.map_or_else(|| id.clone(), |area| area.title.get(lang).to_owned())
        };
        let direction = agreement.direction(*side);
        AgreementTold {
            agreement: line.agreement,
            version: line.version,
            text: agreement.hash(),
            title: agreement.title.get(lang).to_owned(),
            aim: agreement.aim.get(lang).to_owned(),
            standing: line.standing,
            valid_from: agreement.valid_from.to_string(),
            valid_until: agreement.valid_until.to_string(),
            parties: Side::BOTH.map(party).to_vec(),
            basis: agreement
                .legal_basis
                .iter()
                .map(|basis| BasisTold { cite: basis.cite.clone(), checked: basis.checked })
                .collect(),
            purposes: agreement.purposes.iter().map(ToString::to_string).collect(),
            areas: agreement.areas.iter().map(area).collect(),
            crime_areas: agreement.crime_areas.iter().map(ToString::to_string).collect(),
            handling: agreement.handling.to_string(),
            our_levels: agreement.party(*side).levels.clone(),
            levels: agreement.equivalence.iter().map(level).collect(),
            personal_data: agreement.personal_data,
            kinds: direction.kinds.iter().map(|carried| carried.kind.to_string()).collect(),
            categories: direction.categories.iter().map(|held| held.category.to_string()).collect(),
            size_most: agreement.size_most.to_string(),
            rate: agreement.rate.to_string(),
            keep_most: agreement.keep_most.to_string(),
            onward: match &agreement.onward {
                Onward::List(list) => list.iter().map(ToString::to_string).collect(),
                other => vec![other.as_str().to_owned()],
            },
            read_receipts: agreement.read_receipts,
            test_data: agreement.test_data.as_str(),
        }
    }
}

const ASKED: &str = "agreement";
