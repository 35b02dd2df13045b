//! The real catalogue as a table: every register has every property (house.md section 5, vaccine 5).

mod known;

use huecry_catalogue::{
    Catalogue, Class, Escalation, FaultKind, Lang, NEARLY, NameOf, Need, Register, Search, Snapshot, Subject, Verb,
    check, diff, diff_agreements, entry, fold, read_json, read_row, sample, sheet, snapshot, write_json, write_row,
};
use huecry_terms::{Act, CodeId, Day, Kind, NameUse, RefusalKind, Value, Values, Word};
use known::KNOWN;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    Catalogue::load(&[], &KNOWN).unwrap_or_else(|faults| {
        let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("the catalogue is unsound:\n{}", said.join("\n"))
    })
});

const TODAY: Day = Day::constant(2026, 11, 22);

/// Asks something of every register and gathers what is wrong with each.
fn of_every_register(ask: impl Fn(&Register) -> Vec<String>) {
    assert!(!CATALOGUE.registers().is_empty(), "there is no register");
    let wrong: Vec<String> = CATALOGUE
        .registers()
        .iter()
        .flat_map(|register| {
            ask(register).into_iter().map(|what| format!("{}: {what}", register.id)).collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_six_registers_of_the_first_issue_are_there() {
    let ids: Vec<&str> = CATALOGUE.registers().iter().map(|register| register.id.as_str()).collect();
    for id in ["firearms", "maritime-piracy", "nominals", "travel-documents", "vehicles", "works-of-art"] {
        assert!(ids.contains(&id), "{id} is missing from {ids:?}");
    }
}

#[test]
fn every_text_is_there_in_four_languages() {
    of_every_register(|register| {
        let mut texts =
            vec![("title", &register.title), ("about", &register.about), ("no_record", &register.no_record)];
        texts.extend(register.sections.iter().map(|section| (section.id.as_str(), &section.title)));
        texts.extend(register.fields.iter().map(|field| (field.id.as_str(), &field.label)));
        texts.extend(register.fields.iter().filter_map(|field| Some((field.id.as_str(), field.hint.as_ref()?))));
        let missing = texts.iter().flat_map(|(name, said)| {
            said.each()
                .filter(|(_, text)| text.trim().is_empty())
                .map(move |(lang, _)| format!("{name} says nothing in {lang}"))
        });
        missing.collect()
    });
}

/// Arabic is written in Arabic letters, and nothing else is: a label pasted into the wrong line shows here.
#[test]
fn every_language_is_written_in_its_letters() {
    let arabic = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    of_every_register(|register| {
        let texts = [&register.title, &register.about, &register.no_record]
            .into_iter()
            .chain(register.fields.iter().map(|f| &f.label));
        texts
            .flat_map(|said| said.each().filter(|(lang, text)| arabic(text) != (*lang == Lang::Ar)))
            .map(|(lang, text)| format!("{lang}: {text}"))
            .collect()
    });
}

#[test]
fn labels_tell_fields_apart() {
    of_every_register(|register| {
        let mut wrong = Vec::new();
        for lang in Lang::ALL {
            let mut seen = BTreeSet::new();
            for field in register.fields.iter().filter(|field| !seen.insert(field.label.get(lang).to_lowercase())) {
                wrong.push(format!("{lang}: two fields are called `{}`", field.label.get(lang)));
            }
        }
        wrong
    });
}

/// Two registers with the same letters for "no record" would teach officers to skip it.
#[test]
fn every_register_says_in_its_own_words_what_no_record_does_not_mean() {
    for lang in Lang::ALL {
        let all: BTreeSet<&str> = CATALOGUE.registers().iter().map(|register| register.no_record.get(lang)).collect();
        assert_eq!(all.len(), CATALOGUE.registers().len(), "{lang}");
    }
}

#[test]
fn tags_mean_today_what_they_meant_when_they_were_frozen() {
    for (id, version, text) in CATALOGUE.all_frozen() {
        let frozen = Snapshot::from_json(text).expect("the catalogue read it");
        let Some(register) = CATALOGUE.register_named(id) else { panic!("{id}@{version} is frozen and {id} is gone") };
        assert!(
            version <= register.version,
            "{id}@{version} is frozen and the register is version {}",
            register.version
        );
        let now = Snapshot::of(register);
        if version == register.version {
            assert_eq!(text, snapshot(register), "{id}@{version} no longer says what was frozen: raise the version");
        }
        let differences = diff(&frozen, &now);
        let refused = differences.iter().find(|difference| difference.class == Class::Refused);
        assert_eq!(refused.map(ToString::to_string), None, "{id}@{version} to {}", register.version);
        let widens = differences.iter().find(|difference| difference.class == Class::Widens);
        let decided = register.decision.is_some() || version + 1 < register.version;
        if let Some(widens) = widens.filter(|_| !decided) {
            panic!(
                "{id}@{version} to {}: {widens}; name the decision that allows it: `decision = \"…\"`",
                register.version
            );
        }
    }
}

#[test]
fn registers_of_things_and_documents_hold_nobody() {
    of_every_register(|register| {
        let person = |field: &&huecry_catalogue::Field| field.of == Some(NameOf::Person);
        let holds = matches!(register.subject, Subject::Object | Subject::Document);
        register.fields.iter().filter(person).filter(|_| holds).map(|field| field.id.to_string()).collect()
    });
}

/// No identifier of somebody without a way to find it, no register that can only be filtered.
#[test]
fn every_register_can_be_asked() {
    of_every_register(|register| {
        let asked = |field: &&huecry_catalogue::Field| !matches!(field.search, Search::None | Search::Filter);
        match register.fields.iter().find(asked) {
            Some(_) => Vec::new(),
            None => vec!["no field can be asked for".to_string()],
        }
    });
}

#[test]
fn somebody_may_record_and_somebody_may_look() {
    of_every_register(|register| {
        let may = |verb: Verb, allowed: &dyn Fn(&huecry_catalogue::Role) -> bool| {
            CATALOGUE.roles().iter().any(|role| role.may(verb) && allowed(role))
        };
        let mut wrong = Vec::new();
        if !may(Verb::Record, &|role| register.access.may_record(&role.id)) {
            wrong.push("no role may record".to_string());
        }
        if !may(Verb::Search, &|role| register.access.may_consult(&role.id)) {
            wrong.push("no role may search".to_string());
        }
        let idle =
            register.access.record.iter().filter(|id| !CATALOGUE.role(id).is_some_and(|role| role.may(Verb::Record)));
        wrong.extend(idle.map(|id| format!("`{id}` may record here and has not the verb")));
        wrong
    });
}

#[test]
fn invented_records_survive_the_door_json_and_csv() {
    of_every_register(|register| {
        let mut wrong = Vec::new();
        for seed in 0..200 {
            let each =
                [sample::values(&CATALOGUE, register, TODAY, seed), sample::full(&CATALOGUE, register, TODAY, seed)];
            wrong.extend(each.iter().filter_map(|values| comes_back(register, values).err()));
        }
        wrong.truncate(5);
        wrong
    });
}

fn comes_back(register: &Register, values: &Values) -> Result<(), String> {
    if let Some(fault) = check(&CATALOGUE, register, values).first() {
        return Err(fault.to_string());
    }
    let text = serde_json::Value::Object(write_json(&CATALOGUE, register, values)).to_string();
    let serde_json::Value::Object(json) = serde_json::from_str(&text).map_err(|e| e.to_string())? else {
        return Err(text);
    };
    let read = read_json(&CATALOGUE, register, &json).map_err(|faults| faults[0].to_string())?;
    let row = write_row(&CATALOGUE, register, values);
    let cells = register.fields.iter().map(|field| field.id.as_str()).zip(row.iter().map(String::as_str));
    let read_cells = read_row(&CATALOGUE, register, cells).map_err(|faults| faults[0].to_string())?;
    let disk: Values =
        serde_json::from_str(&serde_json::to_string(values).map_err(|e| e.to_string())?).map_err(|e| e.to_string())?;
    match (read == *values, read_cells == *values, disk == *values) {
        (true, true, true) => Ok(()),
        came_back => Err(format!("{came_back:?}: {text}")),
    }
}

#[test]
fn invented_records_are_kept_for_a_while() {
    of_every_register(|register| {
        let over = (0..100).map(|seed| sample::values(&CATALOGUE, register, TODAY, seed));
        let over = over.map(|values| register.retention.keep_until(TODAY, &values)).filter(|until| *until <= TODAY);
        over.map(|until| format!("kept until {until}")).take(3).collect()
    });
}

/// What a register requires is asked for by name when it is missing, and "unknown" is an answer.
#[test]
fn what_is_required_is_asked_for() {
    of_every_register(|register| {
        let asked: Vec<String> =
            check(&CATALOGUE, register, &Values::new()).into_iter().map(|fault| fault.field).collect();
        let required = || register.fields.iter().filter(|field| field.need == Need::Required);
        let unknown: Values = required().map(|field| (field.tag, Value::Unknown)).collect();
        let mut wrong: Vec<String> = check(&CATALOGUE, register, &unknown).iter().map(ToString::to_string).collect();
        if asked != required().map(|field| field.id.to_string()).collect::<Vec<_>>() {
            wrong.push(format!("asks for {asked:?}"));
        }
        wrong
    });
}

/// Every code of every list is read by its id, by each of its words and, where it is the only one so
/// called, by its label in each language.
#[test]
fn every_code_is_found_by_what_people_call_it() {
    let mut wrong = Vec::new();
    for list in CATALOGUE.lists() {
        let used = || list.iter().filter(|code| code.retired.is_none());
        let mut called: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for (code, (_, label)) in used().flat_map(|code| code.label.each().map(move |label| (code, label))) {
            called.entry(fold(label)).or_default().insert(code.id.as_str());
        }
        for code in used() {
            let words = code.also.iter().chain(&code.alpha3).map(String::as_str).chain([code.id.as_str()]);
            for word in words.filter(|word| list.find(word).as_ref() != Some(&code.id)) {
                wrong.push(format!("{}: `{word}` does not find `{}`", list.id, code.id));
            }
            for (lang, label) in code.label.each() {
                let alone = called.get(&fold(label)).is_some_and(|codes| codes.len() == 1);
                if alone && list.find(label).is_none() {
                    wrong.push(format!("{}: the {lang} label `{label}` does not find `{}`", list.id, code.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The lists other code leans on hold the codes that code writes.
#[test]
fn the_codes_of_the_types_are_in_their_lists() {
    let uses = CATALOGUE.codes("name-uses").expect("there is a list `name-uses`");
    for used in [NameUse::Main, NameUse::Alias, NameUse::Former, NameUse::Birth, NameUse::OriginalScript] {
        assert!(uses.get(used.as_str()).is_some(), "name-uses: {}", used.as_str());
    }
    for list in ["countries", "document-types", "languages", "purposes", "sexes"] {
        assert!(CATALOGUE.codes(list).is_some_and(|list| !list.is_empty()), "there is no list `{list}`");
    }
    let countries = CATALOGUE.codes("countries").expect("asserted above");
    for (text, code) in [("FRA", "FR"), ("D", "DE"), ("france", "FR"), ("COTE D'IVOIRE", "CI"), ("914", "914")] {
        assert_eq!(countries.find(text).as_ref().map(|code| code.as_str()), Some(code), "{text}");
    }
}

/// Every key of words this crate and `terms` ask for.
fn keys() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = FaultKind::ALL.iter().map(|kind| kind.key().to_string()).collect();
    keys.insert(NEARLY.to_string());
    keys.extend(RefusalKind::ALL.iter().map(|kind| kind.key().to_string()));
    keys.extend(Kind::ALL.iter().map(|kind| format!("kind-{}", kind.as_str())));
    keys.extend(Verb::ALL.iter().map(|verb| format!("verb-{}", verb.as_str())));
    keys.extend(KNOWN.checks.iter().map(|check| format!("check-{check}")));
    keys.extend(KNOWN.schemes.iter().map(|scheme| format!("scheme-{scheme}")));
    keys.extend(["act-node-founded", "act-searched", "act-refused", "kind-many"].map(str::to_string));
    keys.extend(CATALOGUE.roles().iter().map(|role| format!("family-{}", role.family())));
    for field in CATALOGUE.registers().iter().flat_map(|register| &register.fields) {
        keys.extend(field.unit.map(|unit| format!("unit-{}", unit.as_str())));
        keys.insert(format!("need-{}", field.need.as_str()));
        keys.insert(format!("search-{}", field.search.as_str()));
    }
    keys.extend(["days", "months", "years"].map(|unit| format!("duration-{unit}")));
    keys
}

#[test]
fn there_are_words_for_everything_that_is_said() {
    let missing: Vec<String> = keys().into_iter().filter(|key| !CATALOGUE.words().has(key)).collect();
    assert!(missing.is_empty(), "words/*.ftl lack {missing:?}");
    let _ = (Act::key, Word::as_str);
}

/// A sheet shows words, never the key of words nobody wrote, and the same sheet twice.
#[test]
fn every_sheet_speaks_its_language() {
    of_every_register(|register| {
        let mut wrong = Vec::new();
        for lang in Lang::ALL {
            let text = sheet(&CATALOGUE, register, lang);
            assert_eq!(text, sheet(&CATALOGUE, register, lang));
            let keys = [
                "sheet-",
                "kind-",
                "need-",
                "search-",
                "unit-",
                "scheme-",
                "subject-",
                "then-",
                "family-",
                "duration-",
            ];
            wrong.extend(
                text.lines()
                    .filter(|line| keys.iter().any(|key| line.contains(&format!("| {key}"))))
                    .map(|line| format!("{lang}: {line}")),
            );
            for field in register.fields.iter().filter(|field| !text.contains(&format!("`{}`", field.id))) {
                wrong.push(format!("{lang}: the field `{}` is not on the sheet", field.id));
            }
            // Every row of a table has as many cells as its head.
            let mut cells = 0;
            for line in text.lines() {
                let here = line.matches('|').count() - line.matches("\\|").count();
                if here > 0 && cells > 0 && here != cells {
                    wrong.push(format!("{lang}: {line}"));
                }
                cells = here;
            }
        }
        wrong
    });
}

/// Every area, priority and agreement: in four languages, each in its letters, on a sheet that says everything it does.
#[test]
fn agreements_speak_four_languages_and_their_sheets_say_all() {
    let arabic = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    let agreed = CATALOGUE
        .agreements()
        .iter()
        .flat_map(|one| [&one.title, &one.aim].into_iter().chain(one.parties.iter().map(|party| &party.name)));
    for said in agreed.chain(CATALOGUE.line().areas.iter().map(|area| &area.title)) {
        assert!(said.each().all(|(lang, text)| !text.is_empty() && arabic(text) == (lang == Lang::Ar)), "{said:?}");
    }
    for (word, _) in Escalation::WORDS {
        assert!(CATALOGUE.words().has(&format!("escalation-{word}")), "{word}");
    }
    for (one, lang) in CATALOGUE.agreements().iter().flat_map(|one| Lang::ALL.map(|lang| (one, lang))) {
        let text = sheet::agreement_sheet(&CATALOGUE, one, lang);
        assert_eq!(text, sheet::agreement_sheet(&CATALOGUE, one, lang));
        for key in ["sheet-", "line-answer-", "line-onward-", "line-test-data-", "duration-", "column-"] {
            assert!(!text.contains(&format!("| {key}")), "{lang}: {key}");
        }
        let label = |list: &str, code: &CodeId| {
            CATALOGUE.codes(list).and_then(|codes| codes.get(code.as_str())).unwrap().label.get(lang).to_string()
        };
        let mut wanted = vec![one.hash(), one.size_most.to_string(), one.handling.to_string()];
        wanted.extend(one.parties.iter().map(|party| party.address.to_string()));
        wanted.extend([one.valid_from, one.valid_until].map(|day| day.to_string()));
        wanted.extend(one.crime_areas.iter().map(|area| label("crime-areas", area)));
        for record in &one.records {
            wanted.push(format!("`{}`", record.register));
            wanted.extend(record.categories.iter().map(|category| label("data-categories", category)));
            wanted.extend(record.crime_areas.iter().map(|area| label("crime-areas", area)));
        }
        for direction in &one.directions {
            wanted.extend(direction.kinds.iter().map(|kind| label("message-kinds", &kind.kind)));
            wanted.extend(direction.categories.iter().map(|one| label("data-categories", &one.category)));
            wanted.extend(direction.answers.iter().map(|answered| format!("`{}`", answered.register)));
        }
        let missing: Vec<&String> = wanted.iter().filter(|wanted| !text.contains(wanted.as_str())).collect();
        assert!(missing.is_empty(), "{} {lang}: {missing:?}", one.id);
        let levels: Vec<String> = one.parties.iter().map(|party| party.levels.clone()).collect();
        for pair in &one.equivalence {
            assert!(text.contains(&format!(
                "| {} | {} |",
                label(&levels[0], &pair.first),
                label(&levels[1], &pair.second)
            )));
        }
    }
}

/// What was frozen still says what it said, and nothing became wider without a decision.
#[test]
fn agreements_say_today_what_was_frozen() {
    for one in CATALOGUE.agreements() {
        for version in 1..=one.version {
            let Some(frozen) = CATALOGUE.agreement_at(&one.id, version) else { panic!("{}@{version} is gone", one.id) };
            let differences = diff_agreements(frozen, one);
            let decided = one.decision.is_some() || version + 1 < one.version;
            let wrong = differences.iter().find(|difference| {
                difference.class == Class::Refused || (difference.class == Class::Widens && !decided)
            });
            assert_eq!(wrong.map(ToString::to_string), None, "{}@{version} to {}", one.id, one.version);
            assert!(version < one.version || differences.is_empty(), "{}@{version}: {differences:?}", one.id);
        }
        assert!(one.legal_basis.iter().all(|basis| !basis.checked), "nobody has compared any text of {}", one.id);
    }
    // A register of which the line does not say what its records are sends none, and so one that is forgotten is found.
    let described = |one: &Register| CATALOGUE.line().records.iter().any(|record| record.register == one.id);
    assert_eq!(CATALOGUE.registers().iter().find(|one| !described(one)).map(|one| &one.id), None);
    let ids: Vec<&str> = CATALOGUE.agreements().iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["bureau-france", "icpo-europol"]);
}

#[test]
fn a_difference_is_said_in_four_languages() {
    let register = &CATALOGUE.registers()[0];
    let old = Snapshot::of(register);
    let mut new = old.clone();
    new.version += 1;
    new.access.public = new.fields.iter().map(|field| field.tag).collect();
    new.fields[0].label.en.push('x');
    new.retention.keep = huecry_catalogue::Keep::Years(99);
    for difference in diff(&old, &new) {
        for lang in Lang::ALL {
            let said = difference.say(CATALOGUE.words(), lang);
            assert!(said != difference.key && !said.contains("{$"), "{said}");
        }
    }
}

#[test]
fn a_fault_is_said_in_four_languages_and_without_the_value() {
    let register = CATALOGUE.register_named("nominals").expect("there are nominals");
    let given = serde_json::json!({"birth-dates": "5.3.1971", "nationalities": "Farnce", "height": "9 m"});
    let faults = read_json(&CATALOGUE, register, given.as_object().expect("an object")).unwrap_err();
    assert_eq!(faults.len(), 3, "{faults:?}");
    for (fault, lang) in faults.iter().flat_map(|fault| Lang::ALL.map(|lang| (fault, lang))) {
        let said = fault.say(CATALOGUE.words(), lang);
        assert!(!said.contains("fault-") && !said.contains("{$") && !said.contains("5.3.1971"), "{said}");
    }
    assert_eq!(entry::MANY_MOST, 500);
}

/// A node's own register is one file, and its own text of one of ours obeys the law of change.
#[test]
fn a_node_adds_a_register_and_changes_ours_by_the_law() {
    let ours = huecry_catalogue::embedded()
        .iter()
        .find(|(path, _)| *path == "registers/vehicles.toml")
        .expect("there are vehicles")
        .1;
    let load = |path: &str, text: String| Catalogue::load(&[(path.to_string(), text)], &KNOWN);
    let added = ours.replace("= \"vehicles\"", "= \"tractors\"").replace("= \"VEH\"", "= \"TRA\"");
    let added = load("registers/tractors.toml", added).unwrap_or_else(|faults| panic!("{}", faults[0]));
    assert_eq!(added.registers().len(), CATALOGUE.registers().len() + 1);
    assert_ne!(added.hash(), CATALOGUE.hash());
    assert!(added.register_named("tractors").is_some());

    let version = |text: &str| text.replacen("version  = 1", "version  = 2", 1);
    assert_ne!(version(ours), ours, "the test finds the version");
    let keep = |text: &str, keep: &str| text.replacen("keep        = \"10 years\"", keep, 1);
    assert_ne!(keep(ours, ""), ours, "the test finds the retention");
    let path = "registers/vehicles.toml";
    assert_eq!(load(path, ours.to_string()).map(|c| c.hash()), Ok(CATALOGUE.hash()), "the same text changes nothing");
    let said = |text: String| load(path, text).map(|_| ()).map_err(|faults| faults[0].to_string());
    assert!(
        said(keep(ours, "keep = \"9 years\""))
            .unwrap_err()
            .contains("is version 1, and the organisation's is version 1")
    );
    assert_eq!(said(version(&keep(ours, "keep = \"9 years\""))), Ok(()));
    assert_eq!(
        said(version(&keep(ours, "keep = \"20 years\""))),
        Err("registers/vehicles.toml: WIDENS: `keep`: keep longer, from 10 years to 20 years; name the decision that allows it: `decision = \"…\"`".to_string())
    );
    let decided = version(&keep(ours, "keep = \"20 years\"")).replacen(
        "version  = 2",
        "version  = 2\ndecision = \"GA-2026-RES-01\"",
        1,
    );
    assert_eq!(said(decided), Ok(()));
    let moved = version(ours).replacen("scheme   = \"vin\"", "scheme   = \"serial\"", 1);
    assert!(said(moved).unwrap_err().contains("REFUSED: `vin.scheme`"));
    let empty = load(path, String::new()).map(|_| ()).unwrap_err();
    assert!(empty.iter().any(|fault| fault.to_string().starts_with("registers/vehicles.toml:1: `id` is missing")));
    let refused = load("roles.toml", "x".into()).unwrap_err();
    assert!(refused[0].to_string().starts_with("roles.toml: a node cannot replace this file"), "{}", refused[0]);
    let refused = load("../../etc/passwd", "x".into()).unwrap_err();
    assert_eq!(
        refused[0].to_string(),
        "../../etc/passwd: a node has no such file of its own; it may add registers, procedures, agreements, sections and code lists"
    );
}
