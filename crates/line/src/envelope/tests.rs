use super::*;
use crate::identity::Signer;
use crate::statement::Statement;
use crate::tests::{NOW, address, at, epoch, statement, world};

fn sealed(statement: Statement, signer: &Signer) -> SealedStatement {
    let key = ContentKey::new(&mut Dice::from_seed([1; 32]));
    SealedStatement::new(statement.sign(signer).unwrap(), key).unwrap()
}

#[test]
fn an_envelope_is_read_by_a_gateway_and_opened_by_its_recipient() {
    let world = world();
    let envelope = world.envelope(b"a body");
    let read = Envelope::read(&envelope.to_bytes(), &world.nodes).unwrap();
    assert!(read == envelope);
    assert_eq!(read.to_bytes(), envelope.to_bytes());
    let opened = read.open(&address("regional-police"), &world.secrets, &world.verifiers).unwrap();
    assert_eq!(opened.signed.statement(), &statement(b"a body"));
    assert_eq!(read.header().statement, opened.signed.hash());
}

#[test]
fn the_header_says_nothing_of_persons_and_content() {
    let world = world();
    let mut said = statement(b"Jane Specimen of the MV Specimen");
    said.kind = "specimen-kind".parse().unwrap();
    let key = ContentKey::new(&mut Dice::from_seed([1; 32]));
    let sealed = SealedStatement::new(said.sign(&world.ours).unwrap(), key).unwrap();
    let to = world.secrets.get(7).unwrap().public();
    let bytes = sealed.envelope(to, &world.node, &mut Dice::from_seed([2; 32])).unwrap().to_bytes();
    for word in ["Jane", "MV ", "specimen-kind", "cross-check", "maritime-piracy", "huecry-request"] {
        assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
    }
}

#[test]
fn one_sealed_statement_goes_to_each_recipient_in_an_envelope_of_his_own() {
    let world = world();
    let sealed = sealed(statement(b"a body"), &world.ours);
    let mut theirs = Keyring::default();
    theirs.add(epoch("regional-police/LO", 9));
    let mut dice = Dice::from_seed([2; 32]);
    let one = sealed.envelope(world.secrets.get(7).unwrap().public(), &world.node, &mut dice).unwrap();
    let two = sealed.envelope(theirs.get(9).unwrap().public(), &world.node, &mut dice).unwrap();
    assert_eq!(one.header().sealed, two.header().sealed);
    assert_eq!(one.header().statement, two.header().statement);
    assert!(two.open(&address("regional-police/LO"), &theirs, &world.verifiers).is_ok());
    // The bureau's secretariat holds another key: it can carry the envelope and not open it.
    let secretariat = two.open(&address("regional-police"), &world.secrets, &world.verifiers);
    assert_eq!(secretariat.err(), Some(LineError::NoEpoch { epoch: 9 }));
    let mut same_number = Keyring::default();
    same_number.add(epoch("regional-police", 9));
    let secretariat = two.open(&address("regional-police/LO"), &same_number, &world.verifiers);
    assert_eq!(secretariat.err(), Some(LineError::Differs { what: Same::To }));
}

#[test]
fn nobody_who_is_not_addressed_is_sealed_to() {
    let world = world();
    let sealed = sealed(statement(b""), &world.ours);
    let stranger = epoch("other-police", 1);
    let refused = sealed.envelope(stranger.public(), &world.node, &mut Dice::from_seed([2; 32]));
    assert_eq!(refused.err(), Some(LineError::Differs { what: Same::To }));
}

#[test]
fn a_message_that_outlives_the_key_is_not_sealed_to_it() {
    let world = world();
    let mut long = statement(b"");
    long.expires = at(NOW + 100_001);
    let sealed = sealed(long, &world.ours);
    let to = world.secrets.get(7).unwrap().public();
    let refused = sealed.envelope(to, &world.node, &mut Dice::from_seed([2; 32]));
    assert_eq!(refused.err(), Some(LineError::EpochTooShort { epoch: 7 }));
}

#[test]
fn a_destroyed_epoch_opens_nothing_any_more() {
    let mut world = world();
    let envelope = world.envelope(b"");
    world.secrets.destroy(7, at(NOW + 100_000)).unwrap();
    let opened = envelope.open(&address("regional-police"), &world.secrets, &world.verifiers);
    assert_eq!(opened.err(), Some(LineError::NoEpoch { epoch: 7 }));
}

#[test]
fn a_key_taken_out_of_its_envelope_opens_nothing() {
    let world = world();
    let (one, two) = (world.envelope(b"one"), world.envelope(b"another body"));
    let mixed = Envelope { wrapped: one.wrapped.clone(), ..two.clone() };
    let opened = mixed.open(&address("regional-police"), &world.secrets, &world.verifiers);
    assert_eq!(opened.err(), Some(LineError::Seal { what: Seal::Key }));
    let mixed = Envelope { body: one.body.clone(), ..two };
    assert_eq!(Envelope::read(&mixed.to_bytes(), &world.nodes).err(), Some(LineError::Differs { what: Same::Sealed }));
}

