//! Founding a store, and coming back to one: nothing is used before it was looked at.

use crate::commit::writer::Session;
use crate::engine::door::Door;
use crate::engine::sqlite::{Sqlite, is_ours};
use crate::engine::{Cell, Engine, Fault, Purpose, Standing, Text};
use crate::lock::Lock;
use crate::{Place, Store, migrate, schema, verify};
use huecry_ledger::Frontier;
use huecry_terms::Trouble;
use std::path::Path;

impl Store {
    /// Founds a store in a place that holds none, and opens it. Makes the folder when it is not there.
    ///
    /// A crash in here leaves either no store or an empty one; where there is none this can be done again.
    pub fn create(place: &Place) -> Result<Store, Trouble> {
        let (door, lock) = prepare(place, Aim::Create)?;
        let engine = found(&door).map_err(|fault| fault.trouble("create", &door.name()))?;
        let mut engine = engine.ok_or_else(|| {
            let what = format!("`{}` already holds something", door.name());
            Trouble::new(what, "open it, or name a place that is empty")
        })?;
        let head = look(engine.as_mut(), &door)?;
        keep_folder(place)?;
        Store::start(door, Session { engine, head }, lock)
    }

    /// Opens a store, if it is one and whole. In a folder it must be held by nobody else; on a server other
    /// processes may have it open too, and every one of them writes in its turn.
    ///
    /// What is checked does not grow with the store: that acts are dense at the end, that the last leaves
    /// follow from what their acts say, and that the ledger's tree ends as those leaves say.
    /// [`Store::verify`] checks everything.
    pub fn open(place: &Place) -> Result<Store, Trouble> {
        let (door, lock) = prepare(place, Aim::Open)?;
        let mut engine = door.writer().map_err(|fault| fault.trouble("open", &door.name()))?;
        let head = look(engine.as_mut(), &door)?;
        Store::start(door, Session { engine, head }, lock)
    }
}

#[derive(PartialEq, Eq)]
enum Aim {
    Create,
    Open,
}

/// The way to the place, and the lock on it where the place is a folder.
fn prepare(place: &Place, aim: Aim) -> Result<(Door, Option<Lock>), Trouble> {
    let door = Door::to(place).map_err(|fault| fault.trouble("reach", &place.to_string()))?;
    let (Place::Folder(folder), Door::Sqlite(file)) = (place, &door) else { return Ok((door, None)) };
    let failed = |e: std::io::Error| {
        Trouble::new(
            format!("could not look at `{}`: {e}", file.display()),
            "see that this user may read and write there",
        )
    };
    if aim == Aim::Create {
        std::fs::create_dir_all(folder).map_err(failed)?;
    } else if is_unmarked(file).map_err(failed)? {
        let what = format!("there is no store at `{}`", file.display());
        return Err(Trouble::new(what, "name the node's home, or found a node first"));
    }
    let lock = Lock::take(folder)?;
    if is_unmarked(file).map_err(failed)? {
        Sqlite::create(file).map_err(|fault| fault.trouble("create", &door.name()))?;
    } else if !is_ours(file).map_err(failed)? {
        let what = format!("`{}` is not a store of this program, or was damaged at its beginning", file.display());
        return Err(Trouble::new(what, "name another home, or bring back the last backup"));
    }
    Ok((door, Some(lock)))
}

/// A new file is on the disk only when the folders that name it are.
fn keep_folder(place: &Place) -> Result<(), Trouble> {
    let Place::Folder(folder) = place else { return Ok(()) };
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
    for folder in std::iter::once(folder.as_path()).chain(parent) {
        std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(|e| {
            Trouble::new(
                format!("could not write the folder `{}` to its disk: {e}", folder.display()),
                "see that the disk is sound",
            )
        })?;
    }
    Ok(())
}

/// Whether there is no file or nothing in it: a founding may have been cut short at once.
fn is_unmarked(file: &Path) -> std::io::Result<bool> {
    match std::fs::metadata(file) {
        Ok(metadata) => Ok(metadata.len() == 0),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(e) => Err(e),
    }
}

/// Writes the tables into an empty place; `None` when it is not empty.
fn found(door: &Door) -> Result<Option<Box<dyn Engine>>, Fault> {
    let mut engine = door.writer()?;
    // Of two processes that found at once the second one finds a store.
    engine.begin(Purpose::Write)?;
    if engine.standing()? != Standing::Empty {
        engine.roll_back()?;
        return Ok(None);
    }
    engine.script(&schema::tables(door))?;
    let edge = Frontier::new().to_bytes();
    engine.run(&FIRST_STATE, &[Cell::Int(schema::VERSION), Cell::blob(&edge)])?;
    engine.commit()?;
    Ok(Some(engine))
}

/// Sees to it that what is there is a store of this version, whole, and says how far it is.
fn look(engine: &mut dyn Engine, door: &Door) -> Result<crate::commit::batch::Head, Trouble> {
    let failed = |fault: Fault| fault.trouble("open", &door.name());
    match engine.standing().map_err(failed)? {
        Standing::Ours => {}
        Standing::Empty => {
            let what = format!("`{}` holds no store yet", door.name());
            return Err(Trouble::new(what, "found a node first"));
        }
        Standing::Foreign => {
            let what = format!("`{}` holds something else", door.name());
            return Err(Trouble::new(what, "name another place"));
        }
    }
    migrate::migrate(engine, door, schema::STEPS)?;
    // One state of it: others may be writing.
    engine.begin(Purpose::Look).map_err(failed)?;
    let head = verify::end(engine).map_err(failed)?;
    engine.commit().map_err(failed)?;
    Ok(head)
}

const FIRST_STATE: Text =
    Text::new("INSERT INTO store_state (id, schema_version, acts, edge, next_slot) VALUES (1, $1, 0, $2, 0)", "ib");
