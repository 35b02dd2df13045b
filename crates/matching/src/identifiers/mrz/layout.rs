//! Where each field stands in each form (ICAO 9303 parts 4 to 7).

use super::{Checked, Form};

/// A stretch of one line, both from 0, the end excluded.
#[derive(Clone, Copy)]
pub(crate) struct Span {
    pub line: usize,
    pub start: usize,
    pub end: usize,
}

/// Where the fields of one form stand.
pub(crate) struct Layout {
    pub code: Span,
    pub issuer: Span,
    pub names: Span,
    pub number: Span,
    pub number_check: Span,
    pub nationality: Span,
    pub birth: Span,
    pub sex: Span,
    pub expiry: Span,
    pub optional: Span,
    pub optional_more: Option<Span>,
    /// What each digit covers, where it stands, and the stretches it is computed over.
    pub checks: &'static [(Checked, Span, &'static [Span])],
    /// Lines that may end in filler, which is easily left out when a zone is typed.
    pub open_ended: &'static [usize],
}

impl Span {
    pub(crate) fn len(self) -> usize {
        self.end - self.start
    }

    pub(crate) fn of(self, lines: &[String]) -> &str {
        lines.get(self.line).and_then(|line| line.get(self.start..self.end)).unwrap_or("")
    }
}

pub(crate) fn layout(form: Form) -> &'static Layout {
    match form {
        Form::Td1 => &TD1,
        Form::Td2 => &TD2,
        Form::Td3 => &TD3,
        Form::MrvA => &MRV_A,
        Form::MrvB => &MRV_B,
    }
}

const fn span(line: usize, start: usize, end: usize) -> Span {
    Span { line, start, end }
}

static TD1: Layout = Layout {
    code: span(0, 0, 2),
    issuer: span(0, 2, 5),
    names: span(2, 0, 30),
    number: span(0, 5, 14),
    number_check: span(0, 14, 15),
    nationality: span(1, 15, 18),
    birth: span(1, 0, 6),
    sex: span(1, 7, 8),
    expiry: span(1, 8, 14),
    optional: span(0, 15, 30),
    optional_more: Some(span(1, 18, 29)),
    checks: &[
        (Checked::Number, span(0, 14, 15), &[span(0, 5, 14)]),
        (Checked::Birth, span(1, 6, 7), &[span(1, 0, 6)]),
        (Checked::Expiry, span(1, 14, 15), &[span(1, 8, 14)]),
        (Checked::Composite, span(1, 29, 30), &[span(0, 5, 30), span(1, 0, 7), span(1, 8, 15), span(1, 18, 29)]),
    ],
    open_ended: &[0, 2],
};

/// TD2, TD3 and both visas share all but their width and what stands at the end of the second line.
const fn two_lines(width: usize, optional_end: usize, checks: Checks, open_ended: &'static [usize]) -> Layout {
    Layout {
        code: span(0, 0, 2),
        issuer: span(0, 2, 5),
        names: span(0, 5, width),
        number: NUMBER,
        number_check: span(1, 9, 10),
        nationality: span(1, 10, 13),
        birth: BIRTH,
        sex: span(1, 20, 21),
        expiry: EXPIRY,
        optional: span(1, 28, optional_end),
        optional_more: None,
        checks,
        open_ended,
    }
}

type Checks = &'static [(Checked, Span, &'static [Span])];

const NUMBER: Span = span(1, 0, 9);
const BIRTH: Span = span(1, 13, 19);
const EXPIRY: Span = span(1, 21, 27);
static TD2: Layout = two_lines(36, 35, TD2_CHECKS, &[0]);
static TD3: Layout = two_lines(44, 42, TD3_CHECKS, &[0]);
static MRV_A: Layout = two_lines(44, 44, VISA_CHECKS, &[0, 1]);
static MRV_B: Layout = two_lines(36, 36, VISA_CHECKS, &[0, 1]);

const VISA_CHECKS: Checks = &[
    (Checked::Number, span(1, 9, 10), &[NUMBER]),
    (Checked::Birth, span(1, 19, 20), &[BIRTH]),
    (Checked::Expiry, span(1, 27, 28), &[EXPIRY]),
];
const TD2_CHECKS: Checks = &[
    (Checked::Number, span(1, 9, 10), &[NUMBER]),
    (Checked::Birth, span(1, 19, 20), &[BIRTH]),
    (Checked::Expiry, span(1, 27, 28), &[EXPIRY]),
    (Checked::Composite, span(1, 35, 36), &[span(1, 0, 10), span(1, 13, 20), span(1, 21, 35)]),
];
const TD3_CHECKS: Checks = &[
    (Checked::Number, span(1, 9, 10), &[NUMBER]),
    (Checked::Birth, span(1, 19, 20), &[BIRTH]),
    (Checked::Expiry, span(1, 27, 28), &[EXPIRY]),
    (Checked::Optional, span(1, 42, 43), &[span(1, 28, 42)]),
    (Checked::Composite, span(1, 43, 44), &[span(1, 0, 10), span(1, 13, 20), span(1, 21, 43)]),
];
