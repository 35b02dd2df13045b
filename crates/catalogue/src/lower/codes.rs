//! Code lists: every code once, every word one meaning.

use super::{id, named_like_its_file};
use crate::codes::{Code, CodeList};
use crate::file::{CodeFile, CodesFile, Source};
use crate::unsound::{shown, suggestion};
use huecry_terms::CodeId;
use std::collections::{HashMap, HashSet};

/// The list, when enough of it can be read to complain about what uses it.
pub(crate) fn codes(source: &Source<'_>, file: CodesFile) -> Option<CodeList> {
    if let Some(name) = &file.id {
        named_like_its_file(source, name);
    }
    if file.codes.is_empty() {
        source.fault(0, "the list has no code", "add `[[code]]`");
    }
    if file.codes.len() > CODES_MOST {
        source.fault(0, format!("the list has {} codes, and {CODES_MOST} is the most", file.codes.len()), "divide it");
        return None;
    }
    let lines: Vec<usize> = file.codes.iter().map(|code| code.line).collect();
    let codes: Vec<Option<Code>> = file.codes.iter().map(|code| lower(source, code)).collect();
    let kept: Vec<(usize, Code)> =
        lines.into_iter().zip(codes).filter_map(|(line, code)| Some((line, code?))).collect();
    let (lines, codes): (Vec<usize>, Vec<Code>) = unique(source, kept).into_iter().unzip();
    near_exist(source, &file, &codes);
    let (list, clashes) = CodeList::build(file.id?.is, file.version?.is, file.title?, file.source?.is, codes);
    let ids: Vec<&CodeId> = list.iter().map(|code| &code.id).collect();
    for clash in clashes {
        let (first, second) = (ids[clash.first], ids[clash.second]);
        let what =
            format!("code `{second}`: `{}` already means `{first}` on line {}", shown(&clash.word), lines[clash.first]);
        source.fault(lines[clash.second], what, "let every word mean one code");
    }
    Some(list)
}

fn lower(source: &Source<'_>, code: &CodeFile) -> Option<Code> {
    let name = code.id.as_ref()?;
    let about = format!("code `{}`: ", shown(&name.is));
    let near = code.near.iter().filter_map(|at| id(source, &about, at)).collect();
    let letters = |text: &str| text.len() <= 3 && text.bytes().all(|b| b.is_ascii_uppercase());
    if let Some(alpha3) = code.alpha3.as_ref().filter(|at| !letters(&at.is)) {
        source.fault(
            alpha3.line,
            format!("{about}`alpha3` cannot be `{}`", shown(&alpha3.is)),
            "write up to three capital letters",
        );
    }
    let digits = |text: &str| text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit());
    if let Some(numeric) = code.numeric.as_ref().filter(|at| !digits(&at.is)) {
        source.fault(
            numeric.line,
            format!("{about}`numeric` cannot be `{}`", shown(&numeric.is)),
            "write three digits in quotation marks",
        );
    }
    Some(Code {
        id: id(source, "", name)?,
        label: code.label.clone()?,
        about: code.about.clone(),
        also: code.also.iter().map(|at| at.is.clone()).collect(),
        alpha3: code.alpha3.as_ref().map(|at| at.is.clone()),
        numeric: code.numeric.as_ref().map(|at| at.is.clone()),
        near,
        retired: code.retired.as_ref().map(|at| at.is),
    })
}

fn unique(source: &Source<'_>, codes: Vec<(usize, Code)>) -> Vec<(usize, Code)> {
    let mut first: HashMap<CodeId, usize> = HashMap::new();
    let mut kept = Vec::with_capacity(codes.len());
    for (line, code) in codes {
        match first.get(&code.id) {
            Some(there) => {
                source.fault(line, format!("code `{}` is already on line {there}", code.id), "give it another id")
            }
            None => {
                first.insert(code.id.clone(), line);
                kept.push((line, code));
            }
        }
    }
    kept
}

fn near_exist(source: &Source<'_>, file: &CodesFile, codes: &[Code]) {
    let known: Vec<&str> = codes.iter().map(|code| code.id.as_str()).collect();
    let there: HashSet<&str> = known.iter().copied().collect();
    let lost = file.codes.iter().flat_map(|code| &code.near).filter(|near| !there.contains(near.is.as_str()));
    for near in lost.take_while(|_| source.has_room()) {
        let what = format!("`near` names `{}`, which is not a code of this list", shown(&near.is));
        source.fault(near.line, what, suggestion(&near.is, &known));
    }
}

/// ISO 639-3, the longest list in sight, has about 8,000.
const CODES_MOST: usize = 20_000;
