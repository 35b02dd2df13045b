//! Mistakes planted in a sound procedure, and everything that is said of each.

use crate::inline::{KNOWN, files};
use crate::{Catalogue, Procedure};

const PROCEDURE: &str = r#"id       = "petition"
version  = 1
number   = "PET"
about    = "none"
title.en = "Petition"
title.fr = "Pétition"
title.es = "Petición"
title.ar = "التماس"
aim.en   = "To be heard."
aim.fr   = "Être entendu."
aim.es   = "Ser oído."
aim.ar   = "أن يُسمع."
legal_basis = [ { cite = "RPD 35", checked = false } ]
purposes = ["locate-object"]

[[state]]
id       = "asked"
title.en = "Asked"
title.fr = "Demandé"
title.es = "Pedido"
title.ar = "طُلب"
seen_by  = ["source", "secretariat"]
clock    = { routine = "10 days", urgent = "1 day", immediate = "1 hour", remind = ["30 minutes"], late = "lapse" }

[[state]]
id       = "over"
title.en = "Over"
title.fr = "Terminé"
title.es = "Terminado"
title.ar = "انتهى"
seen_by  = ["source", "secretariat"]
end      = true

[[step]]
id       = "ask"
title.en = "Ask"
title.fr = "Demander"
title.es = "Pedir"
title.ar = "طلب"
to       = "asked"
by       = ["ncb.recorder"]
asks     = ["why"]

[[step]]
id       = "grant"
title.en = "Grant"
title.fr = "Accorder"
title.es = "Conceder"
title.ar = "منح"
from     = ["asked"]
to       = "over"
by       = ["secretariat.reviewer"]
apart_from = ["ask"]
needs    = ["record-in-force"]

[[step]]
id       = "lapse"
title.en = "Lapse"
title.fr = "Périmer"
title.es = "Caducar"
title.ar = "سقوط"
from     = ["asked"]
to       = "over"
by       = ["system"]

[[field]]
tag      = 1
id       = "why"
kind     = "text"
need     = "required"
label.en = "Why"
label.fr = "Pourquoi"
label.es = "Por qué"
label.ar = "لماذا"
"#;

fn read(text: &str) -> Result<Procedure, Vec<String>> {
    let mut all = files();
    all.push(("procedures/petition.toml", text.to_string()));
    let all: Vec<(&str, &str)> = all.iter().map(|(path, text)| (*path, text.as_str())).collect();
    match Catalogue::read(&all, &KNOWN) {
        Ok(catalogue) => Ok(catalogue.procedure_named("petition").unwrap().clone()),
        Err(faults) => Err(faults.iter().map(ToString::to_string).collect()),
    }
}

#[test]
fn a_sound_procedure_is_read_frozen_and_thawed() {
    let procedure = read(PROCEDURE).unwrap();
    assert_eq!((procedure.states.len(), procedure.steps.len(), procedure.form.fields.len()), (2, 3, 1));
    assert_eq!(procedure.openings().map(|step| step.id.as_str()).collect::<Vec<_>>(), ["ask"]);
    let thawed = Procedure::thawed(&procedure.frozen()).unwrap();
    assert_eq!(thawed, procedure);
    assert!(Procedure::thawed("{}").is_err());
    // A dossier goes on on the version it was opened under, after another has come into force.
    let text = procedure.frozen();
    let newer = PROCEDURE.replacen("version  = 1", "version  = 2", 1);
    let mut all = files();
    all.extend([("procedures/petition.toml", newer), ("frozen/procedures/petition@1.json", text)]);
    let all: Vec<(&str, &str)> = all.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let catalogue = Catalogue::read(&all, &KNOWN).unwrap();
    let id = "petition".parse().unwrap();
    assert_eq!(catalogue.procedure_at(&id, 1), Some(&procedure));
    assert_eq!(catalogue.procedure_at(&id, 2), catalogue.procedure(&id));
    assert_eq!(catalogue.procedure_at(&id, 3), None);
}

