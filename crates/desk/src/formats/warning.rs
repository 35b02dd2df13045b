//! What a person should look at in a row that was taken.

use std::fmt;

/// Something in a good row that a person should look at: it was read otherwise than as it stands, or not
/// at all. The text is always whole, so that nothing is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What happened.
    pub kind: WarningKind,
    /// The element it happened at, `INDIVIDUAL_ADDRESS/COUNTRY`.
    pub path: String,
    /// What stands there.
    pub text: String,
}

/// What happened to a text of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WarningKind {
    /// No field of the register takes it; it stands only in this warning.
    Unread,
    /// No country of the catalogue; the text stands in the place, the number's note or the remarks.
    CountryUnknown,
    /// No code of the catalogue's list; the text stands in the remarks or the number's note.
    CodeUnknown,
    /// No date that can be read; the text stands in the remarks.
    DateUnread,
    /// A document without a number; the text stands in the remarks.
    DocumentWithoutNumber,
    /// Longer than its field takes; the text stands in the remarks.
    MovedToRemarks,
    /// A date with a time zone, which a day does not have; the day was kept.
    ZoneDropped,
    /// Characters that hide or reorder text were taken out; shown is what remains.
    HiddenCharacters,
    /// Another record of the list has the reference; this one's `DATAID` was added to its own.
    ReferenceShared,
    /// No reference; `DATAID` was taken instead.
    ReferenceMissing,
}

impl WarningKind {
    /// The key of words.
    pub fn key(self) -> &'static str {
        match self {
            WarningKind::Unread => "warning-unread",
            WarningKind::CountryUnknown => "warning-country-unknown",
            WarningKind::CodeUnknown => "warning-code-unknown",
            WarningKind::DateUnread => "warning-date-unread",
            WarningKind::DocumentWithoutNumber => "warning-document-without-number",
            WarningKind::MovedToRemarks => "warning-moved-to-remarks",
            WarningKind::ZoneDropped => "warning-zone-dropped",
            WarningKind::HiddenCharacters => "warning-hidden-characters",
            WarningKind::ReferenceShared => "warning-reference-shared",
            WarningKind::ReferenceMissing => "warning-reference-missing",
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` in `{}` {}", self.text, self.path, self.kind)
    }
}

impl fmt::Display for WarningKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            WarningKind::Unread => "has no field here; it stands only in this warning",
            WarningKind::CountryUnknown => "is no country of the catalogue; kept as text",
            WarningKind::CodeUnknown => "is no code of the catalogue; kept as text",
            WarningKind::DateUnread => "is no date that can be read; kept in the remarks",
            WarningKind::DocumentWithoutNumber => "is a document without a number; kept in the remarks",
            WarningKind::MovedToRemarks => "is longer than its field takes; kept in the remarks",
            WarningKind::ZoneDropped => "has a time zone, which a day does not have; the day was kept",
            WarningKind::HiddenCharacters => "held characters that hide or reorder text; they were taken out",
            WarningKind::ReferenceShared => "is the reference of another record too; this one's `DATAID` was added",
            WarningKind::ReferenceMissing => "has no reference; its `DATAID` was taken",
        })
    }
}
