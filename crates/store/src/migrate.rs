//! Brings the tables of an older store to the version this program writes.

use crate::engine::door::Door;
use crate::engine::{Cell, Engine, Fault, Purpose, Text};
use crate::schema::render;
use huecry_terms::Trouble;

/// Takes the steps that are missing, all in one transaction: a crash leaves the old version whole.
pub(crate) fn migrate(engine: &mut dyn Engine, door: &Door, steps: &[&str]) -> Result<(), Trouble> {
    let newest = 1 + steps.len() as i64;
    let failed = |fault: Fault| fault.trouble("bring up to date", &door.name());
    let found = version(engine).map_err(failed)?;
    if found > newest {
        let what = format!("`{}` has tables of version {found}, and this program knows up to {newest}", door.name());
        return Err(Trouble::new(what, format!("use a program that knows version {found}")));
    }
    if found == newest { Ok(()) } else { take(engine, door, steps).map_err(failed) }
}

fn take(engine: &mut dyn Engine, door: &Door, steps: &[&str]) -> Result<(), Fault> {
    engine.begin(Purpose::Write)?;
    // Another process may just have taken them.
    let found = version(engine)?;
    let missing = usize::try_from(found - 1).ok().and_then(|done| steps.get(done..)).unwrap_or_default();
    if missing.is_empty() {
        return engine.roll_back();
    }
    missing.iter().try_for_each(|step| engine.script(&render(step, door)))?;
    engine.run(&SET_VERSION, &[Cell::Int(1 + steps.len() as i64)])?;
    engine.commit()
}

fn version(engine: &mut dyn Engine) -> Result<i64, Fault> {
    let mut version = None;
    engine.look(&VERSION, &[], &mut |row| {
        version = Some(row.int(0)?);
        Ok(())
    })?;
    version.filter(|version| *version >= 1).ok_or_else(|| Fault::torn("it does not say which version its tables have"))
}

const VERSION: Text = Text::new("SELECT schema_version FROM store_state", "");
const SET_VERSION: Text = Text::new("UPDATE store_state SET schema_version = $1", "i");