#[test]
fn what_is_wrong_is_said_with_its_line_and_what_to_do() {
    // What stands there, what is put instead, what one of the complaints says.
    let table = [
        (
            "from     = [\"asked\"]\nto       = \"over\"\nby       = [\"system\"]",
            "from     = [\"askd\"]\nto       = \"over\"\nby       = [\"system\"]",
            "procedures/petition.toml:62: step `lapse`: `from` names `askd`, which is no state; did you mean `asked`?",
        ),
        (
            "to       = \"asked\"\nby       = [\"ncb.recorder\"]",
            "to       = \"asked\"\nby       = [\"ncb.recroder\"]",
            "procedures/petition.toml:41: step `ask`: role `ncb.recroder` does not exist; did you mean `ncb.recorder`?",
        ),
        (
            "needs    = [\"record-in-force\"]",
            "needs    = [\"record-in-farce\"]",
            "step `grant`: check `record-in-farce` does not exist; did you mean `record-in-force`?",
        ),
        (
            "needs    = [\"record-in-force\"]",
            "does     = [\"fly\"]",
            "step `grant`: effect `fly` does not exist; the words are `suspend-record`",
        ),
        (
            "apart_from = [\"ask\"]",
            "apart_from = [\"grant\"]",
            "step `grant`: it is apart from itself; name the step whose taker may not take this one",
        ),
        (
            "apart_from = [\"ask\"]",
            "apart_from = [\"asks\"]",
            "`apart_from` names `asks`, which is no step; did you mean `ask`?",
        ),
        (
            "asks     = [\"why\"]",
            "asks     = []",
            "field `why`: no step asks for it; let a step ask for it, or take it out",
        ),
        (
            "asks     = [\"why\"]",
            "asks     = [\"wy\"]",
            "step `ask`: `asks` names `wy`, which is not a field; the words are `why`",
        ),
        ("late = \"lapse\"", "late = \"grant\"", "its clock takes `grant`, which the node cannot take here"),
        ("late = \"lapse\"", "late = \"escalate\"", "step `lapse`: no clock takes it"),
        (
            "remind = [\"30 minutes\"]",
            "remind = [\"2 hours\"]",
            "clock: `remind` 2 hours is not shorter than its limit",
        ),
        ("immediate = \"1 hour\", ", "", "clock: `immediate` is missing"),
        (
            "routine = \"10 days\"",
            "routine = \"10 fortnights\"",
            "`routine` cannot be `10 fortnights`; write a number of minutes",
        ),
        ("end      = true", "end      = false", "no state is an end; say `end = true` of one"),
        (
            "end      = true",
            "end      = true\nclock    = { all = \"1 day\", late = \"lapse\" }",
            "state `over`: an end has no clock",
        ),
        (
            "seen_by  = [\"source\", \"secretariat\"]\nclock",
            "seen_by  = [\"sorce\"]\nclock",
            "`seen_by` names `sorce`, which is nobody; did you mean `source`?",
        ),
        (
            "to       = \"over\"\nby       = [\"secretariat.reviewer\"]",
            "by       = [\"ncb.recorder\"]",
            "step `grant`: `of` is missing, and every bureau has officers in this role",
        ),
        (
            "number   = \"PET\"",
            "number   = \"BOT\"",
            "`number` `BOT` is already that of something else; take other letters",
        ),
        (
            "purposes = [\"locate-object\"]",
            "purposes = [\"locate-objects\"]",
            "purpose `locate-objects` does not exist; did you mean `locate-object`?",
        ),
        ("about    = \"none\"", "about    = \"nothing\"", "`about` cannot be `nothing`"),
        (
            "to       = \"asked\"\nby       = [\"ncb.recorder\"]",
            "to       = \"asked\"\nof       = \"source\"\nby       = [\"ncb.recorder\"]",
            "a dossier is opened by an officer, whose bureau's it is, or by the node when it is time",
        ),
        ("id       = \"grant\"", "id       = \"lapse\"", "step `lapse` is already on line"),
    ];
    let mut missed = Vec::new();
    for (from, to, said) in table {
        assert!(PROCEDURE.contains(from), "{from}");
        let complaints = read(&PROCEDURE.replacen(from, to, 1)).expect_err(to);
        if !complaints.iter().any(|one| one.contains(said)) {
            missed.push(format!("{to}\n  wanted: {said}\n  said: {}", complaints.join("\n")));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    // A state nobody comes to, and one that nobody leaves.
    let state = |id: &str| {
        format!(
            "\n[[state]]\nid = \"{id}\"\ntitle.en = \"x\"\ntitle.fr = \"x\"\ntitle.es = \"x\"\ntitle.ar = \"x\"\nseen_by = [\"source\"]\n"
        )
    };
    let lost = read(&format!("{PROCEDURE}{}", state("lost"))).expect_err("lost");
    assert!(lost.iter().any(|one| one.contains("state `lost`: no step leads here")), "{lost:?}");
    let stuck = PROCEDURE.replacen(
        "to       = \"over\"\nby       = [\"secretariat",
        "to       = \"stuck\"\nby       = [\"secretariat",
        1,
    );
    let stuck = read(&format!("{stuck}{}", state("stuck"))).expect_err("stuck");
    assert!(stuck.iter().any(|one| one.contains("state `stuck`: no way leads from here to an end")), "{stuck:?}");
}

/// Whatever stands in a line, the file is read or its faults are said with advice.
#[test]
fn any_text_in_place_of_any_line_is_read_or_refused() {
    let lines: Vec<&str> = PROCEDURE.lines().collect();
    for n in 0..lines.len() {
        for put in ["", "x", "[[step]]", "id = 7", "by = [\"system\"]", "\u{202e}"] {
            let mut changed = lines.clone();
            changed[n] = put;
            if let Err(complaints) = read(&changed.join("\n")) {
                assert!(complaints.iter().all(|one| one.contains("; ") || one.contains("not TOML")), "{complaints:?}");
            }
        }
    }
}
