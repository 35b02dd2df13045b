//! Doors for fuzz targets: any bytes may come in, nothing may panic, and what is accepted is sound.

use crate::agreement::Agreement;
use crate::catalogue::{Catalogue, Known};
use crate::entry::{check, read_json, read_row, write_json, write_row};
use crate::frozen::Snapshot;
use crate::register::Register;
use crate::unsound::Unsound;
use serde_json::Value as Json;

/// Reads any bytes as the file of a register `fuzz` in a catalogue. A register that is accepted has a
/// snapshot that reads back equal.
///
/// # Errors
/// Every fault of the file.
///
/// # Panics
/// When something accepted does not come back as it went in: that is the fault looked for.
pub fn register_file(catalogue: &Catalogue, bytes: &[u8], known: &Known<'_>) -> Result<Register, Vec<Unsound>> {
    let text = std::str::from_utf8(bytes).map_err(|_| vec![not_text(FUZZ)])?;
    let register = catalogue.try_register(FUZZ, text, known)?;
    let snapshot = Snapshot::of(&register);
    assert_eq!(Snapshot::from_json(&snapshot.to_json()).ok(), Some(snapshot), "a snapshot reads back");
    Ok(register)
}

/// Reads any bytes as the file of an agreement `fuzz` in a catalogue. An agreement that is accepted has a frozen text
/// that reads back equal.
///
/// # Errors
/// Every fault of the file.
///
/// # Panics
/// When something accepted does not come back as it went in: that is the fault looked for.
pub fn agreement_file(catalogue: &Catalogue, bytes: &[u8], known: &Known<'_>) -> Result<Agreement, Vec<Unsound>> {
    let text = std::str::from_utf8(bytes).map_err(|_| vec![not_text(AGREEMENT)])?;
    let agreement = catalogue.try_agreement(AGREEMENT, text, known)?;
    assert_eq!(Agreement::thawed(&agreement.frozen()).ok().as_ref(), Some(&agreement), "a frozen text reads back");
    Ok(agreement)
}

/// Reads any bytes as a JSON object, and as a row of cells, of each register. What is accepted is
/// written out and read back equal, both ways.
///
/// # Panics
/// When something accepted does not come back as it went in: that is the fault looked for.
pub fn entry(catalogue: &Catalogue, bytes: &[u8]) {
    if let Ok(Json::Object(object)) = serde_json::from_slice(bytes) {
        for register in catalogue.registers() {
            let Ok(values) = read_json(catalogue, register, &object) else { continue };
            let written = write_json(catalogue, register, &values);
            assert_eq!(read_json(catalogue, register, &written).as_ref(), Ok(&values), "JSON comes back");
            let row = write_row(catalogue, register, &values);
            let cells = register.fields.iter().map(|field| field.id.as_str()).zip(row.iter().map(String::as_str));
            assert_eq!(read_row(catalogue, register, cells).as_ref(), Ok(&values), "a row comes back");
            check(catalogue, register, &values);
        }
    }
    let text = String::from_utf8_lossy(bytes);
    for register in catalogue.registers() {
        let cells = register.fields.iter().map(|field| field.id.as_str()).zip(text.split('\t'));
        let _ = read_row(catalogue, register, cells);
    }
}

fn not_text(file: &str) -> Unsound {
    Unsound {
        file: file.to_string(),
        line: 0,
        what: "the file is not UTF-8".to_string(),
        advice: "save it as UTF-8".to_string(),
    }
}

const FUZZ: &str = "registers/fuzz.toml";
const AGREEMENT: &str = "agreements/fuzz.toml";
