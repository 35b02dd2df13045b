//! How each member uses notices and diffusions: figures, plots, a tile map, the tables they are made of.

use crate::answer::{Answer, Ran, Stop, page};
use crate::form::Form;
use crate::frame::Frame;
use crate::visit::Visit;
use crate::widgets::plot::{Bar, bars};
use crate::widgets::tiles;
use askama::Template;
use huecry_catalogue::{Counted, GROUNDS};
use huecry_desk::overview::{self, AGES, Cell, Figures, Overview, Wanted};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "pages/overview.html")]
struct Use<'v> {
    f: Frame<'v>,
    days: String,
    acts: u64,
    small_left_out: bool,
    /// Value, words, chosen.
    years: Vec<(String, String, bool)>,
    registers: Vec<(String, String, bool)>,
    groups: Vec<(String, String, bool)>,
    /// The same question for everybody and for one group: where, words, whether it is this one.
    views: Vec<(String, String, bool)>,
    csv: String,
    totals: Vec<(String, String)>,
    plot: String,
    tiles: Vec<Vec<Option<Tile>>>,
    heads: Vec<String>,
    bureaux: Vec<Line>,
    by_type: Vec<Line>,
    total: Line,
    refused: Vec<(String, String)>,
    ended: Vec<(String, String)>,
    ages: Vec<(String, String)>,
}

/// A line of figures.
struct Line {
    /// Where it stands on the page.
    id: String,
    name: String,
    code: bool,
    cells: Vec<String>,
}

/// A country's square.
struct Tile {
    id: String,
    country: String,
    name: String,
    number: String,
    /// How dark: `0` for none to `4`; `x` for a number that is not told.
    shade: char,
}

/// The overview.
///
/// # Errors
/// The visitor must sign in first. Trouble.
pub fn show(visit: &Visit) -> Ran {
    let (wanted, found) = asked(visit)?;
    let f = visit.frame();
    let table = Table { visit };
    let title = visit.say("ui-use-plot", &[]);
    let told = visit.say("ui-use-plot-about", &[]);
    page(&Use {
        days: f.t2("ui-use-days", ("from", &f.day(&found.days.0)), ("to", &f.day(&found.days.1))),
        acts: found.acts,
        small_left_out: found.small_left_out,
        years: years(visit, &wanted),
        registers: registers(visit, &wanted),
        groups: groups(visit, &wanted),
        views: views(visit, &wanted),
        csv: format!("/overview.csv{}", question(&wanted)),
        totals: table.totals(&found.total),
        plot: bars(&title, &told, &plotted(&found)),
        tiles: squares(visit, &found),
        heads: table.heads(),
        bureaux: found.bureaux.iter().map(|(bureau, one)| table.line(bureau.id.as_str(), true, one)).collect(),
        by_type: found
            .registers
            .iter()
            .map(|(id, one)| {
                let title = visit.catalogue().register(id).map(|register| register.title.get(visit.lang).to_string());
                table.line(&title.unwrap_or_else(|| id.to_string()), false, one)
            })
            .collect(),
        total: table.line(&visit.say("ui-use-all", &[]), false, &found.total),
        refused: table.grounds(&found.total.refused),
        ended: table.grounds(&found.total.ended),
        ages: table.ages(&found.total),
        f,
    })
}

/// The same figures, and those by ground and bureau, as a file.
///
/// # Errors
/// As [`show`].
pub fn csv(visit: &Visit) -> Ran {
    let (_, found) = asked(visit)?;
    let name = format!("use-of-notices-{}-{}.csv", found.days.0, found.days.1);
    Ok(Answer::Bytes { name, media: "text/csv; charset=utf-8", bytes: overview::csv(&found).into_bytes() })
}

/// Leads to the overview that the form asks for: years, types and groups may stand in an address.
///
/// # Errors
/// The visitor must sign in first.
pub fn filter(visit: &Visit) -> Ran {
    visit.session()?;
    Ok(Answer::Go(format!("/overview{}", question(&wanted(visit, &visit.form)))))
}

