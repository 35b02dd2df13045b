//! # Located, and no request followed
//! Cites:   RPD 81; RPD 87
//! Raised:  located more than thirty days ago, and no request on file since.

use super::reading::days;
use super::{Evidence, Example, Field, Flag, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-LOCATED-IDLE", cites: "RPD 81; RPD 87", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let located = reading.on_file(Kind::Located).filter_map(|(n, entry)| Some((n, entry.date?.span().1)));
    let idle = located.filter(|(n, day)| {
        let sent =
            reading.on_file(Kind::RequestSent).any(|(_, sent)| sent.date.is_none_or(|date| date.span().1 >= *day));
        !sent && days(*day, reading.today()) > IDLE_DAYS && super::matter::is_about_subject(reading, *n)
    });
    idle.map(|(n, day)| Evidence::datum(Field::Entry(n), "because-located-idle").with("date", day)).collect()
}

const IDLE_DAYS: i32 = 30;

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "located", "text": "Seen at Averne; source told the same day", "date": "2026-05-12", "by": "XB"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "located", "text": "Seen at Averne", "date": "2026-11-04", "by": "XB"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "located", "text": "Visto", "date": "2026-08-30"}, {"kind": "request-sent", "text": "Solicitud entregada", "date": "2026-09-04"}]}"##,
    ),
];