#[test]
fn a_header_that_contradicts_the_statement_is_refused() {
    let world = world();
    let signed = world.signed(b"a body");
    let good = world.envelope(b"a body").header;
    // The header's statement hash is the one of another signing: set it right first.
    let good = Header { statement: signed.hash(), ..good };
    assert_eq!(good.agrees(&signed), Ok(()));
    let other = Hash::of(b"other");
    let wrong = [
        (Header { statement: other, ..good.clone() }, Same::Statement),
        (Header { id: crate::tests::id(9), ..good.clone() }, Same::Id),
        (Header { from: address("world-police/FR"), ..good.clone() }, Same::From),
        (Header { to: address("other-police"), ..good.clone() }, Same::To),
        (Header { lane: crate::Lane::Flash, ..good.clone() }, Same::Lane),
        (Header { expires: at(NOW), ..good.clone() }, Same::Expires),
        (Header { agreement: other, ..good.clone() }, Same::Agreement),
    ];
    for (header, what) in wrong {
        assert_eq!(header.agrees(&signed), Err(LineError::Differs { what }));
    }
}

#[test]
fn a_node_that_lies_about_what_it_carries_is_found_out_when_it_is_opened() {
    let world = world();
    let sealed = sealed(statement(b"a body"), &world.ours);
    let to = world.secrets.get(7).unwrap().public();
    let honest = sealed.envelope(to, &world.node, &mut Dice::from_seed([2; 32])).unwrap().header;
    let lies = [
        (Header { lane: crate::Lane::Flash, ..honest.clone() }, Same::Lane),
        (Header { expires: at(NOW + 90_000), ..honest.clone() }, Same::Expires),
        (Header { statement: Hash::of(b"other"), ..honest }, Same::Statement),
    ];
    for (header, what) in lies {
        let signed_header = header.sign(&world.node).unwrap();
        let bound = Bound { from: &header.from, to: &header.to, id: header.id, header: &signed_header };
        let wrapped = sealed.key.wrap(to, bound, &mut Dice::from_seed([3; 32])).unwrap();
        let bytes = Envelope { signed_header, wrapped, body: sealed.body.clone(), header }.to_bytes();
        let read = Envelope::read(&bytes, &world.nodes).unwrap();
        let opened = read.open(&address("regional-police"), &world.secrets, &world.verifiers);
        assert_eq!(opened.err(), Some(LineError::Differs { what }));
    }
}

#[test]
fn a_node_hands_in_nothing_for_another_organisation() {
    let world = world();
    let sealed = sealed(statement(b""), &world.ours);
    let to = world.secrets.get(7).unwrap().public();
    let foreign = NodeSigner::from_seed(address("other-police"), &[1; 32]);
    let refused = sealed.envelope(to, &foreign, &mut Dice::from_seed([2; 32]));
    assert_eq!(refused.err(), Some(LineError::Differs { what: Same::From }));
    let unknown = Envelope::read(&world.envelope(b"").to_bytes(), &[foreign.verifier().clone()]);
    assert_eq!(unknown.err(), Some(LineError::UnknownKey { format: Format::Header }));
}

#[test]
fn sizes_fall_into_few_buckets() {
    let world = world();
    let size = |body: usize| world.envelope(&vec![0; body]).header().size;
    assert_eq!(size(0), size(3000));
    assert_eq!(size(0), sealed_length(8 * 1024) as u64);
    assert_eq!(size(5000), sealed_length(16 * 1024) as u64);
    assert!(is_bucket(sealed_length(2 * 1024 * 1024)) && !is_bucket(sealed_length(8 * 1024) + 1));
    assert_eq!(bucket(8 * 1024 - 4), 8 * 1024);
    assert_eq!(bucket(8 * 1024 - 3), 16 * 1024);
    assert_eq!(bucket(MAX_STATEMENT_BYTES), MOST_BUCKET);
}

#[test]
fn filling_that_is_not_zero_or_too_long_is_refused() {
    let padded = pad(b"statement").unwrap();
    assert_eq!(unpad(&padded), Ok(b"statement".as_slice()));
    let refused = Err(LineError::Seal { what: Seal::Padding });
    for at in 13..padded.len() {
        let mut changed = padded.clone();
        changed[at] = 1;
        assert_eq!(unpad(&changed), refused);
    }
    let mut longer = padded.clone();
    longer.resize(16 * 1024, 0);
    assert_eq!(unpad(&longer), refused);
    let mut beyond = padded;
    beyond[0] = 0xff;
    assert_eq!(unpad(&beyond), refused);
    assert_eq!(unpad(b"abc"), refused);
}