fn asked(visit: &Visit) -> Result<(Wanted, Overview), Stop> {
    let session = visit.session()?;
    let wanted = wanted(visit, &visit.query);
    let eyes = (&session.officer.bureau, &session.officer.role);
    let found = overview::overview(visit.desk(), eyes, &wanted, visit.now)?;
    Ok((wanted, found))
}

/// What is asked, as far as it can be: what there is not is not asked for.
fn wanted(visit: &Visit, query: &Form) -> Wanted {
    let year = query.given("year").and_then(|year| year.parse().ok()).filter(|year| overview::YEARS.contains(year));
    let is_notice = |id: &huecry_terms::RegisterId| {
        visit.catalogue().register(id).is_some_and(|register| register.notice.is_some())
    };
    let register = query.given("register").and_then(|id| id.parse().ok()).filter(is_notice);
    let group = query.given("group").filter(|id| visit.catalogue().groups().iter().any(|group| group.id == *id));
    Wanted { year, register, group: group.map(str::to_owned) }
}

/// What stands behind the question mark for this question.
fn question(wanted: &Wanted) -> String {
    let year = wanted.year.map(|year| format!("year={year}"));
    let register = wanted.register.as_ref().map(|id| format!("register={id}"));
    let group = wanted.group.as_ref().map(|id| format!("group={id}"));
    let all: Vec<String> = year.into_iter().chain(register).chain(group).collect();
    if all.is_empty() { String::new() } else { format!("?{}", all.join("&")) }
}

fn years(visit: &Visit, wanted: &Wanted) -> Vec<(String, String, bool)> {
    overview::years(visit.now).map(|year| (year.to_string(), year.to_string(), wanted.year == Some(year))).collect()
}

fn registers(visit: &Visit, wanted: &Wanted) -> Vec<(String, String, bool)> {
    let notices = visit.catalogue().registers().iter().filter(|register| register.notice.is_some());
    let line = |register: &huecry_catalogue::Register| {
        let chosen = wanted.register.as_ref() == Some(&register.id);
        (register.id.to_string(), register.title.get(visit.lang).to_string(), chosen)
    };
    notices.map(line).collect()
}

fn groups(visit: &Visit, wanted: &Wanted) -> Vec<(String, String, bool)> {
    let all = visit.catalogue().groups().iter();
    all.map(|group| {
        let chosen = wanted.group.as_ref() == Some(&group.id);
        (group.id.clone(), group.title.get(visit.lang).to_string(), chosen)
    })
    .collect()
}

/// Everybody or one group, each a click away, of the same year and type.
fn views(visit: &Visit, wanted: &Wanted) -> Vec<(String, String, bool)> {
    let of = |group: Option<String>| format!("/overview{}", question(&Wanted { group, ..wanted.clone() }));
    let all = (of(None), visit.say("ui-use-all", &[]), wanted.group.is_none());
    let each = groups(visit, wanted).into_iter().map(|(id, title, chosen)| (of(Some(id)), title, chosen));
    std::iter::once(all).chain(each).collect()
}

/// Those who asked for most: what was published of what was requested.
fn plotted(found: &Overview) -> Vec<Bar> {
    let bar = |(bureau, figures): &(huecry_terms::Bureau, Figures)| {
        let whole = figures.of(Counted::Requested).filter(|n| *n > 0)?;
        let part = figures.of(Counted::Published).unwrap_or(0).min(whole);
        Some(Bar { label: bureau.id.to_string(), part, whole })
    };
    let mut bars: Vec<Bar> = found.bureaux.iter().filter_map(bar).collect();
    bars.sort_by_key(|bar| std::cmp::Reverse(bar.whole));
    bars.truncate(PLOTTED_MOST);
    bars
}

