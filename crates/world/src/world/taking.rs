//! The taking side: what comes is read, judged, committed with its receipt, and only then answered.

use std::sync::Arc;
use std::time::Duration;

use huecry_line::envelope::Header;
use huecry_line::session::{Arrival, Failure, Ordered, Outcome, Verdict};
use huecry_line::{Code, Envelope, LineError, MessageId, Refusal, Signed, Step};

use super::{Sync, World};
use crate::Planted;
use crate::agreement::{Gate, suspended};
use crate::disk::{Incoming, Key, Row};
use crate::faults::Fault;
use crate::invariants::Broken;
use crate::net::{Bytes, Freight, Packet};

/// An envelope that has come.
struct Came {
    here: usize,
    /// From where the packet came, if whoever sent it hears the answer.
    answer: Option<usize>,
    sequence: u64,
    is_tampered: bool,
}

impl World<'_> {
    /// A packet comes to where it goes, if the way is not cut and the node is up.
    pub(super) fn deliver(&mut self, packet: Packet) -> Result<(), Broken> {
        let Packet { from, to: here, freight } = packet;
        let is_lost = self.net.is_cut(from, here) || self.nodes[here].life.is_none();
        if is_lost {
            self.fault(Fault::Lost);
        }
        match freight {
            Freight::Envelope { sequence, answered: true, .. } if is_lost && self.rolls.one_in(2) => {
                self.fails(from, here, sequence, Failure::Silence);
            }
            _ if is_lost => {}
            Freight::Envelope { sequence, bytes, answered } => {
                let is_tampered = bytes.is_tampered();
                let came = Came { here, answer: answered.then_some(from), sequence, is_tampered };
                self.envelope_comes(&came, &bytes)?;
            }
            Freight::Receipt { bytes, answered } => self.receipt_comes(from, here, &bytes, answered)?,
            Freight::Failure { sequence, failure } => {
                self.note(format!("n{here} hears from n{from} about {sequence}: {failure:?}"));
                self.fails(here, from, sequence, failure);
            }
        }
        Ok(())
    }

    /// Those a message is for come a step further with it, and the sender gets a receipt for that.
    pub(super) fn hand_over(&mut self, here: usize) -> Result<bool, Broken> {
        let disk = &self.nodes[here].disk;
        let open = |incoming: &Incoming| incoming.outcome == Outcome::Accepted && incoming.step < 3;
        let rows = (0..self.count()).flat_map(|peer| disk.taken(peer).map(move |(number, row)| (peer, number, row)));
        let rows: Vec<_> = rows.filter(|(.., row)| open(row)).collect();
        let Some((peer, number, row)) = self.rolls.pick(&rows) else { return Ok(false) };
        let (peer, number, row) = (*peer, *number, (*row).clone());
        if self.nodes[here].life.is_none() {
            return Ok(false);
        }
        let step = match row.step {
            0 => Step::Delivered,
            1 => Step::Read,
            _ => Step::Answered(MessageId::new(self.now, &self.rolls.bytes())),
        };
        let word = step.word();
        let receipt = self.receipt(here, &row.arrival, step)?;
        let (hash, bytes) = (receipt.hash(), Arc::from(receipt.bytes()));
        let Incoming { arrival, outcome, step, .. } = row;
        let (from, to, id) = (arrival.from.clone(), arrival.to.clone(), arrival.id);
        let row = Incoming { arrival, outcome, receipt: Arc::clone(&bytes), step: step + 1 };
        if !self.commit(here, vec![(Key::In(peer, number), Some(Row::In(row)))], Sync::Now) {
            return Ok(true);
        }
        if let Some(inbox) = self.life(here).and_then(|life| life.inboxes.get_mut(&peer)) {
            inbox.told(&from, &to, id, hash);
        }
        let name = self.chronicle.name(id);
        self.note(format!("n{here} has {name} {word}"));
        self.give(here, peer, bytes);
        Ok(true)
    }

    fn envelope_comes(&mut self, came: &Came, bytes: &Bytes) -> Result<(), Broken> {
        let here = came.here;
        let bytes = if self.has_planted(Planted::TrustsTheWire) { &bytes.sent } else { &bytes.now };
        let (header, signed) = match self.read(here, bytes) {
            Ok(read) => read,
            Err(error) => {
                let code = Code::of(&error);
                self.note(format!("n{here} turns something away: {code}"));
                self.answer(came, Failure::TurnedAway(code));
                return Ok(());
            }
        };
        let name = self.chronicle.name(header.id);
        let Some(peer) = self.place(&header.from) else { return Ok(()) };
        let arrival = arrival(came.sequence, &header, signed.as_ref());
        let now = self.clock(here);
        let life = self.nodes[here].life.as_ref();
        let Some(inbox) = life.and_then(|life| life.inboxes.get(&peer)) else { return Ok(()) };
        match self.planted_verdict(inbox.judge(now, &arrival)) {
            Verdict::Take => {
                let Some(signed) = signed else { return Ok(()) };
                self.take(came, peer, &arrival, &signed)?;
            }
            Verdict::Again { .. } => {
                self.note(format!("n{here} has {name} already"));
                self.repeat_receipt(here, came.answer, peer, header.id);
            }
            Verdict::Early { wanted } => {
                self.note(format!("n{here} cannot take {name} yet: {wanted} is missing"));
                self.answer(came, Failure::Early);
            }
            Verdict::Busy => self.answer(came, Failure::Busy { pause: Duration::from_secs(2) }),
            Verdict::Refuse { code, record: true, alarm: None } if code != Code::OtherRecipients => {
                self.put_on_record(came, peer, &arrival, Err(Refusal::of(code)))?;
            }
            Verdict::Refuse { code, .. } => {
                if !self.chronicle.is_lie(arrival.statement) {
                    return Err(Broken::suspected(format!("n{here} suspects n{peer} over {name}: {code}")));
                }
                self.note(format!("n{here} alarms its people: n{peer} tells a second story, {code}"));
            }
        }
        Ok(())
    }

    /// Reads an envelope. What was taken before is known by its header: nothing is opened again.
    fn read(&self, here: usize, bytes: &[u8]) -> Result<(Header, Option<Signed>), LineError> {
        let (member, cast) = (self.member(here), self.cast);
        let envelope = Envelope::read(bytes, &cast.nodes)?;
        let header = envelope.header().clone();
        let life = self.nodes[here].life.as_ref();
        let peer = self.place(&header.from);
        let inbox = peer.and_then(|peer| life.and_then(|life| life.inboxes.get(&peer)));
        let is_ours = header.to == member.address && !self.has_planted(Planted::ForgetsWhatItTook);
        if is_ours && inbox.is_some_and(|inbox| inbox.taken(&header.from, &member.address, header.id).is_some()) {
            return Ok((header, None));
        }
        let opened = envelope.open(&member.address, &member.secrets, &cast.known)?;
        Ok((header, Some(opened.signed)))
    }

    /// What a node that breaks a rule makes of a verdict.
    fn planted_verdict(&self, verdict: Verdict) -> Verdict {
        match (self.planted, verdict) {
            (Some(Planted::ForgetsWhatItTook), Verdict::Again { .. }) => Verdict::Take,
            (Some(Planted::IgnoresOrder), Verdict::Early { .. }) => Verdict::Take,
            (_, verdict) => verdict,
        }
    }

    /// The gate has its say.
    fn take(&mut self, came: &Came, peer: usize, arrival: &Arrival, signed: &Signed) -> Result<(), Broken> {
        let statement = signed.statement();
        let Some(life) = self.life(came.here) else { return Ok(()) };
        let is_suspended = life.suspended.contains(&peer);
        let gate = self.agreement.crossing(&statement.kind, &statement.crossing);
        let gate = gate.and(if is_suspended { Err(suspended()) } else { Ok(()) });
        let gate = if self.has_planted(Planted::LeavesTheGateOut) { Ok(()) } else { gate };
        if gate.is_ok() && is_suspended {
            return Err(Broken::against(format!("n{} takes from n{peer}, with whom it has suspended", came.here)));
        }
        self.put_on_record(came, peer, arrival, gate)
    }

    /// One transaction: the message or its refusal, the row that makes a repetition known, and the receipt. Then the
    /// answer.
    fn put_on_record(
        &mut self,
        came: &Came,
        peer: usize,
        arrival: &Arrival,
        judged: Result<(), Refusal>,
    ) -> Result<(), Broken> {
        let (here, name) = (came.here, self.chronicle.name(arrival.id));
        if came.is_tampered {
            return Err(Broken::tampered(format!("n{here} takes {name}, which was changed on the way")));
        }
        let (step, outcome) = match judged {
            Ok(()) => (Step::Accepted, Outcome::Accepted),
            Err(refusal) => (Step::Refused(refusal.clone()), Outcome::Refused(refusal)),
        };
        let how = match &step {
            Step::Refused(refusal) => format!("refuses, {}", refusal.code),
            step => step.word().to_owned(),
        };
        let receipt = self.receipt(here, arrival, step)?;
        let (hash, bytes) = (receipt.hash(), Arc::from(receipt.bytes()));
        let Some(number) = self.life(here).map(|life| life.next_row(peer)) else { return Ok(()) };
        let row = Incoming { arrival: arrival.clone(), outcome: outcome.clone(), receipt: Arc::clone(&bytes), step: 0 };
        let later = self.has_planted(Planted::AcknowledgesBeforeCommit);
        let sync = if later { Sync::Later } else { Sync::Now };
        if !self.commit(here, vec![(Key::In(peer, number), Some(Row::In(row)))], sync) {
            return Ok(());
        }
        let Some(life) = self.life(here) else { return Ok(()) };
        life.rows.insert((peer, arrival.id), number);
        if let Some(inbox) = life.inboxes.get_mut(&peer) {
            inbox.commit(arrival, outcome, hash);
        }
        self.note(format!("n{here} has {name} of n{peer} on its books: {how}"));
        if let Some(to) = came.answer {
            self.give(here, to, bytes);
        }
        Ok(())
    }

    fn answer(&mut self, came: &Came, failure: Failure) {
        if let Some(to) = came.answer {
            let freight = Freight::Failure { sequence: came.sequence, failure };
            self.net.send(Packet { from: came.here, to, freight });
        }
    }
}

fn arrival(sequence: u64, header: &Header, signed: Option<&Signed>) -> Arrival {
    Arrival {
        sequence: Some(sequence),
        from: header.from.clone(),
        to: header.to.clone(),
        id: header.id,
        statement: header.statement,
        bytes: header.size,
        expires: header.expires,
        place: signed.map(|signed| Ordered::of(signed.statement())),
    }
}
