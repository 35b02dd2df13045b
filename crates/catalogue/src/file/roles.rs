//! The shape of `roles.toml`.

use super::{At, Node, Source};
use crate::roles::Verb;
use crate::said::Said;
use crate::unsound::{shown, suggestion};
use toml::de::DeTable;

/// The roles as their file says them.
pub(crate) struct RolesFile {
    pub roles: Vec<RoleFile>,
}

/// One role as its file says it.
pub(crate) struct RoleFile {
    pub line: usize,
    pub id: Option<At<String>>,
    pub title: Option<Said>,
    pub may: Vec<Verb>,
}

impl RolesFile {
    /// Reads the file.
    pub fn read(source: &Source<'_>, table: &DeTable<'_>) -> Self {
        let node = Node::open(source, table, 1, String::new(), &["role"]);
        RolesFile {
            roles: node.tables("role").into_iter().map(|(line, table)| RoleFile::read(source, line, table)).collect(),
        }
    }
}

impl RoleFile {
    fn read(source: &Source<'_>, line: usize, table: &DeTable<'_>) -> Self {
        let about = match table.get("id").and_then(|id| id.get_ref().as_str()) {
            Some(id) => format!("role `{}`: ", shown(id)),
            None => "role: ".to_string(),
        };
        let node = Node::open(source, table, line, about, &["id", "title", "may"]);
        let known = Verb::ALL.map(Verb::as_str);
        let mut may = Vec::new();
        for word in node.need("may", node.texts("may"), "`may = [\"search\", \"read\"]`").unwrap_or_default() {
            match Verb::from_word(&word.is) {
                Some(verb) => may.push(verb),
                None => {
                    let what = format!("there is no verb `{}`", shown(&word.is));
                    node.fault(word.line, what, suggestion(&word.is, &known));
                }
            }
        }
        RoleFile {
            line,
            id: node.need("id", node.text("id"), "`id = \"ncb.officer\"`, a family and a function"),
            title: node.need("title", node.said("title"), "`title.en`, `title.fr`, `title.es`, `title.ar`"),
            may,
        }
    }
}
