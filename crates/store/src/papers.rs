//! Reading small things of the desk's own.

use crate::engine::{Cell, Fault, Row, Text};
use crate::snapshot::all;
use crate::{Store, StoredPaper};
use huecry_terms::{ActId, Trouble};

impl Store {
    /// Every paper of a bureau or an officer, in the order of kinds and names.
    pub fn papers_of(&self, owner: &str) -> Result<Vec<StoredPaper>, Trouble> {
        self.look(|engine| all(engine, &OF_OWNER, &[Cell::text(owner)], stored))
    }

    /// Every paper of a kind, in the order of names.
    pub fn papers(&self, kind: &str) -> Result<Vec<StoredPaper>, Trouble> {
        self.look(|engine| all(engine, &OF_KIND, &[Cell::text(kind)], stored))
    }

    /// Up to `limit` papers of a kind whose names stand from `from` on and before `until`, in the order of names.
    pub fn papers_between(
        &self,
        kind: &str,
        from: &str,
        until: &str,
        limit: usize,
    ) -> Result<Vec<StoredPaper>, Trouble> {
        let cells = [Cell::text(kind), Cell::text(from), Cell::text(until), Cell::count(limit as u64)];
        self.look(|engine| all(engine, &BETWEEN, &cells, stored))
    }

    /// Every paper of a kind under a name; owners may have chosen the same one.
    pub fn papers_named(&self, kind: &str, name: &str) -> Result<Vec<StoredPaper>, Trouble> {
        if name.contains('\0') {
            return Ok(Vec::new());
        }
        self.look(|engine| all(engine, &NAMED, &[Cell::text(kind), Cell::text(name)], stored))
    }
}

fn stored(row: &dyn Row) -> Result<StoredPaper, Fault> {
    Ok(StoredPaper {
        owner: row.text(0)?.to_owned(),
        kind: row.text(1)?.to_owned(),
        name: row.text(2)?.to_owned(),
        body: row.blob(3)?.to_vec(),
        act: ActId(row.count(4)?),
    })
}

const OF_OWNER: Text =
    Text::new("SELECT owner, kind, paper, body, act FROM paper WHERE owner = $1 ORDER BY kind, paper", "t");
const OF_KIND: Text =
    Text::new("SELECT owner, kind, paper, body, act FROM paper WHERE kind = $1 ORDER BY paper, owner", "t");
const BETWEEN: Text = Text::new(
    "SELECT owner, kind, paper, body, act FROM paper WHERE kind = $1 AND paper >= $2 AND paper < $3 \
     ORDER BY paper, owner LIMIT $4",
    "ttti",
);
const NAMED: Text =
    Text::new("SELECT owner, kind, paper, body, act FROM paper WHERE kind = $1 AND paper = $2 ORDER BY owner", "tt");
