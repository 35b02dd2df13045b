use super::*;
use crate::fields;

#[test]
fn what_touches_files_or_waits_for_typing_stays_where_it_was_typed() {
    let of_words = |words: &str| {
        let arguments = words.split(' ').map(str::to_string);
        let arguments = fields::fields_to_sets(std::iter::once("huecry".to_string()).chain(arguments).collect());
        is_of_words(&read(arguments).unwrap_or_else(|e| panic!("{words}: {e}")).command)
    };
    for words in [
        "people list",
        "people invite FR-0001",
        "token list",
        "bureau add FR",
        "search L898902C3",
        "record show nominals NOM-2026-000001",
        "record add nominals --names X",
        "record add nominals --json {\"names\":\"X\"}",
        "record erase nominals N --reason r --yes",
        "record export nominals",
        "acts",
        "dossier list --mine",
        "dossier show COR-2026-000001 --json",
        "dossier open record-correction --about nominals N --set what-is-wrong=w --json",
        "dossier take COR-2026-000001 keep --set answer=a",
        "link status",
        "link send --to a --kind request --handling H0 --classification c --keep-until 2027-01-01 --subject s --text t",
        "log prove 7",
        "log evidence 019aaf9a-0000-7000-8000-000000000000",
        "index status",
        "check",
        "catalogue sheet nominals",
        "catalogue sign 00ff",
    ] {
        assert!(of_words(words), "{words}");
    }
    for words in [
        "search --batch -",
        "record add nominals --json",
        "dossier take COR-2026-000001 keep --json answers.json",
        "record add nominals --json record.json",
        "record edit nominals N --reason r --json -",
        "record erase nominals N --reason r",
        "record import nominals people.csv",
        "record export nominals --to out.csv",
        "link send --to a --kind request --handling H0 --classification c --keep-until 2027-01-01 --subject s",
        "link send --to a --kind request --handling H0 --classification c --keep-until 2027-01-01 --subject s --file f",
        "log verify proof",
        "log evidence 019aaf9a-0000-7000-8000-000000000000 --out case.tar",
        "catalogue check file.toml",
        "catalogue propose file.toml",
        "init --organisation O",
        "demo",
        "serve",
        "help",
    ] {
        assert!(!of_words(words), "{words}");
    }
}
