//! An act of the line names what is kept with it by hash: statements, envelopes, receipts. So the ledger proves them.

use crate::line::LineWrite;
use crate::{Write, hexadecimal};
use huecry_terms::{Act, LineAct, Posted};
use sha2::{Digest, Sha256};

/// Whether the act names what is kept of messages with it; and bytes are what their hashes say.
pub(super) fn line_agrees(act: &Act, writes: &[Write]) -> bool {
    writes.iter().all(|write| match (act, write) {
        (Act::Line(act), Write::Line(write)) => names(act, write),
        // What the other side has on disk is remembered with whatever is recorded next.
        (_, Write::Line(write)) => matches!(write, LineWrite::Heard { .. }),
        _ => true,
    })
}

fn names(act: &LineAct, write: &LineWrite) -> bool {
    match (act, write) {
        (_, LineWrite::Heard { .. } | LineWrite::Answered { .. }) => true,
        (LineAct::MessageSent { message, statement, to, .. }, write) => match write {
            LineWrite::Kept(kept) => {
                kept.message == *message
                    && is(&kept.statement, statement)
                    && is_of(&kept.statement, kept.body.as_deref())
            }
            LineWrite::Posted(posting) => {
                posting.message == *message
                    && is(&posting.statement, statement)
                    && to.iter().any(|posted| names_envelope(posted, &posting.recipient, &posting.envelope))
            }
            _ => false,
        },
        (LineAct::MessageTaken { message, statement, receipt, .. }, write) => match write {
            LineWrite::Kept(kept) => {
                kept.message == *message
                    && is(&kept.statement, statement)
                    && is_of(&kept.statement, kept.body.as_deref())
            }
            LineWrite::Taken(taking) => {
                taking.message == *message && is(&taking.statement, statement) && is(&taking.receipt, receipt)
            }
            LineWrite::Receipt(kept) => is(&kept.receipt, receipt) && is_of(&kept.receipt, Some(&kept.body)),
            _ => false,
        },
        (LineAct::ReceiptGiven { message, receipt, .. }, LineWrite::Told(told)) => {
            told.message == *message && is(&told.receipt, receipt)
        }
        (
            LineAct::ReceiptGiven { message, receipt, .. } | LineAct::ReceiptTaken { message, receipt, .. },
            LineWrite::Receipt(kept),
        ) => kept.message == *message && is(&kept.receipt, receipt) && is_of(&kept.receipt, Some(&kept.body)),
        (
            LineAct::ReceiptTaken { .. } | LineAct::MessageDead { .. } | LineAct::MessageResent { .. },
            LineWrite::Settled(_),
        ) => true,
        (
            LineAct::ReceiptGiven { message, .. } | LineAct::ReceiptTaken { message, .. },
            LineWrite::Acknowledged { message: acknowledged, .. },
        ) => message == acknowledged,
        (LineAct::MessageErased { message, .. }, LineWrite::Emptied { message: emptied, .. }) => message == emptied,
        _ => false,
    }
}

fn names_envelope(posted: &Posted, recipient: &str, envelope: &[u8]) -> bool {
    posted.to == recipient && is(&sha256(envelope), &posted.envelope)
}

fn is(hash: &[u8; 32], text: &str) -> bool {
    hexadecimal(hash).eq(text.chars())
}

fn is_of(hash: &[u8; 32], bytes: Option<&[u8]>) -> bool {
    bytes.is_some_and(|bytes| sha256(bytes) == *hash)
}

/// SHA-256 of bytes.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
