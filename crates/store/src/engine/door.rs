//! Opens connections to one place, again whenever one was lost.

use super::postgres::{Postgres, read_url};
use super::sqlite::Sqlite;
use super::{Engine, Fault};
use crate::Place;
use std::path::PathBuf;

/// The way to one store.
#[derive(Debug, Clone)]
pub(crate) enum Door {
    /// A file of SQLite.
    Sqlite(PathBuf),
    /// A PostgreSQL server.
    Postgres(Box<::postgres::Config>),
}

impl Door {
    /// The way to a place.
    pub fn to(place: &Place) -> Result<Door, Fault> {
        Ok(match place {
            Place::Folder(folder) => Door::Sqlite(folder.join(FILE)),
            Place::Postgres { url } => Door::Postgres(Box::new(read_url(url)?)),
        })
    }

    /// What the place is called when something is wrong with it.
    pub fn name(&self) -> String {
        match self {
            Door::Sqlite(file) => file.display().to_string(),
            Door::Postgres(config) => {
                format!("database {} of PostgreSQL", config.get_dbname().unwrap_or("of that user"))
            }
        }
    }

    /// The connection that writes. On a server it takes the lock first.
    pub fn writer(&self) -> Result<Box<dyn Engine>, Fault> {
        Ok(match self {
            Door::Sqlite(file) => Box::new(Sqlite::writer(file)?),
            Door::Postgres(config) => Box::new(Postgres::writer(config)?),
        })
    }

    /// A connection that reads.
    pub fn reader(&self) -> Result<Box<dyn Engine>, Fault> {
        Ok(match self {
            Door::Sqlite(file) => Box::new(Sqlite::reader(file)?),
            Door::Postgres(config) => Box::new(Postgres::reader(config)?),
        })
    }

    /// How many readers may look at once. A server has a hundred connections for everybody.
    pub fn readers_most(&self) -> usize {
        match self {
            Door::Sqlite(_) => 32,
            Door::Postgres(_) => 12,
        }
    }
}

/// The file that holds a store, in the node's folder.
pub(crate) const FILE: &str = "store.sqlite";
