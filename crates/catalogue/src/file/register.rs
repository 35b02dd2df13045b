//! The shape of `registers/ID.toml` and `sections/ID.toml`.

use super::{At, Node, NoticeFile, Source};
use crate::register::field::{NameOf, Need, PARTS, Search, Unit, kinds};
use crate::register::{Colour, Subject};
use crate::retention::{Keep, Then};
use crate::said::Said;
use crate::unsound::shown;
use huecry_terms::{Kind, Measure, Part};
use toml::de::DeTable;

/// A register as its file says it; what could not be read is `None` and already complained of.
pub(crate) struct RegisterFile {
    pub id: Option<At<String>>,
    pub version: Option<At<u32>>,
    pub subject: Option<At<Subject>>,
    pub number: Option<At<String>>,
    pub title: Option<Said>,
    pub about: Option<Said>,
    pub no_record: Option<Said>,
    pub legal_basis: Vec<BasisFile>,
    pub purposes: Vec<At<String>>,
    pub checks: Vec<At<String>>,
    pub summary: Vec<At<String>>,
    pub only_source: Option<At<String>>,
    pub exact_needs: Vec<At<String>>,
    pub may_become: Option<At<Colour>>,
    pub notice: Option<NoticeFile>,
    pub decision: Option<At<String>>,
    pub retention: Option<RetentionFile>,
    pub access: AccessFile,
    pub items: Vec<Item>,
}

/// One entry of `legal_basis`.
pub(crate) struct BasisFile {
    pub cite: Option<At<String>>,
    pub checked: bool,
}

/// The table `[access]`.
#[derive(Default)]
pub(crate) struct AccessFile {
    pub record: Vec<At<String>>,
    pub consult: Vec<At<String>>,
    pub public: Vec<At<String>>,
}

/// The table `[retention]`.
pub(crate) struct RetentionFile {
    pub keep: Option<At<Keep>>,
    pub counts_from: Option<At<String>>,
    pub remind: Option<At<Keep>>,
    pub then: Option<At<Then>>,
}

/// One `[[section]]`: its own, or a shared one.
pub(crate) enum Item {
    Own(SectionFile),
    Shared(At<String>, Option<At<u32>>),
}

/// A section: of a register, or shared in a file of its own.
pub(crate) struct SectionFile {
    pub line: usize,
    pub id: Option<At<String>>,
    pub title: Option<Said>,
    pub fields: Vec<FieldFile>,
}

/// A field as its file says it.
pub(crate) struct FieldFile {
    pub line: usize,
    pub tag: Option<At<u32>>,
    pub id: Option<At<String>>,
    pub kind: Option<At<Kind>>,
    pub need: Need,
    pub many: bool,
    pub search: Option<At<Search>>,
    pub part: Option<At<Part>>,
    pub of: Option<At<NameOf>>,
    pub scheme: Option<At<String>>,
    pub codes: Option<At<String>>,
    pub unit: Option<At<Unit>>,
    pub min: Option<At<Measure>>,
    pub max: Option<At<Measure>>,
    pub register: Option<At<String>>,
    pub range_end_of: Option<At<String>>,
    pub exact_needs: Vec<At<String>>,
    pub retired: Option<At<u32>>,
    pub label: Option<Said>,
    pub hint: Option<Said>,
    /// The keys that are there, readable or not.
    pub present: Vec<String>,
}

impl RegisterFile {
    /// Reads the file.
    pub fn read(source: &Source<'_>, table: &DeTable<'_>) -> Self {
        let node = Node::open(source, table, 1, String::new(), &REGISTER_KEYS);
        RegisterFile {
            id: node.need("id", node.text("id"), "`id = \"…\"`, the name of the file"),
            version: node.need("version", node.whole("version"), "`version = 1`"),
            subject: node.need(
                "subject",
                node.word("subject", &Subject::WORDS),
                "`subject = \"person\"`, `object`, `document` or `incident`",
            ),
            number: node.need(
                "number",
                node.text("number"),
                "`number = \"NOM\"`, the letters its record numbers begin with",
            ),
            title: node.need("title", node.said("title"), "`title.en`, `title.fr`, `title.es`, `title.ar`"),
            about: node.need("about", node.said("about"), "`about.en`…: why the register exists"),
            no_record: node.need(
                "no_record",
                node.said("no_record"),
                "`no_record.en`…: what \"no record\" does not mean here",
            ),
            legal_basis: basis(source, &node),
            purposes: node.need("purposes", node.texts("purposes"), "`purposes = [\"…\"]`").unwrap_or_default(),
            checks: node.texts("checks").unwrap_or_default(),
            summary: node
                .need("summary", node.texts("summary"), "`summary = [\"…\"]`, the fields of the hit card")
                .unwrap_or_default(),
            only_source: node.text("only_source"),
            exact_needs: node.texts("exact_needs").unwrap_or_default(),
            may_become: node.word("may_become", &Colour::WORDS),
            notice: node.table("notice").map(|(line, table)| NoticeFile::read(source, line, table)),
            decision: node.text("decision"),
            retention: node.need(
                "retention",
                retention(source, &node),
                "`[retention]` with `keep`, `counts_from`, `remind` and `then`",
            ),
            access: access(source, &node),
            items: items(source, &node),
        }
    }
}

