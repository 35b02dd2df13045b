//! The labelled cases for the flags are as their README says: readable, invented, both sides, four languages.

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

fn half(text: &str, letter: char) {
    let known: BTreeSet<String> = FLAGS.split_whitespace().map(|flag| format!("F-{flag}")).collect();
    let (mut of_flag, mut of_lang): (BTreeMap<String, usize>, BTreeMap<String, usize>) = Default::default();
    let mut clean = 0;
    for (n, line) in text.lines().enumerate() {
        let id = format!("{letter}-{:03}", n + 1);
        let case: Value = serde_json::from_str(line).unwrap_or_else(|e| panic!("{id}: {e}"));
        assert_eq!(case["id"], id.as_str());
        let said = |key: &str| case[key].as_str().unwrap_or_else(|| panic!("{id}: `{key}` is no text")).to_string();
        *of_lang.entry(said("language")).or_default() += 1;
        assert!(!said("type").is_empty() && !said("today").is_empty() && !said("why").is_empty(), "{id}");
        let source = said("source");
        assert!(source.len() == 2 && source.starts_with('X'), "{id}: {source} may be a real country");
        let expected = case["expect"].as_array().unwrap_or_else(|| panic!("{id}: `expect` is no list"));
        let flags: BTreeSet<String> = expected.iter().filter_map(|flag| flag.as_str().map(str::to_string)).collect();
        assert_eq!(flags.len(), expected.len(), "{id}: a flag twice, or no text");
        let unknown: Vec<&String> = flags.difference(&known).collect();
        assert!(unknown.is_empty(), "{id}: {unknown:?}");
        clean += usize::from(flags.is_empty());
        flags.into_iter().for_each(|flag| *of_flag.entry(flag).or_default() += 1);
    }
    assert_eq!(text.lines().count(), 160);
    assert!(of_lang.len() == 4 && of_lang.values().all(|count| *count == 40), "{of_lang:?}");
    assert!(clean >= 40, "only {clean} requests raise nothing");
    let few: Vec<&String> = known.iter().filter(|flag| of_flag.get(*flag).copied().unwrap_or(0) < 2).collect();
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
