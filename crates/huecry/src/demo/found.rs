//! The world becomes a node: bureaux, officers, and every record through the import of the desk.

use super::progress::Progress;
use super::world::{BUREAUX, Bureau, Dice, Invented, SECRETARIAT, Share, World, names, persons};
use crate::program::Local;
use huecry_cli::Program;
use huecry_cli::args::StoreChoice;
use huecry_cli::out::Out;
use huecry_desk::formats::{Bad, Row};
use huecry_desk::import::{self, Plan, Told, Watch};
use huecry_desk::{By, Desk, people};
use huecry_terms::{Call, CaseRef, Face, Failure, IdError, OfficerId, PurposeId, RegisterId, RoleId, Trouble};
use std::collections::HashMap;
use std::path::Path;

/// Who acts for which bureau in which role.
pub(super) struct Cast {
    officers: HashMap<(String, String), OfficerId>,
    /// How many records are on record.
    pub records: u64,
    /// How many acts it took.
    pub acts: u64,
}

impl Cast {
    /// The officer of a bureau in a role.
    pub fn officer(&self, bureau: &str, role: &str) -> Result<&OfficerId, Trouble> {
        let found = self.officers.get(&(bureau.to_string(), role.to_string()));
        found.ok_or_else(|| Trouble::new(format!("the world has no `{role}` in bureau {bureau}"), ""))
    }
}

/// Founds the node in a folder that holds nothing and lets the world in.
pub(super) fn found(program: &Local, home: &Path, world: &World, out: &mut Out<'_>) -> Result<Cast, Trouble> {
    program.found(home, ORGANISATION, &StoreChoice::default())?;
    let desk = program.open(home, &mut |_| {})?;
    let officers = settle(program, &desk, world.seed)?;
    let shares = world.shares();
    let whole = shares.iter().map(|share| u64::from(share.records)).sum();
    let mut cast = Cast { officers, records: 0, acts: 0 };
    let mut progress = Progress::new(out, whole);
    for share in shares {
        record(program, &desk, &mut cast, share, &mut |done| progress.at(out, done, share.register.id()))?;
    }
    progress.end(out);
    cast.acts = huecry_desk::node::acts(&desk);
    program.close(home, desk)?;
    let bureaux = BUREAUX.len() - 1;
    out.line(&format!(
        "{ORGANISATION}: its General Secretariat and {bureaux} bureaux, {} officers, {} records, {} acts.",
        cast.officers.len(),
        cast.records,
        cast.acts
    ));
    Ok(cast)
}

/// The bureaux, and an officer for every role: in the General Secretariat those of the organisation,
/// in each bureau those of a bureau.
fn settle(program: &Local, desk: &Desk, seed: u64) -> Result<HashMap<(String, String), OfficerId>, Trouble> {
    let roles: Vec<&RoleId> = desk.catalogue.roles().iter().map(|role| &role.id).collect();
    let mut dice = Dice::of(seed, [STAFF, 0, 0]);
    let mut officers = HashMap::new();
    for bureau in &BUREAUX {
        let id = bureau.id.parse().map_err(wrong)?;
        if !bureau.is_secretariat() {
            people::add_bureau(desk, id, Some(bureau.name.to_string()), program.now()).map_err(broken)?;
        }
        let of_bureau = |role: &&&RoleId| role.as_str().starts_with(OF_A_BUREAU) != bureau.is_secretariat();
        for role in roles.iter().filter(of_bureau) {
            let id = bureau.id.parse().map_err(wrong)?;
            let name = signature(&mut dice, bureau);
            let nationalities = vec![nationality(bureau, officers.len()).parse().map_err(wrong)?];
            let new = people::NewOfficer {
                bureau: id,
                role: (*role).clone(),
                name,
                nationalities,
                same_as: None,
                entity: None,
            };
            let (officer, _) = people::enter_officer(desk, OPERATOR, new, program.now()).map_err(broken)?;
            officers.insert((bureau.id.to_string(), role.to_string()), officer.id);
        }
    }
    Ok(officers)
}

