//! Measures what the cryptography of one message costs on one core, and what the session alone would carry.
//!
//! `cargo run --release -p huecry-line --example message_rate`

#![allow(clippy::disallowed_methods, reason = "it reads the clock: that is what it is for")]

use std::time::{Duration, Instant};

use huecry_line::identity::{Epoch, EpochSecret, Keyring, NodeSigner, NodeVerifier, Signer, Verifier};
use huecry_line::receipt::Credit;
use huecry_line::seal::Part;
use huecry_line::session::{Outbox, Parcel, Policy};
use huecry_line::statement::{Crossing, Onward, Place};
use huecry_line::{
    Address, ContentKey, Dice, Envelope, Hash, Lane, MessageId, Receipt, SealedStatement, Signed, SignedReceipt,
    Statement, Step,
};
use huecry_terms::Instant as Moment;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let world = World::new()?;
    let statement = world.statement(0)?;
    let signed = statement.clone().sign(&world.ours)?;
    let sealed = SealedStatement::new(signed.clone(), ContentKey::new(&mut Dice::from_seed([1; 32])))?;
    let to = world.secrets.get(1)?.public();
    let envelope = sealed.envelope(to, &world.node, &mut Dice::from_seed([2; 32]))?;
    let bytes = envelope.to_bytes();
    let receipt = world.receipt(&signed)?.sign(&world.theirs)?;
    println!(
        "1 KiB of body: statement {} B, envelope {} B, receipt {} B",
        signed.bytes().len(),
        bytes.len(),
        receipt.bytes().len()
    );

    timed("statement signed twice", || statement.clone().sign(&world.ours).map(drop))?;
    timed("statement sealed into an envelope", || {
        let key = ContentKey::new(&mut Dice::from_seed([1; 32]));
        let sealed = SealedStatement::new(signed.clone(), key)?;
        sealed.envelope(to, &world.node, &mut Dice::from_seed([2; 32])).map(|envelope| drop(envelope.to_bytes()))
    })?;
    timed("envelope read by a gateway", || Envelope::read(&bytes, &world.nodes).map(drop))?;
    timed("envelope opened, statement verified", || {
        envelope.open(&world.them, &world.secrets, &world.known).map(drop)
    })?;
    timed("statement verified alone", || Signed::open(signed.bytes(), &world.known).map(drop))?;
    timed("receipt signed twice", || world.receipt(&signed).and_then(|receipt| receipt.sign(&world.theirs)).map(drop))?;
    timed("receipt verified", || SignedReceipt::open(receipt.bytes(), &world.known).map(drop))?;
    let whole = timed("all of it: sign, seal, read, open, receipt, verify", || world.turn(&statement))?;
    println!(
        "                                     that is {:.0} messages a second on one core",
        1.0 / whole.as_secs_f64()
    );

    let chunks = ContentKey::from_bytes([7; 32]).chunks(Part::Attachment(0));
    let file = vec![7; 16 << 20];
    let each = timed("16 MiB of attachment sealed", || chunks.seal(&file).map(drop))?;
    println!(
        "                                     that is {:.1} GB a second",
        file.len() as f64 / each.as_secs_f64() / 1e9
    );
    session(&world)?;
    Ok(())
}

/// Messages through an outbox alone: handed in, next, receipt.
fn session(world: &World) -> Result<(), Box<dyn std::error::Error>> {
    let wide = Credit { items: u64::MAX / 2, bytes: u64::MAX / 2 };
    let mut outbox = Outbox::new(Policy { opening: wide, most: usize::MAX, ..Policy::default() });
    let signed = world.statement(0)?.sign(&world.ours)?;
    let begun = Instant::now();
    for n in 0..SESSION {
        let statement = world.statement(n)?;
        let parcel = Parcel {
            id: statement.id,
            statement: signed.hash(),
            to: world.them.clone(),
            lane: Lane::ALL[(n % 4) as usize],
            bytes: 8192,
            expires: statement.expires,
            conversation: uuid::Uuid::from_u128(u128::from(n)),
            number: 1,
        };
        outbox.accept(world.now, parcel).map_err(|why| format!("{why:?}"))?;
    }
    while let Some(sending) = outbox.next(world.now) {
        let receipt = Receipt { id: sending.id, ..world.receipt(&signed)? };
        outbox.receipt(world.now, &receipt).map_err(|alarm| alarm.to_string())?;
    }
    let each = begun.elapsed() / SESSION;
    println!("{:<52} {each:>10.1?} a message, {:?}", "outbox: handed in, sent, acknowledged", outbox.tally());
    Ok(())
}

