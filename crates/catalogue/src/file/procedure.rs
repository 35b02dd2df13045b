//! The shape of `procedures/ID.toml`.

use super::register::basis;
use super::{At, BasisFile, FieldFile, Node, Source};
use crate::procedure::{About, Limit, When};
use crate::said::Said;
use crate::unsound::shown;
use toml::de::DeTable;

/// A procedure as its file says it; what could not be read is `None` and already complained of.
pub(crate) struct ProcedureFile {
    pub id: Option<At<String>>,
    pub version: Option<At<u32>>,
    pub number: Option<At<String>>,
    pub about: Option<At<About>>,
    pub title: Option<Said>,
    pub aim: Option<Said>,
    pub legal_basis: Vec<BasisFile>,
    pub purposes: Vec<At<String>>,
    pub decision: Option<At<String>>,
    pub states: Vec<StateFile>,
    pub steps: Vec<StepFile>,
    pub fields: Vec<FieldFile>,
}

/// One `[[state]]`.
pub(crate) struct StateFile {
    pub line: usize,
    pub id: Option<At<String>>,
    pub title: Option<Said>,
    pub seen_by: Vec<At<String>>,
    pub clock: Option<ClockFile>,
    pub end: bool,
    pub amendable: bool,
    pub announced: bool,
}

/// The `clock` of a state.
pub(crate) struct ClockFile {
    pub line: usize,
    /// Routine, urgent, immediate.
    pub limits: Option<[At<Limit>; 3]>,
    pub remind: Vec<At<Limit>>,
    pub goes_on: bool,
    pub late: Option<At<String>>,
}

/// One `[[step]]`.
pub(crate) struct StepFile {
    pub line: usize,
    pub id: Option<At<String>>,
    pub title: Option<Said>,
    pub from: Vec<At<String>>,
    pub to: Option<At<String>>,
    pub by: Vec<At<String>>,
    pub of: Option<At<String>>,
    pub needs: Vec<At<String>>,
    pub asks: Vec<At<String>>,
    pub apart_from: Vec<At<String>>,
    pub does: Vec<At<String>>,
    pub counts: Vec<At<String>>,
    pub ground: Option<At<String>>,
    pub shown_to: Vec<At<String>>,
    pub unseen: Vec<At<String>>,
    pub when: Option<At<When>>,
}

impl ProcedureFile {
    /// Reads the file.
    pub fn read(source: &Source<'_>, table: &DeTable<'_>) -> Self {
        let node = Node::open(source, table, 1, String::new(), &PROCEDURE_KEYS);
        let each = |key| node.tables(key).into_iter();
        ProcedureFile {
            id: node.need("id", node.text("id"), "`id = \"…\"`, the name of the file"),
            version: node.need("version", node.whole("version"), "`version = 1`"),
            number: node.need(
                "number",
                node.text("number"),
                "`number = \"REV\"`, the letters its dossiers' numbers begin with",
            ),
            about: node.need(
                "about",
                node.word("about", &About::WORDS),
                "`about = \"record\"`, or what else it is about",
            ),
            title: node.need("title", node.said("title"), "`title.en`, `title.fr`, `title.es`, `title.ar`"),
            aim: node.need("aim", node.said("aim"), "`aim.en`…: why the procedure exists"),
            legal_basis: basis(source, &node),
            purposes: node.need("purposes", node.texts("purposes"), "`purposes = [\"…\"]`").unwrap_or_default(),
            decision: node.text("decision"),
            states: each("state").map(|(line, table)| StateFile::read(source, line, table)).collect(),
            steps: each("step").map(|(line, table)| StepFile::read(source, line, table)).collect(),
            fields: each("field").map(|(line, table)| FieldFile::read(source, line, table)).collect(),
        }
    }
}

impl StateFile {
    fn read(source: &Source<'_>, line: usize, table: &DeTable<'_>) -> Self {
        let node = Node::open(source, table, line, about("state", table), &STATE_KEYS);
        StateFile {
            line,
            id: node.need("id", node.text("id"), "`id = \"under-review\"`"),
            title: node.need("title", node.said("title"), "`title.en`, `title.fr`, `title.es`, `title.ar`"),
            seen_by: node
                .need("seen_by", node.texts("seen_by"), "`seen_by = [\"source\", \"secretariat\"]`")
                .unwrap_or_default(),
            clock: ClockFile::read(source, &node),
            end: node.yes("end").is_some_and(|at| at.is),
            amendable: node.yes("amendable").is_some_and(|at| at.is),
            announced: node.yes("announced").is_some_and(|at| at.is),
        }
    }
}

