//! Decides one act: what it writes and under which numbers, or that it conflicts.
//!
//! Pure: it looks at the ground and changes it as the act would. The writer then keeps or forgets that.

use super::ground::{Current, Ground};
use super::job::Job;
use super::rows::{NewVersion, Rows};
use crate::{Committed, Conflict, OpenedDossier, Sealed, Write, Written};
use huecry_terms::{ActId, BureauId, RecordId, RegisterId, Slot};

/// Where an act stands in the order.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    /// The act's number.
    pub act: u64,
    /// The first slot of the transaction: what stands there or behind is not on disk yet.
    pub fresh_slot: u64,
}

/// Adds what an act writes to the rows of the transaction, or says why it cannot be written.
///
/// After a conflict the caller takes rows and ground back to where they were.
pub(crate) fn decide<'j>(
    job: &'j Job,
    place: Place,
    ground: &mut Ground,
    rows: &mut Rows<'j>,
) -> Result<Committed, Conflict> {
    let mut decider = Decider { job, place, ground, rows, written: Vec::new(), opened: Vec::new() };
    job.writes.iter().try_for_each(|write| decider.write(write))?;
    let (written, opened) = (decider.written, decider.opened);
    rows.about.extend(job.about().into_iter().map(|(register, record)| (register, record, place.act)));
    rows.acts.push((place.act, job));
    Ok(Committed { act: ActId(place.act), written, opened })
}

struct Decider<'d, 'j> {
    job: &'j Job,
    place: Place,
    ground: &'d mut Ground,
    rows: &'d mut Rows<'j>,
    written: Vec<Written>,
    opened: Vec<OpenedDossier>,
}

