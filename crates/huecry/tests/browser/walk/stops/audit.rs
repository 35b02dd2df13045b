//! Who did what, its proof, and how the node is.

use super::super::Stop;
use super::{at, done, look, wrong};
use crate::forms;
use crate::house::{OPERATOR, PROTECTOR, RECORDER};
use crate::walk::Come;

pub const STOPS: &[Stop] = &[
    look("audit", Some(PROTECTOR), "/audit"),
    done("audit-record", Some(PROTECTOR), "/audit", |r| {
        r.go("/audit");
        r.fill("column-record", &r.house.own);
        r.submit("ui-audit-show");
    }),
    wrong("audit-wrong", Some(PROTECTOR), "/audit", |r| {
        r.go("/audit");
        r.fill("ui-audit-officer", "nobody at all");
        r.submit("ui-audit-show");
    }),
    look("verify", Some(RECORDER), "/audit/verify"),
    wrong("verify-wrong", Some(RECORDER), "/audit/verify", |r| {
        r.go("/audit/verify");
        r.submit("ui-verify-do");
    }),
    done("verify-stands", Some(RECORDER), "/audit/verify", |r| {
        let proof = forms::proof_of_last_search(r);
        forms::bring(r, &proof.bytes);
    }),
    done("verify-changed", Some(RECORDER), "/audit/verify", |r| {
        let proof = forms::proof_of_last_search(r);
        let text = String::from_utf8(proof.bytes).unwrap();
        forms::bring(r, text.replace("index ", "index 1").as_bytes());
    }),
    at("proof", Some(RECORDER), "/acts/{act}/proof", Come::Do(forms::go_to_last_search)),
    at(
        "proof-verified",
        Some(RECORDER),
        "/acts/{act}/proof",
        Come::Do(|r| {
            forms::go_to_last_search(r);
            forms::verify_here(r);
        }),
    ),
    at("proof-of-another", Some(RECORDER), "/acts/{act}/proof", Come::At(|_, _| "/acts/12/proof".to_owned())),
    look("my-acts", Some(RECORDER), "/my-acts"),
    look("node", Some(OPERATOR), "/node"),
];
