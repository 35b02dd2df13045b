use proptest::prelude::*;

use super::*;
use crate::cbor::Item;
use crate::tests::{NOW, address, at, id, statement, world};

fn field(error: LineError) -> &'static str {
    match error {
        LineError::Field { format: Format::Statement, field, .. } => field,
        other => panic!("{other}"),
    }
}

#[test]
fn a_statement_is_opened_by_whoever_knows_the_key_and_says_what_was_signed() {
    let world = world();
    let signed = world.signed(b"a body");
    let again = Signed::open(signed.bytes(), &world.verifiers).unwrap();
    assert_eq!(again, signed);
    assert_eq!((again.statement(), again.hash()), (&statement(b"a body"), Hash::of(signed.bytes())));
    assert_eq!(again.signer(), world.ours.verifier().id());
    let unknown = Signed::open(signed.bytes(), &world.verifiers[..1]);
    assert_eq!(unknown, Err(LineError::UnknownKey { format: Format::Statement }));
}

#[test]
fn nobody_speaks_in_anothers_name() {
    let world = world();
    assert_eq!(statement(b"").sign(&world.theirs), Err(LineError::Differs { what: Same::From }));
    let payload = statement(b"").to_payload().unwrap();
    let forged = cose::sign(CONTENT, &payload, &world.theirs).unwrap();
    assert_eq!(Signed::open(&forged, &world.verifiers), Err(LineError::Differs { what: Same::From }));
}

#[test]
fn a_receipt_is_not_a_statement_whatever_it_holds() {
    let world = world();
    let payload = statement(b"").to_payload().unwrap();
    let other = cose::sign("application/huecry-receipt+cbor", &payload, &world.ours).unwrap();
    let error = Signed::open(&other, &world.verifiers).unwrap_err();
    assert_eq!(field(error), "content type");
}

#[test]
fn one_signature_is_not_enough_nor_the_two_in_another_order() {
    let world = world();
    let Ok(Item::Tag(tag, item)) = crate::cbor::read(world.signed(b"").bytes()) else { panic!() };
    let Item::Array(parts) = *item else { panic!() };
    let Item::Array(signatures) = &parts[3] else { panic!() };
    let (classic, post_quantum) = (&signatures[0], &signatures[1]);
    let lists = [
        vec![classic.clone()],
        vec![post_quantum.clone()],
        vec![classic.clone(), classic.clone()],
        vec![post_quantum.clone(), classic.clone()],
        vec![classic.clone(), post_quantum.clone(), classic.clone()],
        vec![],
    ];
    for list in lists {
        let parts = vec![parts[0].clone(), parts[1].clone(), parts[2].clone(), Item::Array(list)];
        let bytes = Item::Tag(tag, Box::new(Item::Array(parts))).to_bytes();
        assert_eq!(field(Signed::open(&bytes, &world.verifiers).unwrap_err()), "signatures");
    }
}

#[test]
fn signatures_of_two_organisations_do_not_make_one() {
    let world = world();
    let list = |bytes: &[u8]| {
        let Ok(Item::Tag(_, item)) = crate::cbor::read(bytes) else { panic!() };
        let Item::Array(parts) = *item else { panic!() };
        parts
    };
    let payload = statement(b"").to_payload().unwrap();
    let mut ours = list(&cose::sign(CONTENT, &payload, &world.ours).unwrap());
    let theirs = list(&cose::sign(CONTENT, &payload, &world.theirs).unwrap());
    let (Item::Array(pair), Item::Array(other)) = (&mut ours[3], &theirs[3]) else { panic!() };
    pair[1] = other[1].clone();
    let bytes = Item::Tag(98, Box::new(Item::Array(ours))).to_bytes();
    assert_eq!(field(Signed::open(&bytes, &world.verifiers).unwrap_err()), "signatures");
}

#[test]
fn another_suite_is_refused_before_the_key_is_looked_for() {
    let world = world();
    let mut bytes = world.signed(b"").bytes().to_vec();
    let suite = bytes.windows(6).position(|window| window == [0x3a, 0, 1, 0, 0, 1]).unwrap() + 5;
    bytes[suite] = 2;
    assert_eq!(Signed::open(&bytes, &[]), Err(LineError::Suite { found: 2 }));
    let unknown = Signed::open(world.signed(b"").bytes(), &[]);
    assert_eq!(unknown, Err(LineError::UnknownKey { format: Format::Statement }));
}