impl ClockFile {
    fn read(source: &Source<'_>, state: &Node<'_, '_, '_>) -> Option<Self> {
        let (line, table) = state.table("clock")?;
        let keys = ["all", "routine", "urgent", "immediate", "remind", "goes_on", "late"];
        let node = Node::open(source, table, line, format!("{}clock: ", state.about), &keys);
        let remind = node.texts("remind").unwrap_or_default();
        Some(ClockFile {
            line,
            limits: limits(&node),
            remind: remind.iter().filter_map(|at| limit(&node, "remind", at)).collect(),
            goes_on: node.yes("goes_on").is_some_and(|at| at.is),
            late: node.need("late", node.text("late"), "`late = \"escalate\"`, or the step the node takes then"),
        })
    }
}

/// One limit for all priorities, or one for each.
fn limits(node: &Node<'_, '_, '_>) -> Option<[At<Limit>; 3]> {
    let each = ["routine", "urgent", "immediate"];
    let read = |key: &str| node.text(key).and_then(|at| limit(node, key, &at));
    if node.has("all") {
        if let Some(key) = each.into_iter().find(|key| node.has(key)) {
            node.fault(
                node.line_of(key),
                format!("`{key}` stands beside `all`"),
                "say one limit for all, or one for each",
            );
        }
        let all = read("all")?;
        return Some([all.clone(), all.clone(), all]);
    }
    let [routine, urgent, immediate] =
        each.map(|key| node.need(key, read(key), &format!("`{key} = \"72 hours\"`, or `all` for every priority")));
    Some([routine?, urgent?, immediate?])
}

fn limit(node: &Node<'_, '_, '_>, key: &str, at: &At<String>) -> Option<At<Limit>> {
    match at.is.parse() {
        Ok(is) => Some(At { line: at.line, is }),
        Err(error) => {
            let error: huecry_terms::IdError = error;
            node.fault(at.line, format!("`{key}` cannot be `{}`", shown(&at.is)), format!("write {}", error.shape));
            None
        }
    }
}

impl StepFile {
    fn read(source: &Source<'_>, line: usize, table: &DeTable<'_>) -> Self {
        let node = Node::open(source, table, line, about("step", table), &STEP_KEYS);
        let texts = |key| node.texts(key).unwrap_or_default();
        StepFile {
            line,
            id: node.need("id", node.text("id"), "`id = \"submit\"`"),
            title: node.need("title", node.said("title"), "`title.en`, `title.fr`, `title.es`, `title.ar`"),
            from: texts("from"),
            to: node.text("to"),
            by: node.need("by", node.texts("by"), "`by = [\"ncb.recorder\"]`, or `[\"system\"]`").unwrap_or_default(),
            of: node.text("of"),
            needs: texts("needs"),
            asks: texts("asks"),
            apart_from: texts("apart_from"),
            does: texts("does"),
            counts: texts("counts"),
            ground: node.text("ground"),
            shown_to: texts("shown_to"),
            unseen: texts("unseen"),
            when: node.word("when", &When::WORDS),
        }
    }
}

fn about(what: &str, table: &DeTable<'_>) -> String {
    match table.get("id").and_then(|id| id.get_ref().as_str()) {
        Some(id) => format!("{what} `{}`: ", shown(id)),
        None => format!("{what}: "),
    }
}

const PROCEDURE_KEYS: [&str; 12] = [
    "id",
    "version",
    "number",
    "about",
    "title",
    "aim",
    "legal_basis",
    "purposes",
    "decision",
    "state",
    "step",
    "field",
];

const STATE_KEYS: [&str; 7] = ["id", "title", "seen_by", "clock", "end", "amendable", "announced"];

const STEP_KEYS: [&str; 15] = [
    "id",
    "title",
    "from",
    "to",
    "by",
    "of",
    "needs",
    "asks",
    "apart_from",
    "does",
    "counts",
    "ground",
    "shown_to",
    "unseen",
    "when",
];
