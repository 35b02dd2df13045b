//! Of which countries an officer is a national: nobody decides on a case of their own country.

use super::By;
use crate::node::Desk;
use huecry_catalogue::Verb;
use huecry_store::Write;
use huecry_terms::{Act, ActId, CodeId, Failure, Instant, Officer, OfficerId, Refusal, RefusalKind, Trouble};

/// The nationalities of an officer, ended or not, for the checks of a step, those included that were said of the
/// same person under the first id; empty when nobody has said any.
///
/// # Errors
/// Trouble of the store.
pub fn nationalities(desk: &Desk, officer: &OfficerId) -> Result<Vec<CodeId>, Trouble> {
    let Some(officer) = desk.store.officer(officer)? else { return Ok(Vec::new()) };
    let mut said = officer.nationalities;
    if let Some(first) = officer.person {
        let first = desk.store.officer(&first)?.map(|first| first.nationalities).unwrap_or_default();
        said.extend(first.into_iter().filter(|code| !said.contains(code)).collect::<Vec<_>>());
    }
    Ok(said)
}

/// Says of which countries an officer is a national, in place of what was said before.
///
/// # Errors
/// A refusal when the role may not, there is no such officer or no longer, or a code is no country; trouble of
/// the store.
pub fn set_nationalities(
    desk: &Desk,
    by: By<'_>,
    officer: &OfficerId,
    nationalities: Vec<CodeId>,
    now: Instant,
) -> Result<(Officer, ActId), Failure> {
    by.may(desk, Verb::ManagePeople)?;
    known(desk, &nationalities).map_err(|no| by.refuse(desk, "nationality", no, now))?;
    let Some(known) = desk.store.officer(officer)?.filter(|officer| !officer.ended) else {
        return Err(by.refuse(desk, "nationality", Refusal::new(RefusalKind::NotAnOfficer, officer.to_string()), now));
    };
    let officer = Officer { nationalities, ..known };
    let act = Act::PersonCorrected { officer: officer.clone() };
    let act = by.commit(desk, act, vec![Write::OfficerCorrected(officer.clone())], now)?;
    Ok((officer, act))
}

/// Nationalities as people write them: codes or names of countries, with commas between.
///
/// # Errors
/// The first word that means no country.
pub fn read_nationalities(desk: &Desk, text: &str) -> Result<Vec<CodeId>, Refusal> {
    let words = text.split([',', ';', '،', '؛', '\n']).map(str::trim).filter(|word| !word.is_empty());
    let countries = desk.catalogue.codes(COUNTRIES);
    let mut read = Vec::new();
    for word in words {
        let country = countries.and_then(|list| list.find(word)).ok_or_else(|| no_country(word))?;
        if !read.contains(&country) {
            read.push(country);
        }
    }
    Ok(read)
}

/// Whether each is a code of the list of countries, and none stands twice.
pub(super) fn known(desk: &Desk, nationalities: &[CodeId]) -> Result<(), Refusal> {
    let countries = desk.catalogue.codes(COUNTRIES);
    for (at, code) in nationalities.iter().enumerate() {
        let there = countries.is_some_and(|list| list.get(code.as_str()).is_some());
        if !there || nationalities[..at].contains(code) {
            return Err(no_country(code.as_str()));
        }
    }
    Ok(())
}

fn no_country(word: &str) -> Refusal {
    let shown: String = word.chars().take(80).collect();
    Refusal::new(RefusalKind::FormNotSatisfied, format!("nationality = {shown}")).ask(COUNTRIES)
}

const COUNTRIES: &str = "countries";
