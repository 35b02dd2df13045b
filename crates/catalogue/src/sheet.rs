//! Legal sheets: what a register is, in rows a legal officer reads, argues about and signs.
//!
//! Rows of a key and a value, never composed sentences: a sentence glued from parts breaks at the
//! second register, and in Arabic at the first.

use crate::catalogue::Catalogue;
use crate::catalogue::digest;
use crate::frozen::snapshot;
use crate::register::{Field, Grantee, Register};
use crate::retention::{CountsFrom, Keep};
use crate::said::Lang;
use huecry_terms::Tag;

/// The legal sheet of a register in one language, as Markdown. The same register, catalogue and
/// language give the same bytes.
pub fn sheet(catalogue: &Catalogue, register: &Register, lang: Lang) -> String {
    let mut sheet = Sheet { catalogue, register, lang, text: String::new() };
    sheet.text = format!(
        "<!-- Made by `cargo xtask sheets` from catalogue/registers/{}.toml: edit that file, not this one. -->\n",
        register.id
    );
    if lang == Lang::Ar {
        sheet.text.push_str("<div dir=\"rtl\" lang=\"ar\">\n");
    }
    sheet.heading(1, register.title.get(lang));
    sheet.whole();
    sheet.retention();
    sheet.access();
    sheet.checks();
    sheet.fields();
    if lang == Lang::Ar {
        sheet.text.push_str("\n</div>\n");
    }
    sheet.text
}

/// A sheet under writing.
struct Sheet<'s> {
    catalogue: &'s Catalogue,
    register: &'s Register,
    lang: Lang,
    text: String,
}

impl Sheet<'_> {
    fn whole(&mut self) {
        let register = self.register;
        self.table(&[self.word("sheet-title"), String::new()]);
        self.row(&[self.word("sheet-id"), format!("`{}`", register.id)]);
        self.row(&[self.word("sheet-version"), register.version.to_string()]);
        self.row(&[self.word("sheet-hash"), format!("`{}`", digest(&snapshot(register)))]);
        self.row(&[self.word("sheet-about"), register.about.get(self.lang).to_string()]);
        self.row(&[self.word("sheet-subject"), self.word(&format!("subject-{}", register.subject.as_str()))]);
        let purposes = register.purposes.iter().map(|purpose| self.code("purposes", purpose.as_str()));
        self.row(&[self.word("sheet-purposes"), lines(purposes)]);
        let basis = register.legal_basis.iter().map(|basis| match basis.checked {
            true => basis.cite.clone(),
            false => format!("{} ({})", basis.cite, self.word("sheet-not-compared")),
        });
        self.row(&[self.word("sheet-legal-basis"), lines(basis)]);
        if let Some(tag) = register.only_source {
            let who = self.say("sheet-only-source-country", &[("field", &self.label(tag))]);
            self.row(&[self.word("sheet-only-source"), who]);
        }
        let of_fields = register.fields.iter().filter(|field| !field.exact_needs.is_empty()).map(|field| {
            let needs: Vec<String> = field.exact_needs.iter().map(|tag| self.label(*tag)).collect();
            format!("{}: {}", field.label.get(self.lang), needs.join(", "))
        });
        let needs: Vec<String> = register.exact_needs.iter().map(|tag| self.label(*tag)).chain(of_fields).collect();
        if !needs.is_empty() {
            self.row(&[self.word("sheet-exact-needs"), lines(needs.into_iter())]);
        }
        if let Some(notice) = &register.notice {
            self.row(&[self.word("sheet-notice"), notice.clone()]);
        }
        self.row(&[self.word("sheet-no-record"), register.no_record.get(self.lang).to_string()]);
    }

    fn retention(&mut self) {
        let retention = self.register.retention;
        self.heading(2, &self.word("sheet-retention"));
        self.table(&[self.word("sheet-keep"), self.duration(retention.keep)]);
        let from = match retention.counts_from {
            CountsFrom::Recorded => self.word("sheet-recorded"),
            CountsFrom::Field(tag) => self.label(tag),
        };
        self.row(&[self.word("sheet-counts-from"), from]);
        self.row(&[self.word("sheet-remind"), self.duration(retention.remind)]);
        self.row(&[self.word("sheet-then"), self.word(&format!("then-{}", retention.then.as_str()))]);
    }

    fn access(&mut self) {
        let access = &self.register.access;
        self.heading(2, &self.word("sheet-access"));
        let record = access.record.iter().map(|role| self.role(role.as_str()));
        self.table(&[self.word("sheet-record"), lines(record)]);
        let consult = access.consult.iter().map(|grantee| match grantee {
            Grantee::Role(role) => self.role(role.as_str()),
            Grantee::Family(family) => self.word(&format!("family-{family}")),
        });
        self.row(&[self.word("sheet-consult"), lines(consult)]);
        let public = match access.public.is_empty() {
            true => self.word("sheet-public-none"),
            false => self.labels(&access.public),
        };
        self.row(&[self.word("sheet-public"), public]);
    }

    fn checks(&mut self) {
        if self.register.checks.is_empty() {
            return;
        }
        self.heading(2, &self.word("sheet-checks"));
        let mut rows =
            self.register.checks.iter().map(|check| [format!("`{check}`"), self.word(&format!("check-{check}"))]);
        let first = rows.next();
        let rest: Vec<[String; 2]> = rows.collect();
        if let Some(first) = first {
            self.table(&first);
        }
        rest.iter().for_each(|row| self.row(row));
    }

    fn fields(&mut self) {
        self.heading(2, &self.word("sheet-fields"));
        let register = self.register;
        for section in &register.sections {
            self.heading(3, section.title.get(self.lang));
            let keys =
                ["sheet-tag", "sheet-field", "sheet-kind", "sheet-need", "sheet-search", "sheet-codes", "sheet-shown"];
            self.table(&keys.map(|key| self.word(key)));
            for field in register.fields_of(section) {
                let shown = register.summary.iter().position(|tag| *tag == field.tag);
                self.row(&[
                    field.tag.0.to_string(),
                    format!("{}<br>`{}`", escape(field.label.get(self.lang)), field.id),
                    self.kind(field),
                    self.word(&format!("need-{}", field.need.as_str())),
                    self.word(&format!("search-{}", field.search.as_str())),
                    field.codes.as_deref().map(|list| self.list(list)).unwrap_or_default(),
                    shown.map(|place| (place + 1).to_string()).unwrap_or_default(),
                ]);
            }
        }
    }

    /// The kind with what belongs to it: scheme, unit, bounds, the register linked to, many.
    fn kind(&self, field: &Field) -> String {
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
        words.join("<br>")
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

    fn labels(&self, tags: &[Tag]) -> String {
        lines(tags.iter().map(|tag| self.label(*tag)))
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

    fn heading(&mut self, level: usize, text: &str) {
        let gap = if self.text.ends_with("\n\n") { "" } else { "\n" };
        self.text.push_str(&format!("{gap}{} {}\n\n", "#".repeat(level), escape(text)));
    }

    /// A table begins with its first row, which Markdown sets as the head.
    fn table(&mut self, cells: &[String]) {
        self.row(cells);
        self.text.push_str(&format!("|{}\n", "---|".repeat(cells.len())));
    }

    fn row(&mut self, cells: &[String]) {
        let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|").replace('\n', " ")).collect();
        self.text.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
}

fn lines(words: impl Iterator<Item = String>) -> String {
    words.map(|word| escape(&word)).collect::<Vec<_>>().join("<br>")
}

/// A label of a node's own register is text, not a piece of the page.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