impl<'j> Decider<'_, 'j> {
    fn write(&mut self, write: &'j Write) -> Result<(), Conflict> {
        match write {
            Write::Add { register, record, source, prefix, sealed, source_ref } => {
                self.add(register, *record, source, prefix, sealed, source_ref.as_deref())
            }
            Write::Revise { register, record, from_version, sealed, source_ref, .. } => {
                self.revise(register, *record, *from_version, sealed, source_ref.as_deref())
            }
            Write::Erase { register, record } => self.erase(register, *record),
            Write::DossierOpened { .. }
            | Write::DossierStepped { .. }
            | Write::DossierDue { .. }
            | Write::DossierErased(_) => self.dossier(write),
            Write::Line(write) => {
                let sequence = self.ground.line.decide(write)?;
                self.rows.line.push((self.place.act, write, sequence));
                Ok(())
            }
            other => self.other(other),
        }
    }

    fn add(
        &mut self,
        register: &'j RegisterId,
        record: RecordId,
        source: &BureauId,
        prefix: &str,
        sealed: &'j Sealed,
        source_ref: Option<&'j str>,
    ) -> Result<(), Conflict> {
        let key = (register.clone(), record);
        if self.ground.records.get(&key).is_some() {
            return Err(Conflict::Taken { what: record.to_string() });
        }
        self.take_ref(register, source, record, source_ref)?;
        let number = self.number(prefix);
        let current = Current {
            slot: self.slot(),
            version: 1,
            number,
            source: source.clone(),
            source_ref: source_ref.map(str::to_owned),
        };
        self.stand(key, register, current, sealed, source_ref);
        Ok(())
    }

    fn revise(
        &mut self,
        register: &'j RegisterId,
        record: RecordId,
        from_version: u32,
        sealed: &'j Sealed,
        source_ref: Option<&'j str>,
    ) -> Result<(), Conflict> {
        let key = (register.clone(), record);
        let before = self.ground.records.get(&key).ok_or(Conflict::Gone)?.clone();
        // A version that is not on disk yet cannot have been read, whatever number was guessed.
        if before.version != from_version || u64::from(before.slot) >= self.place.fresh_slot {
            return Err(Conflict::VersionMoved { now: before.version });
        }
        if before.source_ref.as_deref() != source_ref {
            self.take_ref(register, &before.source, record, source_ref)?;
            self.free_ref(register, &before);
        }
        self.rows.ended.push((before.slot, self.place.act));
        let current = Current {
            slot: self.slot(),
            version: from_version.saturating_add(1),
            source_ref: source_ref.map(str::to_owned),
            ..before
        };
        self.stand(key, register, current, sealed, source_ref);
        Ok(())
    }

    fn erase(&mut self, register: &'j RegisterId, record: RecordId) -> Result<(), Conflict> {
        let key = (register.clone(), record);
        let before = self.ground.records.get(&key).ok_or(Conflict::Gone)?.clone();
        self.free_ref(register, &before);
        self.ground.records.set(key, None);
        self.rows.ended.push((before.slot, self.place.act));
        self.rows.erased.push((register, record, self.place.act));
        Ok(())
    }

    fn dossier(&mut self, write: &'j Write) -> Result<(), Conflict> {
        super::dossiers::decide(&mut self.ground.dossiers, ActId(self.place.act), &self.job.entry.act, write)?;
        let mut number = String::new();
        if let Write::DossierOpened { dossier, prefix, .. } = write {
            number = self.number(prefix);
            self.opened.push(OpenedDossier { dossier: dossier.id, number: number.clone() });
        }
        self.rows.dossiers.push((self.place.act, write, number));
        Ok(())
    }

    /// The rest touches one row each, of tables that stay small.
    fn other(&mut self, write: &'j Write) -> Result<(), Conflict> {
        let ground = &mut *self.ground;
        match write {
            Write::Bureau(bureau) => {
                taken_if(ground.bureaux.get(&bureau.id).is_some(), bureau.id.as_str())?;
                ground.bureaux.set(bureau.id.clone(), Some(()));
            }
            Write::Officer(officer) => {
                taken_if(ground.officers.get(&officer.id).is_some(), officer.id.as_str())?;
                ground.bureaux.get(&officer.bureau).ok_or(Conflict::Gone)?;
                ground.officers.set(officer.id.clone(), Some(officer.ended));
            }
            Write::OfficerCorrected(officer) => {
                gone_unless(ground.officers.get(&officer.id) == Some(&false))?;
            }
            Write::OfficerEnd(officer) => {
                gone_unless(ground.officers.get(officer) == Some(&false))?;
                ground.officers.set(officer.clone(), Some(true));
            }
            Write::CatalogueFile { path, hash, signed_by, .. } => {
                let key = (path.clone(), hash.clone());
                match (ground.files.get(&key), signed_by) {
                    (None, Some(_)) => return Err(Conflict::Gone),
                    (Some(_), None) | (Some(true), Some(_)) => return taken_if(true, path),
                    (None, None) | (Some(false), Some(_)) => ground.files.set(key, Some(signed_by.is_some())),
                }
            }
            Write::Subscription(subscription) => {
                taken_if(ground.subscriptions.get(&subscription.id).is_some(), &subscription.id.to_string())?;
                ground.subscriptions.set(subscription.id, Some(()));
            }
            Write::SubscriptionEnd(subscription) => {
                gone_unless(ground.subscriptions.get(subscription).is_some())?;
                ground.subscriptions.set(*subscription, None);
            }
            Write::EraseAct(act) => {
                gone_unless(ground.acts.get(act).is_some())?;
                ground.acts.set(*act, None);
            }
            Write::Expect { key, value } if ground.notes.get(key) != value.as_ref() => {
                return Err(Conflict::NoteMoved { key: key.clone() });
            }
            Write::Note { key, value } => ground.notes.set(key.clone(), Some(value.clone())),
            Write::Add { .. }
            | Write::Revise { .. }
            | Write::Erase { .. }
            | Write::Hits { .. }
            | Write::Expect { .. } => {}
            Write::Paper { .. } => super::papers::decide(&mut ground.papers, self.place.act, write)?,
            write => super::come_in::decide(ground, self.place.act, write)?,
        }
        self.rows.others.push((self.place.act, write));
        Ok(())
    }

    /// Lets a version stand as the current one of its record.
    fn stand(
        &mut self,
        key: (RegisterId, RecordId),
        register: &'j RegisterId,
        current: Current,
        sealed: &'j Sealed,
        source_ref: Option<&'j str>,
    ) {
        let record = key.1;
        let (slot, version) = (Slot(current.slot), current.version);
        self.written.push(Written { record, slot, number: current.number.clone(), version });
        self.rows.versions.push(NewVersion {
            slot: current.slot,
            register,
            record,
            version,
            number: current.number.clone(),
            source: current.source.clone(),
            source_ref,
            born: self.place.act,
            sealed,
        });
        self.ground.records.set(key, Some(current));
    }

    fn take_ref(
        &mut self,
        register: &RegisterId,
        source: &BureauId,
        record: RecordId,
        source_ref: Option<&str>,
    ) -> Result<(), Conflict> {
        let Some(reference) = source_ref else { return Ok(()) };
        let key = (register.clone(), source.clone(), reference.to_owned());
        match self.ground.refs.get(&key) {
            Some(holder) => Err(Conflict::RefTaken { record: *holder }),
            None => {
                self.ground.refs.set(key, Some(record));
                Ok(())
            }
        }
    }

    fn free_ref(&mut self, register: &RegisterId, before: &Current) {
        if let Some(reference) = &before.source_ref {
            self.ground.refs.set((register.clone(), before.source.clone(), reference.clone()), None);
        }
    }

    /// `NOM-2026-000123`, and the next one from now on.
    fn number(&mut self, prefix: &str) -> String {
        let key = (prefix.to_owned(), self.job.year());
        let n = self.ground.counters.get(&key).copied().unwrap_or(1);
        let number = format!("{prefix}-{}-{n:06}", key.1);
        self.ground.counters.set(key, Some(n + 1));
        number
    }

    fn slot(&self) -> u32 {
        let slot = self.place.fresh_slot + self.rows.versions.len() as u64;
        // INVARIANT: the writer refuses an act that could need more slots than are left.
        u32::try_from(slot).expect("slots are left")
    }
}

pub(super) fn taken_if(taken: bool, what: &str) -> Result<(), Conflict> {
    if taken { Err(Conflict::Taken { what: what.to_owned() }) } else { Ok(()) }
}

pub(super) fn gone_unless(there: bool) -> Result<(), Conflict> {
    if there { Ok(()) } else { Err(Conflict::Gone) }
}
