//! Reads what a row says back into the words of `terms`.

use crate::engine::{Fault, Row};
use huecry_terms::record::Body;
use huecry_terms::{IdError, Instant, Record, RecordId, Slot};
use serde::de::DeserializeOwned;
use std::str::FromStr;

/// The columns of a record, in this order, for the texts that read one as `v`.
macro_rules! record_columns {
    () => {
        "v.record, v.register, v.number, v.version, v.slot, v.source, v.body"
    };
}
pub(crate) use record_columns;

/// A record from the columns of [`record_columns`].
pub(crate) fn whole_record(row: &dyn Row) -> Result<Record, Fault> {
    Ok(Record {
        id: record(row.blob(0)?)?,
        register: id(row.text(1)?)?,
        number: row.text(2)?.to_owned(),
        version: small(row.int(3)?)?,
        slot: Slot(small(row.int(4)?)?),
        source: id(row.text(5)?)?,
        body: json::<Body>(row.blob(6)?)?,
    })
}

/// An id from its text.
pub(crate) fn id<T: FromStr<Err = IdError>>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|e: IdError| Fault::torn(e.to_string()))
}

/// A record's id from its 16 bytes.
pub(crate) fn record(bytes: &[u8]) -> Result<RecordId, Fault> {
    uuid(bytes).map(RecordId)
}

/// Any other id of 16 bytes.
pub(crate) fn uuid(bytes: &[u8]) -> Result<uuid::Uuid, Fault> {
    uuid::Uuid::from_slice(bytes).map_err(|_| Fault::torn("an id does not have 16 bytes"))
}

/// A hash from its 32 bytes.
pub(crate) fn hash(bytes: &[u8]) -> Result<[u8; 32], Fault> {
    bytes.try_into().map_err(|_| Fault::torn("a hash does not have 32 bytes"))
}

/// A moment from its milliseconds since 1970.
pub(crate) fn instant(millis: i64) -> Result<Instant, Fault> {
    Instant::from_millisecond(millis).map_err(|e| Fault::torn(e.to_string()))
}

/// A number that fits 32 bits.
pub(crate) fn small(n: i64) -> Result<u32, Fault> {
    u32::try_from(n).map_err(|_| Fault::torn(format!("a slot or version is {n}")))
}

/// Something from its JSON. What a newer program wrote may have words this one does not know. The error's
/// own words may quote what is stored, somebody's name perhaps: they are not passed on.
pub(crate) fn json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(bytes).map_err(|e| {
        let (what, column) = (std::any::type_name::<T>(), e.column());
        Fault::torn(format!("a stored `{what}` cannot be read by this program from its byte {column} on"))
    })
}
