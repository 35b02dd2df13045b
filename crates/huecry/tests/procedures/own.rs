//! Adding a procedure is one file and two people; changing it so that it permits more is a decision.

use crate::node::{ANA, HUGO, INES, Node};
use crate::world::World;
use huecry_api::Limits;
use serde_json::json;

const RELEASE: &str = include_str!("../node/boat-release.toml");
const PATH: &str = "procedures/boat-release.toml";

/// Proposed by one, signed by another, in force at the next start.
fn enact(node: &Node, text: &str) {
    let file = node.file("boat-release.toml", text);
    let hash = node.by(HUGO, &["catalogue", "propose", &file, "--path", PATH]).expect(4).out.trim_end().to_string();
    node.by(HUGO, &["catalogue", "sign", &hash]).expect(3);
    node.by(INES, &["catalogue", "sign", &hash]).expect(0);
    node.restart();
}

fn ask(node: &Node, boat: &str) -> String {
    let words = ["dossier", "open", "boat-release", "--set", boat, "--set", "reason=The court said so."];
    node.by(ANA, &words).expect(0).out.split('\t').next().unwrap().to_string()
}

#[test]
fn a_procedure_of_the_nodes_own_is_one_file_and_two_people() {
    let node = Node::new();
    let open = ["dossier", "open", "boat-release", "--set", "boat=Sea Wolf", "--set", "reason=x"];
    node.by(ANA, &open).expect(3).says(&["record-correction"]);
    let torn = node.file("torn.toml", RELEASE.replace("to    = \"released\"", "to    = \"relaesed\""));
    node.by(HUGO, &["catalogue", "propose", &torn, "--path", PATH]).expect(3).says(&[PATH, "relaesed"]);
    enact(&node, RELEASE);

    // The command line: whoever asks does not agree, be it the only recorder there is.
    let dossier = ask(&node, "boat=Sea Wolf");
    assert!(dossier.starts_with("BRL-"), "{dossier}");
    node.by(ANA, &["dossier", "take", &dossier, "agree"]).expect(3).says(&[ANA]);
    let eva = node.run(&["people", "add", "--bureau", "FR", "--role", "ncb.recorder", "--name", "Eva Roy"]).expect(0);
    let eva = eva.out.trim_end().to_string();
    let shown = node.by(&eva, &["dossier", "show", &dossier]).expect(0);
    for words in ["Release of a boat", "Asked", "Sea Wolf", "+ agree"] {
        assert!(shown.out.contains(words), "{words}: {}", shown.out);
    }
    assert!(node.by(&eva, &["dossier", "take", &dossier, "agree"]).expect(0).out.contains("released"));

    // The interface: the same file, the same words.
    let second = ask(&node, "boat=Sea Fox");
    let world = World::over(node, Limits::default(), true);
    let procedure = world.by(ANA, "GET", "/api/v1/procedures/boat-release").header("accept-language", "ar");
    assert_eq!(procedure.send().expect(200).json()["title"], "الإفراج عن قارب");
    let asked = json!({"procedure": "boat-release", "answers": {"boat": "Sea Bear", "reason": "Paid."}});
    let opened = world.by(&eva, "POST", "/api/v1/dossiers").json(asked).send().expect(201).json();
    let third = opened["dossier"].as_str().unwrap().to_string();
    let agree = |officer: &str, dossier: &str| {
        let seen = world.by(officer, "GET", &format!("/api/v1/dossiers/{dossier}")).send().expect(200).json();
        let path = format!("/api/v1/dossiers/{dossier}/steps/agree");
        world.by(officer, "POST", &path).json(json!({"seen": seen["last"]})).send()
    };
    let refused = agree(&eva, &third).problem(403, "needs-another-person");
    let shown = world.by(&eva, "GET", &format!("/api/v1/dossiers/{third}")).send().expect(200).json();
    assert_eq!(
        (&shown["state"], &shown["offers"][0]["refused"]),
        (&json!("asked"), &json!("refusal-needs-another-person"))
    );
    assert!(refused.act() > 0);
    assert_eq!(agree(ANA, &third).expect(200).json()["state"], "released");
    agree(ANA, &second).problem(403, "needs-another-person");
    assert_eq!(agree(&eva, &second).expect(200).json()["state"], "released");
    let World { node, desk, app, .. } = world;
    drop((desk, app));
    node.is_sound();
}

#[test]
fn what_widens_needs_a_decision_and_reaches_no_dossier_that_runs() {
    let node = Node::new();
    enact(&node, RELEASE);
    let first = ask(&node, "boat=Sea Wolf");
    let alone = RELEASE.replace("version  = 1", "version  = 2").replace("apart_from = [\"ask\"]\n", "");
    let file = node.file("alone.toml", &alone);
    let refused = node.by(HUGO, &["catalogue", "propose", &file, "--path", PATH]).expect(3);
    refused.says(&["WIDENS", "agree · apart_from"]);
    let told = node.run(&["catalogue", "diff", "boat-release@1", &file]).expect(0);
    assert!(told.out.contains("WIDENS") && told.out.contains("agree · apart_from"), "{told:?}");
    node.run(&["catalogue", "diff", "boat-release@1", "boat-release@1"]).expect(1);
    node.run(&["catalogue", "diff", "boat-release@9", &file]).expect(64);
    enact(&node, &alone.replace("number   =", "decision = \"Decision 2026/7\"\nnumber   ="));
    // What was opened under the first version runs to its end on it; what is opened now, on the second.
    node.by(ANA, &["dossier", "take", &first, "agree"]).expect(3).says(&[ANA]);
    let second = ask(&node, "boat=Sea Fox");
    node.by(ANA, &["dossier", "take", &second, "agree"]).expect(0);
    let versions: Vec<_> = [&first, &second]
        .map(|dossier| node.by(ANA, &["dossier", "show", dossier, "--json"]).expect(0).json()[0]["version"].clone())
        .into();
    assert_eq!(versions, [json!(1), json!(2)]);
    node.is_sound();
}
