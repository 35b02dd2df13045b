//! The sending side: a message is written, passes the gate, is committed with its outbox rows, and is sent.

use std::sync::Arc;

use huecry_line::session::{Failure, Item, NotDone, Outbox, Parcel, State};
use huecry_line::statement::Place;
use huecry_line::{ContentKey, Dice, Envelope, Lane, LineError, SealedStatement, Signed};

use super::{Sync, TALKS, World};
use crate::Planted;
use crate::agreement::{Gate, suspended};
use crate::cast::EPOCH;
use crate::disk::{Key, Outgoing, Row, Writes};
use crate::faults::Fault;
use crate::invariants::{self, Broken};
use crate::net::{Bytes, Freight, Packet};
use crate::people::{Draft, Talk};

impl World<'_> {
    /// Somebody writes the next message of a conversation, or the first of a new one.
    pub(super) fn compose(&mut self, here: usize) -> Result<(), Broken> {
        let which = self.rolls.place(TALKS);
        let talk = match self.nodes[here].talks[which].clone() {
            Some(talk) if !self.rolls.one_in(8) => talk,
            _ => self.begin(here),
        };
        let Some(life) = self.life(here) else { return Ok(()) };
        let of_talk = |item: &&Item| item.parcel.conversation == talk.conversation;
        let last = life.items(talk.with[0]).filter(of_talk).max_by_key(|item| item.parcel.number);
        let (number, before) = last.map_or((1, None), |last| (last.parcel.number + 1, Some(last.parcel.statement)));
        let place = Place { conversation: talk.conversation, number, before };
        self.nodes[here].talks[which] = Some(talk.clone());
        if !self.hand_in(here, &talk, place)? {
            self.nodes[here].talks[which] = None;
        }
        Ok(())
    }

    /// Somebody whose message was given up or refused says it again, in the same place of its
    /// conversation: the outbox must not take that.
    pub(super) fn say_again(&mut self, here: usize) -> Result<(), Broken> {
        let peer = self.other(here);
        let Some(life) = self.nodes[here].life.as_ref() else { return Ok(()) };
        let given_up = life.items(peer).find(|item| matches!(item.state, State::Dead { open: false, .. }));
        let Some(Parcel { conversation, number, .. }) = given_up.map(|item| item.parcel.clone()) else { return Ok(()) };
        let told = |other: &usize| life.items(*other).any(|item| item.parcel.conversation == conversation);
        let with: Vec<usize> = life.outboxes.keys().copied().filter(told).collect();
        let is_before = |item: &&Item| item.parcel.conversation == conversation && item.parcel.number + 1 == number;
        let before = life.items(peer).find(is_before).map(|item| item.parcel.statement);
        if with.len() > 1 || before.is_none() != (number == 1) {
            return Ok(());
        }
        self.hand_in(here, &Talk { conversation, with }, Place { conversation, number, before }).map(drop)
    }

    /// A node sends the message whose turn it is. Says whether there was one.
    pub(super) fn send(&mut self, here: usize, peer: usize) -> Result<bool, Broken> {
        let (now, bulk_first) = (self.clock(here), self.has_planted(Planted::SendsBulkFirst));
        let dice = self.rolls.roll();
        let Some(outbox) = self.outbox(here, peer) else { return Ok(false) };
        let waiting = bulk_first.then(|| waiting_bulk(outbox)).flatten();
        let Some(sending) = outbox.next(now) else { return Ok(false) };
        let sequence = waiting.unwrap_or(sending.sequence);
        invariants::urgent_first(outbox, now, sequence)?;
        let node = &mut self.nodes[here];
        let Some(Row::Out(Outgoing { envelope, .. })) = node.disk.row(Key::Out(peer, sequence)) else {
            return Err(Broken::lost(format!("n{here} is to send {sequence} to n{peer} and does not have it")));
        };
        let bytes = Bytes::of(envelope.clone());
        let Some(outbox) = node.life.as_ref().and_then(|life| life.outboxes.get(&peer)) else { return Ok(false) };
        // How often it was tried may be forgotten: this is not worth a sync.
        let writes = node.writes(peer, outbox, &[sequence]);
        node.disk.write(writes);
        let (name, tries) = (self.chronicle.name(sending.id), sending.tries);
        let freight = Freight::Envelope { sequence, bytes, answered: true };
        let left = self.net.send(Packet { from: here, to: peer, freight });
        let how = if left { "" } else { ", the way is cut" };
        self.note(format!("n{here} sends {name} to n{peer}, try {tries}{how}"));
        if !left && dice.is_multiple_of(2) {
            self.fails(here, peer, sequence, Failure::Silence);
        }
        Ok(true)
    }

    /// What a node makes of a try that has failed.
    pub(super) fn fails(&mut self, here: usize, peer: usize, sequence: u64, failure: Failure) {
        let (now, dice) = (self.clock(here), self.rolls.roll());
        let Some(outbox) = self.outbox(here, peer) else { return };
        let dead = outbox.failed(now, sequence, failure, dice);
        self.keep_items(here, peer, &[sequence], dead);
    }

    /// Keeps what has become of some messages; dead letters are a transaction, the rest may be forgotten.
    pub(super) fn keep_items(&mut self, here: usize, peer: usize, others: &[u64], dead: Vec<u64>) {
        let node = &mut self.nodes[here];
        let Some(outbox) = node.life.as_ref().and_then(|life| life.outboxes.get(&peer)) else { return };
        let sequences = [others, &dead].concat();
        let mut writes = node.writes(peer, outbox, &sequences);
        if dead.is_empty() {
            node.disk.write(writes);
            return;
        }
        if self.has_planted(Planted::LosesDeadLetters) {
            writes.retain(|(key, _)| !matches!(key, Key::Out(..)));
            writes.extend(dead.iter().map(|sequence| (Key::Out(peer, *sequence), None)));
        }
        if self.commit(here, writes, Sync::Now) {
            self.note(format!("n{here} has dead letters to n{peer}: {dead:?}"));
        }
    }

    fn begin(&mut self, here: usize) -> Talk {
        let addresses: Vec<_> =
            self.cast.members.iter().take(self.count()).map(|member| member.address.clone()).collect();
        Talk::new(&mut self.rolls, here, &addresses)
    }

    /// From the draft to the commit. `false` if the conversation cannot go on.
    fn hand_in(&mut self, here: usize, talk: &Talk, place: Place) -> Result<bool, Broken> {
        let member = self.member(here);
        let to = talk.with.iter().map(|peer| self.member(*peer).address.clone()).collect();
        let (now, allowed) = (self.clock(here), !self.rolls.one_in(10));
        let draft = Draft { from: member.address.clone(), to, place, now, allowed };
        let statement = draft.statement(&mut self.rolls, self.agreement.hash);
        if !allowed {
            self.fault(Fault::BadAct);
        }
        let Some(life) = self.nodes[here].life.as_ref() else { return Ok(true) };
        let is_suspended = talk.with.iter().any(|peer| life.suspended.contains(peer));
        let gate = self.agreement.crossing(&statement.kind, &statement.crossing);
        let gate = gate.and(if is_suspended { Err(suspended()) } else { Ok(()) });
        if let Err(refusal) = gate.as_ref().map_err(|refusal| refusal.code.to_string())
            && !self.nodes[here].careless
        {
            self.note(format!("n{here} may not send that: {refusal}"));
            return Ok(true);
        }
        let lane = statement.lane;
        let signed = statement.sign(&member.signer)?;
        self.chronicle.written(&signed, allowed);
        let name = self.chronicle.name(signed.statement().id);
        let envelopes = self.seal(here, talk, signed.clone())?;
        let done = match self.accept(here, &signed, &envelopes) {
            Ok(done) => done,
            Err(why) => {
                self.note(format!("n{here} cannot hand {name} in: {why:?}"));
                return Ok(false);
            }
        };
        if done {
            let number = signed.statement().place.number;
            self.note(format!("n{here} hands {name} in for {:?}, {lane}, place {number}, {allowed}", talk.with));
        }
        Ok(true)
    }

    fn seal(&mut self, here: usize, talk: &Talk, signed: Signed) -> Result<Vec<(usize, Envelope)>, LineError> {
        let mut dice = Dice::from_seed(self.rolls.bytes());
        let sealed = SealedStatement::new(signed, ContentKey::new(&mut dice))?;
        let node = &self.member(here).node;
        let envelope = |peer: &usize| {
            let key = self.member(*peer).secrets.get(EPOCH)?.public();
            Ok((*peer, sealed.envelope(key, node, &mut dice)?))
        };
        talk.with.iter().map(envelope).collect()
    }

    /// One transaction: the rows of every link it goes by. `Ok(false)` if the node stopped in it.
    fn accept(&mut self, here: usize, signed: &Signed, envelopes: &[(usize, Envelope)]) -> Result<bool, NotDone> {
        let now = self.clock(here);
        let id = signed.statement().id;
        let node = &mut self.nodes[here];
        let Some(life) = node.life.as_ref() else { return Ok(false) };
        let (mut changed, mut writes, mut told) = (Vec::new(), Writes::new(), Vec::new());
        for (peer, envelope) in envelopes {
            let Some(outbox) = life.outboxes.get(peer) else { continue };
            let mut outbox = outbox.clone();
            let sequence = outbox.accept(now, Parcel::of(envelope, signed.statement()))?;
            let item = outbox.item(sequence).cloned().ok_or(NotDone::NotThere)?;
            let envelope: Arc<[u8]> = envelope.to_bytes().into();
            writes.push((Key::Out(*peer, sequence), Some(Row::Out(Outgoing { item, envelope }))));
            writes.extend(node.writes(*peer, &outbox, &[]));
            told.push((*peer, sequence));
            changed.push((*peer, outbox));
        }
        if !self.commit(here, writes, Sync::Now) {
            return Ok(false);
        }
        if let Some(life) = self.life(here) {
            life.outboxes.extend(changed);
        }
        told.into_iter().for_each(|(peer, sequence)| self.chronicle.handed_in(here, peer, sequence, id));
        Ok(true)
    }
}

fn waiting_bulk(outbox: &Outbox) -> Option<u64> {
    let bulk = |item: &&Item| matches!(item.state, State::Waits { .. }) && item.parcel.lane == Lane::Bulk;
    outbox.items().find(bulk).map(|item| item.sequence)
}
