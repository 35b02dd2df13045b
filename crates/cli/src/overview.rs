//! `huecry overview`: how each member uses notices and diffusions.

use crate::args::OverviewArgs;
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran, Stop};
use huecry_catalogue::Counted;
use huecry_desk::overview::{self, Figures, Wanted};

pub(crate) fn run(node: &Node<'_>, asked: &OverviewArgs, out: &mut Out<'_>) -> Ran {
    let now = node.program.now();
    let wanted = wanted(node, asked)?;
    let found = match asked.public {
        true => overview::public(node.desk, &wanted, now)?,
        false => overview::whole(node.desk, &wanted, now)?,
    };
    if asked.csv {
        for line in overview::csv(&found).lines() {
            out.line(line);
        }
        return Ok(Exit::Done);
    }
    let mut rows: Vec<Vec<String>> = found.bureaux.iter().map(|(bureau, one)| row(bureau.id.as_str(), one)).collect();
    rows.push(row("*", &found.total));
    out.table(&HEAD, &rows);
    Ok(Exit::Done)
}

fn wanted(node: &Node<'_>, asked: &OverviewArgs) -> Result<Wanted, Stop> {
    let catalogue = &node.desk.catalogue;
    let register = asked.register.as_ref().map(|id| id.parse()).transpose()?;
    if register.as_ref().is_some_and(|id| catalogue.register(id).is_none_or(|register| register.notice.is_none())) {
        return Err(Stop::Usage(format!("`{}` is no type of notice", asked.register.as_deref().unwrap_or_default())));
    }
    let groups: Vec<&str> = catalogue.groups().iter().map(|group| group.id.as_str()).collect();
    if let Some(group) = asked.group.as_deref().filter(|group| !groups.contains(group)) {
        return Err(Stop::Usage(format!("`{group}` is none of `{}`", groups.join("`, `"))));
    }
    Ok(Wanted { year: asked.year, register, group: asked.group.clone() })
}

fn row(bureau: &str, figures: &Figures) -> Vec<String> {
    let said = |n: Option<u64>| n.map_or_else(|| "<5".to_string(), |n| n.to_string());
    let in_force = figures.in_force.iter().copied().sum::<Option<u64>>();
    let hours = figures.decided_hours.map_or_else(|| "-".to_string(), |hours| hours.to_string());
    let counts = SHOWN.iter().map(|what| said(figures.of(*what)));
    std::iter::once(bureau.to_string()).chain(counts).chain([said(in_force), hours]).collect()
}

const HEAD: [&str; 10] = [
    "bureau",
    "requested",
    "published",
    "refused",
    "withdrawn",
    "re-examined",
    "suspended",
    "ended",
    "in force",
    "hours to decide",
];
const SHOWN: [Counted; 7] = [
    Counted::Requested,
    Counted::Published,
    Counted::Refused,
    Counted::Withdrawn,
    Counted::ReExamined,
    Counted::Suspended,
    Counted::Ended,
];
