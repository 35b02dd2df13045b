//! # Torture may stand behind the case or ahead of the person
//! Cites:   Constitution 2(1); spec/notices.md (5.4)
//! Raised:  a statement that is said to have been forced; torment, a statement and the hands of the police close
//!          together; a finding on torture of a body or court on file.

use super::nearby::Nearby;
use super::{Evidence, Example, Field, Flag, In, Kind, Reading, Said};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-TORTURE", cites: "Constitution 2(1); spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::UnFinding, Kind::CourtFinding];
    let found = super::matter::entries(reading, &kinds).filter(|n| {
        let other = reading.says(In::Entry(*n), "arbitrary-body") || reading.says(In::Entry(*n), "fair-trial-finding");
        reading.says(In::Entry(*n), "torture-body") || (!other && reading.says(In::Entry(*n), "return-finding"))
    });
    let mut evidence: Vec<Evidence> = found.map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect();
    evidence.extend(found_of_others(reading));
    let story = In::Story;
    if reading.says(story, "torture-means") {
        evidence.extend(reading.within(story, "torture-means", "confession-own", REACH));
    }
    evidence.extend(reading.evidence(story, "forced-statement"));
    evidence.extend(reading.near_all(story, "under-threat", "confession-own", AT_HAND / 2));
    if !(super::judge_target::FLAG.raise)(reading).is_empty() {
        // A judge who has torturers arrested is not tortured.
        return evidence;
    }
    evidence.extend(marked_in_custody(reading));
    evidence.extend(seen_by_a_doctor(reading));
    evidence.extend(reading.within(story, "rights-court", "torment", REACH));
    if super::acts::has_violence(reading, In::Charge) {
        evidence.extend(reading.within(story, "torture-strong", "confession", REACH));
    } else {
        if !tells_of_others(reading) {
            evidence.extend(reading.within(story, "torture-strong", "custody-word", REACH));
            evidence.extend(reading.within(story, "torture-strong", "statement-word", REACH));
        }
        evidence.extend(reading.within(story, "torture-means", "confession", REACH / 3));
    }
    evidence
}

/// What courts and bodies found of another of the case, or a state that did not hand over for fear of it.
fn found_of_others(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = Vec::new();
    for (n, entry) in reading.request.context.iter().enumerate() {
        let place = In::Entry(n);
        let found = match entry.kind {
            Kind::UnFinding | Kind::CourtFinding => {
                reading.says(place, "torture-strong")
                    || reading.says(place, "forced-statement")
                    || (reading.says(place, "torture-body") && reading.says(place, "same-matter"))
            }
            Kind::ExtraditionRefused | Kind::OtherNcbDoubt => {
                reading.says(place, "torture-strong") || reading.says(place, "torture-body")
            }
            _ => false,
        };
        evidence.extend(found.then(|| Evidence::datum(Field::Entry(n), "because-on-file")));
    }
    evidence
}

/// The subject speaks for those who suffered: "visits prisons and denounces the ill-treatment there".
fn tells_of_others(reading: &Reading<'_>) -> bool {
    let told = super::role::done_by_subject(reading, "documenting");
    let torments = Nearby::of(reading.said(In::Story, "torture-strong"));
    told.iter().any(|one| torments.follow(one, ABOUT))
}

/// A doctor saw on the body what the time in custody left there.
fn seen_by_a_doctor(reading: &Reading<'_>) -> Vec<Evidence> {
    close_together(reading, super::acts::has_violence(reading, In::Case), ["medical-word", "held-word"])
}

/// Torment, a statement and the hands of the police, close together: "a wet sack over his head at the station
/// till he wrote it".
fn marked_in_custody(reading: &Reading<'_>) -> Vec<Evidence> {
    let violent = super::acts::has_violence(reading, In::Charge) && !reading.says(In::Story, "confession-own");
    close_together(reading, violent, ["statement-word", "custody-word"])
}

/// A torment with both of two things at hand; a plain one where violence is told of anyhow.
fn close_together(reading: &Reading<'_>, violent: bool, things: [&str; 2]) -> Vec<Evidence> {
    let [ones, others] = things.map(|thing| reading.all(In::Story, thing));
    let close = |one: &Said<'_>, others: &[Said<'_>]| {
        others.iter().take(LOOKED_AT).find(|other| other.is_within(one, AT_HAND)).map(Said::evidence)
    };
    let torments = reading.said(In::Story, if violent { "torture-strong" } else { "torment" }).into_iter();
    let mut found = torments
        .take(LOOKED_AT)
        .filter_map(|torment| Some(vec![torment.evidence(), close(&torment, &ones)?, close(&torment, &others)?]));
    found.next().unwrap_or_default()
}

const REACH: usize = 30;
const AT_HAND: usize = 22;
const ABOUT: usize = 8;
const LOOKED_AT: usize = 24;

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"facts": "The name was given on 3 May 2025 by his cousin in the cells at Averne, after two nights with a wet sack over his head."}"##,
    ),
    Example(
        true,
        r##"{"facts": "The only evidence is the statement of a gunman who had been hung by the wrists for four days before he signed it."}"##,
    ),
    Example(
        true,
        r##"{"facts": "La imputación procede de su declaración, de la que se retractó mostrando los dedos sin uñas."}"##,
    ),
    Example(true, r##"{"facts": "استند الاتهام إلى اعتراف شقيقه الذي صُعق بالكهرباء."}"##),
    Example(
        true,
        r##"{"context": [{"kind": "un-finding", "text": "Le Comité contre la torture a conclu à un risque", "date": "2026-05-14"}]}"##,
    ),
    Example(
        false,
        r##"{"facts": "On 2 May 2025 at Averne he beat the watchman with a hammer and took the safe with 40 000 marks."}"##,
    ),
];
