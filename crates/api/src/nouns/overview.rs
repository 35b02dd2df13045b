//! `/api/v1/overview`: how each member uses notices and diffusions.

use crate::problem::{Shape, Stop, Wrong};
use crate::query::Parameters;
use crate::reply::Reply;
use crate::route::CSV;
use crate::visit::Visit;
use http::StatusCode;
use huecry_catalogue::{Catalogue, Counted};
use huecry_desk::overview::{self, AGES, Figures, Overview, Wanted};
use huecry_terms::{Failure, Refusal, RefusalKind, RegisterId};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// How each member uses notices and diffusions.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Overview)]
pub struct OverviewSaid {
    /// The first day.
    #[schema(format = Date, example = "2026-01-01")]
    from: String,
    /// The last day; today in the present year.
    #[schema(format = Date, example = "2026-11-23")]
    to: String,
    /// So many acts were in the ledger: asked again of the same ledger, the answer is the same.
    acts: u64,
    /// Whether small numbers were left out of some of it; such a number is null.
    small_left_out: bool,
    /// Each bureau.
    bureaux: Vec<BureauUse>,
    /// Each type of notice, over the same bureaux.
    registers: Vec<RegisterUse>,
    /// Over all of them.
    total: FiguresSaid,
}

/// What a bureau did.
#[derive(Debug, Serialize, ToSchema)]
pub struct BureauUse {
    /// The bureau.
    #[schema(example = "FR")]
    bureau: String,
    /// Its country; null for a secretariat.
    #[schema(example = "FR")]
    country: Option<String>,
    /// Its figures.
    figures: FiguresSaid,
}

/// What was done with a type of notice.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegisterUse {
    /// The type.
    #[schema(example = "red-notices")]
    register: String,
    /// Its figures.
    figures: FiguresSaid,
}

/// Figures; a number that is too small to be told is null.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Figures)]
pub struct FiguresSaid {
    /// How often each thing was done: `requested`, `urgent`, `published`, `refused`, `withdrawn`, `exception`,
    /// `re-examined`, `kept`, `suspended`, `resumed`, `ended`.
    counts: BTreeMap<&'static str, Option<u64>>,
    /// What was refused by ground: codes of `refusal-grounds`.
    refused: BTreeMap<String, Option<u64>>,
    /// What ended by reason: codes of `end-reasons` and, for what was sent before its review, of `refusal-grounds`.
    ended: BTreeMap<String, Option<u64>>,
    /// Half of the requests were decided within so many hours.
    decided_hours_median: Option<f64>,
    /// Half of the re-examinations ended within so many hours.
    re_examined_hours_median: Option<f64>,
    /// How many are in force now, by the years since they were recorded: under 1, under 5, under 10, and 10 or more.
    in_force: BTreeMap<String, Option<u64>>,
}

pub(crate) fn show(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    let wanted = wanted(visit.catalogue(), &visit.parameters(&NAMES)?)?;
    let officer = &visit.token()?.officer;
    let eyes = (&officer.bureau, &officer.role);
    let found = overview::overview(visit.desk(), eyes, &wanted, visit.asked.now)?;
    Ok(match visit.gives {
        CSV => Reply::bytes(StatusCode::OK, CSV, overview::csv(&found)),
        _ => Reply::ok(&OverviewSaid::of(&found)),
    })
}

/// What the parameters want.
pub(crate) fn wanted(catalogue: &Catalogue, asked: &Parameters) -> Result<Wanted, Stop> {
    let year = asked.number("year", Shape::Year)?.map(|year| {
        let year = i16::try_from(year).ok().filter(|year| overview::YEARS.contains(year));
        year.ok_or_else(|| Wrong::value("year", Shape::Year))
    });
    let register: Option<RegisterId> = asked.get("register", Shape::Notice)?;
    let is_notice = |id: &RegisterId| catalogue.register(id).is_some_and(|register| register.notice.is_some());
    if let Some(id) = register.as_ref().filter(|id| !is_notice(id)) {
        return Err(Failure::Refused(Refusal::new(RefusalKind::NoSuchRegister, id.to_string())).into());
    }
    let group = asked.text("group").map(str::to_owned);
    if group.as_ref().is_some_and(|id| !catalogue.groups().iter().any(|group| group.id == *id)) {
        return Err(Wrong::value("group", Shape::Group).into());
    }
    Ok(Wanted { year: year.transpose()?, register, group })
}

impl OverviewSaid {
    /// An overview in the words of the interface.
    pub(crate) fn of(overview: &Overview) -> OverviewSaid {
        let bureaux = overview.bureaux.iter().map(|(bureau, figures)| BureauUse {
            bureau: bureau.id.to_string(),
            country: bureau.country.as_ref().map(ToString::to_string),
            figures: FiguresSaid::of(figures),
        });
        let registers = overview.registers.iter().map(|(register, figures)| RegisterUse {
            register: register.to_string(),
            figures: FiguresSaid::of(figures),
        });
        OverviewSaid {
            from: overview.days.0.to_string(),
            to: overview.days.1.to_string(),
            acts: overview.acts,
            small_left_out: overview.small_left_out,
            bureaux: bureaux.collect(),
            registers: registers.collect(),
            total: FiguresSaid::of(&overview.total),
        }
    }
}

impl FiguresSaid {
    fn of(figures: &Figures) -> FiguresSaid {
        let age = |at: usize| AGES.get(at).map_or_else(|| OLDER.to_string(), |years| format!("under-{years}"));
        FiguresSaid {
            counts: Counted::all().map(|what| (what.as_str(), figures.of(what))).collect(),
            refused: figures.refused.clone(),
            ended: figures.ended.clone(),
            decided_hours_median: figures.decided_hours,
            re_examined_hours_median: figures.re_examined_hours,
            in_force: figures.in_force.iter().enumerate().map(|(at, n)| (age(at), *n)).collect(),
        }
    }
}

/// The parameters of an overview.
pub(crate) const NAMES: [&str; 3] = ["year", "register", "group"];
/// What is older than the last of [`AGES`].
const OLDER: &str = "older";
