//! Legal sheets: what a register is, in rows a legal officer reads, argues about and signs.
//!
//! Rows of a key and a value, never composed sentences: a sentence glued from parts breaks at the
//! second register, and in Arabic at the first.

mod agreement;
mod markdown;
mod procedure;

use crate::catalogue::Catalogue;
use crate::catalogue::digest;
use crate::frozen::snapshot;
use crate::procedure::Limit;
use crate::register::{Field, Grantee, Notice, Register};
use crate::retention::{CountsFrom, Keep};
use crate::said::Lang;
use huecry_terms::Tag;

pub use agreement::agreement_parts;
pub use markdown::{agreement_sheet, procedure_sheet, sheet};
pub use procedure::procedure_parts;

/// A legal sheet: its parts in their order, ready to be set on paper or on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What people call the register.
    pub title: String,
    /// The parts; the first has no heading of its own.
    pub parts: Vec<Part>,
}

/// A part of a legal sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// 1 for the whole, 2 for a part, 3 for a section of the fields.
    pub level: u8,
    /// Its heading.
    pub heading: String,
    /// The heads of its columns; empty where each row is a key and a value.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell: lines of words and of names that are not words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell(pub Vec<Piece>);

/// A line of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words of the sheet's language.
    Words(String),
    /// A name of the catalogue, or a hash.
    Code(String),
}

impl Piece {
    /// What it says, if it is words.
    pub fn words(&self) -> Option<&str> {
        match self {
            Piece::Words(words) => Some(words),
            Piece::Code(_) => None,
        }
    }

    /// What it says, if it is a name or a hash.
    pub fn code(&self) -> Option<&str> {
        match self {
            Piece::Words(_) => None,
            Piece::Code(code) => Some(code),
        }
    }
}

/// The legal sheet of a register in one language. The same register, catalogue and language give the
/// same sheet.
pub fn parts(catalogue: &Catalogue, register: &Register, lang: Lang) -> Sheet {
    let writing = Writing { catalogue, register, lang };
    let mut parts = vec![writing.whole()];
    parts.extend(register.notice.as_ref().map(|notice| writing.notice(notice)));
    parts.extend([writing.retention(), writing.access()]);
    parts.extend(writing.checks());
    parts.extend(writing.fields());
    Sheet { title: register.title.get(lang).to_string(), parts }
}

/// A sheet under writing.
struct Writing<'s> {
    catalogue: &'s Catalogue,
    register: &'s Register,
    lang: Lang,
}

