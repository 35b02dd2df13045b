//! A legal sheet as Markdown, as it stands in `sheets/` and is reviewed as a diff.

use super::{Cell, Part, Piece, Sheet, agreement_parts, parts, procedure_parts};
use crate::agreement::Agreement;
use crate::catalogue::Catalogue;
use crate::procedure::Procedure;
use crate::register::Register;
use crate::said::Lang;

/// The legal sheet of a register in one language, as Markdown. The same register, catalogue and
/// language give the same bytes.
pub fn sheet(catalogue: &Catalogue, register: &Register, lang: Lang) -> String {
    let folder = if register.notice.is_some() { "notices" } else { "registers" };
    written(&parts(catalogue, register, lang), &format!("{folder}/{}", register.id), None, lang)
}

/// The legal sheet of a procedure in one language, as Markdown, with its diagram beside it.
pub fn procedure_sheet(catalogue: &Catalogue, procedure: &Procedure, lang: Lang) -> String {
    let says = catalogue.words().say(lang, "sheet-diagram-says", &[]);
    let diagram = format!("![{}]({}.{lang}.svg)", escape(&says), procedure.id);
    let sheet = procedure_parts(catalogue, procedure, lang);
    written(&sheet, &format!("procedures/{}", procedure.id), Some(&diagram), lang)
}

/// The legal sheet of an agreement in one language, as Markdown.
pub fn agreement_sheet(catalogue: &Catalogue, agreement: &Agreement, lang: Lang) -> String {
    let sheet = agreement_parts(catalogue, agreement, lang);
    written(&sheet, &format!("agreements/{}", agreement.id), None, lang)
}

fn written(sheet: &Sheet, file: &str, diagram: Option<&str>, lang: Lang) -> String {
    let mut text =
        format!("<!-- Made by `cargo xtask sheets` from catalogue/{file}.toml: edit that file, not this one. -->\n");
    if lang == Lang::Ar {
        text.push_str("<div dir=\"rtl\" lang=\"ar\">\n");
    }
    heading(&mut text, 1, &sheet.title);
    for (at, part) in sheet.parts.iter().enumerate() {
        write(&mut text, part);
        if let Some(diagram) = diagram.filter(|_| at == 0) {
            text.push_str(&format!("\n{diagram}\n"));
        }
    }
    if lang == Lang::Ar {
        text.push_str("\n</div>\n");
    }
    text
}

/// A table begins with its first row, which Markdown sets as the head. The whole has none of its own:
/// its heading is that row.
fn write(text: &mut String, part: &Part) {
    let mut rows: Vec<Vec<String>> = part.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    match part.level {
        1 => rows.insert(0, vec![escape(&part.heading), String::new()]),
        level => heading(text, usize::from(level), &part.heading),
    }
    if !part.columns.is_empty() {
        rows.insert(0, part.columns.iter().map(|column| escape(column)).collect());
    }
    for (at, row) in rows.iter().enumerate() {
        text.push_str(&format!("| {} |\n", row.join(" | ")));
        if at == 0 {
            text.push_str(&format!("|{}\n", "---|".repeat(row.len())));
        }
    }
}

fn heading(text: &mut String, level: usize, words: &str) {
    let gap = if text.ends_with("\n\n") { "" } else { "\n" };
    text.push_str(&format!("{gap}{} {}\n\n", "#".repeat(level), escape(words)));
}

fn cell(cell: &Cell) -> String {
    let pieces = cell.0.iter().map(|piece| match piece {
        Piece::Words(words) => escape(words),
        Piece::Code(code) => format!("`{code}`"),
    });
    pieces.collect::<Vec<_>>().join("<br>").replace('|', "\\|").replace('\n', " ")
}

/// A label of a node's own register is text, not a piece of the page.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
