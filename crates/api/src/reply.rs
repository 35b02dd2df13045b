//! An answer before it becomes bytes on a connection.

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use huecry_terms::ActId;
use serde::Serialize;
use std::fs::File;

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub content: Content,
}

/// What an answer consists of.
#[derive(Debug)]
pub(crate) enum Content {
    /// Bytes in memory.
    Bytes(Bytes),
    /// A file without a name, from where it stands to its end, and how many bytes that is.
    File(File, u64),
}

impl Reply {
    /// JSON with a status. What we write ourselves always serialises: there are no keys but texts in it.
    pub fn json(status: StatusCode, what: &impl Serialize) -> Reply {
        let mut bytes = Vec::with_capacity(1_024);
        // INVARIANT: our shapes have text keys and finite numbers, and a Vec takes every byte.
        serde_json::to_writer(&mut bytes, what).expect("our own shapes serialise");
        Reply::bytes(status, "application/json", bytes)
    }

    /// JSON that is simply the answer.
    pub fn ok(what: &impl Serialize) -> Reply {
        Reply::json(StatusCode::OK, what)
    }

    /// Bytes of a media type.
    pub fn bytes(status: StatusCode, media: &'static str, bytes: impl Into<Bytes>) -> Reply {
        Reply { status, headers: HeaderMap::with_capacity(8), content: Content::Bytes(bytes.into()) }.typed(media)
    }

    /// The rest of a file.
    pub fn file(media: &'static str, file: File, length: u64) -> Reply {
        Reply { status: StatusCode::OK, headers: HeaderMap::new(), content: Content::File(file, length) }.typed(media)
    }

    /// The same with another media type.
    pub fn typed(self, media: &'static str) -> Reply {
        self.header(CONTENT_TYPE, HeaderValue::from_static(media))
    }

    /// The same with one header more.
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Reply {
        self.headers.insert(name, value);
        self
    }

    /// The same with a header of plain ASCII; what is not is left out.
    pub fn said(self, name: HeaderName, value: &str) -> Reply {
        match HeaderValue::from_str(value) {
            Ok(value) => self.header(name, value),
            Err(_) => self,
        }
    }

    /// The same with the act that recorded it.
    pub fn act(self, act: ActId) -> Reply {
        self.header(HUECRY_ACT, HeaderValue::from(act.0))
    }

    /// The same with the version of the record as its entity tag.
    pub fn version(self, version: u32) -> Reply {
        self.said(http::header::ETAG, &format!("\"{version}\""))
    }

    /// The same for caches.
    pub fn cached(self, how: &'static str) -> Reply {
        self.header(CACHE_CONTROL, HeaderValue::from_static(how))
    }
}

/// The number of the act in the ledger.
pub(crate) const HUECRY_ACT: HeaderName = HeaderName::from_static("huecry-act");
/// Under which name the node's log knows what broke.
pub(crate) const HUECRY_INCIDENT: HeaderName = HeaderName::from_static("huecry-incident");
/// How many records an export holds.
pub(crate) const HUECRY_RECORDS: HeaderName = HeaderName::from_static("huecry-records");
/// Why, a code of the list `purposes`.
pub(crate) const HUECRY_PURPOSE: HeaderName = HeaderName::from_static("huecry-purpose");
/// In which case, in the bureau's own words.
pub(crate) const HUECRY_CASE: HeaderName = HeaderName::from_static("huecry-case");
/// Why a record is erased, where the client cannot send a body with DELETE.
pub(crate) const HUECRY_REASON: HeaderName = HeaderName::from_static("huecry-reason");
/// Whether the answer is that of an earlier request of the same key.
pub(crate) const HUECRY_REPLAYED: HeaderName = HeaderName::from_static("huecry-replayed");
/// The client's own name for one request.
pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
