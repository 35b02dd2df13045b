use super::*;
use crate::cbor;
use crate::tests::{address, id, world};

fn every_step() -> Vec<Step> {
    let clause = Some("article-7.2".parse().unwrap());
    let gate = Code::Gate("handling-above-ceiling".parse().unwrap());
    vec![
        Step::Accepted,
        Step::Delivered,
        Step::Read,
        Step::Answered(id(9)),
        Step::Refused(Refusal { code: gate, clause }),
        Step::Refused(Refusal::of(Code::Expired)),
    ]
}

#[test]
fn every_step_is_signed_read_and_comes_back_as_the_same_bytes() {
    let world = world();
    for step in every_step() {
        let receipt = world.receipt(step);
        let signed = receipt.clone().sign(&world.theirs).unwrap();
        let again = SignedReceipt::open(signed.bytes(), &world.verifiers).unwrap();
        assert_eq!((again.receipt(), again.hash(), again.signer()), (&receipt, signed.hash(), signed.signer()));
        assert_eq!(receipt.to_payload().unwrap(), again.receipt().to_payload().unwrap());
    }
    let plain = Receipt { logged: None, ..world.receipt(Step::Accepted) };
    assert!(SignedReceipt::open(plain.sign(&world.theirs).unwrap().bytes(), &world.verifiers).is_ok());
}

#[test]
fn a_receipt_is_given_in_ones_own_name() {
    let world = world();
    let refused = world.receipt(Step::Accepted).sign(&world.ours);
    assert_eq!(refused.err(), Some(LineError::Differs { what: Same::From }));
    let payload = world.receipt(Step::Accepted).to_payload().unwrap();
    let forged = cose::sign(CONTENT, &payload, &world.ours).unwrap();
    assert_eq!(SignedReceipt::open(&forged, &world.verifiers).err(), Some(LineError::Differs { what: Same::From }));
}

#[test]
fn a_step_has_what_belongs_to_it_and_nothing_else() {
    let world = world();
    let payload = world.receipt(Step::Accepted).to_payload().unwrap();
    let Ok(Item::Map(pairs)) = cbor::read(&payload) else { panic!() };
    let with = |step: u64, more: &[(u64, Item)]| {
        let kept = pairs.iter().filter(|(key, _)| *key != Item::Uint(7)).cloned();
        let more = more.iter().map(|(key, item)| (Item::Uint(*key), item.clone()));
        let map = Item::Map(kept.chain([(Item::Uint(7), Item::Uint(step))]).chain(more).collect());
        Receipt::from_payload(&map.to_bytes())
    };
    let refusal = Item::fields([(1, Some(Item::from("expired")))]);
    assert!(with(0, &[]).is_ok() && with(3, &[(9, id(9).item())]).is_ok() && with(4, &[(10, refusal.clone())]).is_ok());
    for (step, more) in [
        (5, vec![]),
        (3, vec![]),
        (4, vec![]),
        (0, vec![(9, id(9).item())]),
        (0, vec![(10, refusal.clone())]),
        (4, vec![(9, id(9).item()), (10, refusal)]),
    ] {
        assert!(with(step, &more).is_err(), "{step}");
    }
}

#[test]
fn a_gateway_answers_for_the_bureaux_of_its_own_organisation_alone() {
    let world = world();
    let bureau = Receipt { recipient: address("regional-police/LO"), ..world.receipt(Step::Accepted) };
    assert!(bureau.sign(&world.theirs).is_ok());
    let other = Receipt { recipient: address("other-police"), ..world.receipt(Step::Accepted) };
    assert_eq!(other.sign(&world.theirs).err(), Some(LineError::Differs { what: Same::From }));
}

#[test]
fn codes_have_one_spelling() {
    for (code, word) in Code::OURS {
        assert_eq!((code.to_string().as_str(), word.parse()), (word, Ok(code)));
    }
    let gate: Code = "agreement-suspended".parse().unwrap();
    assert_eq!(
        (&gate, gate.to_string().as_str()),
        (&Code::Gate("agreement-suspended".parse().unwrap()), "agreement-suspended")
    );
    // A gate that borrows a word of the line's would be read as the line: it is not signed.
    let world = world();
    let borrowed = Refusal::of(Code::Gate("expired".parse().unwrap()));
    assert!(world.receipt(Step::Refused(borrowed)).sign(&world.theirs).is_err());
}

#[test]
fn every_error_has_a_code() {
    use crate::error::{Scheme, Seal};
    let format = Format::Statement;
    let codes = [
        (LineError::Suite { found: 9 }, Code::UnknownSuite),
        (LineError::Encoding { format, at: 0, expected: "" }, Code::Malformed),
        (LineError::Field { format, field: "", expected: "" }, Code::Malformed),
        (LineError::TooLarge { format, limit: 0 }, Code::TooLarge),
        (LineError::UnknownKey { format }, Code::UnknownKey),
        (LineError::BadSignature { format, scheme: Scheme::Ed25519 }, Code::BadSignature),
        (LineError::Differs { what: Same::To }, Code::NotForUs),
        (LineError::Differs { what: Same::Lane }, Code::Contradiction),
        (LineError::NoEpoch { epoch: 0 }, Code::NoEpochKey),
        (LineError::Seal { what: Seal::Key }, Code::CannotBeOpened),
    ];
    for (error, code) in codes {
        assert_eq!(Code::of(&error), code);
    }
    assert!(Code::TwoStories.is_alarm() && !Code::Expired.is_alarm());
}
