//! The steps of the tour as the console shows them: what is asked, for which purpose, in which register.

use super::super::world::planted;
use super::NOWHERE;
use huecry_web::{TourStep, TourWhere};

/// The six steps of the tour, to stand on the search page of a demo's console.
pub fn steps() -> Vec<TourStep> {
    let zone = planted::misread_zone().join("\n");
    let serial = format!("{} {}", planted::SERIAL_READ, planted::MAKE);
    let searches = [
        ("tour-name", planted::TRAVELLER_ASKED, "identify-person", "nominals"),
        ("tour-zone", &zone, "check-document", "travel-documents"),
        ("tour-serial", &serial, "trace-firearm", "firearms"),
        ("tour-none", NOWHERE, "check-document", "travel-documents"),
        ("tour-closed", planted::CLOSED, "identify-person", "nominals"),
    ];
    let steps = searches.into_iter().filter_map(|(key, text, purpose, register)| {
        let (purpose, register) = (purpose.parse().ok()?, register.parse().ok()?);
        Some(TourStep { key, what: TourWhere::Search { text: text.to_string(), purpose, register } })
    });
    steps.chain([TourStep { key: "tour-proof", what: TourWhere::Proof }]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_six_steps_and_words_for_each() {
        let steps = steps();
        assert_eq!(steps.len(), 6);
        let english = include_str!("../../../../../catalogue/words/en.ftl");
        for step in steps {
            for part in ["title", "words"] {
                assert!(english.contains(&format!("{}-{part} = ", step.key)), "{}-{part}", step.key);
            }
        }
    }
}
