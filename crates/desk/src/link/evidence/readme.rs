//! The words that go with a bundle, for a reader who has never heard of any of this.

use super::container::Part;
use super::{About, DIRECTORIES, Found, STATEMENT};
use huecry_line::directory::Directory;
use huecry_line::kept;
use std::fmt::Write as _;

/// What the bundle is, what it says, what it proves and what it does not.
pub(super) fn words(found: &Found<'_>, parts: &[Part], about: &About) -> String {
    let mut text = String::from("EVIDENCE OF ONE MESSAGE BETWEEN POLICE ORGANISATIONS\n\n");
    message(&mut text, found);
    receipts(&mut text, found);
    _ = writeln!(text, "\nThe parts, each with its SHA-256 in `manifest` (`sha256sum -c manifest` compares them):\n");
    for part in parts {
        _ = writeln!(text, "  {:<44} {}", part.name, what_it_is(&part.name));
    }
    text.push_str(PROVEN);
    _ = writeln!(text, "The log is that of {}; its key:\n  {}\n", about.node, about.log);
    text.push_str(FINGERPRINTS);
    for directory in super::directories(found) {
        fingerprints(&mut text, &directory);
    }
    text.push_str(HOW);
    text
}

fn message(text: &mut String, found: &Found<'_>) {
    _ = writeln!(text, "Message   {}\nSent by   {}", found.message, found.sender);
    let body = found.stored.as_ref().and_then(|stored| stored.kept.body.as_deref());
    match (body.and_then(|body| kept::statement(body).ok()), &found.stored) {
        (Some(statement), _) => {
            let to: Vec<String> = statement.to.iter().map(ToString::to_string).collect();
            _ = writeln!(
                text,
                "To        {}\nKind      {}\nSigned    {}",
                to.join(", "),
                statement.kind,
                statement.created
            );
            _ = writeln!(text, "Handling  {}", statement.crossing.handling);
            _ = writeln!(
                text,
                "\nWhat it says stands in `{STATEMENT}` and may be used only as its handling code permits."
            );
        }
        (None, Some(stored)) => {
            _ = writeln!(text, "Kind      {}\nSigned    {}", stored.kept.kind, stored.kept.created);
            text.push_str(ERASED);
        }
        (None, None) => text.push_str(REFUSED),
    }
}

fn receipts(text: &mut String, found: &Found<'_>) {
    text.push_str("\nReceipts, as their signers gave them:\n\n");
    for receipt in found.receipts.iter().filter_map(|receipt| kept::receipt(&receipt.body).ok()) {
        _ = writeln!(text, "  {}  {}  by {}", receipt.at, receipt.step.word(), receipt.from);
    }
    if found.receipts.is_empty() {
        text.push_str("  none so far\n");
    }
}

fn fingerprints(text: &mut String, directory: &Directory) {
    let Some(release) = directory.release() else { return };
    let (organisation, version) = (directory.organisation(), release.version);
    _ = writeln!(text, "  {organisation}, release {version}:\n    {}", release.root.fingerprint());
    if let Some(before) = directory.before() {
        _ = writeln!(text, "    or those before them: {}", before.fingerprint());
    }
}

fn what_it_is(name: &str) -> &'static str {
    let kinds = [
        ("evidence.json", "which message, whose log"),
        (STATEMENT, "what was said, signed twice (COSE)"),
        (".cose", "a receipt, signed twice (COSE)"),
        (".json", "an act, word for word as it was recorded"),
        (".salt", "opens the log's commitment to that act"),
        (".tlog-proof", "the act's place in the log (C2SP)"),
        (super::BEFORE, "the officers before the present ones"),
        (".cbor", "members and their keys, as officers signed"),
    ];
    let ends = kinds.into_iter().find(|(end, _)| name.ends_with(end));
    ends.map_or(if name.starts_with(DIRECTORIES) { "a directory" } else { "" }, |(_, what)| what)
}

const ERASED: &str = "
WHAT IT SAID WAS ERASED, as the law on its retention asks. That it was sent, by whom, and its SHA-256 stand in the act
and the receipts: a copy that somebody else still holds can be compared with them.
";

const REFUSED: &str = "
It was refused when it came, and what it says was not kept. The signed refusal names its SHA-256.
";

const PROVEN: &str = "
WHAT IS PROVEN, to whoever trusts the officers named below:
  - that the sender's organisation signed this very message, with two keys that were in force (Ed25519 and ML-DSA-65);
  - that the recipient's organisation signed each receipt, for this very message;
  - that the node recorded each of these in its log, in the words given here and at the second given there, no later
    than the checkpoint that it has signed over its log: nothing in it can be changed or put in before it since;
  - whose keys these are: enough officers of each organisation have signed its directory, and its membership log has it.

WHAT IS NOT PROVEN:
  - that what the message says is true;
  - that nothing else was said: other messages have bundles of their own;
  - the moments: they are those of the signers' clocks, in the order of the log;
  - that the log is the same for everybody: ask its operator for its newest checkpoint and compare;
  - who sat at the desk: the act names an officer by the number that the organisation gave to him.

";

const FINGERPRINTS: &str = "\
Compare these fifty digits with the officers of each organisation, by telephone or in person. Digits that you have from
this file alone prove nothing:

";

const HOW: &str = "
To verify, without a network:

  huecry log verify THIS-FILE --officers \"FIFTY DIGITS\" --officers \"FIFTY DIGITS\"
  python3 verify_evidence.py THIS-FILE \"FIFTY DIGITS\" \"FIFTY DIGITS\"

The second is a short program that shares no code with the first; it comes with the source of Hue & Cry, in
`docs`, where `evidence.md` says how to write another. Take it from there and not from whoever gave you this file.
";
