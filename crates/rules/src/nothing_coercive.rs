//! # Assets are asked about, never frozen or seized
//! Cites:   GA 2023 silver pilot
//! Reads:   the text of what is asked
//! Asks:    Is it free of words that ask for freezing, blocking, seizure or confiscation, in four languages?
//! Met:     what-is-asked = tell us which accounts there are
//! Not met: what-is-asked = freeze account
//! Person:  what-is-asked = no freezing is asked for

use crate::flag::fold::{Token, tokens};
use crate::{Facts, Finding, Rule};
use huecry_terms::{Kind, Part, Value};

/// See the head of this file.
pub const RULE: Rule = Rule { name: "nothing-coercive", cites: "GA 2023 silver pilot", examine };

fn examine(facts: &Facts<'_>) -> Finding {
    let mut asked = Finding::met();
    for (field, value) in facts.of(Kind::Text, Some(Part::Ask)) {
        let Value::Text(text) = value else { continue };
        for token in coercive(&text.text) {
            // What is denied is not asked for, but a person should read the sentence.
            match token.denied {
                true => asked = Finding::ask(field),
                false => return Finding::not_met(field),
            }
        }
    }
    asked
}

/// The words of a text that ask for constraint.
fn coercive(text: &str) -> Vec<Token> {
    let all = tokens(text);
    let asks = |(at, token): &(usize, &Token)| is_coercive(&all, *at, &text[token.start..token.end]);
    all.iter().enumerate().filter(asks).map(|(_, token)| token.clone()).collect()
}

fn is_coercive(all: &[Token], at: usize, written: &str) -> bool {
    let token = &all[at];
    let is = |form: &String| WHOLE.contains(&form.as_str()) || HEADS.iter().any(|head| form.starts_with(head));
    let same = |other: &&Token| other.clause == token.clause;
    let before = at.checked_sub(1).and_then(|before| all.get(before)).and_then(|token| token.forms.first());
    let first = token.forms.first().map(String::as_str).unwrap_or_default();
    match first {
        // `sin embargo`: however.
        "embargo" if before.is_some_and(|word| word == "sin") => false,
        // A block of flats is no measure; a block on an account is.
        "block" | "blocks" => {
            let near = all[at + 1..].iter().take(NEAR).filter(same);
            near.flat_map(|token| &token.forms).any(|form| BLOCKED.contains(&form.as_str()))
        }
        // `بالضبط`: exactly.
        _ if token.forms.iter().any(|form| form == "بالضبط") => false,
        // Folded, `مصادرة` (confiscation) and `مصادره` (its sources) are one word: the letter that was written decides.
        _ if token.forms.iter().any(|form| form == "مصادره") => written.ends_with('ة'),
        _ => token.forms.iter().any(is),
    }
}

/// Beginnings of words of constraint, folded: English, French, Spanish, Arabic.
const HEADS: &[&str] = &[
    "freez",
    "froze",
    "seiz",
    "confisc",
    "confisq",
    "impound",
    "sequest",
    "restrain",
    "blocked",
    "blocking",
    "saisiss",
    "bloqu",
    "blocage",
    "immobilis",
    "congel",
    "incaut",
    "decomis",
    "embarg",
    "secuest",
    "inmoviliz",
    "bloque",
    "تجميد",
    "تجمد",
    "يجمد",
    "نجمد",
    "جمدوا",
    "مجمد",
    "حجز",
    "يحجز",
    "تحجز",
    "احجز",
    "محجوز",
    "مصادرت",
    "يصادر",
];
/// Whole words of constraint that begin others too.
const WHOLE: &[&str] = &[
    "gel",
    "gele",
    "gelee",
    "geles",
    "gelees",
    "geler",
    "gelez",
    "gelons",
    "saisi",
    "saisie",
    "saisies",
    "saisis",
    "saisir",
    "saisit",
    "جمد",
    "ضبط",
    "ضبطها",
    "ضبطه",
    "يضبط",
    "اضبطوا",
];
/// What is blocked when it is a measure.
const BLOCKED: &[&str] = &[
    "account",
    "accounts",
    "asset",
    "assets",
    "fund",
    "funds",
    "money",
    "transfer",
    "transfers",
    "transaction",
    "transactions",
    "payment",
    "payments",
    "card",
    "cards",
    "wallet",
    "wallets",
    "property",
    "sale",
];
/// How many words behind `block` are looked at.
const NEAR: usize = 4;
