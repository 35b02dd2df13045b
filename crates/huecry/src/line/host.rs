//! The desk behind the socket.

use super::serve::{Clock, say};
use huecry_desk::Desk;
use huecry_desk::link::{self, exchange};
use huecry_line::frame::Frame;
use huecry_line::receipt::Code;
use huecry_line::socket::Host;
use huecry_line::{Address, Hash};
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

    fn blob_missing(&self, _peer: &Address, _blob: Hash, _size: u64) -> Result<Vec<Range<u32>>, Code> {
        Err(Code::NotForUs)
    }

    fn blob_put(&self, _peer: &Address, _blob: Hash, _chunk: u32, _bytes: &[u8]) -> Result<(), Code> {
        Err(Code::NotForUs)
    }
}