impl SectionFile {
    /// Reads a shared section from a file of its own.
    pub fn read(source: &Source<'_>, table: &DeTable<'_>) -> Self {
        let node = Node::open(source, table, 1, String::new(), &["id", "title", "field"]);
        let mut section = SectionFile::of(source, &node);
        section.fields = if few_enough(&node, section.fields.len()) { section.fields } else { Vec::new() };
        section
    }

    fn of(source: &Source<'_>, node: &Node<'_, '_, '_>) -> Self {
        SectionFile {
            line: node.line,
            id: node.need("id", node.text("id"), "`id = \"…\"`"),
            title: node.need("title", node.said("title"), "`title.en`, `title.fr`, `title.es`, `title.ar`"),
            fields: node
                .tables("field")
                .into_iter()
                .map(|(line, table)| FieldFile::read(source, line, table))
                .collect(),
        }
    }
}

impl FieldFile {
    /// Reads one field.
    pub(super) fn read(source: &Source<'_>, line: usize, table: &DeTable<'_>) -> Self {
        let about = match table.get("id").and_then(|id| id.get_ref().as_str()) {
            Some(id) => format!("field `{}`: ", shown(id)),
            None => "field: ".to_string(),
        };
        let node = Node::open(source, table, line, about, &FIELD_KEYS);
        FieldFile {
            line,
            tag: node.need("tag", node.whole("tag"), "`tag = …`, a number no other field has or had"),
            id: node.need("id", node.text("id"), "`id = \"…\"`"),
            kind: node.need("kind", node.word("kind", &kinds()), "`kind = \"…\"`"),
            need: node.word("need", &Need::WORDS).map_or(Need::Optional, |at| at.is),
            many: node.yes("many").is_some_and(|at| at.is),
            search: node.word("search", &Search::WORDS),
            part: node.word("part", &PARTS),
            of: node.word("of", &NameOf::WORDS),
            scheme: node.text("scheme"),
            codes: node.text("codes"),
            unit: node.word("unit", &Unit::WORDS),
            min: node.measure("min"),
            max: node.measure("max"),
            register: node.text("register"),
            range_end_of: node.text("range_end_of"),
            exact_needs: node.texts("exact_needs").unwrap_or_default(),
            retired: node.whole("retired"),
            label: node.need("label", node.said("label"), "`label.en`, `label.fr`, `label.es`, `label.ar`"),
            hint: node.said("hint"),
            present: table.keys().map(|key| key.get_ref().to_string()).collect(),
        }
    }

    /// How complaints about it begin.
    pub fn about(&self) -> String {
        match &self.id {
            Some(id) => format!("field `{}`: ", shown(&id.is)),
            None => "field: ".to_string(),
        }
    }
}

/// What a text rests on.
pub(super) fn basis(source: &Source<'_>, node: &Node<'_, '_, '_>) -> Vec<BasisFile> {
    let tables = node.tables("legal_basis");
    if node.is_empty("legal_basis") {
        let advice = "say what it rests on: `legal_basis = [ { cite = \"RPD 35\", checked = false } ]`";
        node.fault(node.line_of("legal_basis"), "`legal_basis` names no text", advice);
    }
    let read = |(line, table)| {
        let node = Node::open(source, table, line, "legal_basis: ".to_string(), &["cite", "checked"]);
        let checked = node.need(
            "checked",
            node.yes("checked"),
            "`checked = false` until somebody compared the article with its current text",
        );
        BasisFile {
            cite: node.need("cite", node.text("cite"), "`cite = \"RPD 35\"`"),
            checked: checked.is_some_and(|at| at.is),
        }
    };
    tables.into_iter().map(read).collect()
}

