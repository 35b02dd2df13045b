//! What a dossier is about, and what the checks of its steps find in it.

use super::{Kept, Running, open_about};
use crate::node::Desk;
use crate::{notice, people};
use huecry_catalogue::{Procedure, Step};
use huecry_rules::step::{Examined, Facts, People, Reads, reads, unmet};
use huecry_store::Dossier;
use huecry_terms::{BureauId, DossierId, Instant, Mode, OfficerId, Part, Record, Refusal, StepId, Trouble, day_of};

/// What a dossier is about, for the checks of its steps.
pub(super) struct About<'a> {
    pub desk: &'a Desk,
    pub procedure: &'a Procedure,
    /// None while it is being opened.
    pub dossier: Option<DossierId>,
    pub source: &'a BureauId,
    pub recipients: &'a [BureauId],
    pub kept: &'a Kept,
    pub record: Option<&'a Record>,
}

impl<'a> About<'a> {
    /// What a running dossier is about.
    pub fn of(desk: &'a Desk, running: &'a Running<'_>, record: Option<&'a Record>) -> About<'a> {
        let dossier = &running.stored.dossier;
        About {
            desk,
            procedure: running.procedure,
            dossier: Some(dossier.id),
            source: &dossier.source,
            recipients: &dossier.recipients,
            kept: &running.kept,
            record,
        }
    }

    /// The checks of a step that are not met for an officer of this bureau; for the node itself without an officer.
    pub fn unmet<'s>(
        &self,
        step: &'s Step,
        bureau: &BureauId,
        officer: Option<&OfficerId>,
        now: Instant,
    ) -> Result<Vec<&'s str>, Trouble> {
        if step.needs.is_empty() {
            return Ok(Vec::new());
        }
        let asks = |what| reads(&step.needs, what);
        let today = day_of(now);
        let request = if asks(Reads::Request) { self.examined(now)? } else { None };
        let people = if asks(Reads::People) { Some(self.people(officer, now)?) } else { None };
        let (beside, own_beside) = if asks(Reads::Beside) { self.beside(bureau)? } else { (0, 0) };
        let taken: Vec<&StepId> = self.kept.takers.keys().collect();
        let facts = Facts {
            source: self.source,
            recipients: self.recipients,
            bureau,
            record: self.record,
            version: self.kept.about_version,
            taken: &taken,
            request: request.as_ref(),
            people: people.as_ref(),
            beside,
            own_beside,
            today,
        };
        Ok(unmet(&step.needs, &facts))
    }

    /// Four eyes are two people's: whoever took one of these steps last, under whatever id and in whatever role, does
    /// not take this one.
    pub fn apart(&self, step: &Step, officer: &OfficerId) -> Result<Result<(), Refusal>, Trouble> {
        for first in step.apart_from.iter().filter_map(|earlier| self.kept.takers.get(earlier)) {
            if let Err(refusal) = people::apart(self.desk, first, officer)? {
                return Ok(Err(refusal));
            }
        }
        Ok(Ok(()))
    }

    fn examined(&self, now: Instant) -> Result<Option<Examined>, Trouble> {
        match self.record {
            Some(record) => notice::examined(self.desk, record, self.kept, now),
            None => Ok(None),
        }
    }

    fn people(&self, officer: Option<&OfficerId>, now: Instant) -> Result<People, Trouble> {
        let officer = officer.map(|officer| people::nationalities(self.desk, officer)).transpose()?;
        let register = self.record.and_then(|record| Some((record, self.desk.catalogue.register(&record.register)?)));
        let subject = register.map(|(record, register)| {
            let codes = register.countries(&record.body.values, Part::Nationality);
            codes.map(|(_, country)| country.clone()).collect()
        });
        Ok(People {
            officer: officer.unwrap_or_default(),
            source_country: people::country_of(self.desk, self.source)?,
            subject: subject.unwrap_or_default(),
            source_mode: match self.record {
                Some(record) => notice::source_mode(self.desk, record, now)?,
                None => Mode::Normal,
            },
        })
    }

    /// How many other dossiers of the procedure are open about the record, and how many of them were sent to a bureau.
    fn beside(&self, bureau: &BureauId) -> Result<(usize, usize), Trouble> {
        let Some(record) = self.record else { return Ok((0, 0)) };
        let others = open_about(self.desk, record)?.into_iter().map(|other| other.stored.dossier);
        let same = |other: &Dossier| other.procedure == self.procedure.id && Some(other.id) != self.dossier;
        let others: Vec<Dossier> = others.filter(same).collect();
        Ok((others.len(), others.iter().filter(|other| other.recipients.contains(bureau)).count()))
    }
}

/// The record a dossier is about, as it is now; none when it was erased.
pub(super) fn record_of(desk: &Desk, dossier: &Dossier) -> Result<Option<Record>, Trouble> {
    match &dossier.about {
        Some((register, record)) => desk.store.get(register, *record),
        None => Ok(None),
    }
}