struct World {
    ours: Signer,
    theirs: Signer,
    them: Address,
    node: NodeSigner,
    secrets: Keyring,
    known: Vec<Verifier>,
    nodes: Vec<NodeVerifier>,
    now: Moment,
}

impl World {
    fn new() -> Result<Self, Box<dyn std::error::Error>> {
        let (us, them): (Address, Address) = ("world-police".parse()?, "regional-police".parse()?);
        let ours = Signer::from_seeds(us.clone(), &[1; 64])?;
        let theirs = Signer::from_seeds(them.clone(), &[2; 64])?;
        let node = NodeSigner::from_seed(us, &[3; 32]);
        let now = Moment::from_second(1_793_491_200)?;
        let after = |seconds| now.checked_add(Duration::from_secs(seconds));
        let epoch = Epoch { number: 1, from: now, until: after(600_000)?, ends: after(1_200_000)? };
        let mut secrets = Keyring::default();
        secrets.add(EpochSecret::from_seed(them.clone(), epoch, &[4; 32])?);
        let known = vec![ours.verifier().clone(), theirs.verifier().clone()];
        let nodes = vec![node.verifier().clone()];
        Ok(World { ours, theirs, them, node, secrets, known, nodes, now })
    }

    fn statement(&self, number: u32) -> Result<Statement, Box<dyn std::error::Error>> {
        let after = |seconds| self.now.checked_add(Duration::from_secs(seconds));
        let mut dice = [0; 10];
        dice[6..].copy_from_slice(&number.to_be_bytes());
        Ok(Statement {
            id: MessageId::new(self.now, &dice),
            kind: "request".parse()?,
            from: self.ours.verifier().address().clone(),
            to: vec![self.them.clone()],
            in_reply_to: None,
            place: Place { conversation: uuid::Uuid::from_bytes([5; 16]), number: 1, before: None },
            created: self.now,
            expires: after(86_400)?,
            answer_by: None,
            lane: Lane::Normal,
            crossing: Crossing {
                agreement: Hash::of(b"agreement"),
                purposes: vec!["cross-check".parse()?],
                areas: vec!["maritime-piracy".parse()?],
                categories: vec!["vessels".parse()?],
                handling: "H1".parse()?,
                tlp: None,
                classification: "restricted".parse()?,
                personal: false,
                onward: Onward::No,
                retain_until: after(86_400)?,
                test: true,
            },
            media: "text/plain".to_owned(),
            body: vec![b'x'; 1024],
            attachments: Vec::new(),
        })
    }

    fn receipt(&self, signed: &Signed) -> Result<Receipt, huecry_line::LineError> {
        Ok(Receipt {
            id: signed.statement().id,
            statement: signed.hash(),
            from: self.them.clone(),
            to: signed.statement().from.clone(),
            recipient: self.them.clone(),
            step: Step::Accepted,
            at: self.now,
            credit: Credit { items: 256, bytes: 64 << 20 },
            logged: None,
        })
    }

    /// One message there, and its receipt back.
    fn turn(&self, statement: &Statement) -> Result<(), huecry_line::LineError> {
        let key = ContentKey::new(&mut Dice::from_seed([1; 32]));
        let sealed = SealedStatement::new(statement.clone().sign(&self.ours)?, key)?;
        let to = self.secrets.get(1)?.public();
        let bytes = sealed.envelope(to, &self.node, &mut Dice::from_seed([2; 32]))?.to_bytes();
        let opened = Envelope::read(&bytes, &self.nodes)?.open(&self.them, &self.secrets, &self.known)?;
        let receipt = self.receipt(&opened.signed)?.sign(&self.theirs)?;
        SignedReceipt::open(receipt.bytes(), &self.known).map(drop)
    }
}

/// Runs something for half a second; gives and prints the median of one run.
fn timed<E>(what: &str, mut run: impl FnMut() -> Result<(), E>) -> Result<Duration, E> {
    let (begun, mut all) = (Instant::now(), Vec::new());
    while begun.elapsed() < Duration::from_millis(500) || all.len() < 5 {
        let one = Instant::now();
        run()?;
        all.push(one.elapsed());
    }
    all.sort_unstable();
    let median = all[all.len() / 2];
    println!("{what:<52} {median:>10.1?} (median of {})", all.len());
    Ok(median)
}

const SESSION: u32 = 100_000;
