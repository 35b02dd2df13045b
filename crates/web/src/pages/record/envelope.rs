//! What a source says about a record beside its fields, in words.

use crate::frame::Frame;
use crate::widgets::value::{Line, Shown};
use huecry_catalogue::Register;
use huecry_terms::{Against, Evaluation, Record, Restriction, What};

/// Version, reference, evaluation and retention of a record; `kept` says why it is kept so long.
pub(super) fn lines(f: &Frame<'_>, record: &Record, kept: String) -> Vec<Shown> {
    let body = &record.body;
    let line = |text: String| Line { text, ..Line::default() };
    let mut lines = vec![one(f, "column-version", line(record.version.to_string()))];
    if let Some(reference) = &body.source_ref {
        lines.push(one(f, "ui-record-reference", Line { code: reference.is_ascii(), ..line(reference.clone()) }));
    }
    if let Some(known) = body.evaluation {
        lines.push(one(f, "ui-record-evaluation", evaluation(f, known)));
    }
    lines.push(one(f, "ui-record-kept", Line { notes: vec![kept], ..line(f.day(&body.keep_until)) }));
    lines
}

fn one(f: &Frame<'_>, key: &str, line: Line) -> Shown {
    Shown { label: f.t(key), nothing: "", lines: vec![line] }
}

/// How far source and information can be trusted: the code, and what its two halves mean.
pub(super) fn evaluation(f: &Frame<'_>, known: Evaluation) -> Line {
    let source = f.code("source-evaluation", &known.source.to_string());
    let information = f.code("information-evaluation", &known.information.to_string());
    let notes = vec![
        f.t1("ui-record-evaluation-source", "word", source),
        f.t1("ui-record-evaluation-information", "word", information),
    ];
    Line { text: known.to_string(), code: true, notes, ..Line::default() }
}

/// Whom the source restricts and from what, in words.
pub(super) fn restrictions(f: &Frame<'_>, register: &Register, record: &Record) -> Vec<String> {
    record.body.restrictions.iter().map(|one| restriction(f, register, one)).collect()
}

fn restriction(f: &Frame<'_>, register: &Register, one: &Restriction) -> String {
    let who = match &one.against {
        Against::Bureau(bureau) => f.t1("restriction-bureau", "bureau", bureau),
        Against::Organisation(organisation) => f.t1("restriction-organisation", "organisation", organisation),
        Against::Everyone => f.t("restriction-everyone"),
        Against::EveryoneBut(bureaux) => {
            let list: Vec<String> = bureaux.iter().map(ToString::to_string).collect();
            f.t1("restriction-everyone-but", "bureaux", list.join(&f.t("list-mark")))
        }
    };
    let what = match one.what {
        What::Record => f.t("restriction-record"),
        What::Field(tag) => {
            let label = register.by_tag(tag).map(|field| field.label.get(f.lang()).to_string());
            f.t1("restriction-field", "field", label.unwrap_or_else(|| tag.0.to_string()))
        }
    };
    format!("{who}: {what}")
}
