//! To one peer: what there is to say goes when the bell rings, when a try is due, and now and then to say that we are there.

use super::serve::{Shared, say};
use huecry_desk::link::{self, exchange};
use huecry_line::directory::Endpoint as Place;
use huecry_line::frame::{Frame, MAX_ENVELOPES, MAX_HEARD};
use huecry_line::socket::Endpoint;
use huecry_line::{Address, Hash};
use huecry_terms::{Instant, Trouble};
use std::sync::Arc;
use std::time::Duration;

/// What a carrier is there for. A node that nobody can call has both for each peer: what it has to say does not wait until
/// the other side has something too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Carries {
    /// What there is to say.
    Says,
    /// What the other side has for us, which waits with its reply until there is something.
    Asks,
}

/// Carries until the node stops, or the peer cannot be called any more.
pub(super) async fn carry(shared: Arc<Shared>, peer: Address, what: Carries) {
    let mut carrier = Carrier { shared, peer, what, carried: Frame::default(), spoken: None, key: 0 };
    let mut bell = carrier.shared.bell.subscribe();
    let mut stop = carrier.shared.stop.subscribe();
    loop {
        bell.mark_unchanged();
        let Some((endpoint, pins)) = place(&carrier.shared, &carrier.peer) else { return };
        let more = tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            more = carrier.turn(&endpoint, &pins) => more,
        };
        if more {
            continue;
        }
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            _ = bell.changed() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Where a peer listens, and the keys it may show there.
pub(super) fn place(shared: &Shared, peer: &Address) -> Option<(Endpoint, Vec<Hash>)> {
    let book = link::book(&shared.desk).ok()?;
    let (place, pins) = book.directory(&peer.organisation)?.place_of(peer)?;
    let endpoint = |place: &Place| format!("{}:{}", place.host(), place.port()).parse().ok();
    Some((endpoint(place)?, pins.to_vec()))
}

struct Carrier {
    shared: Arc<Shared>,
    peer: Address,
    what: Carries,
    /// What is to be said with the next frame: answers to what came with the last.
    carried: Frame,
    /// When something was last said.
    spoken: Option<Instant>,
    /// Which of its keys the peer showed last.
    key: usize,
}

impl Carrier {
    /// One frame there and one back, if there is anything to say; whether there may be more at once.
    async fn turn(&mut self, endpoint: &Endpoint, pins: &[Hash]) -> bool {
        let now = (self.shared.clock)();
        let silent = self.spoken.is_none_or(|spoken| now.duration_since(spoken).abs() >= GREETED);
        let carried = std::mem::take(&mut self.carried);
        let asks = self.what == Carries::Asks;
        let frame = self.on_desk(move |desk, peer| match asks {
            true => exchange::greeting(desk, peer, now).map(|frame| Some(joined(carried, frame))),
            false => next(desk, peer, carried, silent, now),
        });
        let frame = frame.await;
        let Some(Some(mut frame)) = frame else { return false };
        frame.room = MAX_ENVELOPES as u16;
        frame.wait = if asks { ASKED_FOR } else { 0 };
        self.spoken = Some(now);
        let Some(pin) = pins.get(self.key % pins.len().max(1)) else { return false };
        match self.shared.client.exchange(endpoint, pin, &frame).await {
            Ok(reply) => {
                let answered = self.on_desk(move |desk, peer| {
                    let now_known = !reply.is_empty();
                    exchange::answered(desk, peer, &frame, reply, now).map(|next| (next, now_known))
                });
                let Some((next, told)) = answered.await else { return false };
                self.carried = next;
                told || !self.carried.is_empty() || asks
            }
            Err(error) => {
                // While it changes its key, a peer shows one of two.
                self.key = self.key.wrapping_add(1);
                let why = error.to_string();
                let (address, what) = (self.peer.to_string(), why.as_str());
                tracing::warn!(target: "huecry::line", address, what, "the other side was not reached");
                let now = (self.shared.clock)();
                self.on_desk(move |desk, peer| exchange::failed(desk, peer, &frame, &why, now)).await;
                // Not at once again, however often the bell rings.
                tokio::time::sleep(AFTER_A_FAILURE).await;
                false
            }
        }
    }

    /// Work of the desk, on a thread that may wait for the disk; trouble is said.
    async fn on_desk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&huecry_desk::Desk, &Address) -> Result<T, Trouble> + Send + 'static,
    ) -> Option<T> {
        let (desk, peer) = (self.shared.desk.clone(), self.peer.clone());
        let done = tokio::task::spawn_blocking(move || work(&desk, &peer)).await;
        // A panic was said when it happened.
        match done.ok()? {
            Ok(done) => Some(done),
            Err(trouble) => {
                say(&self.peer, &trouble);
                None
            }
        }
    }
}

/// The next frame to a peer: what is carried on from the last, and what there is to say.
fn next(
    desk: &huecry_desk::Desk,
    peer: &Address,
    carried: Frame,
    greets: bool,
    now: Instant,
) -> Result<Option<Frame>, Trouble> {
    exchange::tick(desk, peer, now)?;
    let frame = match exchange::to_say(desk, peer, now)? {
        Some(frame) => frame,
        None if greets || !carried.is_empty() => exchange::greeting(desk, peer, now)?,
        None => return Ok(None),
    };
    Ok(Some(joined(carried, frame)))
}

/// Answers to what came, and what is said next, in one frame.
fn joined(carried: Frame, mut frame: Frame) -> Frame {
    frame.heard.extend(carried.heard);
    frame.heard.sort();
    frame.heard.dedup();
    frame.heard.truncate(MAX_HEARD);
    frame.answers = carried.answers;
    frame
}

/// How often it is looked whether something is due, when nobody rings: another process may have written it.
const LOOK: Duration = Duration::from_secs(1);
/// After so long without a word, that we are there.
const GREETED: jiff::SignedDuration = jiff::SignedDuration::from_secs(30);
/// Between two tries at somebody who is not there.
const AFTER_A_FAILURE: Duration = Duration::from_millis(250);
/// How long, in seconds, a node that nobody can call lets others wait with their reply.
const ASKED_FOR: u16 = 30;
