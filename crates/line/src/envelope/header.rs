//! RFC 9052 COSE_Sign1: what a gateway needs to know about a message, and nothing more.

use huecry_terms::Instant;

use crate::address::{Address, SHAPE};
use crate::cbor::{Fields, Item};
use crate::cose;
use crate::error::{Format, LineError, Same};
use crate::identity::{NodeSigner, NodeVerifier};
use crate::lane::Lane;
use crate::statement::{Hash, MessageId, Signed};

/// The routing header of one envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The message's id.
    pub id: MessageId,
    /// Who sends.
    pub from: Address,
    /// Whom this envelope is for.
    pub to: Address,
    /// How urgent it is.
    pub lane: Lane,
    /// When it is no longer delivered.
    pub expires: Instant,
    /// How many bytes the sealed body has.
    pub size: u64,
    /// The hash of the agreement under which it crosses.
    pub agreement: Hash,
    /// The hash of the signed statement inside: what receipts name.
    pub statement: Hash,
    /// The hash of the sealed body.
    pub sealed: Hash,
    /// The epoch of the recipient's key.
    pub epoch: u32,
}

impl Header {
    /// Signs it with the node's key.
    pub(super) fn sign(&self, node: &NodeSigner) -> Result<Vec<u8>, LineError> {
        self.check(&node.verifier().address().organisation)?;
        Ok(cose::sign_node(CONTENT, &self.to_payload()?, node))
    }

    pub(crate) fn to_payload(&self) -> Result<Vec<u8>, LineError> {
        let fields = Item::fields([
            (1, Some(Item::Uint(VERSION))),
            (2, Some(self.id.item())),
            (3, Some(Item::Text(self.from.to_string()))),
            (4, Some(Item::Text(self.to.to_string()))),
            (5, Some(Item::Uint(self.lane.number()))),
            (6, Some(Item::seconds(self.expires, Format::Header, "expires")?)),
            (7, Some(Item::Uint(self.size))),
            (8, Some(self.agreement.item())),
            (9, Some(self.statement.item())),
            (10, Some(self.sealed.item())),
            (11, Some(Item::Uint(self.epoch.into()))),
        ]);
        Ok(fields.to_bytes())
    }

    /// Reads a header that one of `nodes` has signed.
    pub(super) fn open(bytes: &[u8], nodes: &[NodeVerifier]) -> Result<Self, LineError> {
        let opened = cose::open_node(Format::Header, CONTENT, bytes, MAX_HEADER_BYTES, nodes)?;
        let header = Self::from_payload(&opened.payload)?;
        header.check(&opened.signer.address().organisation)?;
        Ok(header)
    }

    pub(crate) fn from_payload(payload: &[u8]) -> Result<Self, LineError> {
        let mut fields = Fields::read(Format::Header, payload, MAX_HEADER_BYTES)?;
        let version = fields.need(1, "version")?;
        let wrong_version = version.expected("1");
        if version.uint()? != VERSION {
            return Err(wrong_version);
        }
        let header = Header {
            id: MessageId::read(fields.need(2, "id")?)?,
            from: fields.need(3, "from")?.parse(SHAPE)?,
            to: fields.need(4, "to")?.parse(SHAPE)?,
            lane: fields.need(5, "priority").and_then(|found| {
                let wrong = found.expected("0 to 3");
                Lane::of_number(found.uint()?).ok_or(wrong)
            })?,
            expires: fields.need(6, "expires")?.instant()?,
            size: fields.need(7, "size")?.uint()?,
            agreement: Hash::read(fields.need(8, "agreement")?)?,
            statement: Hash::read(fields.need(9, "statement")?)?,
            sealed: Hash::read(fields.need(10, "sealed body")?)?,
            epoch: fields.need(11, "key epoch").and_then(|found| {
                let wrong = found.expected("a number of four bytes");
                u32::try_from(found.uint()?).map_err(|_| wrong)
            })?,
        };
        fields.end()?;
        Ok(header)
    }

    /// A node hands in what its own organisation, or a bureau of it, sends.
    fn check(&self, organisation: &huecry_terms::OrganisationId) -> Result<(), LineError> {
        match self.from.organisation == *organisation {
            true => Ok(()),
            false => Err(LineError::Differs { what: Same::From }),
        }
    }

    /// The header says of the statement what the statement says itself.
    pub(super) fn agrees(&self, signed: &Signed) -> Result<(), LineError> {
        let statement = signed.statement();
        let same = [
            (self.statement == signed.hash(), Same::Statement),
            (self.id == statement.id, Same::Id),
            (self.from == statement.from, Same::From),
            (statement.to.contains(&self.to), Same::To),
            (self.lane == statement.lane, Same::Lane),
            (self.expires == statement.expires, Same::Expires),
            (self.agreement == statement.crossing.agreement, Same::Agreement),
        ];
        let differs = same.into_iter().find(|(same, _)| !same);
        differs.map_or(Ok(()), |(_, what)| Err(LineError::Differs { what }))
    }
}

const VERSION: u64 = 1;
/// Two addresses, three hashes and a signature have some 500 bytes.
const MAX_HEADER_BYTES: usize = 1024;
/// The content type in the protected header.
const CONTENT: &str = "application/huecry-header+cbor";
