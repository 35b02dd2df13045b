//! What happens on the line: messages, receipts, directories, agreements, keys. Names, hashes and moments, never what
//! a message says.

use super::named::Posted;
use crate::Instant;
use crate::ids::{AgreementId, CodeId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Something happened on the line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineAct {
    /// A message was signed and handed to the line (`spec/line.md` 4.5).
    MessageSent {
        /// Its id.
        message: Uuid,
        /// Who says it: an organisation, or one of its bureaux.
        from: String,
        /// What it is, a code of `message-kinds`.
        kind: CodeId,
        /// The agreement under which it crosses.
        agreement: AgreementId,
        /// SHA-256 of the signed statement, hexadecimal.
        statement: String,
        /// Whom it is for, with the envelope of each.
        to: Vec<Posted>,
    },
    /// An envelope that came over the line was taken, or refused on the record.
    MessageTaken {
        /// The message.
        message: Uuid,
        /// Who sent it.
        from: String,
        /// Whom the envelope is for.
        to: String,
        /// SHA-256 of the signed statement, hexadecimal.
        statement: String,
        /// SHA-256 of the signed receipt that was given, hexadecimal.
        receipt: String,
        /// Why it was refused; `None` where it was taken.
        refused: Option<String>,
    },
    /// A further receipt was given for a message that was taken: delivered, read, answered.
    ReceiptGiven {
        /// The message.
        message: Uuid,
        /// Who sent it.
        to: String,
        /// What was done with it.
        step: String,
        /// SHA-256 of the signed receipt, hexadecimal.
        receipt: String,
    },
    /// The other side has said, signed, what it did with a message of ours.
    ReceiptTaken {
        /// The message.
        message: Uuid,
        /// Whom its envelope was for.
        from: String,
        /// What was done with it.
        step: String,
        /// SHA-256 of the signed receipt, hexadecimal.
        receipt: String,
    },
    /// The other side has said that it has receipts of ours on disk, and nothing else was recorded since.
    ReceiptsHeard {
        /// The link.
        link: String,
        /// How many.
        receipts: u64,
    },
    /// A message of ours is a dead letter: its time was over, it was turned away, or given up.
    MessageDead {
        /// The message.
        message: Uuid,
        /// Whom its envelope is for.
        to: String,
        /// Why.
        reason: String,
    },
    /// A dead letter was sent again, under its id.
    MessageResent {
        /// The message.
        message: Uuid,
        /// Whom its envelope is for.
        to: String,
    },
    /// A message that came was opened and read.
    MessageRead {
        /// The message.
        message: Uuid,
        /// Who sent it.
        from: String,
    },
    /// What a message said was erased when its time was over. Its receipts stay.
    MessageErased {
        /// The message.
        message: Uuid,
        /// Who sent it.
        from: String,
        /// The agreement whose text it quotes; `None` where that text is not of this catalogue any more.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreement: Option<AgreementId>,
    },
    /// An answer is due soon: whoever is to give it, or waits for it, is reminded.
    AnswerDue {
        /// The message that waits for it.
        message: Uuid,
        /// Who sent that.
        from: String,
        /// When the answer is due.
        due: Instant,
    },
    /// An answer was due, and is not there.
    AnswerLate {
        /// The message that waits for it.
        message: Uuid,
        /// Who sent that.
        from: String,
        /// When the answer was due.
        due: Instant,
        /// Who of this side is told: `duty-officers`, `liaison-officers`, `unit-head`.
        tells: Vec<String>,
    },
    /// A message with its receipts and proofs was handed out as evidence.
    EvidenceExported {
        /// The message.
        message: Uuid,
        /// Who sent it.
        from: String,
        /// SHA-256 of the bundle, hexadecimal.
        bundle: String,
    },
    /// Something on the line that a person must look at: somebody deceives, or something is badly broken.
    LineAlarm {
        /// The link.
        link: String,
        /// What is wrong.
        what: String,
    },
    /// A directory of members was taken: the first, which people compared, or the next, which its officers signed.
    DirectoryTaken {
        /// Whose.
        organisation: String,
        /// Its version.
        version: u64,
        /// SHA-256 of the release, hexadecimal.
        release: String,
    },
    /// A side of an agreement has signed it, suspended it, or resumed it.
    AgreementStands {
        /// The agreement.
        agreement: AgreementId,
        /// SHA-256 of its text, hexadecimal.
        text: String,
        /// Which of its parties.
        party: String,
        /// `signed`, `suspended`, `resumed`.
        standing: String,
        /// Why, in the words of whoever did it.
        reason: String,
    },
    /// The time of an epoch is over: from now on its secret is being destroyed.
    EpochOver {
        /// Whose.
        address: String,
        /// The epoch.
        epoch: u32,
        /// The id of its public key.
        key: String,
    },
    /// The secret of an epoch was destroyed: what was sealed to it can be opened by nobody any more.
    EpochDestroyed {
        /// Whose.
        address: String,
        /// The epoch.
        epoch: u32,
        /// The id of its public key.
        key: String,
    },
}
