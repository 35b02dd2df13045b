//! The shape of the table `[notice]` in `notices/ID.toml`.

use super::{At, Node, Source};
use crate::register::{Colour, Extract};
use crate::said::Said;
use toml::de::DeTable;

/// What makes a register one of notices, as its file says it.
pub(crate) struct NoticeFile {
    pub colour: Option<At<Colour>>,
    pub asks: Option<Said>,
    pub is_not: Option<Said>,
    pub conditions: Vec<At<String>>,
    pub lifted: Vec<At<String>>,
    pub coercive: bool,
    pub extract: Option<At<Extract>>,
    pub by_secretariat: bool,
    pub closed: bool,
    pub quota: Option<At<u32>>,
    pub subject_public: Vec<At<String>>,
}

impl NoticeFile {
    /// Reads the table.
    pub(super) fn read(source: &Source<'_>, line: usize, table: &DeTable<'_>) -> Self {
        let node = Node::open(source, table, line, "notice: ".to_string(), &KEYS);
        let yes = |key| node.yes(key).is_some_and(|at| at.is);
        NoticeFile {
            colour: node.need("colour", node.word("colour", &Colour::WORDS), "`colour = \"red\"`"),
            asks: node.need("asks", node.said("asks"), "`asks.en`…: what it asks of its recipients"),
            is_not: node.need("is_not", node.said("is_not"), "`is_not.en`…: what nobody may take it for"),
            conditions: node.texts("conditions").unwrap_or_default(),
            lifted: node.texts("lifted").unwrap_or_default(),
            coercive: yes("coercive"),
            extract: node.need(
                "extract",
                node.word("extract", &Extract::WORDS),
                "`extract = \"always\"`, `agreed` or `never`",
            ),
            by_secretariat: yes("by_secretariat"),
            closed: yes("closed"),
            quota: node.whole("quota"),
            subject_public: node.texts("subject_public").unwrap_or_default(),
        }
    }
}

const KEYS: [&str; 11] = [
    "colour",
    "asks",
    "is_not",
    "conditions",
    "lifted",
    "coercive",
    "extract",
    "by_secretariat",
    "closed",
    "quota",
    "subject_public",
];
