//! Reading `line.toml`: every code is one of its list, every kind and priority is described once.

use super::{Area, Escalation, Levels, LinePriority, LineTerms, MessageKind, RecordTerms};
use crate::codes::CodeList;
use crate::file::{At, Node, Source};
use crate::lower::{Retired, code, id};
use crate::unsound::{shown, suggestion};
use huecry_terms::CodeId;
use toml::de::DeTable;

/// Reads the file, which speaks of codes of lists and of registers.
pub(crate) fn read(source: &Source<'_>, table: &DeTable<'_>, (lists, registers): (&[CodeList], &[&str])) -> LineTerms {
    let node = Node::open(source, table, 1, String::new(), &KEYS);
    let reading = Reading { source, lists, registers };
    let mut terms = LineTerms {
        personal: reading.codes(&node, "personal", "data-categories"),
        without_files: reading.codes(&node, "without_files", "crime-areas"),
        ..LineTerms::default()
    };
    for (line, table) in node.tables("kind") {
        terms.kinds.extend(reading.kind(line, table, &terms.kinds));
    }
    for (line, table) in node.tables("priority") {
        terms.priorities.extend(reading.priority(line, table, &terms.priorities));
    }
    for (line, table) in node.tables("levels") {
        terms.levels.extend(reading.levels(line, table, &terms.levels));
    }
    for (line, table) in node.tables("area") {
        terms.areas.extend(reading.area(line, table, &terms.areas));
    }
    for (line, table) in node.tables("record") {
        terms.records.extend(reading.record(line, table, &terms.records));
    }
    reading.all_described("message-kinds", "kind", terms.kinds.iter().map(|one| &one.kind));
    reading.all_described("line-priorities", "priority", terms.priorities.iter().map(|one| &one.priority));
    terms
}

const KEYS: [&str; 7] = ["personal", "without_files", "kind", "priority", "levels", "area", "record"];

struct Reading<'a, 'f> {
    source: &'a Source<'f>,
    lists: &'a [CodeList],
    registers: &'a [&'a str],
}

impl Reading<'_, '_> {
    fn kind(&self, line: usize, table: &DeTable<'_>, before: &[MessageKind]) -> Option<MessageKind> {
        let keys = ["kind", "answered_by", "within", "personal", "of_a_case", "receipt"];
        let node = Node::open(self.source, table, line, "kind: ".to_string(), &keys);
        let kind = node.need("kind", node.text("kind"), "`kind = \"request\"`")?;
        let kind = self.code(&node, "kind", "message-kinds", &kind)?;
        self.once(&node, "kind", before.iter().any(|one| one.kind == kind));
        let yes = |key: &str, otherwise| node.yes(key).map_or(otherwise, |at| at.is);
        Some(MessageKind {
            kind,
            answered_by: self.codes(&node, "answered_by", "message-kinds"),
            within: node.shaped("within").map(|at| at.is),
            personal: yes("personal", true),
            of_a_case: yes("of_a_case", true),
            receipt: yes("receipt", false),
        })
    }

    fn priority(&self, line: usize, table: &DeTable<'_>, before: &[LinePriority]) -> Option<LinePriority> {
        let keys = ["priority", "direct", "indirect", "warn", "escalate"];
        let node = Node::open(self.source, table, line, "priority: ".to_string(), &keys);
        let priority = node.need("priority", node.text("priority"), "`priority = \"urgent\"`")?;
        let priority = self.code(&node, "priority", "line-priorities", &priority)?;
        self.once(&node, "priority", before.iter().any(|one| one.priority == priority));
        let warn = node.need("warn", node.whole("warn"), "`warn = 75`, in hundredths of the time")?;
        if !(1..100).contains(&warn.is) {
            node.fault(warn.line, format!("`warn` is {}", warn.is), "write 1 to 99, in hundredths of the time");
        }
        let escalate = node.need("escalate", node.texts("escalate"), "`escalate = [\"unit-head\"]`")?;
        Some(LinePriority {
            priority,
            direct: node.need("direct", node.shaped("direct"), "`direct = \"8 hours\"`")?.is,
            indirect: node.need("indirect", node.shaped("indirect"), "`indirect = \"3 days\"`")?.is,
            warn: u8::try_from(warn.is).ok()?,
            escalate: escalate.iter().filter_map(|at| self.escalation(&node, at)).collect(),
        })
    }

