//! What happens to dossiers. The one writer decides it, so that of two who step the same dossier at once exactly
//! one is first and the other is told.

use super::decide::{gone_unless, taken_if};
use super::ground::{Known, ask};
use crate::dossiers::{about, due_millis};
use crate::engine::{Cell, Engine, Fault, Text};
use crate::parse::{id, uuid};
use crate::{Conflict, Dossier, Sealed, Write};
use huecry_terms::{Act, ActId, BureauId, DossierId, ProcedureId, StateId};
use std::borrow::Cow;

/// How a dossier stands.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    /// The act that changed it last.
    act: ActId,
    procedure: ProcedureId,
    source: BureauId,
    state: StateId,
}

/// What is known of dossiers.
#[derive(Debug, Default)]
pub(crate) struct Dossiers {
    there: Known<DossierId, Standing>,
    /// Which were erased: an id is given once, and what is to be erased again after a restore is nothing else.
    erased: Known<DossierId, ()>,
}

impl Dossiers {
    pub fn settle(&mut self, keep: bool) {
        self.there.settle(keep);
        self.erased.settle(keep);
    }
}

/// Reads how these dossiers stand.
pub(super) fn read(engine: &mut dyn Engine, asked: &[Cell<'_>], known: &mut Dossiers) -> Result<(), Fault> {
    ask(engine, &ERASED, asked, |row| {
        known.erased.found(DossierId(uuid(row.blob(0)?)?), ());
        Ok(())
    })?;
    ask(engine, &STANDING, asked, |row| {
        let standing = Standing {
            act: ActId(row.count(1)?),
            procedure: id(row.text(2)?)?,
            source: id(row.text(3)?)?,
            state: id(row.text(4)?)?,
        };
        known.there.found(DossierId(uuid(row.blob(0)?)?), standing);
        Ok(())
    })
}

/// Decides one write of these, or says why it cannot be. That act and writes agree is known.
pub(super) fn decide(known: &mut Dossiers, act: ActId, said: &Act, write: &Write) -> Result<(), Conflict> {
    match write {
        Write::DossierOpened { dossier, .. } => {
            let given = known.there.get(&dossier.id).is_some() || known.erased.get(&dossier.id).is_some();
            taken_if(given, &dossier.id.to_string())?;
            let Dossier { procedure, source, state, .. } = dossier.clone();
            known.there.set(dossier.id, Some(Standing { act, procedure, source, state }));
        }
        Write::DossierStepped { dossier, from, .. } => {
            let before = unmoved(&known.there, said, dossier.id, *from)?;
            gone_unless((&before.procedure, &before.source) == (&dossier.procedure, &dossier.source))?;
            known.there.set(dossier.id, Some(Standing { act, state: dossier.state.clone(), ..before }));
        }
        Write::DossierDue { dossier, from, .. } => {
            let before = unmoved(&known.there, said, *dossier, *from)?;
            known.there.set(*dossier, Some(Standing { act, ..before }));
        }
        Write::DossierErased(dossier) => {
            gone_unless(known.there.get(dossier).is_some())?;
            known.there.set(*dossier, None);
            known.erased.set(*dossier, Some(()));
        }
        _ => {}
    }
    Ok(())
}

/// How a dossier stands that nobody has changed since `from`; it is of the procedure and in the state the act says.
fn unmoved(
    known: &Known<DossierId, Standing>,
    said: &Act,
    dossier: DossierId,
    from: ActId,
) -> Result<Standing, Conflict> {
    let before = known.get(&dossier).ok_or(Conflict::Gone)?;
    if before.act != from {
        return Err(Conflict::DossierMoved { act: before.act });
    }
    let as_said = match said {
        Act::DossierStep { dossier: named, procedure, from, .. } if *named == dossier => {
            *procedure == before.procedure && from.as_ref() == Some(&before.state)
        }
        Act::DossierLate { procedure, state, .. } => (procedure, state) == (&before.procedure, &before.state),
        _ => true,
    };
    gone_unless(as_said)?;
    Ok(before.clone())
}

/// Writes one of these. Whether it may was decided before.
pub(super) fn write(engine: &mut dyn Engine, act: u64, write: &Write, number: &str) -> Result<(), Fault> {
    match write {
        Write::DossierOpened { dossier, sealed, .. } => {
            open(engine, act, dossier, number)?;
            send(engine, dossier)?;
            add_step(engine, act, &dossier.id, sealed)
        }
        Write::DossierStepped { dossier, sealed, .. } => {
            step(engine, act, dossier)?;
            engine.run(&FORGET_RECIPIENTS, &[key(&dossier.id)])?;
            send(engine, dossier)?;
            add_step(engine, act, &dossier.id, sealed)
        }
        Write::DossierDue { dossier, due, body, .. } => {
            engine.run(&SET_DUE, &[Cell::Int(due_millis(*due)), Cell::blob(body), Cell::count(act), key(dossier)])
        }
        Write::DossierErased(dossier) => {
            engine.run(&FORGET_RECIPIENTS, &[key(dossier)])?;
            engine.run(&ERASE_STEPS, &[key(dossier)])?;
            engine.run(&ERASE, &[key(dossier)])?;
            engine.run(&ADD_ERASED, &[key(dossier), Cell::count(act)])
        }
        // INVARIANT: nothing else is handed in here.
        _ => Ok(()),
    }
}

fn open(engine: &mut dyn Engine, act: u64, dossier: &Dossier, number: &str) -> Result<(), Fault> {
    let [register, record] = about(dossier.about.as_ref());
    let cells = [
        key(&dossier.id),
        Cell::text(number),
        Cell::text(dossier.procedure.as_str()),
        Cell::count(u64::from(dossier.version)),
        Cell::text(dossier.source.as_str()),
        register,
        record,
        Cell::text(dossier.state.as_str()),
        Cell::text(dossier.priority.as_str()),
        Cell::Int(dossier.entered.as_millisecond()),
        Cell::Int(due_millis(dossier.due)),
        Cell::Int(i64::from(dossier.ended)),
        Cell::blob(&dossier.body),
        Cell::count(act),
    ];
    engine.run(&OPEN, &cells)
}

fn step(engine: &mut dyn Engine, act: u64, dossier: &Dossier) -> Result<(), Fault> {
    let [register, record] = about(dossier.about.as_ref());
    let cells = [
        Cell::count(u64::from(dossier.version)),
        register,
        record,
        Cell::text(dossier.state.as_str()),
        Cell::text(dossier.priority.as_str()),
        Cell::Int(dossier.entered.as_millisecond()),
        Cell::Int(due_millis(dossier.due)),
        Cell::Int(i64::from(dossier.ended)),
        Cell::blob(&dossier.body),
        Cell::count(act),
        key(&dossier.id),
    ];
    engine.run(&STEP, &cells)
}

fn send(engine: &mut dyn Engine, dossier: &Dossier) -> Result<(), Fault> {
    let row = |bureau: &'_ BureauId| [Cell::Text(Cow::Owned(bureau.as_str().to_owned())), key(&dossier.id)];
    super::rows::run(engine, &ADD_RECIPIENT, dossier.recipients.iter().flat_map(row).collect())
}

fn add_step(engine: &mut dyn Engine, act: u64, dossier: &DossierId, sealed: &Sealed) -> Result<(), Fault> {
    let cells = [Cell::count(act), key(dossier), Cell::blob(sealed.salt.as_bytes()), Cell::blob(&sealed.bytes)];
    engine.run(&ADD_STEP, &cells)
}

fn key(dossier: &DossierId) -> Cell<'_> {
    Cell::blob(dossier.0.as_bytes())
}

