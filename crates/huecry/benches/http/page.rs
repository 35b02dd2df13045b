//! How long it takes to write the page of a search that is answered already.

use super::load;
use huecry_catalogue::Lang;
use huecry_desk::record::{self, Envelope};
use huecry_desk::sign_in::{self, Inviter, Session};
use huecry_desk::{Desk, people, search};
use huecry_terms::{Face, Failure, IdError, Trouble};
use huecry_web::{Console, PublicFacts, render_for_bench};
use std::sync::Arc;
use std::time::Instant;

/// Milliseconds of the slowest page in the slowest language, the median of many: nothing found, one document,
/// twenty persons with their reasons.
pub fn written(desk: &Arc<Desk>) -> Result<f64, Failure> {
    let console = Arc::new(Console::new(desk.clone(), huecry_terms::Instant::now, PublicFacts::default()));
    let mut slowest = 0.0_f64;
    twenty(desk)?;
    for (what, text, purpose, hits) in [
        ("no record", load::number(load::NUMBERS - 1), "check-document", 0),
        ("one document", load::number(7), "check-document", 1),
        ("twenty persons", TWENTY.to_string(), "identify-person", 20),
    ] {
        let session = session(desk, purpose)?;
        let now = huecry_terms::Instant::now();
        let call = sign_in::call(&session, now, Face::Web).ok_or_else(|| Trouble::new("no purpose is stated", ""))?;
        let query = search::read(&desk.catalogue, &text, Vec::new(), 20, now);
        let answer = search::run(desk, &call, &query)?;
        if answer.hits.len() != hits {
            return Err(Trouble::new(format!("{what}: {} hits", answer.hits.len()), "").into());
        }
        for lang in Lang::ALL {
            let mut times = Vec::new();
            let mut length = 0;
            for _ in 0..PAGES {
                let began = Instant::now();
                let html = render_for_bench(&console, &session, lang, &query, &answer);
                times.push(began.elapsed());
                length = html.map_err(|stop| Trouble::new(format!("{stop:?}"), ""))?.len();
            }
            times.sort_unstable();
            let at = |percent: usize| times[PAGES * percent / 100].as_secs_f64() * 1e3;
            println!("page of {what}, {}: p50 {:.3} ms, p99 {:.3} ms, {length} bytes", lang.as_str(), at(50), at(99));
            slowest = slowest.max(at(50));
        }
    }
    Ok(slowest)
}

/// Records twenty persons of one name: a page of as many hits as it shows.
fn twenty(desk: &Desk) -> Result<(), Failure> {
    let wrong = |e: IdError| Trouble::new(e.to_string(), "");
    let now = huecry_terms::Instant::now();
    let (bureau, role) = ("FR".parse().map_err(wrong)?, "ncb.recorder".parse().map_err(wrong)?);
    let officer = people::add_officer(desk, bureau, role, "Recorder", now)?;
    let why = ("record-keeping".parse().map_err(wrong)?, "FR-2026-0412".parse().map_err(wrong)?);
    let call = people::identify(desk, &officer.id, why, now, Face::Web)?;
    let register = "nominals".parse().map_err(wrong)?;
    for n in 0..20 {
        let json =
            serde_json::json!({ "nature": "individual", "names": TWENTY, "birth-dates": format!("{}", 1960 + n) });
        let values = json.as_object().cloned().unwrap_or_default();
        record::add(desk, &call, &register, Envelope::default(), values)?;
    }
    Ok(())
}

/// A session of an officer of its own, with its purpose stated.
fn session(desk: &Desk, purpose: &str) -> Result<Session, Failure> {
    let wrong = |e: IdError| Trouble::new(e.to_string(), "");
    let now = huecry_terms::Instant::now();
    let (bureau, role) = ("FR".parse().map_err(wrong)?, "ncb.officer".parse().map_err(wrong)?);
    let officer = people::add_officer(desk, bureau, role, "Reader", now)?;
    let link = sign_in::invite(desk, Inviter::Operator(Face::Web), &officer.id, now)?;
    let signed_in = sign_in::sign_in(desk, link.secret.expose(), now, Face::Web)?;
    let open = || -> Result<Session, Failure> {
        let session = sign_in::session(desk, signed_in.secret.expose(), now)?;
        session.ok_or_else(|| Trouble::new("the session is not there", "").into())
    };
    let why = (purpose.parse().map_err(wrong)?, "FR-2026-0412".parse().map_err(wrong)?);
    sign_in::state_purpose(desk, &open()?, why.0, why.1, now, Face::Web)?;
    open()
}

const PAGES: usize = 2_000;
const TWENTY: &str = "Mohammed Idris El-Haddad";
