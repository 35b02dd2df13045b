//! What a source withholds is absent: told apart by nothing, in no command, from what does not exist.
//!
//! Two nodes hold the same records; one of them also holds a secret one. Whoever is kept from the
//! secret must hear the same from both, byte for byte, but for act numbers, moments and ids.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders")]

mod node;

use node::{ANA, BRAM, CHEN, DIEGO, GITA, Node, Said};
use serde_json::json;

/// Words of the secret record, none of which may ever be heard by those kept from it.
const SECRETS: [&str; 8] =
    ["Quaresma", "QX7654321", "Quintanilha", "zebrawood", "1971-03-05", "Ourique", "SECRET-REF", "only by hand"];

const SECRET: &str = r#""nature": "individual", "names": [{"name": "Zeferino Quaresma", "use": "main"}, "زفيرينو كواريسما"],
    "father-name": "Baltazar Quintanilha", "documents": {"number": "QX7654321", "country": "PT"}, "birth-dates": "1971-03-05",
    "birth-places": "Vila Nova de Ourique", "remarks": "walks with a zebrawood cane", "listing-reference": "ZZi.777",
    "ref": "SECRET-REF", "handling": "H3: only by hand", "sex": "M""#;

/// Each form of restriction, and which of DE, ES, GS it keeps out.
const FORMS: [(&str, [bool; 3]); 8] = [
    ("bureau:DE", [true, false, false]),
    ("bureau:GS", [false, false, true]),
    ("organisation:world-police-organisation", [true, true, true]),
    ("organisation:somebody-else", [false, false, false]),
    ("everyone", [true, true, true]),
    ("everyone-but:ES", [true, false, true]),
    ("everyone-but:ES,GS", [true, false, false]),
    ("everyone-but:FR", [true, true, true]),
];

const VIEWERS: [&str; 3] = [CHEN, DIEGO, GITA];

/// What finds the secret: by name in two scripts and by a piece of it, by number exact and misread, by
/// words, by date, by reference, by all of it together.
const QUESTIONS: [&str; 14] = [
    "Zeferino Quaresma",
    "Quaresma",
    "زفيرينو كواريسما",
    "Baltazar Quintanilha",
    "QX7654321",
    "QX765432I",
    "QX7654312",
    "P<PRTQUARESMA<<ZEFERINO<<<<<<<<<<<<<<<<<<<<<\nQX76543211PRT7103055M2801014<<<<<<<<<<<<<<04",
    "zebrawood cane",
    "1971-03-05",
    "Ourique",
    "ZZi.777",
    "Zeferino Quaresma 1971 PT",
    "silver cane",
];

/// Two nodes alike but for the secret.
struct Twins {
    with: Node,
    without: Node,
    number: String,
    id: String,
    /// Standing queries placed before the secret came: by viewer, one in each node.
    standing: Vec<[String; 2]>,
}