const STANDING: Text = Text::new(
    "SELECT d.dossier, d.act, d.procedure, d.source, d.state
     FROM ({rows}) AS k JOIN dossier AS d ON d.dossier = k.column1",
    "b",
);
const ERASED: Text =
    Text::new("SELECT e.dossier FROM ({rows}) AS k JOIN dossier_erased AS e ON e.dossier = k.column1", "b");
const OPEN: Text = Text::new(
    "INSERT INTO dossier (dossier, number, procedure, version, source, register, record, state, priority, entered, due,
                          ended, body, opened, act)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)",
    "bttittbttiiibi",
);
const STEP: Text = Text::new(
    "UPDATE dossier SET version = $1, register = $2, record = $3, state = $4, priority = $5, entered = $6, due = $7,
       ended = $8, body = $9, act = $10
     WHERE dossier = $11",
    "itbttiiibib",
);
const SET_DUE: Text = Text::new("UPDATE dossier SET due = $1, body = $2, act = $3 WHERE dossier = $4", "ibib");
const ADD_STEP: Text = Text::new("INSERT INTO dossier_step (act, dossier, salt, body) VALUES ($1, $2, $3, $4)", "ibbb");
const FORGET_RECIPIENTS: Text = Text::new("DELETE FROM dossier_recipient WHERE dossier = $1", "b");
const ADD_RECIPIENT: Text =
    Text::new("INSERT INTO dossier_recipient (bureau, dossier) {rows} ON CONFLICT (bureau, dossier) DO NOTHING", "tb");
const ERASE_STEPS: Text = Text::new("DELETE FROM dossier_step WHERE dossier = $1", "b");
const ERASE: Text = Text::new("DELETE FROM dossier WHERE dossier = $1", "b");
const ADD_ERASED: Text = Text::new("INSERT INTO dossier_erased (dossier, act) VALUES ($1, $2)", "bi");
