//! The same figures as CSV: one line a bureau and figure, so that nobody guesses what a column means.

use super::{AGES, Cell, Figures, Overview};
use huecry_catalogue::Counted;

/// The overview as CSV, a figure a line. The line of all bureaux has the bureau `*`; a number that is too small to be
/// told is `<5`. No value can hold a comma, a quote or a formula: each is a name of ours, a code or a number.
pub fn csv(overview: &Overview) -> String {
    let mut out = String::from("from,to,acts,bureau,country,figure,ground,value\r\n");
    let about = [overview.days.0.to_string(), overview.days.1.to_string(), overview.acts.to_string()].join(",");
    let all = std::iter::once((ALL.to_string(), String::new(), &overview.total));
    let each = overview.bureaux.iter().map(|(bureau, figures)| {
        let country = bureau.country.as_ref().map(ToString::to_string).unwrap_or_default();
        (bureau.id.to_string(), country, figures)
    });
    for (bureau, country, figures) in all.chain(each) {
        for (figure, ground, value) in lines(figures) {
            out.push_str(&[&about, &bureau, &country, &figure, &ground, &value].map(String::as_str).join(","));
            out.push_str("\r\n");
        }
    }
    out
}

fn lines(figures: &Figures) -> Vec<(String, String, String)> {
    let said = |cell: Cell| cell.map_or_else(|| SMALL.to_string(), |n| n.to_string());
    let mut lines: Vec<(String, String, String)> = Vec::new();
    for what in Counted::all() {
        lines.push((what.as_str().to_string(), String::new(), said(figures.of(what))));
        let grounds = match what {
            Counted::Refused => &figures.refused,
            Counted::Ended => &figures.ended,
            _ => continue,
        };
        lines.extend(grounds.iter().map(|(ground, cell)| (what.as_str().to_string(), ground.clone(), said(*cell))));
    }
    for (name, hours) in
        [("decided-hours-median", figures.decided_hours), ("re-examined-hours-median", figures.re_examined_hours)]
    {
        lines.push((name.to_string(), String::new(), hours.map(|hours| hours.to_string()).unwrap_or_default()));
    }
    let spans =
        (0..=AGES.len()).map(|at| match (at.checked_sub(1).and_then(|before| AGES.get(before)), AGES.get(at)) {
            (from, Some(until)) => format!("in-force-{}-to-{until}-years", from.unwrap_or(&0)),
            (from, None) => format!("in-force-over-{}-years", from.unwrap_or(&0)),
        });
    lines.extend(spans.zip(figures.in_force).map(|(span, cell)| (span, String::new(), said(cell))));
    lines
}

/// The bureau of the line that adds all up.
const ALL: &str = "*";
/// What is said in the place of a number that is too small.
const SMALL: &str = "<5";
