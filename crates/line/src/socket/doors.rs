//! Who is inside: open connections by their key, each peer's share, and the handshakes at the door.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Notify, Semaphore, oneshot, watch};

use super::Settings;
use crate::address::Address;
use crate::statement::Hash;

/// All connections of a server.
#[derive(Debug)]
pub(super) struct Doors {
    most: usize,
    most_of_one: usize,
    requests_of_one: usize,
    inside: Mutex<Inside>,
}

#[derive(Debug, Default)]
struct Inside {
    next: u64,
    count: usize,
    /// The connections of each key, the oldest first.
    keys: HashMap<Hash, VecDeque<(u64, watch::Sender<bool>)>>,
    guests: HashMap<Address, Arc<Guest>>,
}

/// What all connections of one peer share.
#[derive(Debug)]
pub(super) struct Guest {
    pub exchanges: Arc<Semaphore>,
    pub blobs: Arc<Semaphore>,
    /// Rung when there is something for the peer.
    pub bell: Notify,
}

/// A place inside, until dropped.
#[derive(Debug)]
pub(super) struct Place {
    doors: Arc<Doors>,
    number: u64,
    /// The key that was shown.
    pub spki: Hash,
    ended: watch::Receiver<bool>,
}

impl Doors {
    pub fn new(settings: &Settings) -> Arc<Doors> {
        Arc::new(Doors {
            most: settings.connections,
            most_of_one: settings.connections_of_one,
            requests_of_one: settings.requests_of_one,
            inside: Mutex::default(),
        })
    }

    /// A place for one more connection. A peer that has all it may has lost the oldest one: a line that broke without a
    /// word must not keep it out. `None` when all places are taken.
    pub fn enter(self: &Arc<Self>, spki: Hash) -> Option<Place> {
        let mut inside = self.lock();
        let number = inside.next;
        inside.next += 1;
        let (sender, ended) = watch::channel(false);
        let free = inside.count < self.most;
        let of_one = inside.keys.entry(spki).or_default();
        let mut left = 0;
        while of_one.len() >= self.most_of_one.max(1)
            && let Some((_, oldest)) = of_one.pop_front()
        {
            oldest.send_replace(true);
            left += 1;
        }
        let enters = free || left > 0;
        if enters {
            of_one.push_back((number, sender));
        }
        if of_one.is_empty() {
            inside.keys.remove(&spki);
        }
        inside.count = inside.count - left + usize::from(enters);
        drop(inside);
        enters.then(|| Place { doors: self.clone(), number, spki, ended })
    }

    /// Ends all connections of a key at once.
    pub fn end(&self, spki: &Hash) {
        let mut inside = self.lock();
        let ended = inside.keys.remove(spki).unwrap_or_default();
        inside.count -= ended.len();
        for (_, connection) in ended {
            connection.send_replace(true);
        }
    }

    /// Ends all connections at once.
    pub fn end_all(&self) {
        let keys: Vec<Hash> = self.lock().keys.keys().copied().collect();
        keys.iter().for_each(|spki| self.end(spki));
    }

    /// What the connections of a peer share. There are as many as peers that have ever come in.
    pub fn guest(&self, peer: &Address) -> Arc<Guest> {
        let mut inside = self.lock();
        if let Some(guest) = inside.guests.get(peer) {
            return guest.clone();
        }
        let places = || Arc::new(Semaphore::new(self.requests_of_one));
        let guest = Arc::new(Guest { exchanges: places(), blobs: places(), bell: Notify::new() });
        inside.guests.insert(peer.clone(), guest.clone());
        guest
    }

    /// How many connections there are.
    pub fn count(&self) -> usize {
        self.lock().count
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// Returns when the connection must end at once.
    pub async fn ended(&self) {
        // Where the sender is gone, it has been ended.
        let _ = self.ended.clone().wait_for(|ended| *ended).await;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut inside = self.doors.lock();
        let Some(of_one) = inside.keys.get_mut(&self.spki) else { return };
        let before = of_one.len();
        of_one.retain(|(number, _)| *number != self.number);
        let (left, empty) = (before - of_one.len(), of_one.is_empty());
        if empty {
            inside.keys.remove(&self.spki);
        }
        inside.count -= left;
    }
}

/// Handshakes under way, the oldest first. Nobody has shown a key there: whoever came last may try.
#[derive(Debug, Default)]
pub(super) struct Handshakes(Mutex<Waiting>);

#[derive(Debug, Default)]
struct Waiting {
    next: u64,
    at_the_door: VecDeque<Caller>,
}

#[derive(Debug)]
struct Caller {
    number: u64,
    from: IpAddr,
    /// Dropping it ends the handshake.
    _ends: oneshot::Sender<()>,
}

impl Handshakes {
    /// One more, with its number and what ends it. Beyond the most, the oldest of whoever has most of them is ended.
    pub fn enter(&self, from: IpAddr, most: usize) -> (u64, oneshot::Receiver<()>) {
        let (sender, ended) = oneshot::channel();
        let mut waiting = self.lock();
        let number = waiting.next;
        waiting.next += 1;
        while waiting.at_the_door.len() >= most.max(1) {
            let oldest = waiting.oldest_of_most();
            waiting.at_the_door.remove(oldest);
        }
        waiting.at_the_door.push_back(Caller { number, from, _ends: sender });
        (number, ended)
    }

    /// One is over, well or badly.
    pub fn leave(&self, number: u64) {
        self.lock().at_the_door.retain(|caller| caller.number != number);
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    fn oldest_of_most(&self) -> usize {
        let mut counts: HashMap<IpAddr, usize> = HashMap::new();
        for caller in &self.at_the_door {
            *counts.entry(caller.from).or_default() += 1;
        }
        let most = counts.values().max();
        self.at_the_door.iter().position(|caller| counts.get(&caller.from) == most).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests;
