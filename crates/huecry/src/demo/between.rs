//! Two organisations and the line between them: every step of the ceremony that people go through, one after the other, with
//! the digits compared by this program instead of on the telephone. For the demo, for tests and for measuring.

use crate::config::{self, LineConfig};
use crate::home;
use crate::line::ceremony;
use huecry_cli::args::{FoundArgs, KeysArgs, LineVerb, MemberArgs};
use huecry_cli::out::Out;
use huecry_desk::link::agreement::{Says, stand};
use huecry_desk::{By, Desk, people};
use huecry_line::Address;
use huecry_line::directory::{Introduction, News, Release};
use huecry_terms::{Call, CaseRef, Face, Failure, IdError, Instant, OfficerId, PurposeId, Trouble};
use std::collections::BTreeMap;
use std::io::sink;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// A node that is to speak the line.
#[derive(Debug, Clone)]
pub struct Party {
    /// Its folder; it was founded.
    pub home: PathBuf,
    /// Who it is.
    pub address: Address,
    /// What it is called in law.
    pub legal_name: String,
    /// Where it listens; none for a node that asks.
    pub listen: Option<SocketAddr>,
    /// Where others reach it: the same, unless something stands between.
    pub reached: Option<SocketAddr>,
}

/// Makes nodes known to each other: keys, introductions, a directory for each organisation with three officers of whom two
/// sign, and the news of all of them taken by each. `folder` is for what the officers' side keeps.
///
/// # Errors
/// Trouble of the disk; what is in the way of a step.
pub fn introduce(parties: &[Party], folder: &Path, now: Instant) -> Result<(), Trouble> {
    std::fs::create_dir_all(folder).map_err(|e| disk(folder, &e))?;
    let mut organisations: BTreeMap<String, Vec<&Party>> = BTreeMap::new();
    for party in parties {
        organisations.entry(party.address.organisation.to_string()).or_default().push(party);
    }
    let mut officers = BTreeMap::new();
    for (organisation, members) in &organisations {
        let digits = directory(organisation, members, &folder.join(organisation), now)?;
        officers.insert(organisation.clone(), digits);
    }
    for party in parties {
        let mut config = config::read(&party.home)?;
        config.line = Some(LineConfig {
            address: party.address.to_string(),
            listen: party.listen,
            organisations: officers.clone(),
        });
        let path = party.home.join(config::FILE);
        std::fs::write(&path, config::to_text(&config)?).map_err(|e| disk(&path, &e))?;
        for organisation in organisations.keys() {
            let file = folder.join(organisation).join("directory/news");
            step(Some(&party.home), &LineVerb::Take { file }, now)?;
        }
    }
    Ok(())
}

/// Lets a liaison officer in at a node, and has both sides' signatures of an agreement recorded by him.
///
/// # Errors
/// Trouble of the store; a refusal is one here.
pub fn agree(home: &Path, agreement: &str, officer: &OfficerId, now: Instant) -> Result<(), Trouble> {
    let desk = home::open(home, now, &mut |_| {})?;
    let call = call(&desk, officer, now)?;
    let parties = desk
        .catalogue
        .agreement_named(agreement)
        .map(|found| huecry_catalogue::Side::BOTH.map(|side| found.party(side).id.clone()));
    for party in parties.iter().flatten() {
        stand(&desk, &call, agreement, party, Says::Signed, "signed by officers of both sides").map_err(broken)?;
    }
    home::close(home, desk)
}

/// Lets a liaison officer of the General Secretariat in.
///
/// # Errors
/// Trouble of the store; a refusal is one here.
pub fn liaison(desk: &Desk, name: &str, now: Instant) -> Result<OfficerId, Trouble> {
    let new = people::NewOfficer {
        bureau: "GS".parse().map_err(wrong)?,
        role: "liaison.officer".parse().map_err(wrong)?,
        name: name.to_owned(),
        nationalities: Vec::new(),
        same_as: None,
        entity: None,
    };
    let by = By::Operator(Face::LocalCommandLine);
    Ok(people::enter_officer(desk, by, new, now).map_err(broken)?.0.id)
}