impl Writing<'_> {
    fn whole(&self) -> Part {
        let register = self.register;
        let purposes = register.purposes.iter().map(|purpose| self.code("purposes", purpose.as_str()));
        let basis = register.legal_basis.iter().map(|basis| match basis.checked {
            true => basis.cite.clone(),
            false => format!("{} ({})", basis.cite, self.word("sheet-not-compared")),
        });
        let mut rows = vec![
            self.row("sheet-id", code(&register.id)),
            self.row("sheet-version", words(register.version)),
            self.row("sheet-hash", code(digest(&snapshot(register)))),
            self.row("sheet-about", words(register.about.get(self.lang))),
            self.row("sheet-subject", words(self.word(&format!("subject-{}", register.subject.as_str())))),
            self.row("sheet-purposes", lines(purposes)),
            self.row("sheet-legal-basis", lines(basis)),
        ];
        if let Some(tag) = register.only_source {
            let who = self.say("sheet-only-source-country", &[("field", &self.label(tag))]);
            rows.push(self.row("sheet-only-source", words(who)));
        }
        let of_fields = register.fields.iter().filter(|field| !field.exact_needs.is_empty()).map(|field| {
            let needs: Vec<String> = field.exact_needs.iter().map(|tag| self.label(*tag)).collect();
            format!("{}: {}", field.label.get(self.lang), needs.join(", "))
        });
        let needs: Vec<String> = register.exact_needs.iter().map(|tag| self.label(*tag)).chain(of_fields).collect();
        if !needs.is_empty() {
            rows.push(self.row("sheet-exact-needs", lines(needs.into_iter())));
        }
        if let Some(colour) = register.may_become {
            rows.push(self.row("sheet-notice", words(colour.as_str())));
        }
        rows.push(self.row("sheet-no-record", words(register.no_record.get(self.lang))));
        Part { level: 1, heading: self.word("sheet-title"), columns: Vec::new(), rows }
    }

    /// What a request of this type asks, what it is not, and what must hold before it is published.
    fn notice(&self, notice: &Notice) -> Part {
        let yes = |yes: bool| words(self.code("yes-no", if yes { "yes" } else { "no" }));
        let names = |names: &[String]| Cell(names.iter().map(|name| Piece::Code(name.clone())).collect());
        let mut rows = vec![
            self.row("sheet-notice-asks", words(notice.asks.get(self.lang))),
            self.row("sheet-is-not", words(notice.is_not.get(self.lang))),
            self.row("sheet-coercive", yes(notice.coercive)),
            self.row("sheet-conditions", names(&notice.conditions)),
            self.row("sheet-extract", words(self.word(&format!("sheet-extract-{}", notice.extract.as_str())))),
            self.row("sheet-by-secretariat", yes(notice.by_secretariat)),
            self.row("sheet-closed", yes(notice.closed)),
        ];
        if !notice.lifted.is_empty() {
            rows.insert(4, self.row("sheet-lifted", names(&notice.lifted)));
        }
        rows.extend(notice.quota.map(|most| self.row("sheet-quota", words(most))));
        self.part("sheet-the-notice", rows)
    }

    fn retention(&self) -> Part {
        let retention = self.register.retention;
        let from = match retention.counts_from {
            CountsFrom::Recorded => self.word("sheet-recorded"),
            CountsFrom::Field(tag) => self.label(tag),
        };
        let then = self.word(&format!("then-{}", retention.then.as_str()));
        let rows = vec![
            self.row("sheet-keep", words(self.duration(retention.keep))),
            self.row("sheet-counts-from", words(from)),
            self.row("sheet-remind", words(self.duration(retention.remind))),
            self.row("sheet-then", words(then)),
        ];
        self.part("sheet-retention", rows)
    }

    fn access(&self) -> Part {
        let access = &self.register.access;
        let record = access.record.iter().map(|role| self.role(role.as_str()));
        let consult = access.consult.iter().map(|grantee| match grantee {
            Grantee::Role(role) => self.role(role.as_str()),
            Grantee::Family(family) => self.word(&format!("family-{family}")),
        });
        let public = match access.public.is_empty() {
            true => words(self.word("sheet-public-none")),
            false => lines(access.public.iter().map(|tag| self.label(*tag))),
        };
        let rows = vec![
            self.row("sheet-record", lines(record)),
            self.row("sheet-consult", lines(consult)),
            self.row("sheet-public", public),
        ];
        self.part("sheet-access", rows)
    }

    fn checks(&self) -> Option<Part> {
        let checks = self.register.checks.iter();
        let rows: Vec<Vec<Cell>> =
            checks.map(|check| vec![code(check), words(self.word(&format!("check-{check}")))]).collect();
        (!rows.is_empty()).then(|| self.part("sheet-checks", rows))
    }

    fn fields(&self) -> Vec<Part> {
        let register = self.register;
        let mut parts = vec![self.part("sheet-fields", Vec::new())];
        for section in &register.sections {
            let keys =
                ["sheet-tag", "sheet-field", "sheet-kind", "sheet-need", "sheet-search", "sheet-codes", "sheet-shown"];
            let rows = register.fields_of(section).iter().map(|field| self.field(field));
            parts.push(Part {
                level: 3,
                heading: section.title.get(self.lang).to_string(),
                columns: keys.map(|key| self.word(key)).to_vec(),
                rows: rows.collect(),
            });
        }
        parts
    }

    fn field(&self, field: &Field) -> Vec<Cell> {
        let shown = self.register.summary.iter().position(|tag| *tag == field.tag);
        let label = Piece::Words(field.label.get(self.lang).to_string());
        vec![
            words(field.tag.0),
            Cell(vec![label, Piece::Code(field.id.to_string())]),
            self.kind(field),
            words(self.word(&format!("need-{}", field.need.as_str()))),
            words(self.word(&format!("search-{}", field.search.as_str()))),
            words(field.codes.as_deref().map(|list| self.list(list)).unwrap_or_default()),
            words(shown.map(|place| (place + 1).to_string()).unwrap_or_default()),
        ]
    }

    /// The kind with what belongs to it: scheme, unit, bounds, the register linked to, many.
    fn kind(&self, field: &Field) -> Cell {
        let mut words = vec![self.word(&format!("kind-{}", field.kind.as_str()))];
        words.extend(field.scheme.as_ref().map(|scheme| self.word(&format!("scheme-{scheme}"))));
        words.extend(field.unit.map(|unit| self.word(&format!("unit-{}", unit.as_str()))));
        if field.min.is_some() || field.max.is_some() {
            let bound = |bound: Option<huecry_terms::Measure>| bound.map(|bound| bound.to_string()).unwrap_or_default();
            words.push(format!("{}–{}", bound(field.min), bound(field.max)));
        }
        let linked = field.register.as_ref().and_then(|id| self.catalogue.register(id));
        words.extend(linked.map(|register| register.title.get(self.lang).to_string()));
        words.extend(field.many.then(|| self.word("kind-many")));
        lines(words.into_iter())
    }

    fn part(&self, key: &str, rows: Vec<Vec<Cell>>) -> Part {
        Part { level: 2, heading: self.word(key), columns: Vec::new(), rows }
    }

    fn row(&self, key: &str, value: Cell) -> Vec<Cell> {
        vec![words(self.word(key)), value]
    }

    fn word(&self, key: &str) -> String {
        self.say(key, &[])
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.catalogue.words().say(self.lang, key, args)
    }

    fn duration(&self, keep: Keep) -> String {
        let (count, unit) = keep.parts();
        self.say(&format!("duration-{unit}s"), &[("count", &count.to_string())])
    }

    fn label(&self, tag: Tag) -> String {
        self.register.by_tag(tag).map(|field| field.label.get(self.lang).to_string()).unwrap_or_default()
    }

    fn role(&self, id: &str) -> String {
        let role = self.catalogue.roles().iter().find(|role| role.id.as_str() == id);
        role.map_or_else(|| id.to_string(), |role| role.title.get(self.lang).to_string())
    }

    fn code(&self, list: &str, id: &str) -> String {
        let code = self.catalogue.codes(list).and_then(|codes| codes.get(id));
        code.map_or_else(|| id.to_string(), |code| code.label.get(self.lang).to_string())
    }

    fn list(&self, id: &str) -> String {
        self.catalogue.codes(id).map_or_else(|| id.to_string(), |list| list.title.get(self.lang).to_string())
    }
}

/// How long, in words.
pub(crate) fn duration(catalogue: &Catalogue, lang: Lang, limit: Limit) -> String {
    let (count, unit) = match limit {
        Limit::Minutes(count) => (count, "minute"),
        Limit::Hours(count) => (count, "hour"),
        Limit::Calendar(keep) => {
            let (count, unit) = keep.parts();
            (u32::from(count), unit)
        }
    };
    catalogue.words().say(lang, &format!("duration-{unit}s"), &[("count", &count.to_string())])
}

fn words(text: impl ToString) -> Cell {
    Cell(vec![Piece::Words(text.to_string())])
}

fn code(text: impl ToString) -> Cell {
    Cell(vec![Piece::Code(text.to_string())])
}

fn lines(words: impl Iterator<Item = String>) -> Cell {
    Cell(words.map(Piece::Words).collect())
}