impl Twins {
    fn with_restriction(restrictions: &[&str]) -> Twins {
        let (with, without) = (Node::new(), Node::new());
        let mut standing = Vec::new();
        for node in [&with, &without] {
            node.at("2026-11-22T10:00:00Z");
            bystanders(node);
        }
        for viewer in VIEWERS {
            standing.push([&with, &without].map(|node| {
                let words = ["subscription", "add", "Zeferino Quaresma QX7654321"];
                node.by(viewer, &words).expect(0).out.trim_end().to_string()
            }));
        }
        let json = format!("{{{SECRET}, \"restrictions\": {}}}", json!(restrictions));
        let number = with.add(ANA, "nominals", &json);
        let id = with.by(ANA, &["record", "show", "nominals", &number, "--json"]).expect(0).json().remove(0);
        // Something later, so that the secret is not merely the last.
        for node in [&with, &without] {
            node.add(ANA, "vehicles", r#"{"make": "Zeferino", "plate": "QX765", "category": "car", "status": "stolen", "event-date": "2026-01-01", "event-country": "FR"}"#);
        }
        Twins { with, without, number, id: id["id"].as_str().unwrap().to_string(), standing }
    }

    /// The same words in both nodes.
    #[track_caller]
    fn same(&self, viewer: &str, words: &[&str]) -> Said {
        let (with, without) = (self.with.by(viewer, words), self.without.by(viewer, words));
        assert_eq!(with.timeless(), without.timeless(), "{viewer} {words:?}");
        quiet(&with, words);
        with
    }
}

/// Records that come near the secret: they share its parts, so that a score could tell.
fn bystanders(node: &Node) {
    for (officer, json) in [
        (
            ANA,
            r#"{"nature": "individual", "names": "Zeferino Quintela", "birth-dates": "1971-03-06", "remarks": "a silver cane was found"}"#,
        ),
        (ANA, r#"{"nature": "individual", "names": "Marta Quaresmo", "documents": "QX7654371"}"#),
        (
            CHEN,
            r#"{"nature": "individual", "names": "Baltazar Quint", "birth-places": "Vila Nova de Gaia", "birth-dates": "1971-03"}"#,
        ),
        (DIEGO, r#"{"nature": "entity", "names": "Quaresma e Filhos Limitada"}"#),
    ] {
        node.add(officer, "nominals", json);
    }
    node.add(
        ANA,
        "maritime-piracy",
        r#"{"event-date": "1971-03-05", "position": "off Ourique", "attack": "robbery", "vessel-name": "Zeferino"}"#,
    );
}

/// Nothing of what is secret is heard, unless the words asked held it.
#[track_caller]
fn quiet(said: &Said, asked: &[&str]) {
    let asked = asked.join(" ");
    for secret in SECRETS {
        let bystander = ["Quaresma", "Ourique", "1971-03-05"].contains(&secret);
        if !asked.contains(secret) && !bystander {
            assert!(!said.out.contains(secret) && !said.err.contains(secret), "`{secret}` is heard: {said:?}");
        }
    }
}

#[test]
fn a_withheld_record_is_absent_in_every_command() {
    for (form, bound) in FORMS {
        let twins = Twins::with_restriction(&[form]);
        for (at, (viewer, bound)) in VIEWERS.into_iter().zip(bound).enumerate() {
            if bound {
                absent(&twins, at, viewer);
            } else {
                present(&twins, at, viewer);
            }
        }
        // Its source has it whole, whatever the form says.
        for officer in [ANA, BRAM] {
            let shown = twins.with.by(officer, &["record", "show", "nominals", &twins.number, "--json"]).expect(0);
            assert!(SECRETS[..6].iter().all(|secret| shown.out.contains(secret)), "{form}: {}", shown.out);
            assert!(twins.with.found(officer, "zebrawood cane").contains(&twins.number));
        }
        twins.with.is_sound();
    }
}

fn absent(twins: &Twins, at: usize, viewer: &str) {
    let (number, id) = (twins.number.as_str(), twins.id.as_str());
    for text in QUESTIONS {
        for more in [&["--json"][..], &[], &["--json", "--limit", "1"], &["--json", "--register", "nominals"]] {
            let said = twins.same(viewer, &[&["search", text], more].concat());
            assert!(said.code <= 1, "{said:?}");
        }
    }
    let batch: Vec<String> = [&twins.with, &twins.without]
        .map(|node| node.file("batch", QUESTIONS.map(|q| q.replace('\n', " ")).join("\n")))
        .to_vec();
    let answers = |node: &Node, file: &String| node.by(viewer, &["search", "--batch", file]).timeless();
    assert_eq!(answers(&twins.with, &batch[0]), answers(&twins.without, &batch[1]));
    for which in [number, id] {
        for words in [
            &["record", "show", "nominals", which][..],
            &["record", "show", "nominals", which, "--json"],
            &["record", "history", "nominals", which],
            &["record", "history", "nominals", which, "--json"],
            &["record", "edit", "nominals", which, "--sex", "F", "--reason", "x"],
            &["record", "edit", "nominals", which, "--sex", "F", "--reason", "x", "--from-version", "7"],
            &["record", "withdraw", "nominals", which, "--reason", "x"],
            &["record", "erase", "nominals", which, "--reason", "x", "--yes"],
            &["record", "show", "vehicles", which],
            // A link to it, from a record of one's own.
            &["record", "add", "nominals", "--nature", "individual", "--names", "A B", "--related", which],
            &["record", "edit", "nominals", "NOM-2026-000003", "--related", which, "--reason", "x"],
        ] {
            twins.same(viewer, words).expect(3);
        }
    }
    for format in ["jsonl", "csv"] {
        let said = twins.same(viewer, &["record", "export", "nominals", "--format", format]).expect(0);
        assert!(said.err.contains("exported: 4 records"), "the count tells nothing: {}", said.err);
    }
    let [with, without] = &twins.standing[at];
    for more in [&["--json"][..], &[]] {
        let hits = |node: &Node, id: &str| node.by(viewer, &[&["subscription", "hits", id], more].concat()).timeless();
        assert_eq!(hits(&twins.with, with), hits(&twins.without, without));
    }
    let list = |node: &Node| node.by(viewer, &["subscription", "list"]).timeless();
    assert_eq!(list(&twins.with), list(&twins.without));
}

/// The table would prove nothing if the secret could not be found at all.
fn present(twins: &Twins, at: usize, viewer: &str) {
    for text in QUESTIONS.iter().filter(|text| **text != "silver cane") {
        assert!(twins.with.found(viewer, text).contains(&twins.number), "{viewer} may find it by {text}");
    }
    let shown = twins.with.by(viewer, &["record", "show", "nominals", &twins.number, "--json"]).expect(0);
    assert_eq!(shown.json()[0]["restrictions"], json!([]));
    assert!(twins.with.by(viewer, &["record", "export", "nominals"]).expect(0).err.contains("exported: 5 records"));
    let hits = twins.with.by(viewer, &["subscription", "hits", &twins.standing[at][0], "--json"]).expect(0).json();
    assert!(hits.iter().any(|hit| hit["record"] == twins.number.as_str()), "{hits:?}");
    twins
        .with
        .by(viewer, &["record", "edit", "nominals", &twins.number, "--sex", "F", "--reason", "x"])
        .expect(3)
        .says(&["ask: FR"]);
}

/// A field by each form: it says "withheld", it is not searched, and its words are heard nowhere.
#[test]
fn a_withheld_field_is_absent_from_every_answer() {
    let fields: [(&str, &[&str], &[&str]); 6] = [
        ("names", &["Zeferino Quaresma", "زفيرينو كواريسما"], &["Zeferino Quaresma", "زفيرينو"]),
        ("father-name", &["Baltazar Quintanilha"], &["Quintanilha"]),
        ("documents", &["QX7654321", "QX765432I", "QX7654312"], &["QX7654321"]),
        ("birth-dates", &["1971-03-05"], &["1971-03-05"]),
        ("birth-places", &["Ourique"], &["Ourique"]),
        ("remarks", &["zebrawood cane"], &["zebrawood"]),
    ];
    for (field, questions, words) in fields {
        for (form, bound) in [FORMS[0], FORMS[5], FORMS[2]] {
            let twins = Twins::with_restriction(&[&format!("{form}/{field}")]);
            for (at, (viewer, bound)) in VIEWERS.into_iter().zip(bound).enumerate() {
                let show = twins.with.by(viewer, &["record", "show", "nominals", &twins.number, "--json"]).expect(0);
                let said = show.json().remove(0)["values"][field].clone();
                assert_eq!(said == json!({"nothing": "withheld"}), bound, "{form}/{field} for {viewer}: {said}");
                for question in questions {
                    let found = twins.with.found(viewer, question).contains(&twins.number);
                    assert_eq!(found, !bound, "{viewer} by {question} under {form}/{field}");
                    if bound {
                        // Its being there changes nothing in what is said of the others.
                        twins.same(viewer, &["search", question, "--json"]);
                        twins.same(viewer, &["search", question]);
                    }
                }
                if bound {
                    heard_nowhere(&twins, at, viewer, words);
                }
            }
        }
    }
}

fn heard_nowhere(twins: &Twins, at: usize, viewer: &str, words: &[&str]) {
    let node = &twins.with;
    let mut said = Vec::new();
    for text in ["Zeferino", "QX7654321 Zeferino", "زفير", "silver cane 1971", "Baltazar", "ZZi.777"] {
        said.push(
            node.by(viewer, &["search", text, "--json"])
                .out
                .lines()
                .filter(|line| line.contains(&twins.number))
                .collect::<String>(),
        );
        said.push(
            node.by(viewer, &["search", text])
                .out
                .lines()
                .filter(|line| line.contains(&twins.number))
                .collect::<String>(),
        );
    }
    for verb in ["show", "history"] {
        said.push(node.by(viewer, &["record", verb, "nominals", &twins.number, "--json"]).expect(0).out);
        said.push(node.by(viewer, &["record", verb, "nominals", &twins.number]).expect(0).out);
    }
    for format in ["jsonl", "csv"] {
        let rows = node.by(viewer, &["record", "export", "nominals", "--format", format]).expect(0).out;
        said.extend(rows.lines().filter(|row| row.contains(&twins.number)).map(str::to_string));
    }
    said.push(node.by(viewer, &["subscription", "hits", &twins.standing[at][0], "--json"]).out);
    let asked = ["QX7654321 Zeferino"];
    for text in said {
        for word in words {
            // What the officer asked is repeated as asked, never as found.
            let found = text.replace(&format!("\"asked\":\"{}\"", asked[0]), "").replace("\"asked\":\"QX7654321\"", "");
            assert!(!found.contains(word), "{viewer} hears `{word}`: {text}");
        }
    }
}

/// A restriction that comes later closes what was open, standing hits and history included; lifted, it
/// opens it again.
#[test]
fn a_later_restriction_closes_what_was_open() {
    let twins = Twins::with_restriction(&[]);
    let node = &twins.with;
    for (at, viewer) in VIEWERS.into_iter().enumerate() {
        present(&twins, at, viewer);
    }
    let set = |restriction: &str| {
        let words =
            ["record", "edit", "nominals", &twins.number, "--restrict", restriction, "--reason", "a source is at risk"];
        node.by(ANA, &words).expect(0);
    };
    set("everyone-but:ES");
    absent(&twins, 0, CHEN);
    absent(&twins, 2, GITA);
    assert!(node.found(DIEGO, "zebrawood cane").contains(&twins.number));
    node.restart();
    absent(&twins, 0, CHEN);
    set("none");
    assert!(node.found(CHEN, "zebrawood cane").contains(&twins.number));
    node.is_sound();
}

/// An erased and a withdrawn record are absent for everybody, a withheld one for some: one answer.
#[test]
fn erased_withheld_and_never_there_are_one_answer() {
    let twins = Twins::with_restriction(&["bureau:DE"]);
    let erased = twins.with.add(ANA, "nominals", &format!("{{{}}}", SECRET.replace("SECRET-REF", "other")));
    twins.with.by(ANA, &["record", "erase", "nominals", &erased, "--reason", "ordered", "--yes"]).expect(0);
    let answers: Vec<Said> = [twins.number.as_str(), &erased, "NOM-2026-999999"]
        .map(|which| {
            let said = twins.with.by(CHEN, &["record", "show", "nominals", which]).expect(3).timeless();
            Said { err: said.err.replace(which, "?"), ..said }
        })
        .to_vec();
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
    assert_eq!(twins.same(CHEN, &["search", "ZZi.777", "--json"]).code, 1);
}
