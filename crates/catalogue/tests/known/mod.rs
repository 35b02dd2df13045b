//! The checks and schemes a catalogue may name, as `rules` and `matching` have them.

use huecry_catalogue::Known;

/// Copied from those crates, which this one may not know. A node passes the real lists to `load`, so
/// that a word too many here only lets a test pass that a start refuses.
pub const KNOWN: Known<'static> = Known {
    checks: &[
        "event-not-in-future",
        "issue-before-expiry",
        "expiry-within-fifteen-years",
        "position-is-at-sea",
        "no-personal-names",
        "serial-says-its-state",
        "make-known-for-trace",
        "image-or-unique-mark",
        "number-or-range",
        "birth-before-event",
        "height-plausible",
        "one-name-at-least",
        "plausible-dates",
    ],
    schemes: &[
        "travel-document",
        "vin",
        "imo",
        "mmsi",
        "iso6346",
        "imei",
        "iban",
        "serial",
        "plate",
        "reference",
        "phone",
    ],
    needs: &[
        "nobody-of-the-parties",
        "record-changed-since",
        "record-in-force",
        "record-is-gone",
        "record-of-another-bureau",
    ],
};
