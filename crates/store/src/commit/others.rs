//! Writes to the tables that stay small: one statement each, in the order of the acts.

use crate::engine::{Cell, Engine, Fault, Text};
use crate::{Subscription, Write};
use huecry_terms::{Bureau, HitRef, Officer, OfficerId, SubscriptionId};
use std::borrow::Cow;

/// Writes what one act does to one of them. Whether it may was decided before.
pub(super) fn write(engine: &mut dyn Engine, act: u64, write: &Write) -> Result<(), Fault> {
    let act = Cell::count(act);
    match write {
        Write::Bureau(bureau) => add_bureau(engine, act, bureau),
        Write::Officer(officer) => add_officer(engine, act, officer),
        Write::OfficerCorrected(officer) => {
            engine.run(&CORRECT_OFFICER, &[json(officer)?, Cell::text(officer.id.as_str())])
        }
        Write::OfficerEnd(officer) => end_officer(engine, act, officer),
        Write::CatalogueFile { path, text, hash, proposed_by, signed_by } => match signed_by {
            None => {
                let [path, hash, text] = [path, hash, text].map(|t| Cell::text(t));
                engine.run(&PROPOSE_FILE, &[path, hash, text, Cell::text(proposed_by.as_str()), act])
            }
            Some(officer) => {
                engine.run(&SIGN_FILE, &[Cell::text(officer.as_str()), act, Cell::text(path), Cell::text(hash)])
            }
        },
        Write::Subscription(subscription) => add_subscription(engine, act, subscription),
        Write::SubscriptionEnd(subscription) => {
            engine.run(&END_HITS, &[id(subscription)])?;
            engine.run(&END_SUBSCRIPTION, &[id(subscription)])
        }
        Write::Hits { subscription, hits } => add_hits(engine, act, subscription, hits),
        Write::Note { key, value } => engine.run(&SET_NOTE, &[Cell::text(key), Cell::text(value)]),
        Write::EraseAct(erased) => {
            engine.run(&FORGET_ABOUT, &[Cell::count(erased.0)])?;
            engine.run(&FORGET_WHO, &[Cell::count(erased.0)])?;
            engine.run(&ERASE_ACT, &[Cell::count(erased.0)])
        }
        // INVARIANT: these were turned into rows of `version` and `erased` when they were decided.
        Write::Add { .. } | Write::Revise { .. } | Write::Erase { .. } => Ok(()),
        Write::Expect { .. } => Ok(()),
        Write::Paper { .. } => super::papers::write(engine, act, write),
        other => super::come_in::write(engine, act, other),
    }
}

fn add_bureau(engine: &mut dyn Engine, act: Cell<'_>, bureau: &Bureau) -> Result<(), Fault> {
    engine.run(&ADD_BUREAU, &[Cell::text(bureau.id.as_str()), json(bureau)?, act])
}

fn add_officer(engine: &mut dyn Engine, act: Cell<'_>, officer: &Officer) -> Result<(), Fault> {
    let ended = if officer.ended { act.clone() } else { Cell::Null };
    let [id, bureau] = [officer.id.as_str(), officer.bureau.as_str()].map(Cell::text);
    engine.run(&ADD_OFFICER, &[id, bureau, json(officer)?, act, ended])
}

fn end_officer(engine: &mut dyn Engine, act: Cell<'_>, officer: &OfficerId) -> Result<(), Fault> {
    engine.run(&END_OFFICER, &[act, Cell::text(officer.as_str())])
}

fn add_subscription(engine: &mut dyn Engine, act: Cell<'_>, subscription: &Subscription) -> Result<(), Fault> {
    engine.run(&ADD_SUBSCRIPTION, &[id(&subscription.id), json(subscription)?, act])
}

fn add_hits(
    engine: &mut dyn Engine,
    act: Cell<'_>,
    subscription: &SubscriptionId,
    hits: &[HitRef],
) -> Result<(), Fault> {
    let row = |hit: &HitRef| {
        let record = Cell::Blob(Cow::Owned(hit.record.0.as_bytes().to_vec()));
        let register = Cell::Text(Cow::Owned(hit.register.as_str().to_owned()));
        let version = Cell::count(u64::from(hit.version));
        [register, record, version, id(subscription), Cell::text(hit.word.as_str()), act.clone()]
    };
    super::rows::run(engine, &ADD_HITS, hits.iter().flat_map(row).collect())
}

fn id(subscription: &SubscriptionId) -> Cell<'_> {
    Cell::blob(subscription.0.as_bytes())
}

pub(super) fn json<'a>(what: &impl serde::Serialize) -> Result<Cell<'a>, Fault> {
    let bytes = serde_json::to_vec(what).map_err(|e| Fault::new(crate::engine::FaultKind::Other, e.to_string()))?;
    Ok(Cell::Blob(Cow::Owned(bytes)))
}

const ADD_BUREAU: Text = Text::new("INSERT INTO bureau (bureau, body, act) VALUES ($1, $2, $3)", "tbi");
const ADD_OFFICER: Text =
    Text::new("INSERT INTO officer (officer, bureau, body, act, ended) VALUES ($1, $2, $3, $4, $5)", "ttbii");
const CORRECT_OFFICER: Text = Text::new("UPDATE officer SET body = $1 WHERE officer = $2", "bt");
const END_OFFICER: Text = Text::new("UPDATE officer SET ended = $1 WHERE officer = $2", "it");
const PROPOSE_FILE: Text = Text::new(
    "INSERT INTO catalogue_file (path, hash, text, proposed_by, proposed) VALUES ($1, $2, $3, $4, $5)",
    "tttti",
);
const SIGN_FILE: Text =
    Text::new("UPDATE catalogue_file SET signed_by = $1, signed = $2 WHERE path = $3 AND hash = $4", "titt");
const ADD_SUBSCRIPTION: Text =
    Text::new("INSERT INTO subscription (subscription, body, act) VALUES ($1, $2, $3)", "bbi");
const END_HITS: Text = Text::new("DELETE FROM hit WHERE subscription = $1", "b");
const END_SUBSCRIPTION: Text = Text::new("DELETE FROM subscription WHERE subscription = $1", "b");
/// Neither a standing query that has ended nor a record that was erased meanwhile gets hits.
const ADD_HITS: Text = Text::new(
    "INSERT INTO hit (register, record, version, subscription, word, act)
     SELECT k.column1, k.column2, k.column3, k.column4, k.column5, k.column6
     FROM ({rows}) AS k
     WHERE EXISTS (SELECT 1 FROM subscription AS s WHERE s.subscription = k.column4)
       AND EXISTS (SELECT 1 FROM version AS v WHERE v.register = k.column1 AND v.record = k.column2)
     ON CONFLICT (register, record, version, subscription) DO NOTHING",
    "tbibti",
);
const SET_NOTE: Text = Text::new(
    "INSERT INTO note (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    "tt",
);
const FORGET_ABOUT: Text = Text::new("DELETE FROM about WHERE act = $1", "i");
const FORGET_WHO: Text = Text::new("UPDATE act SET officer = NULL, bureau = NULL WHERE act = $1", "i");
const ERASE_ACT: Text = Text::new("DELETE FROM said WHERE act = $1", "i");