    fn escalation(&self, node: &Node<'_, '_, '_>, at: &At<String>) -> Option<Escalation> {
        let words: Vec<&str> = Escalation::WORDS.iter().map(|(word, _)| *word).collect();
        let found = Escalation::WORDS.iter().find(|(word, _)| *word == at.is).map(|(_, is)| *is);
        if found.is_none() {
            let what = format!("`escalate` names `{}`, which is nobody", shown(&at.is));
            node.fault(at.line, what, suggestion(&at.is, &words));
        }
        found
    }

    fn levels(&self, line: usize, table: &DeTable<'_>, before: &[Levels]) -> Option<Levels> {
        let node = Node::open(self.source, table, line, "levels: ".to_string(), &["list", "most"]);
        let list = node.need("list", node.text("list"), "`list = \"classification-eu\"`")?;
        self.once(&node, "list", before.iter().any(|one| one.list == list.is));
        let most = node.need("most", node.text("most"), "`most = \"…\"`, the highest level that crosses")?;
        let most = self.code(&node, "most", &list.is, &most)?;
        Some(Levels { list: list.is, most })
    }

    fn area(&self, line: usize, table: &DeTable<'_>, before: &[Area]) -> Option<Area> {
        let node = Node::open(self.source, table, line, "area: ".to_string(), &["id", "title", "crime_areas"]);
        let id = node.need("id", node.text("id"), "`id = \"piracy\"`");
        let title = node.need("title", node.said("title"), "`title.en`, `title.fr`, `title.es`, `title.ar`");
        if node.is_empty("crime_areas") {
            node.fault(node.line_of("crime_areas"), "`crime_areas` names none", "name codes of `crime-areas`");
        }
        let crime_areas = self.codes(&node, "crime_areas", "crime-areas");
        let id = id?;
        self.once(&node, "id", before.iter().any(|one| one.id == id.is));
        Some(Area { id: id.is, title: title?, crime_areas })
    }

    fn record(&self, line: usize, table: &DeTable<'_>, before: &[RecordTerms]) -> Option<RecordTerms> {
        let keys = ["register", "categories", "crime_areas"];
        let node = Node::open(self.source, table, line, "record: ".to_string(), &keys);
        let register = node.need("register", node.text("register"), "`register = \"nominals\"`")?;
        if !self.registers.contains(&register.is.as_str()) {
            let what = format!("there is no register `{}`", shown(&register.is));
            node.fault(register.line, what, suggestion(&register.is, self.registers));
        }
        self.once(&node, "register", before.iter().any(|one| one.register.as_str() == register.is));
        let categories = self.codes(&node, "categories", "data-categories");
        if categories.is_empty() {
            node.fault(node.line_of("categories"), "`categories` names none", "name codes of `data-categories`");
        }
        let crime_areas = self.codes(&node, "crime_areas", "crime-areas");
        Some(RecordTerms { register: id(self.source, "record: ", &register)?, categories, crime_areas })
    }

    fn once(&self, node: &Node<'_, '_, '_>, key: &str, again: bool) {
        if again {
            node.fault(node.line_of(key), "it is described already", "describe it once");
        }
    }

    fn codes(&self, node: &Node<'_, '_, '_>, key: &str, list: &str) -> Vec<CodeId> {
        let texts = node.texts(key).unwrap_or_default();
        texts.iter().filter_map(|at| self.code(node, key, list, at)).collect()
    }

    fn code(&self, node: &Node<'_, '_, '_>, key: &str, list: &str, at: &At<String>) -> Option<CodeId> {
        code(self.source, (self.lists, list), &format!("{}`{key}`", node.about), at, Retired::Kept)
    }

    fn all_described<'c>(&self, list: &str, key: &str, there: impl Iterator<Item = &'c CodeId>) {
        let there: Vec<&str> = there.map(CodeId::as_str).collect();
        let codes = self.lists.iter().filter(|one| one.id == list).flat_map(CodeList::iter);
        let used = codes.filter(|code| code.retired.is_none());
        for code in used.filter(|code| !there.contains(&code.id.as_str())) {
            let what = format!("`{}` of `{list}` is not described", code.id);
            self.source.fault(0, what, format!("add `[[{key}]]` for it"));
        }
    }
}
