//! Hears from a PostgreSQL server that another process changed something.

use super::Fault;
use super::postgres::Postgres;
use std::time::Duration;

/// A connection that listens.
pub(crate) struct Ear {
    engine: Postgres,
    /// What this process itself says: no news to it.
    own: String,
}

impl Ear {
    /// Listens from now on through a connection.
    pub fn open(mut engine: Postgres, own: &str) -> Result<Ear, Fault> {
        engine.listen()?;
        Ok(Ear { engine, own: own.to_owned() })
    }

    /// Waits until another process says something, at most so long; whether one did.
    ///
    /// Who spoke is all that is taken from what is said: anybody who may connect can say anything.
    pub fn hears(&mut self, most: Duration) -> Result<bool, Fault> {
        let words = self.engine.heard(most)?;
        Ok(words.iter().any(|word| *word != self.own))
    }

    /// The connection, to look at the store with.
    pub fn engine(&mut self) -> &mut Postgres {
        &mut self.engine
    }
}