/// What a liaison officer does is for the exchange that was agreed.
///
/// # Errors
/// Trouble of the store; a refusal is one here.
pub fn call(desk: &Desk, officer: &OfficerId, now: Instant) -> Result<Call, Trouble> {
    let purpose: PurposeId = "investigate".parse().map_err(wrong)?;
    let case: CaseRef = "LINE-2026-01".parse().map_err(wrong)?;
    people::identify(desk, officer, (purpose, case), now, Face::LocalCommandLine).map_err(broken)
}

/// The directory of one organisation, as its officers found it; the digits of its officers.
fn directory(organisation: &str, members: &[&Party], folder: &Path, now: Instant) -> Result<String, Trouble> {
    std::fs::create_dir_all(folder).map_err(|e| disk(folder, &e))?;
    let officer = |n: usize| folder.join(format!("officer-{n}"));
    for n in 1..=OFFICERS {
        step(None, &LineVerb::Officer { organisation: organisation.to_owned(), file: officer(n) }, now)?;
    }
    let online = folder.join("online.pub");
    let (mut with, mut compared) = (Vec::new(), Vec::new());
    for (n, member) in members.iter().enumerate() {
        let out = folder.join(format!("member-{n}"));
        let keys = KeysArgs {
            address: member.address.to_string(),
            legal_name: member.legal_name.clone(),
            endpoint: member.reached.map(|at| format!("https://{at}")),
            weeks: 3,
            online: (n == 0).then(|| online.clone()),
            out: out.clone(),
        };
        step(Some(&member.home), &LineVerb::Keys(keys), now)?;
        let bytes = std::fs::read(&out).map_err(|e| disk(&out, &e))?;
        let digits = Introduction::read(&bytes, now).and_then(|said| said.fingerprint()).map_err(|e| unsound(&e))?;
        with.push(out);
        compared.push(digits.to_string());
    }
    let public = |n| officer(n).with_extension("pub");
    let admit = members.iter().map(|member| member.address.to_string()).collect();
    let house = folder.join("directory");
    let found = FoundArgs {
        organisation: organisation.to_owned(),
        officers: (1..=OFFICERS).map(public).collect(),
        threshold: THRESHOLD,
        online: vec![online],
        members: MemberArgs { with, compared, admit },
        days: 90,
        folder: house.clone(),
    };
    step(None, &LineVerb::Found(found), now)?;
    let signatures: Vec<PathBuf> = (1..=THRESHOLD).map(|n| folder.join(format!("signature-{n}"))).collect();
    for (n, out) in (1..).zip(&signatures) {
        let (release, key) = (house.join("proposed"), officer(n));
        step(None, &LineVerb::Sign { release, key, out: out.clone() }, now)?;
    }
    step(None, &LineVerb::Publish { signatures, folder: house.clone() }, now)?;
    officers_of(&house.join("news"))
}

/// The digits of the officers, as they would read them out.
fn officers_of(news: &Path) -> Result<String, Trouble> {
    let bytes = std::fs::read(news).map_err(|e| disk(news, &e))?;
    let news = News::from_bytes(&bytes).map_err(|e| unsound(&e))?;
    let none = || Trouble::new("nothing was published", "");
    let release = news.releases.first().ok_or_else(none)?.bundle.release().to_vec();
    Ok(Release::from_bytes(&release).map_err(|e| unsound(&e))?.root.fingerprint().to_string())
}

fn step(home: Option<&Path>, verb: &LineVerb, now: Instant) -> Result<(), Trouble> {
    let (mut data, mut speech) = (sink(), sink());
    ceremony::run(home, verb, now, &mut Out::new(&mut data, &mut speech, false, false))
}

fn broken(failure: Failure) -> Trouble {
    match failure {
        Failure::Trouble(trouble) => trouble,
        Failure::Refused(refusal) => Trouble::new(format!("the line of the invented world was refused: {refusal}"), ""),
    }
}

fn unsound(error: &huecry_line::DirectoryError) -> Trouble {
    Trouble::new(error.to_string(), "report it")
}

fn wrong(error: IdError) -> Trouble {
    Trouble::new(error.to_string(), "")
}

fn disk(path: &Path, error: &std::io::Error) -> Trouble {
    Trouble::new(format!("`{}`: {error}", path.display()), "check the path, the rights and the room on the disk")
}

const OFFICERS: usize = 3;
const THRESHOLD: usize = 2;
