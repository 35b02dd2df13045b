//! How each link stands, and its books: what was accepted is delivered, pending or dead.

use super::agreement::{self, Agreed};
use super::{lock, peers};
use crate::node::{Desk, refuse};
use huecry_access::may_act;
use huecry_catalogue::Verb;
use huecry_line::Address;
use huecry_line::directory::{Standing, Status};
use huecry_line::session::State as Item;
use huecry_store::Books;
use huecry_terms::{Call, Failure, Instant};

/// One link as its desk sees it.
#[derive(Debug)]
pub struct State<'d> {
    /// The other end.
    pub peer: Address,
    /// How the other end stands in its directory; `None` when it is in none.
    pub status: Option<Status>,
    /// How fresh that directory is.
    pub directory: Standing,
    /// Where it can be reached; `None` when it asks us.
    pub endpoint: Option<String>,
    /// The agreement, and how it stands.
    pub agreed: Option<Agreed<'d>>,
    /// When something last came from it, since this process started.
    pub heard: Option<Instant>,
    /// What stands in the way, since when.
    pub trouble: Option<(Instant, String)>,
    /// When the next try is due, if something waits.
    pub next: Option<Instant>,
    /// How many wait, by lane: flash, urgent, normal, bulk.
    pub waiting: [usize; 4],
    /// The books, as the store counts them.
    pub books: Books,
    /// How many wait for longer than the duty desk wants.
    pub late: usize,
}

impl State<'_> {
    /// Whether nothing is missing and nothing is there twice.
    pub fn holds(&self) -> bool {
        self.books.posted == self.books.delivered + self.books.pending + self.books.dead
    }
}

/// How every link of this node stands.
///
/// # Errors
/// Refused when the role may neither message nor keep the line. Trouble of the store.
pub fn links<'d>(desk: &'d Desk, call: &Call) -> Result<Vec<State<'d>>, Failure> {
    let may = |verb| may_act(&desk.catalogue, call, verb);
    may(Verb::Message).or_else(|_| may(Verb::KeepLine)).map_err(|no| refuse(desk, call, "links", no))?;
    let line = super::line(desk).map_err(|no| refuse(desk, call, "links", no))?;
    let book = line.book();
    let mut states = Vec::new();
    for peer in peers(desk)? {
        let link = line.link(desk, &peer, call.now)?;
        let (heard, trouble, next, late, waiting) = {
            let mut link = lock(&link);
            link.follow(desk, &peer, call.now)?;
            let late = link.outbox.late(call.now).count();
            let mut waiting = [0; 4];
            for item in link.outbox.items().filter(|item| matches!(item.state, Item::Waits { .. } | Item::Sent { .. }))
            {
                waiting[item.parcel.lane as usize] += 1;
            }
            (link.heard, link.trouble.clone(), link.outbox.wakes(call.now), late, waiting)
        };
        states.push(State {
            status: book.status(&peer),
            directory: book.standing(&peer.organisation, call.now),
            endpoint: book.endpoint(&peer).map(ToString::to_string),
            agreed: agreement::between(desk, &peer)?,
            books: desk.store.books(&peer.to_string())?,
            peer,
            heard,
            trouble,
            next,
            waiting,
            late,
        });
    }
    Ok(states)
}
