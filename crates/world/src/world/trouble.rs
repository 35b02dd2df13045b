//! What networks, attackers, operators and lawyers do to a link.

use huecry_line::session::{Item, NotDone, Reason, State};
use huecry_line::{ContentKey, Dice, MessageId, SealedStatement, Step};

use super::{Sync, World};
use crate::cast::EPOCH;
use crate::disk::{Key, Row};
use crate::faults::Fault;
use crate::invariants::Broken;
use crate::net::{Bytes, Freight, Packet};

impl World<'_> {
    /// A packet is lost.
    pub(super) fn lose(&mut self) {
        if self.net.take(&mut self.rolls).is_some() {
            self.fault(Fault::Lost);
            self.note("something is lost".to_owned());
        }
    }

    /// A packet comes twice.
    pub(super) fn repeat(&mut self) {
        if self.net.repeat(&mut self.rolls) {
            self.fault(Fault::Repeated);
        }
    }

    /// A bit of a packet is turned.
    pub(super) fn flip(&mut self) {
        if self.net.flip(&mut self.rolls) {
            self.fault(Fault::Flipped);
        }
    }

    /// Somebody plays back what was recorded, `astray` to another node.
    pub(super) fn replay(&mut self, astray: Option<usize>) {
        if self.net.replay(&mut self.rolls, astray) {
            self.fault(if astray.is_some() { Fault::Astray } else { Fault::Replayed });
        }
    }

    /// A node signs a second story about something its peer has taken: other content under the same id, or
    /// another message in the same place.
    pub(super) fn lie(&mut self) -> Result<(), Broken> {
        let Some(Packet { from: here, to: peer, freight }) = self.net.recorded(&mut self.rolls) else { return Ok(()) };
        let Freight::Envelope { sequence, .. } = freight else { return Ok(()) };
        let taken = self.nodes[peer].disk.taken(here).find(|(_, row)| row.arrival.sequence == Some(sequence));
        let Some(message) = taken.and_then(|(_, row)| self.chronicle.message(row.arrival.id)) else { return Ok(()) };
        let mut statement = message.signed.statement().clone();
        statement.body.push(b'!');
        if self.rolls.one_in(2) {
            statement.id = MessageId::new(self.now, &self.rolls.bytes());
        }
        let (liar, mut dice) = (self.member(here), Dice::from_seed(self.rolls.bytes()));
        let sealed = SealedStatement::new(statement.sign(&liar.signer)?, ContentKey::new(&mut dice))?;
        let key = self.member(peer).secrets.get(EPOCH)?.public();
        let bytes = sealed.envelope(key, &liar.node, &mut dice)?.to_bytes();
        self.chronicle.lie(sealed.signed().hash());
        self.fault(Fault::Lie);
        let freight = Freight::Envelope { sequence, bytes: Bytes::of(bytes.into()), answered: false };
        self.net.send(Packet { from: here, to: peer, freight });
        Ok(())
    }

    /// A node sends something that stands behind another message of its conversation, without asking its outbox.
    pub(super) fn hurry(&mut self, here: usize) {
        let peer = self.other(here);
        let Some(life) = self.nodes[here].life.as_ref() else { return };
        let waits = |item: &&Item| matches!(item.state, State::Waits { .. }) && item.parcel.number > 1;
        let waiting: Vec<&Item> = life.items(peer).filter(waits).collect();
        let Some((sequence, id)) = self.rolls.pick(&waiting).map(|item| (item.sequence, item.parcel.id)) else {
            return;
        };
        let Some(Row::Out(row)) = self.nodes[here].disk.row(Key::Out(peer, sequence)) else { return };
        let freight = Freight::Envelope { sequence, bytes: Bytes::of(row.envelope.clone()), answered: true };
        self.net.send(Packet { from: here, to: peer, freight });
        self.fault(Fault::Hurry);
        let name = self.chronicle.name(id);
        self.note(format!("n{here} sends {name} to n{peer} out of its turn"));
    }

    /// A way is cut, and half of the time the way back too.
    pub(super) fn cut(&mut self, here: usize) {
        let peer = self.other(here);
        self.net.cut(here, peer);
        let both = self.rolls.one_in(2);
        if both {
            self.net.cut(peer, here);
        }
        self.fault(Fault::Cut);
        self.note(format!("n{here} is cut off from n{peer}{}", if both { ", both ways" } else { "" }));
    }

    /// An operator sends the dead letters of a link again that may still be sent.
    pub(super) fn resend(&mut self, here: usize) {
        let peer = self.other(here);
        let (now, all) = (self.clock(here), self.rolls.one_in(3));
        let Some(outbox) = self.outbox(here, peer) else { return };
        let again = |state: &State| match state {
            State::Dead { reason: Reason::Refused(_), .. } => false,
            State::Dead { open, .. } => *open || all,
            _ => false,
        };
        let dead: Vec<u64> = outbox.items().filter(|item| again(&item.state)).map(|item| item.sequence).collect();
        let sent: Vec<u64> = dead.into_iter().filter(|sequence| outbox.resend(now, *sequence).is_ok()).collect();
        if !sent.is_empty() {
            self.keep(here, peer, &sent, "sends again");
        }
    }

    /// An operator gives up what waits longest.
    pub(super) fn close(&mut self, here: usize) {
        let (peer, now) = (self.other(here), self.clock(here));
        let Some(outbox) = self.outbox(here, peer) else { return };
        let waits = outbox.items().find(|item| item.is_pending()).map(|item| item.sequence);
        let closed = waits.map_or(Err(NotDone::NotThere), |sequence| outbox.close(now, sequence));
        if let Ok(dead) = closed {
            self.keep_items(here, peer, &[], dead);
        }
    }

    /// A node forgets a message that is answered, if its conversation goes on behind it.
    pub(super) fn forget(&mut self, here: usize) {
        let peer = self.other(here);
        let Some(outbox) = self.outbox(here, peer) else { return };
        let place = |item: &Item| (item.parcel.conversation, item.parcel.number);
        let goes_on = |item: &Item| {
            let (conversation, number) = place(item);
            let two_on = |other: (uuid::Uuid, u64)| other.0 == conversation && other.1 > number + 1;
            outbox.items().any(|other| two_on(place(other)))
        };
        let answered = |state: &State| matches!(state, State::Delivered { step: Step::Answered(_) });
        let done = outbox.items().find(|item| answered(&item.state) && goes_on(item));
        let Some((sequence, id)) = done.map(|item| (item.sequence, item.parcel.id)) else { return };
        if outbox.forget(sequence).is_ok() {
            self.chronicle.forget(here, peer, id);
            let writes = vec![(Key::Out(peer, sequence), None)];
            self.commit(here, writes, Sync::Now);
        }
    }

    /// A side suspends the agreement with another: at once, and alone.
    pub(super) fn suspend(&mut self, here: usize) {
        let peer = self.other(here);
        self.chronicle.suspend(here, peer);
        if self.nodes[here].life.is_none()
            || !self.commit(here, vec![(Key::Suspended(peer), Some(Row::Suspended))], Sync::Now)
        {
            return;
        }
        self.fault(Fault::Suspended);
        if let Some(life) = self.life(here) {
            life.suspended.insert(peer);
        }
        self.note(format!("n{here} suspends the agreement with n{peer}"));
    }

    /// It takes that back, with all.
    pub(super) fn resume(&mut self, here: usize) {
        let Some(life) = self.life(here) else { return };
        let writes: Vec<_> = life.suspended.iter().map(|peer| (Key::Suspended(*peer), None)).collect();
        if !writes.is_empty() && self.commit(here, writes, Sync::Now) {
            if let Some(life) = self.life(here) {
                life.suspended.clear();
            }
            self.note(format!("n{here} takes all suspensions back"));
        }
    }

    /// Keeps what an operator has done.
    fn keep(&mut self, here: usize, peer: usize, sequences: &[u64], what: &str) {
        let node = &self.nodes[here];
        let Some(outbox) = node.life.as_ref().and_then(|life| life.outboxes.get(&peer)) else { return };
        let writes = node.writes(peer, outbox, sequences);
        if self.commit(here, writes, Sync::Now) {
            self.note(format!("n{here} {what}, to n{peer}: {sequences:?}"));
        }
    }
}
