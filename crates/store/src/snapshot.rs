//! The connections that read. They never wait for the writer, nor it for them.

use crate::Store;
use crate::engine::door::Door;
use crate::engine::{Cell, Engine, Fault, FaultKind, Purpose, Row, Text};
use huecry_terms::Trouble;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Connections kept for the next question, up to a most.
pub(crate) struct Readers {
    door: Door,
    shelf: Mutex<Shelf>,
    back: Condvar,
}

#[derive(Default)]
struct Shelf {
    free: Vec<Box<dyn Engine>>,
    out: usize,
}

impl Readers {
    /// No connections yet: each is opened when it is first needed.
    pub fn new(door: Door) -> Readers {
        Readers { door, shelf: Mutex::default(), back: Condvar::new() }
    }

    /// The way to the place.
    pub fn door(&self) -> &Door {
        &self.door
    }

    /// What the place is called when something is wrong with it.
    pub fn place_name(&self) -> String {
        self.door.name()
    }

    /// What keeps the place.
    pub fn engine(&self) -> &'static str {
        match self.door {
            Door::Sqlite(_) => "SQLite",
            Door::Postgres(_) => "PostgreSQL",
        }
    }

    fn take(&self) -> Result<Box<dyn Engine>, Fault> {
        let mut shelf = self.shelf();
        while shelf.free.is_empty() && shelf.out >= self.door.readers_most() {
            shelf = self.back.wait(shelf).unwrap_or_else(PoisonError::into_inner);
        }
        shelf.out += 1;
        if let Some(engine) = shelf.free.pop() {
            return Ok(engine);
        }
        drop(shelf);
        self.door.reader().inspect_err(|_| self.put(None))
    }

    /// Puts a connection back; one that failed is dropped instead.
    fn put(&self, engine: Option<Box<dyn Engine>>) {
        let mut shelf = self.shelf();
        shelf.out -= 1;
        shelf.free.extend(engine);
        drop(shelf);
        self.back.notify_one();
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn once<T>(&self, look: &impl Fn(&mut dyn Engine) -> Result<T, Fault>) -> Result<T, Fault> {
        let mut loan = Loan { readers: self, engine: Some(self.take()?) };
        // INVARIANT: the loan holds its connection until it is given back below.
        let engine = loan.engine.as_mut().expect("a connection on loan");
        let found = look(engine.as_mut());
        if let Err(fault) = &found {
            loan.engine = None;
            // A server that went away took every connection with it.
            if fault.kind == FaultKind::Lost {
                self.shelf().free.clear();
            }
        }
        found
    }
}

/// A connection that is out; it comes back, or its place becomes free, whatever happens meanwhile.
struct Loan<'r> {
    readers: &'r Readers,
    engine: Option<Box<dyn Engine>>,
}

impl Drop for Loan<'_> {
    fn drop(&mut self) {
        let sound = if std::thread::panicking() { None } else { self.engine.take() };
        self.readers.put(sound);
    }
}

impl Store {
    /// Looks at the store through one connection. Asks again where a server was lost in between.
    pub(crate) fn look<T>(&self, look: impl Fn(&mut dyn Engine) -> Result<T, Fault>) -> Result<T, Trouble> {
        let found = match self.readers.once(&look) {
            Err(fault) if matches!(fault.kind, FaultKind::Lost | FaultKind::Again) => self.readers.once(&look),
            found => found,
        };
        found.map_err(|fault| fault.trouble("read", &self.place_name()))
    }

    /// The same where several questions must see one state of the store.
    pub(crate) fn look_at_one_state<T>(
        &self,
        look: impl Fn(&mut dyn Engine) -> Result<T, Fault>,
    ) -> Result<T, Trouble> {
        self.look(|engine| {
            engine.begin(Purpose::Look)?;
            let found = look(engine)?;
            engine.commit()?;
            Ok(found)
        })
    }
}

/// Every answer to a question, read into something.
pub(crate) fn all<T>(
    engine: &mut dyn Engine,
    text: &Text,
    cells: &[Cell<'_>],
    read: impl Fn(&dyn Row) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let mut found = Vec::new();
    engine.look(text, cells, &mut |row| {
        found.push(read(row)?);
        Ok(())
    })?;
    Ok(found)
}

/// The only answer to a question, if there is one.
pub(crate) fn one<T>(
    engine: &mut dyn Engine,
    text: &Text,
    cells: &[Cell<'_>],
    read: impl Fn(&dyn Row) -> Result<T, Fault>,
) -> Result<Option<T>, Fault> {
    Ok(all(engine, text, cells, read)?.pop())
}