/// What each member has published, on the tile map.
fn squares(visit: &Visit, found: &Overview) -> Vec<Vec<Option<Tile>>> {
    let published = |figures: &Figures| figures.of(Counted::Published);
    let most = found.bureaux.iter().filter_map(|(_, figures)| published(figures)).max().unwrap_or(0).max(1);
    let countries = visit.catalogue().codes("countries");
    tiles::rows(|country| {
        let is = |(bureau, _): &&(huecry_terms::Bureau, Figures)| {
            bureau.country.as_ref().is_some_and(|code| code.as_str() == country)
        };
        let (bureau, figures) = found.bureaux.iter().find(is)?;
        let name = countries.and_then(|list| list.get(country)).map(|code| code.label.get(visit.lang).to_string());
        let number = published(figures);
        let shade = number.map_or('x', |n| char::from_digit((n * 4).div_ceil(most).min(4) as u32, 10).unwrap_or('0'));
        Some(Tile {
            id: format!("use-{}", bureau.id),
            country: country.to_string(),
            name: name.unwrap_or_else(|| country.to_string()),
            number: said(number),
            shade,
        })
    })
}

/// Figures in words.
struct Table<'v> {
    visit: &'v Visit,
}

impl Table<'_> {
    fn heads(&self) -> Vec<String> {
        let counted = SHOWN.iter().map(|what| self.visit.say(&format!("counted-{}", what.as_str()), &[]));
        counted.chain(["ui-use-in-force", "ui-use-decided"].map(|key| self.visit.say(key, &[]))).collect()
    }

    fn line(&self, name: &str, code: bool, figures: &Figures) -> Line {
        let in_force = said(figures.in_force.iter().copied().sum::<Option<u64>>());
        let counted = SHOWN.iter().map(|what| said(figures.of(*what)));
        let cells = counted.chain([in_force, self.hours(figures.decided_hours)]).collect();
        Line { id: format!("use-{name}"), name: name.to_string(), code, cells }
    }

    /// Every figure over all, those that have no column of their own too.
    fn totals(&self, figures: &Figures) -> Vec<(String, String)> {
        let counted =
            |what: Counted| (self.visit.say(&format!("counted-{}", what.as_str()), &[]), said(figures.of(what)));
        let again = (self.visit.say("ui-use-re-examined-hours", &[]), self.hours(figures.re_examined_hours));
        Counted::all().map(counted).chain([again]).collect()
    }

    fn grounds(&self, of: &BTreeMap<String, Cell>) -> Vec<(String, String)> {
        let catalogue = self.visit.catalogue();
        let label = |ground: &str| {
            let found = GROUNDS.iter().rev().find_map(|list| catalogue.codes(list)?.get(ground));
            found.map_or_else(|| ground.to_string(), |code| code.label.get(self.visit.lang).to_string())
        };
        let mut lines: Vec<(&String, &Cell)> = of.iter().collect();
        lines.sort_by_key(|(_, n)| std::cmp::Reverse(n.unwrap_or(1)));
        lines.into_iter().map(|(ground, n)| (label(ground), said(*n))).collect()
    }

    fn ages(&self, figures: &Figures) -> Vec<(String, String)> {
        let age = |at: usize| match AGES.get(at) {
            Some(years) => self.visit.say("ui-use-younger", &[("years", &years.to_string())]),
            None => self.visit.say("ui-use-older", &[("years", &AGES[AGES.len() - 1].to_string())]),
        };
        figures.in_force.iter().enumerate().map(|(at, n)| (age(at), said(*n))).collect()
    }

    fn hours(&self, hours: Option<f64>) -> String {
        hours.map_or_else(
            || "–".to_string(),
            |hours| self.visit.say("ui-use-hours", &[("hours", &format!("{hours:.1}"))]),
        )
    }
}

fn said(n: Cell) -> String {
    n.map_or_else(|| SMALL.to_string(), |n| n.to_string())
}

/// The columns of the tables.
const SHOWN: [Counted; 7] = [
    Counted::Requested,
    Counted::Published,
    Counted::Refused,
    Counted::Withdrawn,
    Counted::ReExamined,
    Counted::Suspended,
    Counted::Ended,
];
/// So many bureaux are plotted; the table has all.
const PLOTTED_MOST: usize = 20;
/// What stands for a number that is too small to be told.
const SMALL: &str = "< 5";
