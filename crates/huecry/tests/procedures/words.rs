//! Every word a procedure speaks is there, in four languages.

use huecry_catalogue::{Catalogue, Counted, Effect, Lang, Late, Party, diagram, sheet};
use huecry_terms::{Priority, RefusalKind};
use std::collections::BTreeSet;

fn catalogue() -> Catalogue {
    Catalogue::load(&[], &huecry_rules::known()).unwrap()
}

#[test]
fn every_word_of_every_procedure_is_there() {
    let catalogue = catalogue();
    let mut keys: BTreeSet<String> = BTreeSet::new();
    for procedure in catalogue.procedures() {
        keys.insert(format!("procedure-about-{}", procedure.about.as_str()));
        for state in &procedure.states {
            keys.extend(state.seen_by.iter().map(party));
        }
        for step in &procedure.steps {
            keys.extend(step.needs.iter().map(|need| format!("need-{need}")));
            keys.extend(step.of.iter().chain(&step.shown_to).map(party));
        }
        let late = procedure.states.iter().filter_map(|state| Some(&state.clock.as_ref()?.late));
        for step in late.filter_map(|late| if let Late::Take(step) = late { Some(step) } else { None }) {
            assert!(procedure.step(step).is_some_and(|step| step.by_system()), "{} {step}", procedure.id);
        }
    }
    keys.extend(Counted::all().map(|counted| format!("counted-{}", counted.as_str())));
    keys.extend(Effect::all().map(|effect| format!("effect-{}", effect.as_str())));
    keys.extend(Priority::ALL.map(|priority| format!("priority-{}", priority.as_str())));
    keys.extend(RefusalKind::ALL.into_iter().map(|kind| kind.key().to_string()));
    let silent: Vec<(&String, Lang)> = keys
        .iter()
        .flat_map(|key| Lang::ALL.map(|lang| (key, lang)))
        .filter(|(key, lang)| catalogue.words().say(*lang, key, &[]) == **key)
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

fn party(party: &Party) -> String {
    match party {
        Party::Family(family) => format!("family-{family}"),
        other => format!("party-{}", other.as_str()),
    }
}

/// Sheet and diagram say every state and step of a procedure, and no key of the words stands in them bare.
#[test]
fn sheets_and_diagrams_say_it_all_in_four_languages() {
    let catalogue = catalogue();
    for procedure in catalogue.procedures() {
        for lang in Lang::ALL {
            let (text, svg) =
                (sheet::procedure_sheet(&catalogue, procedure, lang), diagram(&catalogue, procedure, lang));
            assert_eq!(svg, diagram(&catalogue, procedure, lang), "the same bytes");
            assert!(!svg.contains("style"), "the page's policy forbids inline styles");
            let titles = procedure.states.iter().map(|state| &state.title);
            for title in titles.chain(procedure.steps.iter().map(|step| &step.title)) {
                let said = title.get(lang);
                assert!(text.contains(&said.replace('&', "&amp;")), "{} {lang}: {said}", procedure.id);
                // What is wrapped stands in several lines: every word of it stands somewhere.
                for word in said.split_whitespace() {
                    assert!(svg.contains(&word.replace('&', "&amp;")), "{} {lang}: {word}", procedure.id);
                }
            }
            for bare in ["sheet-", "effect-", "family-", "party-", "priority-", "duration-", "need-"] {
                assert!(
                    !text.contains(&format!("| {bare}")) && !svg.contains(&format!(">{bare}")),
                    "{} {lang} {bare}",
                    procedure.id
                );
            }
            let mut reader = quick_xml::Reader::from_str(&svg);
            reader.config_mut().check_end_names = true;
            loop {
                match reader.read_event() {
                    Ok(quick_xml::events::Event::Eof) => break,
                    Ok(_) => {}
                    Err(error) => panic!("{} {lang}: {error}", procedure.id),
                }
            }
        }
    }
}
