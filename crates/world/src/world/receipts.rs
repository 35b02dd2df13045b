//! Receipts: given, and given again until their sender has said that it has them.

use std::sync::Arc;

use huecry_line::session::{Arrival, Item, Told};
use huecry_line::{Code, LineError, MessageId, Receipt, SignedReceipt, Step};

use super::{Sync, World};
use crate::Planted;
use crate::disk::{Key, Row};
use crate::invariants::{self, Broken};
use crate::net::{Bytes, Freight, Packet};

impl World<'_> {
    /// A node gives a peer every receipt it gave before once more, heard or not.
    pub(super) fn remind(&mut self, here: usize) {
        let peer = self.other(here);
        if self.nodes[here].life.is_none() {
            return;
        }
        let receipts: Vec<_> = self.nodes[here].disk.taken(peer).map(|(_, row)| row.receipt.clone()).collect();
        for receipt in receipts {
            self.give(here, peer, receipt);
        }
    }

    /// A node gives every peer the receipts again that the peer has not said it has. Says whether there were any.
    pub(super) fn give_unheard(&mut self, here: usize) -> bool {
        if self.has_planted(Planted::LeavesReceiptsUnheard) {
            return false;
        }
        let inboxes = self.nodes[here].life.iter().flat_map(|life| &life.inboxes);
        let unheard = inboxes.flat_map(|(peer, inbox)| inbox.unheard().map(move |(.., id)| (*peer, id)));
        let receipts: Vec<_> =
            unheard.filter_map(|(peer, id)| Some((peer, self.last_receipt(here, peer, id)?))).collect();
        let any = !receipts.is_empty();
        receipts.into_iter().for_each(|(peer, receipt)| self.give(here, peer, receipt));
        any
    }

    /// A receipt goes on its way.
    pub(super) fn give(&mut self, here: usize, peer: usize, receipt: Arc<[u8]>) {
        let freight = Freight::Receipt { bytes: Bytes::of(receipt), answered: true };
        self.net.send(Packet { from: here, to: peer, freight });
    }

    pub(super) fn receipt(&mut self, here: usize, arrival: &Arrival, step: Step) -> Result<SignedReceipt, LineError> {
        let (member, now) = (self.member(here), self.clock(here));
        let peer = self.place(&arrival.from);
        let inbox = self.nodes[here].life.as_ref().zip(peer).and_then(|(life, peer)| life.inboxes.get(&peer));
        let credit = inbox.map(|inbox| inbox.credit()).unwrap_or_default();
        let at = huecry_terms::Instant::from_second(now.as_second()).unwrap_or(now);
        let receipt = Receipt {
            id: arrival.id,
            statement: arrival.statement,
            from: member.address.clone(),
            to: arrival.from.clone(),
            recipient: member.address.clone(),
            step,
            at,
            credit,
            logged: None,
        };
        receipt.sign(&member.signer)
    }

    /// What came before is answered with the receipt that was given for it.
    pub(super) fn repeat_receipt(&mut self, here: usize, answer: Option<usize>, peer: usize, id: MessageId) {
        if self.has_planted(Planted::GivesAReceiptOnce) {
            return;
        }
        if let (Some(receipt), Some(to)) = (self.last_receipt(here, peer, id), answer) {
            self.give(here, to, receipt);
        }
    }

    fn last_receipt(&self, here: usize, peer: usize, id: MessageId) -> Option<Arc<[u8]>> {
        let node = &self.nodes[here];
        let number = node.life.as_ref()?.rows.get(&(peer, id))?;
        match node.disk.row(Key::In(peer, *number))? {
            Row::In(row) => Some(Arc::clone(&row.receipt)),
            _ => None,
        }
    }

    /// A receipt comes from its giver, who hears when what it changes, if anything, is on disk.
    pub(super) fn receipt_comes(
        &mut self,
        from: usize,
        here: usize,
        bytes: &Bytes,
        answered: bool,
    ) -> Result<(), Broken> {
        let opened = SignedReceipt::open(&bytes.now, &self.cast.known);
        let signed = match opened {
            Ok(signed) if bytes.is_tampered() => {
                return Err(Broken::tampered(format!("n{here} believes {signed:?}, which was changed on the way")));
            }
            Ok(signed) => signed,
            Err(error) => {
                self.note(format!("n{here} cannot read a receipt: {}", Code::of(&error)));
                return Ok(());
            }
        };
        if self.keep_receipt(here, signed.receipt())? && answered && !self.net.is_cut(here, from) {
            self.hears(from, here, &signed);
        }
        Ok(())
    }

    /// What a receipt says is kept. `false` if it is not for this node, or the node has stopped in it.
    fn keep_receipt(&mut self, here: usize, receipt: &Receipt) -> Result<bool, Broken> {
        let Some(peer) = self.place(&receipt.recipient) else { return Ok(false) };
        if receipt.to != self.member(here).address {
            return Ok(false);
        }
        if self.chronicle.is_forgotten(here, peer, receipt.id) {
            return Ok(true);
        }
        let (now, name) = (self.clock(here), self.chronicle.name(receipt.id));
        let Some(outbox) = self.outbox(here, peer) else { return Ok(false) };
        let told = outbox.receipt(now, receipt).map_err(|alarm| {
            Broken::suspected(format!("n{here} suspects n{peer} over its receipt for {name}: {alarm:?}"))
        })?;
        self.note(format!("n{here} hears from n{peer} that {name} is {}: {told:?}", receipt.step.word()));
        let node = &self.nodes[here];
        let Some(outbox) = node.life.as_ref().and_then(|life| life.outboxes.get(&peer)) else { return Ok(false) };
        let own = |item: &&Item| item.parcel.id == receipt.id;
        let sequences: Vec<u64> = outbox.items().filter(own).map(|item| item.sequence).collect();
        let writes = node.writes(peer, outbox, &sequences);
        if told == Told::Known {
            self.nodes[here].disk.write(writes);
            return Ok(true);
        }
        let is_kept = self.commit(here, writes, Sync::Now);
        if is_kept {
            invariants::acknowledged(self, here, peer, receipt)?;
        }
        Ok(is_kept)
    }

    /// The giver of a receipt hears that its sender has it.
    fn hears(&mut self, here: usize, peer: usize, receipt: &SignedReceipt) {
        let Receipt { id, to, recipient, .. } = receipt.receipt();
        if let Some(inbox) = self.life(here).and_then(|life| life.inboxes.get_mut(&peer)) {
            inbox.heard(to, recipient, *id, receipt.hash());
        }
    }
}
