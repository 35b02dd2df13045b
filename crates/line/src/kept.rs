//! Reading what was checked when it came and is kept since, without the keys of then: the keeper's hash says that it is the same.
//!
//! Never for what comes over the wire: [`crate::Signed::open`] is.

use crate::cose;
use crate::envelope::{self, Header};
use crate::error::{Format, LineError};
use crate::receipt::{MAX_RECEIPT_BYTES, Receipt};
use crate::statement::{MAX_STATEMENT_BYTES, Statement};

/// What a signed statement says.
///
/// # Errors
/// When it is something else.
pub fn statement(bytes: &[u8]) -> Result<Statement, LineError> {
    Statement::from_payload(&cose::unchecked(Format::Statement, bytes, MAX_STATEMENT_BYTES)?)
}

/// What a signed receipt says.
///
/// # Errors
/// When it is something else.
pub fn receipt(bytes: &[u8]) -> Result<Receipt, LineError> {
    Receipt::from_payload(&cose::unchecked(Format::Receipt, bytes, MAX_RECEIPT_BYTES)?)
}

/// What the routing header of an envelope says.
///
/// # Errors
/// When it is something else.
pub fn header(bytes: &[u8]) -> Result<Header, LineError> {
    let malformed = LineError::Encoding { format: Format::Envelope, at: 0, expected: "an envelope" };
    let signed = envelope::signed_header(bytes).ok_or(malformed)?;
    Header::from_payload(&cose::unchecked(Format::Header, &signed, envelope::MAX_ENVELOPE_BYTES)?)
}

/// How many bytes the sealed body has that a signed statement of so many travels in.
pub fn sealed_bytes(statement: usize) -> u64 {
    envelope::sealed_bytes(statement) as u64
}