#[test]
fn what_is_outside_its_bounds_is_neither_signed_nor_read() {
    type Change = (&'static str, fn(&mut Statement));
    let wrong: [Change; 18] = [
        ("to", |s| s.to.clear()),
        ("to", |s| s.to.reverse()),
        ("to", |s| s.to = vec![address("regional-police"); 2]),
        ("to", |s| s.to = vec![address("world-police")]),
        ("place", |s| s.place.number = 0),
        ("place", |s| s.place.number = 2),
        ("place", |s| s.place.before = Some(Hash::of(b""))),
        ("expires", |s| s.expires = at(NOW - 1)),
        ("answer by", |s| s.answer_by = Some(at(NOW - 1))),
        ("retain until", |s| s.crossing.retain_until = at(NOW - 1)),
        ("purposes", |s| s.crossing.purposes.clear()),
        ("areas", |s| s.crossing.areas = vec!["x".parse().unwrap(); MAX_CODES + 1]),
        ("media", |s| s.media = "Application/JSON".to_owned()),
        ("media", |s| s.media = "text".to_owned()),
        ("body", |s| s.body = vec![0; MAX_BODY_BYTES + 1]),
        ("created", |s| s.created = Instant::from_millisecond(NOW * 1000 + 1).unwrap()),
        ("in reply to", |s| s.in_reply_to = Some(id(1))),
        ("onward", |s| s.crossing.onward = Onward::To(vec![address("b-police"), address("a-police")])),
    ];
    let world = world();
    for (name, change) in wrong {
        let mut statement = statement(b"a body");
        change(&mut statement);
        assert_eq!(field(statement.sign(&world.ours).unwrap_err()), name);
    }
}

#[test]
fn an_attachments_name_leads_nowhere() {
    let attach = |name: &str, size| {
        let hash = Hash::of(b"");
        let media = "image/png".to_owned();
        let mut statement = statement(b"");
        statement.attachments =
            vec![Attachment { name: name.to_owned(), media, size, hash, chunks: hash, sealed: hash }];
        statement.to_payload().map(|_| ())
    };
    for name in ["map.png", "خريطة.png", "carte de la côte.pdf", ".profile"] {
        assert_eq!(attach(name, 1), Ok(()), "{name}");
    }
    for name in ["", ".", "..", "../map", "a/b", "a\\b", "C:map", " map", "a\u{202e}gnp.exe", "a\0b", "a\nb"] {
        assert!(attach(name, 1).is_err(), "{name:?}");
    }
    assert!(attach("map.png", MAX_ATTACHMENT_BYTES).is_ok() && attach("map.png", MAX_ATTACHMENT_BYTES + 1).is_err());
}

#[test]
fn a_field_we_do_not_know_is_refused() {
    let payload = statement(b"").to_payload().unwrap();
    let Ok(Item::Map(mut pairs)) = crate::cbor::read(&payload) else { panic!() };
    pairs.push((Item::Uint(99), Item::Null));
    let error = Statement::from_payload(&Item::Map(pairs.clone()).to_bytes()).unwrap_err();
    assert_eq!(field(error), "the end");
    pairs.pop();
    pairs[0].1 = Item::Uint(2);
    assert_eq!(field(Statement::from_payload(&Item::Map(pairs).to_bytes()).unwrap_err()), "version");
}

/// Invented or not: it is signed, and a statement that does not say so is not read as true.
#[test]
fn whether_it_is_invented_is_said_and_signed() {
    let world = world();
    for test in [true, false] {
        let mut said = statement(b"a body");
        said.crossing.test = test;
        let signed = said.sign(&world.ours).unwrap();
        let opened = Signed::open(signed.bytes(), &world.verifiers).unwrap();
        assert_eq!(opened.statement().crossing.test, test);
    }
    let payload = statement(b"").to_payload().unwrap();
    let changed = |change: fn(&mut Vec<(Item, Item)>)| {
        let Ok(Item::Map(mut fields)) = crate::cbor::read(&payload) else { panic!() };
        let (_, Item::Map(crossing)) = fields.iter_mut().find(|(key, _)| *key == Item::Uint(12)).unwrap() else {
            panic!()
        };
        change(crossing);
        Statement::from_payload(&Item::Map(fields).to_bytes()).map(|_| ())
    };
    assert_eq!(changed(|_| {}), Ok(()));
    assert_eq!(field(changed(|crossing| drop(crossing.pop())).unwrap_err()), "test");
    assert_eq!(field(changed(|crossing| crossing.last_mut().unwrap().1 = Item::Uint(1)).unwrap_err()), "test");
}

#[test]
fn ids_have_one_spelling_and_sort_by_time() {
    let (first, second) = (MessageId::new(at(NOW), &[0xff; 10]), MessageId::new(at(NOW + 1), &[0; 10]));
    assert!(first < second);
    assert_eq!(first.to_string().parse(), Ok(first));
    assert!(first.to_string().to_uppercase().parse::<MessageId>().is_err());
    assert_eq!(MessageId::of(Uuid::from_bytes([0; 16])), None);
    assert!(!format!("{:?}", world().signed(b"secret words")).contains("secret"));
}

#[test]
fn a_full_statement_fits() {
    let mut full = statement(&vec![7; MAX_BODY_BYTES]);
    let many = |most: usize, of: &str| (0..most).map(|n| address(&format!("{of}-{n:03}/{}", "B".repeat(12)))).collect();
    full.to = many(MAX_RECIPIENTS, &"r".repeat(60));
    full.crossing.onward = Onward::To(many(MAX_RECIPIENTS, &"o".repeat(60)));
    full.crossing.areas = vec!["a".repeat(48).parse().unwrap(); MAX_CODES];
    full.crossing.categories = full.crossing.areas.clone();
    full.crossing.purposes = vec!["p".repeat(48).parse().unwrap(); MAX_CODES];
    full.crossing.handling = format!("H1+H2+H3: {}", "é".repeat(500)).parse().unwrap();
    let hash = Hash::of(b"");
    let (name, media) = ("n".repeat(255), format!("application/{}", "m".repeat(100)));
    let attachment = Attachment { name, media, size: 1, hash, chunks: hash, sealed: hash };
    full.attachments = vec![attachment; MAX_ATTACHMENTS];
    let world = world();
    let signed = full.sign(&world.ours).unwrap();
    assert_eq!(Signed::open(signed.bytes(), &world.verifiers).unwrap(), signed);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_change_of_a_signed_payload_is_noticed(at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let world = world();
        let signed = world.signed(b"a body");
        let mut bytes = signed.bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert!(Signed::open(&bytes, &world.verifiers).is_err());
    }
}
