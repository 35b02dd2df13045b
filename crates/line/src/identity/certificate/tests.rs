use proptest::prelude::*;

use super::*;
use crate::identity::TlsKey;

fn at(seconds: i64) -> Instant {
    Instant::from_second(seconds).unwrap()
}

fn key(seed: u8) -> TlsKey {
    TlsKey::from_seed("world-police".parse().unwrap(), &[seed; 32])
}

fn good() -> Vec<u8> {
    key(1).certify(at(NOW), at(NOW + 7 * 86_400)).unwrap()
}

#[test]
fn a_certificate_is_read_as_it_was_written() {
    let read = Certificate::read(&good()).unwrap();
    assert_eq!((read.from, read.until), (at(NOW), at(NOW + 7 * 86_400)));
    assert_eq!((read.pin(), good().len()), (key(1).pin(), CERTIFICATE_BYTES));
    let moments = [NOW - 1, NOW, NOW + 7 * 86_400 - 1, NOW + 7 * 86_400];
    assert_eq!(moments.map(|moment| read.holds(at(moment))), [false, true, true, false]);
}

#[test]
fn other_peoples_code_reads_it_as_we_mean_it() {
    let der = rustls_pki_types::CertificateDer::from(good());
    let read = rustls::server::ParsedCertificate::try_from(&der).unwrap();
    assert_eq!(read.subject_public_key_info().as_ref(), key(1).spki());
}

#[test]
fn no_other_bytes_are_a_certificate() {
    let good = good();
    for at in 0..good.len() {
        for bit in 0..8 {
            let mut bytes = good.clone();
            bytes[at] ^= 1 << bit;
            assert!(Certificate::read(&bytes).is_err(), "byte {at} bit {bit}");
        }
    }
    assert!(Certificate::read(&good[1..]).is_err() && Certificate::read(&[&good[..], &[0]].concat()).is_err());
}

#[test]
fn one_for_longer_than_thirty_days_is_neither_written_nor_read() {
    let (from, longest) = (at(NOW), at(NOW + 30 * 86_400));
    assert!(key(1).certify(from, longest).is_ok());
    assert!(key(1).certify(from, at(NOW + 30 * 86_400 + 1)).is_err());
    assert!(key(1).certify(longest, from).is_err());
    // As somebody would make it who does not keep to the bound: longer, and signed all the same.
    let (other, secret) = (key(1), ed25519_dalek::SigningKey::from_bytes(&[1; 32]));
    let dates = [DATES, &date(from).unwrap(), UTC_TIME, &date(at(NOW + 31 * 86_400)).unwrap()].concat();
    let signed = [SIGNED, &serial(&dates, other.spki()), ED25519, NAME, &dates, NAME, other.spki()].concat();
    let signature = ed25519_dalek::Signer::sign(&secret, &signed).to_bytes();
    let expected = wrong("dates");
    assert_eq!(Certificate::read(&[HEAD, &signed, TAIL, &signature].concat()), Err(expected));
}

#[test]
fn one_that_another_key_has_signed_is_refused() {
    let mut bytes = good();
    let other = key(2).certify(at(NOW), at(NOW + 7 * 86_400)).unwrap();
    let end = CERTIFICATE_BYTES - 64;
    bytes[end..].copy_from_slice(&other[end..]);
    let bad = LineError::BadSignature { format: Format::Certificate, scheme: Scheme::Ed25519 };
    assert_eq!(Certificate::read(&bytes), Err(bad));
}

#[test]
fn dates_that_do_not_fit_are_said() {
    let year_2050 = at(2_524_608_000);
    assert!(key(1).certify(at(2_524_607_000), at(2_524_607_999)).is_ok());
    assert!(key(1).certify(at(2_524_607_000), year_2050).is_err());
    assert!(key(1).certify(at(-1), at(1)).is_err());
    assert!(key(1).certify(Instant::from_millisecond(NOW * 1000 + 1).unwrap(), at(NOW + 9)).is_err());
}

proptest! {
    #[test]
    fn any_dates_come_back(from in 946_684_800i64..2_500_000_000, days in 0i64..30, seed: u8) {
        let (from, until) = (at(from), at(from + days * 86_400));
        let read = Certificate::read(&key(seed).certify(from, until).unwrap()).unwrap();
        prop_assert_eq!((read.from, read.until, read.pin()), (from, until, key(seed).pin()));
    }
}

const NOW: i64 = 1_795_000_000;
