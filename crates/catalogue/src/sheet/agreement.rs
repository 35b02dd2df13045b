//! The legal sheet of an agreement: who has agreed, on what basis, what crosses in which direction, and what never does.

use super::{Cell, Part, Piece, Sheet, code, lines, words};
use crate::agreement::{Agreement, Answered, Onward, Recorded, Side};
use crate::catalogue::Catalogue;
use crate::said::Lang;
use huecry_terms::{CodeId, RegisterId};

/// The legal sheet of an agreement in one language. The same agreement, catalogue and language give the same sheet.
pub fn agreement_parts(catalogue: &Catalogue, agreement: &Agreement, lang: Lang) -> Sheet {
    let writing = Writing { catalogue, agreement, lang };
    let mut parts = vec![writing.whole(), writing.limits(), writing.levels()];
    for side in Side::BOTH {
        parts.push(writing.direction(side));
        parts.extend(writing.answers(side));
    }
    parts.extend(writing.records());
    Sheet { title: agreement.title.get(lang).to_string(), parts }
}

/// A sheet under writing.
struct Writing<'s> {
    catalogue: &'s Catalogue,
    agreement: &'s Agreement,
    lang: Lang,
}

impl Writing<'_> {
    fn whole(&self) -> Part {
        let agreement = self.agreement;
        let party = |side: Side| {
            let party = agreement.party(side);
            let name = Piece::Words(party.name.get(self.lang).to_string());
            Cell(vec![name, Piece::Code(party.address.to_string())])
        };
        let purposes = agreement.purposes.iter().map(|purpose| self.code("purposes", purpose.as_str()));
        let area = |id: &String| {
            let area = self.catalogue.line().area(id);
            area.map_or_else(|| id.clone(), |area| area.title.get(self.lang).to_string())
        };
        let mut rows = vec![
            self.row("sheet-id", code(&agreement.id)),
            self.row("sheet-version", words(agreement.version)),
            self.row("sheet-hash", code(agreement.hash())),
            self.row("sheet-about", words(agreement.aim.get(self.lang))),
            self.row("sheet-first-party", party(Side::First)),
            self.row("sheet-second-party", party(Side::Second)),
            self.row("sheet-agreement-number", code(&agreement.number)),
            self.row("sheet-valid-from", words(agreement.valid_from)),
            self.row("sheet-valid-until", words(agreement.valid_until)),
            self.row("sheet-legal-basis", self.basis()),
            self.row("sheet-purposes", lines(purposes)),
            self.row("sheet-areas", lines(agreement.areas.iter().map(area))),
            self.row("sheet-crime-areas", self.codes("crime-areas", agreement.crime_areas.iter())),
        ];
        rows.extend(agreement.decision.as_ref().map(|decision| self.row("sheet-decision", words(decision))));
        Part { level: 1, heading: self.word("sheet-title"), columns: Vec::new(), rows }
    }

    fn basis(&self) -> Cell {
        let mut pieces = Vec::new();
        for basis in &self.agreement.legal_basis {
            pieces.push(Piece::Words(match basis.checked {
                true => basis.cite.clone(),
                false => format!("{} ({})", basis.cite, self.word("sheet-not-compared")),
            }));
            pieces.push(match &basis.sha256 {
                Some(hash) => Piece::Code(hash.clone()),
                None => Piece::Words(self.word("sheet-text-not-at-hand")),
            });
        }
        Cell(pieces)
    }

    fn limits(&self) -> Part {
        let agreement = self.agreement;
        let yes = |yes: bool| words(self.code("yes-no", if yes { "yes" } else { "no" }));
        let (count, unit) = agreement.keep_most.parts();
        let keep = self.say(&format!("duration-{unit}s"), &[("count", &count.to_string())]);
        let rows = vec![
            self.row("sheet-personal-data", yes(agreement.personal_data)),
            self.row("sheet-handling-most", code(agreement.handling)),
            self.row("sheet-size-most", words(agreement.size_most)),
            self.row("sheet-rate", words(self.rate())),
            self.row("sheet-keep-most", words(keep)),
            self.row("sheet-onward", self.onward()),
            self.row("sheet-read-receipts", yes(agreement.read_receipts)),
            self.row("sheet-test-data", words(self.word(&format!("line-test-data-{}", agreement.test_data.as_str())))),
        ];
        Part { level: 2, heading: self.word("sheet-limits"), columns: Vec::new(), rows }
    }

    fn rate(&self) -> String {
        let (count, unit) = match self.agreement.rate.seconds() {
            60 => (1, "minute"),
            3_600 => (1, "hour"),
            _ => (1, "day"),
        };
        let per = self.say(&format!("duration-{unit}s"), &[("count", &count.to_string())]);
        self.say("sheet-rate-of", &[("count", &self.agreement.rate.count().to_string()), ("time", &per)])
    }

    fn onward(&self) -> Cell {
        let mut pieces = vec![Piece::Words(self.word(&format!("line-onward-{}", self.agreement.onward.as_str())))];
        if let Onward::List(list) = &self.agreement.onward {
            pieces.extend(list.iter().map(|address| Piece::Code(address.to_string())));
        }
        Cell(pieces)
    }

    fn levels(&self) -> Part {
        let agreement = self.agreement;
        let (first, second) = (agreement.party(Side::First), agreement.party(Side::Second));
        let rows = agreement.equivalence.iter().map(|pair| {
            vec![
                words(self.code(&first.levels, pair.first.as_str())),
                words(self.code(&second.levels, pair.second.as_str())),
            ]
        });
        Part {
            level: 2,
            heading: self.word("sheet-equivalence"),
            columns: [first, second].map(|party| party.name.get(self.lang).to_string()).to_vec(),
            rows: rows.collect(),
        }
    }

    fn direction(&self, side: Side) -> Part {
        let direction = self.agreement.direction(side);
        let kinds = self.codes("message-kinds", direction.kinds.iter().map(|carried| &carried.kind));
        let categories = self.codes("data-categories", direction.categories.iter().map(|one| &one.category));
        let rows = vec![self.row("sheet-message-kinds", kinds), self.row("sheet-data-categories", categories)];
        let heading = self.say("sheet-direction", &[("from", &self.name(side)), ("to", &self.name(side.other()))]);
        Part { level: 2, heading, columns: Vec::new(), rows }
    }

    fn answers(&self, side: Side) -> Option<Part> {
        let row = |answered: &Answered| {
            vec![
                self.register(&answered.register),
                words(self.word(&format!("line-answer-{}", answered.with.as_str()))),
            ]
        };
        let rows: Vec<Vec<Cell>> = self.agreement.direction(side).answers.iter().map(row).collect();
        let columns = ["column-register", "sheet-answered"].map(|key| self.word(key)).to_vec();
        let heading = self.say("sheet-answers", &[("who", &self.name(side))]);
        (!rows.is_empty()).then_some(Part { level: 3, heading, columns, rows })
    }

    /// What a record of each register is to the gates.
    fn records(&self) -> Option<Part> {
        let row = |record: &Recorded| {
            let any = || words(self.word("sheet-any"));
            let areas = &record.crime_areas;
            vec![
                self.register(&record.register),
                self.codes("data-categories", record.categories.iter()),
                if areas.is_empty() { any() } else { self.codes("crime-areas", areas.iter()) },
                words(self.code("yes-no", if record.personal { "yes" } else { "no" })),
            ]
        };
        let rows: Vec<Vec<Cell>> = self.agreement.records.iter().map(row).collect();
        let columns = ["column-register", "sheet-data-categories", "sheet-crime-areas", "sheet-personal"];
        let columns = columns.map(|key| self.word(key)).to_vec();
        (!rows.is_empty()).then(|| Part { level: 2, heading: self.word("sheet-line-records"), columns, rows })
    }

    fn register(&self, id: &RegisterId) -> Cell {
        let register = self.catalogue.register(id);
        let title = register.map_or_else(|| id.to_string(), |register| register.title.get(self.lang).to_string());
        Cell(vec![Piece::Words(title), Piece::Code(id.to_string())])
    }

    fn name(&self, side: Side) -> String {
        self.agreement.party(side).name.get(self.lang).to_string()
    }

    fn codes<'c>(&self, list: &str, codes: impl Iterator<Item = &'c CodeId>) -> Cell {
        lines(codes.map(|code| self.code(list, code.as_str())))
    }

    fn code(&self, list: &str, id: &str) -> String {
        let code = self.catalogue.codes(list).and_then(|codes| codes.get(id));
        code.map_or_else(|| id.to_string(), |code| code.label.get(self.lang).to_string())
    }

    fn row(&self, key: &str, value: Cell) -> Vec<Cell> {
        vec![words(self.word(key)), value]
    }

    fn word(&self, key: &str) -> String {
        self.say(key, &[])
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.catalogue.words().say(self.lang, key, args)
    }
}
