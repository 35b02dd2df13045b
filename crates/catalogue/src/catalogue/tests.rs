//! What is refused, in which words, and what is not.

mod mistakes;

use super::*;
use crate::inline::{BOAT_TYPES, BOATS, KNOWN, catalogue, changed, planted};
use crate::{Lang, Search, Verb};

fn complaints<T>(result: Result<T, Vec<Unsound>>) -> Vec<String> {
    result.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn every_planted_mistake_is_named_with_its_line_and_advice() {
    for (file, from, to, expected) in mistakes::MISTAKES {
        assert_eq!(complaints(planted(file, from, to)), *expected, "{from:?} -> {to:?}");
    }
}

#[test]
fn all_faults_are_gathered_not_the_first() {
    let faults = complaints(changed(|files| {
        for (path, text) in files.iter_mut() {
            match *path {
                "registers/boats.toml" => {
                    *text = text.replace("\"fuzzy\"", "\"fuzy\"").replace("\"erase\"", "\"erasse\"")
                }
                "codes/boat-types.toml" => *text = text.replace("also =", "aslo ="),
                "roles.toml" => *text = text.replace("\"record\"", "\"recrod\""),
                _ => {}
            }
        }
    }));
    let expected = [
        "codes/boat-types.toml:15: code `sailing`: there is no key `aslo` here; did you mean `also`?",
        "registers/boats.toml:28: retention: `then` cannot be `erasse`; did you mean `erase`?",
        "registers/boats.toml:48: field `name`: `search` cannot be `fuzy`; did you mean `fuzzy`?",
        "roles.toml:14: role `ncb.recorder`: there is no verb `recrod`; did you mean `record`?",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn the_small_catalogue_is_lowered_as_it_says() {
    let catalogue = catalogue();
    let boats = catalogue.register_named("boats").unwrap();
    assert_eq!(boats.fields.len(), 10);
    let hull = boats.field_named("hull").unwrap();
    assert_eq!((hull.tag.0, hull.search, hull.scheme.as_deref()), (2, Search::Tolerant, Some("serial")));
    assert_eq!(boats.by_tag(hull.tag).unwrap().id.as_str(), "hull");
    assert!(boats.by_tag(huecry_terms::Tag(999)).is_none());
    let summary: Vec<&str> = boats.summary.iter().map(|tag| boats.by_tag(*tag).unwrap().id.as_str()).collect();
    assert_eq!(summary, ["name", "hull", "event-date"]);
    assert_eq!(boats.only_source, Some(huecry_terms::Tag(5)));
    assert_eq!(
        boats.sections.iter().map(|s| (s.id.as_str(), s.shared)).collect::<Vec<_>>(),
        [("boat", false), ("theft", true)]
    );
    assert_eq!(boats.fields_of(&boats.sections[1]).len(), 5);
    let length = boats.field_named("length").unwrap();
    assert_eq!((length.min.unwrap().0, length.max.unwrap().0), (1_000, 60_500));
    let recorder = "ncb.recorder".parse().unwrap();
    let reviewer = "secretariat.reviewer".parse().unwrap();
    assert!(boats.access.may_record(&recorder) && !boats.access.may_record(&reviewer));
    assert!(boats.access.may_consult(&recorder) && boats.access.may_consult(&reviewer));
    assert!(!boats.access.may_consult(&"secretariat.recorder".parse().unwrap()));
    assert!(
        catalogue.role(&recorder).unwrap().may(Verb::Record) && !catalogue.role(&reviewer).unwrap().may(Verb::Record)
    );
    assert_eq!(catalogue.purposes().collect::<Vec<_>>(), ["locate-object"]);
    assert!(catalogue.register_numbered("BOT").is_some());
}

#[test]
fn a_text_finds_its_code_whatever_its_dress() {
    let catalogue = catalogue();
    let table = [
        ("countries", "FR", Some("FR")),
        ("countries", "fra", Some("FR")),
        ("countries", "Frankreich", None),
        ("countries", "FRANCIA", Some("FR")),
        ("countries", "فرنسا", Some("FR")),
        ("countries", "cote d ivoire", Some("CI")),
        ("countries", "D", Some("DE")),
        ("countries", " ivory   coast ", Some("CI")),
        ("boat-types", "Yacht", Some("sailing")),
        // The English label of two codes means neither; the French of one means it.
        ("boat-types", "Motor boat", None),
        ("boat-types", "bateau a moteur", Some("motor")),
        // A retired code is read by its id and not offered by its label.
        ("boat-types", "galley", Some("galley")),
        ("boat-types", "Galère", None),
        ("boat-types", "", None),
        ("boat-types", "?!", None),
    ];
    for (list, text, expected) in table {
        let list = catalogue.codes(list).unwrap();
        assert_eq!(list.find(text).as_ref().map(|code| code.as_str()), expected, "{text}");
    }
    let near = catalogue.codes("boat-types").unwrap().near_miss("sailling").unwrap();
    assert_eq!(near.id.as_str(), "sailing");
    assert_eq!(near.near[0].as_str(), "motor");
}

#[test]
fn files_that_are_no_texts_of_a_catalogue_are_refused() {
    let deep = format!("a = {}1{}", "[".repeat(5_000), "]".repeat(5_000));
    let fields = (1..=401).map(|n| field(n.min(999), &format!("f{n}"))).collect::<String>();
    let many = format!(
        "{BOATS}\n[[section]]\nid = \"more\"\ntitle.en = \"m\"\ntitle.fr = \"m\"\ntitle.es = \"m\"\ntitle.ar = \"m\"\n{fields}"
    );
    let large = format!("{BOATS}\n# {}", "x".repeat(300 * 1024));
    let table: [(&str, &str, &str); 9] = [
        ("registers/empty.toml", "", "registers/empty.toml:1: `id` is missing"),
        ("registers/noise.toml", "\u{feff}\u{0}\u{1}", "not TOML: "),
        ("registers/deep.toml", &deep, "recursion"),
        ("registers/large.toml", &large, "the file has "),
        ("registers/many.toml", &many, "there are 406 fields, and 400 is the most"),
        ("registers/a/b.toml", BOATS, "there is no place for such a file"),
        ("register/boats.toml", BOATS, "there is no place for such a file"),
        ("words/de.ftl", "a = b", "there is no place for such a file"),
        ("frozen/boats@1.json", "{}", "not a snapshot: missing field `id`"),
    ];
    for (path, text, expected) in table {
        let said = complaints(changed(|files| files.push((path, text.to_string()))));
        assert!(said.iter().any(|one| one.contains(expected)), "{path}: {said:?}");
        assert!(said.len() <= 600, "{path}");
    }
}

fn field(tag: usize, id: &str) -> String {
    format!(
        "[[section.field]]\ntag = {tag}\nid = \"{id}\"\nkind = \"text\"\nlabel.en = \"a\"\nlabel.fr = \"a\"\nlabel.es = \"a\"\nlabel.ar = \"a\"\n"
    )
}

#[test]
fn what_is_missing_altogether_is_named() {
    for (gone, expected) in [
        ("roles.toml", "roles.toml: the file is missing; write it: without roles nobody may do anything"),
        ("words/ar.ftl", "words/ar.ftl: the file is missing; the catalogue speaks `en`, `fr`, `es` and `ar`"),
        ("codes/purposes.toml", "registers/boats.toml: there is no code list `purposes`; add `codes/purposes.toml`"),
    ] {
        let said = complaints(changed(|files| files.retain(|(path, _)| *path != gone)));
        assert!(said.iter().any(|one| one == expected), "{said:?}");
    }
}

#[test]
fn two_registers_cannot_share_the_letters_of_their_numbers() {
    let text = BOATS.replace("id          = \"boats\"", "id          = \"rafts\"");
    let said = complaints(changed(|files| files.push(("registers/rafts.toml", text))));
    assert_eq!(said, ["registers/rafts.toml: `number` `BOT` is already that of register `boats`; take other letters"]);
}

#[test]
fn a_register_of_documents_names_nobody_even_through_a_shared_section() {
    let person = BOATS.replace("subject     = \"object\"", "subject     = \"document\"");
    let said = complaints(changed(|files| {
        let mut section = crate::inline::THEFT.replace("kind     = \"text\"", "kind     = \"name\"");
        section = section.replace("circumstances", "thief");
        for (path, text) in files.iter_mut() {
            match *path {
                "registers/boats.toml" => *text = person.clone(),
                "sections/theft.toml" => *text = section.clone(),
                _ => {}
            }
        }
    }));
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("registers/boats.toml:103: field `thief` of sections/theft.toml: a register whose subject is `document` holds nobody's name"), "{said:?}");
}

#[test]
fn a_register_in_which_nothing_is_required_is_refused() {
    let text = BOATS.replace("  need     = \"required\"\n", "").replace("only_source = \"flag\"\n", "");
    let said = complaints(changed(|files| files[5].1 = text));
    assert_eq!(
        said,
        [
            "registers/boats.toml: no field is required, so an empty record would do; say `need = \"required\"` of what a record cannot be without"
        ]
    );
}

#[test]
fn the_hash_is_of_every_text_in_force_and_of_nothing_else() {
    let plain = catalogue();
    assert_eq!(plain.hash(), catalogue().hash());
    let with_frozen =
        changed(|files| files.push(("frozen/boats@1.json", crate::snapshot(plain.register_named("boats").unwrap()))))
            .unwrap();
    assert_eq!(plain.hash(), with_frozen.hash());
    assert_eq!(with_frozen.all_frozen().len(), 1);
    let other = planted("words/fr.ftl", "No record", "Aucun").unwrap();
    assert_ne!(plain.hash(), other.hash());
    assert_eq!(digest(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_eq!(hexadecimal(&[0, 255, 16]), "00ff10");
}

#[test]
fn a_proposal_is_looked_at_without_changing_the_catalogue() {
    let catalogue = catalogue();
    let text = BOATS.replace("id          = \"boats\"", "id          = \"rafts\"").replace("\"BOT\"", "\"RAF\"");
    let register = catalogue.try_register("registers/rafts.toml", &text, &KNOWN).unwrap();
    assert_eq!(register.fields.len(), 10);
    assert!(catalogue.register_named("rafts").is_none());
    let wrong = text.replace("\"fuzzy\"", "\"exact\"");
    assert_eq!(
        complaints(catalogue.try_register("registers/rafts.toml", &wrong, &KNOWN)),
        [
            "registers/rafts.toml:48: field `name`: a `name` field cannot be searched `exact`; it can be searched `fuzzy`, `none`"
        ]
    );
}

#[test]
fn fields_speak_of_other_fields() {
    let more = "\n  [[section.field]]\n  tag = 6\n  id = \"hull-end\"\n  kind = \"identifier\"\n  scheme = \"serial\"\n  range_end_of = \"hull\"\n  exact_needs = [\"flag\", \"event-place\"]\n  label.en = \"a\"\n  label.fr = \"a\"\n  label.es = \"a\"\n  label.ar = \"a\"\n\n[[section]]\ninclude = \"theft\"";
    let refused = complaints(planted("registers/boats.toml", "\n[[section]]\ninclude = \"theft\"", more));
    assert_eq!(
        refused,
        [
            "registers/boats.toml:108: `exact_needs` names `event-place`, which is a `place` field; name a field of kind `name`, `date`, `country`, `code`, `identifier`, `measure`"
        ]
    );
    let more = more.replace(", \"event-place\"", "");
    let catalogue = planted("registers/boats.toml", "\n[[section]]\ninclude = \"theft\"", &more)
        .unwrap_or_else(|faults| panic!("{}", faults[0]));
    let boats = catalogue.register_named("boats").unwrap();
    let (hull, end) = (boats.field_named("hull").unwrap(), boats.field_named("hull-end").unwrap());
    assert_eq!(end.range_end_of, Some(hull.tag));
    let needs = |field| boats.exact_needs_of(field).map(|tag| tag.0).collect::<Vec<_>>();
    assert_eq!((needs(hull), needs(end)), (vec![3], vec![3, 5]));
    for seed in 0..50 {
        let values = crate::sample::full(&catalogue, boats, huecry_terms::Day::constant(2026, 11, 22), seed);
        let [start, end] = [hull, end]
            .map(|field| boats.identifiers(&values).find(|(there, _)| *there == field).unwrap().1.raw.clone());
        assert!(start <= end && start.len() == end.len(), "{start} to {end}");
    }
}

#[test]
fn words_are_said_with_their_plurals_and_unknown_keys_show() {
    let catalogue = catalogue();
    let words = catalogue.words();
    assert_eq!(words.say(Lang::En, "answer-hits", &[("count", "1")]), "One");
    assert_eq!(words.say(Lang::En, "answer-hits", &[("count", "12")]), "12");
    // A number that is a name of something stays as it is written.
    assert_eq!(words.say(Lang::En, "answer-hits", &[("count", "007")]), "007");
    assert_eq!(words.say(Lang::Fr, "no-such-key", &[]), "no-such-key");
    assert!(words.has("answer-none") && !words.has("answer"));
}

#[test]
fn a_node_adds_registers_and_replaces_by_a_higher_version_only() {
    let replaces = |to: &str| replaces("codes/boat-types.toml", BOAT_TYPES, &BOAT_TYPES.replace("version = 1", to));
    assert!(replaces("version = 2").is_ok());
    let refused = replaces("version = 1 ").unwrap_err();
    assert_eq!(
        refused.to_string(),
        "codes/boat-types.toml: the node's own text is version 1, and the organisation's is version 1; raise `version`, or take the node's file out"
    );
    let roles = super::replaces("roles.toml", crate::inline::ROLES, "x").unwrap_err();
    assert!(roles.what.contains("has no version"));
}
