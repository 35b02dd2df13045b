//! The shape of `codes/ID.toml`.

use super::{At, Node, Source};
use crate::said::Said;
use crate::unsound::shown;
use toml::de::DeTable;

/// A code list as its file says it.
pub(crate) struct CodesFile {
    pub id: Option<At<String>>,
    pub version: Option<At<u32>>,
    pub title: Option<Said>,
    pub source: Option<At<String>>,
    pub codes: Vec<CodeFile>,
}

/// One code as its file says it.
pub(crate) struct CodeFile {
    pub line: usize,
    pub id: Option<At<String>>,
    pub label: Option<Said>,
    pub about: Option<Said>,
    pub also: Vec<At<String>>,
    pub retired: Option<At<u32>>,
    pub alpha3: Option<At<String>>,
    pub numeric: Option<At<String>>,
    pub near: Vec<At<String>>,
}

impl CodesFile {
    /// Reads the file.
    pub fn read(source: &Source<'_>, table: &DeTable<'_>) -> Self {
        let node = Node::open(source, table, 1, String::new(), &["id", "version", "title", "source", "code"]);
        CodesFile {
            id: node.need("id", node.text("id"), "`id = \"…\"`, the name of the file"),
            version: node.need("version", node.whole("version"), "`version = 1`"),
            title: node.need("title", node.said("title"), "`title.en`, `title.fr`, `title.es`, `title.ar`"),
            source: node.need(
                "source",
                node.text("source"),
                "`source = \"…\"`: where the list comes from, and its licence",
            ),
            codes: node.tables("code").into_iter().map(|(line, table)| CodeFile::read(source, line, table)).collect(),
        }
    }
}

impl CodeFile {
    fn read(source: &Source<'_>, line: usize, table: &DeTable<'_>) -> Self {
        let about = match table.get("id").and_then(|id| id.get_ref().as_str()) {
            Some(id) => format!("code `{}`: ", shown(id)),
            None => "code: ".to_string(),
        };
        let node = Node::open(source, table, line, about, &CODE_KEYS);
        CodeFile {
            line,
            id: node.need("id", node.text("id"), "`id = \"…\"`"),
            label: node.need("label", node.said("label"), "`label.en`, `label.fr`, `label.es`, `label.ar`"),
            about: node.said("about"),
            also: node.texts("also").unwrap_or_default(),
            retired: node.whole("retired"),
            alpha3: node.text("alpha3"),
            numeric: node.text("numeric"),
            near: node.texts("near").unwrap_or_default(),
        }
    }
}

const CODE_KEYS: [&str; 8] = ["id", "label", "about", "also", "retired", "alpha3", "numeric", "near"];
