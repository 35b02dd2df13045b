//! The labelled cases for the flags are as their README says: readable, invented, both sides, four languages.

mod common;

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Every flag of `spec/notices.md` 5.3, 5.4 and 5.5.
const FLAGS: &str = "PURE-POLITICAL PURE-MILITARY PURE-RELIGIOUS RACIAL EXPRESSION ASSOCIATION TERROR-THIN \
    POLITICIAN-CURRENT POLITICIAN-FORMER CANDIDATE COUP ARMED-CONFLICT STATE-DISPUTE DEFENDER JUDGE-TARGET \
    ECON-POLITICAL REPEAT CONTEXT SUPERVISED OTHER-NCB REFUGEE ASYLUM-PENDING ASYLUM-DENIED NATURALISED-REFUGEE \
    TORTURE DEATH ABSENTIA FAIRTRIAL NEBIS PRESCRIBED MINOR ARBITRARY RETURN-RISK TRANSFER-PROC \
    EXTRADITION-REFUSED THRESHOLD CULTURAL ADMIN PRIVATE FAMILY CUSTODY FACTS-THIN INCOHERENT CIVIL-NATURE WARRANT \
    NO-EXTRADITION LOCATED-IDLE KNOWN-ADDRESS IDENTITY-WEAK IDENTITY-CONFLICT COLOUR-MISMATCH REENTRY SLTD-TRICK \
    OLD BULK SENSITIVE VICTIM OBJECTION PUBLIC-RISK";

/// What a file of cases holds, once each case is as it should be.
#[derive(Default)]
struct Counted {
    cases: usize,
    of_flag: BTreeMap<String, usize>,
    of_lang: BTreeMap<String, usize>,
    /// Requests that raise nothing.
    clean: usize,
}

fn known() -> BTreeSet<String> {
    FLAGS.split_whitespace().map(|flag| format!("F-{flag}")).collect()
}

/// Reads every case of a file; `id` says how the case of a line is named, by its language and its place in the file.
fn counted(text: &str, id: impl Fn(&str, usize) -> String) -> Counted {
    let (known, mut counted) = (known(), Counted::default());
    for (n, line) in text.lines().enumerate() {
        let case: Value = serde_json::from_str(line).unwrap_or_else(|e| panic!("line {}: {e}", n + 1));
        let said =
            |key: &str| case[key].as_str().unwrap_or_else(|| panic!("line {}: `{key}` is no text", n + 1)).to_string();
        let id = id(&said("language"), n);
        assert_eq!(case["id"], id.as_str());
        *counted.of_lang.entry(said("language")).or_default() += 1;
        assert!(!said("type").is_empty() && !said("today").is_empty() && !said("why").is_empty(), "{id}");
        let source = said("source");
        assert!(source.len() == 2 && source.starts_with('X'), "{id}: {source} may be a real country");
        let expected = case["expect"].as_array().unwrap_or_else(|| panic!("{id}: `expect` is no list"));
        let flags: BTreeSet<String> = expected.iter().filter_map(|flag| flag.as_str().map(str::to_string)).collect();
        assert_eq!(flags.len(), expected.len(), "{id}: a flag twice, or no text");
        let unknown: Vec<&String> = flags.difference(&known).collect();
        assert!(unknown.is_empty(), "{id}: {unknown:?}");
        counted.clean += usize::from(flags.is_empty());
        flags.into_iter().for_each(|flag| *counted.of_flag.entry(flag).or_default() += 1);
        counted.cases += 1;
    }
    counted
}

fn half(text: &str, letter: char) {
    let counted = counted(text, |_, n| format!("{letter}-{:03}", n + 1));
    assert_eq!(counted.cases, 160);
    assert!(counted.of_lang.len() == 4 && counted.of_lang.values().all(|count| *count == 40), "{:?}", counted.of_lang);
    assert!(counted.clean >= 40, "only {} requests raise nothing", counted.clean);
    let of_flag = |flag: &String| counted.of_flag.get(flag).copied().unwrap_or(0);
    let few: Vec<String> = known().into_iter().filter(|flag| of_flag(flag) < 2).collect();
    assert!(few.is_empty(), "fewer than two cases: {few:?}");
}

#[test]
fn the_seen_half_is_as_it_should_be() {
    half(include_str!("flags/seen.jsonl"), 'S');
}

#[test]
fn the_unseen_half_is_as_it_should_be() {
    half(include_str!("flags/unseen.jsonl"), 'U');
}

#[test]
fn the_cases_of_strangers_are_as_they_should_be() {
    let text = include_str!("flags/strangers.jsonl");
    let ids: Vec<String> = ids(text);
    let named = |lang: &str, n: usize| match n {
        n if n < 4 * OF_EACH => format!("{}-{:03}", lang.to_uppercase(), n % OF_EACH + 1),
        n => ids[n].clone(),
    };
    let counted = counted(text, named);
    is_each_once(&ids[4 * OF_EACH..], "B-");
    assert_eq!(counted.of_lang.len(), 4);
    assert!(counted.of_lang.values().all(|count| *count >= OF_EACH), "{:?}", counted.of_lang);
    assert!(counted.clean * 4 >= counted.cases, "only {} of {} raise nothing", counted.clean, counted.cases);
}

#[test]
fn the_blind_set_is_as_it_should_be() {
    let text = include_str!("flags/blind.jsonl");
    let ids: Vec<String> = ids(text);
    let counted = counted(text, |_, n| ids[n].clone());
    is_each_once(&ids, "C-");
    assert_eq!(counted.of_lang.len(), 4, "{:?}", counted.of_lang);
}

/// The ids of a file, in its order.
fn ids(text: &str) -> Vec<String> {
    let id = |line: &str| {
        serde_json::from_str(line)
            .ok()
            .and_then(|case: Value| Some(case["id"].as_str()?.to_string()))
            .unwrap_or_default()
    };
    text.lines().map(id).collect()
}

fn is_each_once(ids: &[String], head: &str) {
    assert!(ids.iter().all(|id| id.starts_with(head) && id.len() == 5), "ids are not `{head}…`");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id twice");
}

/// How many cases each of the first strangers wrote, in one language each.
const OF_EACH: usize = 110;