fn retention(source: &Source<'_>, node: &Node<'_, '_, '_>) -> Option<RetentionFile> {
    let (line, table) = node.table("retention")?;
    let keys = ["keep", "counts_from", "remind", "then"];
    let node = Node::open(source, table, line, "retention: ".to_string(), &keys);
    Some(RetentionFile {
        keep: node.need("keep", length(&node, "keep"), "`keep = \"10 years\"`"),
        counts_from: node.need("counts_from", node.text("counts_from"), "`counts_from = \"recorded\"` or a date field"),
        remind: node.need("remind", length(&node, "remind"), "`remind = \"6 months\"`"),
        then: node.need("then", node.word("then", &Then::WORDS), "`then = \"erase\"` or `\"anonymise\"`"),
    })
}

fn length(node: &Node<'_, '_, '_>, key: &str) -> Option<At<Keep>> {
    let text = node.text(key)?;
    match text.is.parse() {
        Ok(is) => Some(At { line: text.line, is }),
        Err(error) => {
            let error: huecry_terms::IdError = error;
            let what = format!("`{key}` cannot be `{}`", shown(&text.is));
            node.fault(text.line, what, format!("write {}", error.shape));
            None
        }
    }
}

fn access(source: &Source<'_>, node: &Node<'_, '_, '_>) -> AccessFile {
    let advice = "`[access]` with `record`, `consult` and `public`";
    let Some((line, table)) = node.need("access", node.table("access"), advice) else {
        return AccessFile::default();
    };
    let node = Node::open(source, table, line, "access: ".to_string(), &["record", "consult", "public"]);
    let read = |key, advice| node.need(key, node.texts(key), advice).unwrap_or_default();
    AccessFile {
        record: read("record", "`record = [\"ncb.recorder\"]`, the roles that may record"),
        consult: read("consult", "`consult = [\"ncb\"]`, the roles or families that may look"),
        public: read("public", "`public = []` when the public sees nothing"),
    }
}

fn items(source: &Source<'_>, node: &Node<'_, '_, '_>) -> Vec<Item> {
    let tables = node.tables("section");
    if node.is_empty("section") {
        node.fault(
            node.line_of("section"),
            "the register has no section",
            "add `[[section]]` and its fields, or one with `include = \"…\"`",
        );
    }
    let of = |table: &DeTable<'_>| {
        table.get("field").and_then(|list| list.get_ref().as_array()).map_or(0, |list| list.len())
    };
    if !few_enough(node, tables.iter().map(|(_, table)| of(table)).sum::<usize>().max(tables.len())) {
        return Vec::new();
    }
    let read = |(line, table): (usize, &DeTable<'_>)| {
        if !table.contains_key("include") {
            let node = Node::open(source, table, line, "section: ".to_string(), &["id", "title", "include", "field"]);
            return Some(Item::Own(SectionFile::of(source, &node)));
        }
        let node = Node::open(source, table, line, "section: ".to_string(), &["include", "repeat"]);
        node.text("include").map(|shared| Item::Shared(shared, node.whole("repeat")))
    };
    tables.into_iter().filter_map(read).collect()
}

/// Counted before fields are compared with one another, so that a hostile file costs no more than
/// its length.
fn few_enough(node: &Node<'_, '_, '_>, fields: usize) -> bool {
    if fields > FIELDS_MOST {
        node.fault(0, format!("there are {fields} fields, and {FIELDS_MOST} is the most"), "divide it");
    }
    fields <= FIELDS_MOST
}

/// More is not a form, it is a system.
pub(crate) const FIELDS_MOST: usize = 400;

const REGISTER_KEYS: [&str; 19] = [
    "id",
    "version",
    "subject",
    "number",
    "title",
    "about",
    "no_record",
    "legal_basis",
    "purposes",
    "checks",
    "summary",
    "only_source",
    "exact_needs",
    "may_become",
    "notice",
    "decision",
    "retention",
    "access",
    "section",
];

const FIELD_KEYS: [&str; 19] = [
    "tag",
    "id",
    "kind",
    "need",
    "many",
    "search",
    "part",
    "of",
    "scheme",
    "codes",
    "unit",
    "min",
    "max",
    "register",
    "range_end_of",
    "exact_needs",
    "retired",
    "label",
    "hint",
];
