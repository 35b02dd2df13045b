//! The desk behind the socket.

use super::serve::{Clock, say};
use huecry_desk::Desk;
use huecry_desk::link::{self, attach, exchange};
use huecry_line::frame::Frame;
use huecry_line::receipt::Code;
use huecry_line::socket::Host;
use huecry_line::{Address, Hash};
use huecry_store::NotWhole;
use huecry_terms::Trouble;
use std::ops::Range;
use std::sync::Arc;

/// A desk that answers other nodes.
pub(super) struct AtTheDesk {
    pub desk: Arc<Desk>,
    pub clock: Clock,
}

impl Host for AtTheDesk {
    /// Whoever its directory names, though that be old: such a one is told news of directories, and nothing else.
    fn peer_of(&self, spki: &Hash) -> Option<Address> {
        link::book(&self.desk).ok()?.known_by_tls(spki)
    }

    fn exchange(&self, peer: &Address, request: Frame) -> Frame {
        exchange::host(&self.desk, peer, &request, (self.clock)()).unwrap_or_else(|trouble| {
            // Nothing is answered that is not on the disk: the peer says it again.
            say(peer, &trouble);
            Frame::default()
        })
    }

    fn has_for(&self, peer: &Address) -> bool {
        exchange::has_for(&self.desk, peer, (self.clock)()).unwrap_or_else(|trouble| {
            say(peer, &trouble);
            false
        })
    }

    fn blob_missing(&self, peer: &Address, blob: Hash, size: u64) -> Result<Vec<Range<u32>>, Code> {
        match attach::missing(&self.desk, peer, blob, size) {
            Ok(missing) => missing.ok_or(Code::NotForUs),
            Err(trouble) => Err(not_now(peer, &trouble)),
        }
    }

    fn blob_put(&self, peer: &Address, blob: Hash, chunk: u32, bytes: &[u8]) -> Result<(), Code> {
        match attach::put(&self.desk, peer, blob, chunk, bytes) {
            Ok(Some(put)) => put.map_err(|NotWhole| Code::Contradiction),
            Ok(None) => Err(Code::NotForUs),
            Err(trouble) => Err(not_now(peer, &trouble)),
        }
    }
}

/// Something broke here: the peer is told to come again, and nothing of what it was.
fn not_now(peer: &Address, trouble: &Trouble) -> Code {
    say(peer, trouble);
    "not-now".parse().map_or(Code::TooLarge, Code::Gate)
}
