//! What is kept of the line, told to the store when it verifies itself: it keeps bytes, this reads them.

use super::accept::due_of;
use super::outbox::{quantity, refused};
use crate::node::Desk;
use huecry_line::kept;
use huecry_line::receipt::Step;
use huecry_line::session::Ordered;
use huecry_store::{EnvelopeSays, Reads, ReceiptSays, StatementSays};
use huecry_terms::Instant;

/// Reads for a node.
pub(crate) struct Kept<'d>(pub &'d Desk);

impl Reads for Kept<'_> {
    fn statement(&self, bytes: &[u8]) -> Option<StatementSays> {
        let statement = kept::statement(bytes).ok()?;
        Some(StatementSays {
            sender: statement.from.to_string(),
            message: statement.id.uuid(),
            kind: statement.kind.to_string(),
            conversation: statement.place.conversation,
            number: statement.place.number,
            audience: Ordered::of(&statement).audience.0,
            in_reply_to: statement.in_reply_to.map(huecry_line::MessageId::uuid),
            lane: statement.lane as u8,
            created: statement.created,
            expires: statement.expires,
            keep_until: statement.crossing.retain_until,
            answer_by: statement.answer_by,
            bytes: kept::sealed_bytes(bytes.len()),
            attachments: !statement.attachments.is_empty(),
        })
    }

    fn envelope(&self, bytes: &[u8]) -> Option<EnvelopeSays> {
        let header = kept::header(bytes).ok()?;
        Some(EnvelopeSays {
            sender: header.from.to_string(),
            recipient: header.to.to_string(),
            message: header.id.uuid(),
            statement: header.statement.0,
            lane: header.lane as u8,
            bytes: header.size,
            expires: header.expires,
        })
    }

    fn receipt(&self, bytes: &[u8]) -> Option<ReceiptSays> {
        let receipt = kept::receipt(bytes).ok()?;
        Some(ReceiptSays {
            sender: receipt.to.to_string(),
            recipient: receipt.recipient.to_string(),
            message: receipt.id.uuid(),
            statement: receipt.statement.0,
            step: receipt.step.word().to_owned(),
            detail: match &receipt.step {
                Step::Answered(by) => Some(by.to_string()),
                Step::Refused(refusal) => Some(refused(refusal)),
                _ => None,
            },
            granted: quantity(receipt.credit),
        })
    }

    fn due(&self, bytes: &[u8], taken: Instant, catalogue: &[u8; 32]) -> Option<Option<Instant>> {
        if *catalogue != self.0.catalogue.hash() {
            return None;
        }
        Some(due_of(self.0, &kept::statement(bytes).ok()?, taken))
    }
}
