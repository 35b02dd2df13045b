//! Groups of countries: `groups.toml`. Who belongs to one, from which day to which.

use crate::codes::CodeList;
use crate::file::{Node, Source};
use crate::said::Said;
use crate::unsound::{shown, suggestion};
use huecry_terms::{CodeId, Day};
use toml::de::DeTable;

/// A group of countries, such as the member states of the European Union.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub id: String,
    /// What people call it.
    pub title: Said,
    /// Where its members are told.
    pub source: String,
    /// Its members.
    pub members: Vec<Member>,
}

/// A country of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The country.
    pub country: CodeId,
    /// The first day it belonged.
    pub from: Day,
    /// The first day it belonged no more; none while it does.
    pub until: Option<Day>,
}

impl Group {
    /// Whether a country belonged to the group on a day.
    pub fn had(&self, country: &CodeId, day: Day) -> bool {
        let on = |member: &&Member| member.from <= day && member.until.is_none_or(|until| day < until);
        self.members.iter().filter(|member| member.country == *country).any(|member| on(&member))
    }
}

/// Reads the file.
pub(crate) fn read(source: &Source<'_>, table: &DeTable<'_>, countries: Option<&CodeList>) -> Vec<Group> {
    let node = Node::open(source, table, 1, String::new(), &["group"]);
    let mut groups: Vec<Group> = Vec::new();
    for (line, table) in node.tables("group") {
        let Some(group) = group(source, line, table, countries) else { continue };
        match groups.iter().any(|there| there.id == group.id) {
            true => source.fault(line, format!("group `{}` is there already", shown(&group.id)), "give it another id"),
            false => groups.push(group),
        }
    }
    groups
}

fn group(source: &Source<'_>, line: usize, table: &DeTable<'_>, countries: Option<&CodeList>) -> Option<Group> {
    let keys = ["id", "title", "source", "member"];
    let node = Node::open(source, table, line, "group: ".to_string(), &keys);
    let id = node.need("id", node.text("id"), "`id = \"eu\"`");
    let title = node.need("title", node.said("title"), "`title.en`, `title.fr`, `title.es`, `title.ar`");
    let told = node.need("source", node.text("source"), "`source = \"…\"`: where its members are told");
    let members = node.tables("member").into_iter().filter_map(|(line, table)| member(source, line, table, countries));
    let members: Vec<Member> = members.collect();
    Some(Group { id: id?.is, title: title?, source: told?.is, members })
}

fn member(source: &Source<'_>, line: usize, table: &DeTable<'_>, countries: Option<&CodeList>) -> Option<Member> {
    let node = Node::open(source, table, line, "member: ".to_string(), &["country", "from", "until"]);
    let day = |key: &str| -> Option<Day> {
        let at = node.text(key)?;
        let day = at.is.parse().ok();
        if day.is_none() {
            node.fault(
                at.line,
                format!("`{key}` cannot be `{}`", shown(&at.is)),
                "write a day: `2004-05-01`".to_string(),
            );
        }
        day
    };
    let country = node.need("country", node.text("country"), "`country = \"AT\"`")?;
    let known: Vec<&str> = countries.into_iter().flat_map(CodeList::iter).map(|code| code.id.as_str()).collect();
    if !known.contains(&country.is.as_str()) {
        let what = format!("there is no country `{}`", shown(&country.is));
        node.fault(country.line, what, suggestion(&country.is, &known));
    }
    let from = node.need("from", day("from"), "`from = \"2004-05-01\"`, the first day it belonged")?;
    Some(Member { country: country.is.parse().ok()?, from, until: day("until") })
}
