//! Opens connections to one place, again whenever one was lost.

use super::ear::Ear;
use super::postgres::{Postgres, Server};
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
    Postgres(Box<Server>),
}

impl Door {
    /// The way to a place.
    pub fn to(place: &Place) -> Result<Door, Fault> {
        Ok(match place {
            Place::Folder(folder) => Door::Sqlite(folder.join(FILE)),
            Place::Postgres { url } => Door::Postgres(Box::new(Server::at(url)?)),
        })
    }

    /// What the place is called when something is wrong with it.
    pub fn name(&self) -> String {
        match self {
            Door::Sqlite(file) => file.display().to_string(),
            Door::Postgres(server) => format!("database {} of PostgreSQL", server.database()),
        }
    }

    /// The connection that writes.
    pub fn writer(&self) -> Result<Box<dyn Engine>, Fault> {
        Ok(match self {
            Door::Sqlite(file) => Box::new(Sqlite::writer(file)?),
            Door::Postgres(server) => Box::new(Postgres::writer(server)?),
        })
    }

    /// A connection that reads.
    pub fn reader(&self) -> Result<Box<dyn Engine>, Fault> {
        Ok(match self {
            Door::Sqlite(file) => Box::new(Sqlite::reader(file)?),
            Door::Postgres(server) => Box::new(Postgres::reader(server)?),
        })
    }

    /// A connection that hears of what other processes change; none where there are none.
    pub fn ear(&self) -> Result<Option<Ear>, Fault> {
        match self {
            Door::Sqlite(_) => Ok(None),
            Door::Postgres(server) => Ear::open(Postgres::reader(server)?, server.word()).map(Some),
        }
    }

    /// Whether other processes may have the same store open.
    pub fn is_shared(&self) -> bool {
        matches!(self, Door::Postgres(_))
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