/// A bureau's officers are nationals of its country; those of the General Secretariat come from here and there.
fn nationality(bureau: &Bureau, nth: usize) -> &'static str {
    if bureau.is_secretariat() { OF_SECRETARIAT[nth % OF_SECRETARIAT.len()] } else { bureau.id }
}

/// A name as an officer signs: `N. Almeida`.
fn signature(dice: &mut Dice, bureau: &Bureau) -> String {
    let Some(culture) = names::culture(bureau.culture) else { return "A. Officer".to_string() };
    let person = persons::person(dice, culture, 2026);
    let initial: String = person.latin.given.chars().take(1).collect();
    format!("{initial}. {}", person.latin.family)
}

/// Records what a bureau has in a register, as its recorder would import a file.
fn record(
    program: &Local,
    desk: &Desk,
    cast: &mut Cast,
    share: Share,
    watch: &mut dyn FnMut(u64),
) -> Result<(), Trouble> {
    let role = if share.bureau.id == SECRETARIAT { "secretariat.recorder" } else { "ncb.recorder" };
    let call = call(program, desk, cast.officer(share.bureau.id, role)?)?;
    let register: RegisterId = share.register.id().parse().map_err(wrong)?;
    let rows = (1..).zip(share.records()).map(|(at, one)| Ok::<Row, Bad>(row(at, one)));
    let plan = Plan { reason: "first delivery".into(), ..Plan::default() };
    let before = cast.records;
    let mut rejected = None;
    let mut progress = |done: import::Progress| {
        watch(before + done.rows);
        !program.stopping()
    };
    let mut tell = |told: &Told<'_>| {
        rejected.get_or_insert(match told {
            Told::Unread(reject) => reject.why.to_string(),
            Told::Refused { refusal, .. } => refusal.to_string(),
            Told::Warned { warning, .. } => warning.to_string(),
            Told::Ended(fatal) => fatal.to_string(),
        });
    };
    let watch = &mut Watch { progress: &mut progress, tell: &mut tell };
    let summary = import::run(desk, &call, &register, rows, &plan, watch).map_err(broken)?;
    if let Some(why) = rejected {
        let what = format!("a record of the invented world was not taken into `{register}`: {why}");
        return Err(Trouble::new(what, "report it with the seed of the world"));
    }
    if summary.stopped {
        return Err(Trouble::new("the demo was stopped before its tour", "run it again"));
    }
    cast.records += summary.added;
    Ok(())
}

fn call(program: &Local, desk: &Desk, officer: &OfficerId) -> Result<Call, Trouble> {
    let purpose: PurposeId = "record-keeping".parse().map_err(wrong)?;
    let case: CaseRef = "FIRST-DELIVERY".parse().map_err(wrong)?;
    people::identify(desk, officer, (purpose, case), program.now(), Face::LocalCommandLine).map_err(broken)
}

fn row(at: u64, one: Invented) -> Row {
    Row {
        at,
        reference: Some(one.envelope.reference),
        handling: Some(one.envelope.handling),
        evaluation: one.envelope.evaluation,
        restrictions: one.envelope.restrictions,
        values: one.values,
        ..Row::default()
    }
}

fn wrong(error: IdError) -> Trouble {
    Trouble::new(error.to_string(), "")
}

/// A refusal on the way in is a fault of the demo, not a lawful no.
fn broken(failure: Failure) -> Trouble {
    match failure {
        Failure::Trouble(trouble) => trouble,
        Failure::Refused(refusal) => {
            Trouble::new(format!("the invented world was refused: {refusal}"), "report it with the seed of the world")
        }
    }
}

const ORGANISATION: &str = "World Police Organisation";
const OPERATOR: By<'static> = By::Operator(Face::LocalCommandLine);
/// Countries that have no bureau in the invented world: nobody at the secretariat decides on their own.
const OF_SECRETARIAT: [&str; 5] = ["CH", "CA", "SG", "UY", "KE"];
const OF_A_BUREAU: &str = "ncb.";
/// Tells the dice of officers from those of everything else.
const STAFF: u64 = 0x73_74_61;
