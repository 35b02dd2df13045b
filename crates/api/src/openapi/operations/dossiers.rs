//! What is said of procedures and dossiers.

use super::super::parts::{KEBAB, KEBAB_SHORT, answer, body, flag, header, number, part, query, recorded, text};
use super::{Said, language, replayed, said, to};
use crate::route::JSON;
use serde_json::json;
use utoipa::openapi::path::Parameter;

/// What is said of the path with this id.
pub(super) fn of(id: &str) -> Option<Said> {
    let procedure = || {
        part(
            "procedure",
            "The procedure, as `GET /api/v1/procedures` lists it.",
            text(Some(KEBAB), 48),
            json!("record-correction"),
        )
    };
    Some(match id {
        "procedures" => said("dossiers", "List the procedures", "Every procedure by name. Published; reading it is no act.")
            .gives("200", answer("The procedures.", "Procedures").header("Content-Language", language())),
        "procedure" => said(
            "dossiers",
            "Read what a procedure is",
            "Where a dossier can stand and who sees it there, by when, what moves it, who may take each step, what a step needs, asks for and brings about.",
        )
        .with(procedure())
        .with(query("version", "The version a dossier runs on; the one in force where nothing is said.", number(1, None, None), json!(1)))
        .gives("200", answer("The procedure.", "Procedure").header("Content-Language", language())),
        "dossiers" => queue(),
        "precedents" => said(
            "dossiers",
            "Find past decisions like a case",
            "Decided dossiers about notices and diffusions, the newest first, by a flag that was answered, a ground, a type, a phrase of what was charged or reasoned. For those who review; for others there is none. It tells how a case went; opening its dossier is an act of its own.",
        )
        .with(query("flag", "Only those that answered this flag.", text(Some("^F-[A-Z0-9-]{2,40}$"), 48), json!("F-POLITICAL-CRIME")))
        .with(query("ground", "Only those refused or ended on this ground.", text(Some(KEBAB), 48), json!("art-3")))
        .with(query("register", "Only about this type.", text(Some(KEBAB), 48), json!("red-notices")))
        .with(query("phrase", "Only those that say this.", text(None, 200), json!("insult")))
        .with(query("limit", "So many at most.", number(1, Some(100), Some(20)), json!(20)))
        .gives("200", answer("The decisions.", "Precedents")),
        "openDossier" => said(
            "dossiers",
            "Open a dossier",
            "Takes a step that opens a dossier: whoever the procedure names may, about a record the caller sees, where its checks are met.",
        )
        .takes(body("What it is about, and what its first step asks for.", "NewDossier", json!({"procedure": "record-correction", "register": "vehicles", "record": "VEH-2026-000001", "answers": {"what-is-wrong": "The chassis number belongs to another car."}}), &[JSON]))
        .gives("201", recorded("It is opened.", "Taken").header("Location", header("The dossier.", "/api/v1/dossiers/COR-2026-000012")).header("Huecry-Replayed", replayed()).link("dossier", to("dossier", &[("dossier", "$response.body#/dossier")])))
        .or(&[404, 409, 422]),
        "dossier" => said(
            "dossiers",
            "Open a dossier to read it",
            "Where it stands, when it is due, what happened in it, what is found in the request it is about, and the steps that can be taken there: those the caller may take with the fields they ask for, the others with the reason. A dossier that is not seen and one that does not exist are answered alike.",
        )
        .with(dossier())
        .gives("200", recorded("The dossier.", "Dossier")),
        "takeStep" => said(
            "dossiers",
            "Take a step",
            "Moves a dossier, with everything the step brings about, or nothing of it. Who may, when, and what must hold is the procedure's; whoever took the first of two steps of four eyes may not take the second, in no role.",
        )
        .with(dossier())
        .with(part("step", "The step, as the dossier's `offers` name it.", text(None, 80), json!("keep")))
        .takes(body("What it asks for, and what was seen.", "NewStep", json!({"seen": 18_204_771, "answers": {"answer": "Seen again at the workshop: the number is right."}}), &[JSON]))
        .gives("200", recorded("It is taken.", "Taken").header("Huecry-Replayed", replayed()))
        .or(&[409, 422]),
        _ => return None,
    })
}

fn queue() -> Said {
    let cursor = text(Some("^(-?[0-9]{1,16}|never)\\.[0-9a-f]{32}$"), 52);
    said(
        "dossiers",
        "Read the queue",
        "The dossiers the caller sees, what is due first first. Nothing of what was answered in them is told here; opening one is an act, reading the queue is none.",
    )
    .with(query("procedure", "Only of this procedure.", text(Some(KEBAB), 48), json!("record-correction")))
    .with(query("state", "Only those that stand in this state.", text(Some(KEBAB_SHORT), 48), json!("doubted")))
    .with(query("register", "Only those about records of this register; together with `record`, about that record.", text(Some(KEBAB), 48), json!(null)))
    .with(query("record", "The record's number or id.", text(Some("^[A-Za-z0-9-]{1,80}$"), 80), json!(null)))
    .with(query("source", "Only those about what this bureau answers for.", text(Some("^[A-Z0-9-]{2,12}$"), 12), json!("RO")))
    .with(query("mine", "Only those in which the caller may take a step now.", flag(), json!(true)))
    .with(query("ended", "Those that have ended, too.", flag(), json!(false)))
    .with(query("cursor", "`next` of the page before.", cursor, json!(null)))
    .with(query("limit", "Dossiers on a page.", number(1, Some(200), Some(50)), json!(50)))
    .gives("200", answer("A page.", "DossierPage").header("Link", header("The next page; absent on the last one.", "</api/v1/dossiers?cursor=…>; rel=\"next\"")))
    .or(&[404, 422])
}

fn dossier() -> Parameter {
    part(
        "dossier",
        "The dossier: its number, or its id.",
        text(Some("^[A-Za-z0-9-]{1,80}$"), 80),
        json!("COR-2026-000012"),
    )
}
