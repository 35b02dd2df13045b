//! What cannot wait: the fast lane of warnings, and bureaux whose diffusions are held.

use crate::notice::{Review, because, object, ticked};
use crate::world::*;
use huecry_desk::dossier::{self, Event, Taking};
use huecry_desk::supervision::{self, Wanted};
use huecry_desk::{people, record};
use huecry_terms::{Call, Capability, Mode, RefusalKind, State};
use serde_json::{Value as Json, json};

/// A warning of a parcel that may explode, and an officer of the duty desk.
struct Warning {
    review: Review,
    duty: String,
}

impl Warning {
    fn new() -> Warning {
        let review = Review::new();
        let (bureau, role) = ("GS".parse().unwrap(), "duty.officer".parse().unwrap());
        let (duty, _) = people::admit(review.world.desk(), OPERATOR, bureau, role, "D. Desk", at(0)).unwrap();
        people::set_nationalities(review.world.desk(), OPERATOR, &duty.id, vec!["NZ".parse().unwrap()], at(0)).unwrap();
        Warning { duty: duty.id.to_string(), review }
    }

    fn warned(channel: &str) -> Json {
        json!({
            "channel": channel, "requesting-authority": "Police of Utopia City",
            "facts": "On 22 November 2026 at Utopia City four parcel bombs were posted; two were found and made safe.",
            "interest": "Two went abroad.", "threat-kind": "object", "imminent": "yes", "harm": ["persons"],
            "expected-on": "2026-11-30", "assessed-by": "Police of Utopia City", "expected-behaviour": "It explodes when it is opened.",
            "advice": "Do not open a parcel of this sender.",
        })
    }

    fn enter(&self, channel: &str, restrictions: &[&str]) -> String {
        self.review.enter_in("orange-notices", Self::warned(channel), restrictions)
    }

    fn open(&self, procedure: &str, number: &str) -> String {
        self.review.open_in("orange-notices", &self.review.noa, procedure, number, json!({})).unwrap().number
    }

    fn state(&self, number: &str) -> State {
        let call = self.review.call(&self.review.noa, 0);
        record::show(self.review.world.desk(), &call, &reg("orange-notices"), number).unwrap().0.body.state
    }

    /// What another bureau that is shown the record is told with it.
    fn told(&self, number: &str) -> Vec<String> {
        let (desk, call) = (self.review.world.desk(), self.review.call(CHEN, 0));
        let (record, _) = record::show(desk, &call, &reg("orange-notices"), number).unwrap();
        let told = dossier::Announced::with(desk, [&record]).unwrap();
        told.of(record.id).iter().map(|said| said.get(huecry_catalogue::Lang::En).to_string()).collect()
    }

    /// Whether another bureau reads the record.
    fn is_read(&self, number: &str) -> bool {
        let call = self.review.call(CHEN, 0);
        record::show(self.review.world.desk(), &call, &reg("orange-notices"), number).is_ok()
    }
}

/// `spec/notices.md` 2.7: the lawyer on duty checks, the duty desk publishes, the full review follows within a day.
#[test]
fn a_warning_is_published_at_once_by_two_people_and_reviewed_within_a_day() {
    let warning = Warning::new();
    let review = &warning.review;
    let record = warning.enter("notice", &[]);
    let dossier = warning.open("notice-review", &record);
    review.take(&review.noa, 1, &dossier, "submit", ticked()).unwrap();
    refused_as(review.take(&warning.duty, 2, &dossier, "publish-at-once", json!({})), RefusalKind::StepNotNow);
    let cleared = json!({"reasons": "Imminent, grave, concrete.", "sources-consulted": "The bomb squad."});
    review.take(&review.reviewer, 3, &dossier, "clear", cleared).unwrap();
    assert_eq!(warning.state(&record), State::Provisional);
    review.take(&warning.duty, 4, &dossier, "publish-at-once", json!({})).unwrap();
    assert_eq!(warning.state(&record), State::Active);
    assert_eq!(warning.told(&record), ["Published, NOT FULLY REVIEWED"]);
    let shown = review.seen(&review.reviewer, &dossier);
    assert_eq!(shown.until, Some(at(4 + 24 * 60 * 60)));
    // Whoever proposes to confirm it does not confirm it, in whatever role, and whoever
    // does writes a view of one's own before reading the first one's.
    review.answer_flags(&dossier);
    review.take(&review.reviewer, 6, &dossier, "propose-confirmation", because()).unwrap();
    assert_eq!(warning.told(&record), ["Published, full review waits for its second signature"]);
    let own = json!({"own-view": "Two were made safe."});
    let same = Call { role: "secretariat.publisher".parse().unwrap(), ..review.call(&review.reviewer, 7) };
    let taking = Taking { step: "confirm".into(), seen: None, answers: object(own.clone()) };
    refused_as(dossier::take(review.world.desk(), &same, &dossier, taking), RefusalKind::NeedsAnotherPerson);
    refused_as(review.take(&review.publisher, 7, &dossier, "confirm", json!({})), RefusalKind::FormNotSatisfied);
    let first_view = || {
        let events = review.seen(&review.publisher, &dossier).events;
        let of = |event: &&Event| event.step.as_ref().is_some_and(|step| step.as_str() == "propose-confirmation");
        events.iter().find(of).unwrap().answers.get("reasons").cloned()
    };
    assert_eq!(first_view(), None);
    review.take(&review.publisher, 8, &dossier, "confirm", own).unwrap();
    assert!(first_view().is_some());
    assert_eq!(review.seen(&review.noa, &dossier).state.as_str(), "published");
    assert_eq!(warning.told(&record), [""; 0]);
}

impl Warning {
    /// A warning published at once, and of its review the proposal to stop it: the record, and the dossier.
    fn doubted(&self) -> (String, String) {
        let review = &self.review;
        let record = self.enter("notice", &[]);
        let dossier = self.open("notice-review", &record);
        review.take(&review.noa, 1, &dossier, "submit", ticked()).unwrap();
        let cleared = json!({"reasons": "Imminent.", "sources-consulted": "The source."});
        review.take(&review.reviewer, 3, &dossier, "clear", cleared).unwrap();
        review.take(&self.duty, 4, &dossier, "publish-at-once", json!({})).unwrap();
        let wrong = json!({"ground": "facts", "reasons": "A hoax.", "sources-consulted": "The sender.",
                           "contrary-evidence": "None."});
        review.take(&review.reviewer, 5, &dossier, "propose-stop", wrong).unwrap();
        assert_eq!(self.state(&record), State::Suspended);
        (record, dossier)
    }
}

/// What the full review finds not compliant is stopped by two people, and goes back to nobody by silence.
#[test]
fn a_warning_that_the_review_finds_wrong_is_stopped() {
    let warning = Warning::new();
    let review = &warning.review;
    let (record, dossier) = warning.doubted();
    // Its source learns the ground when it is stopped, not what two people weigh before.
    refused_as(dossier::read(review.world.desk(), &review.call(&review.noa, 6), &dossier), RefusalKind::NoSuchDossier);
    let gone = || review.take(&review.reviewer, 6, &dossier, "note-gone", json!({"reasons": "It is gone."}));
    refused_as(gone(), RefusalKind::CheckNotMet);
    let told = json!({"ground": "facts", "told-to-source": "A hoax."});
    review.take(&review.publisher, 6, &dossier, "stop", told).unwrap();
    assert_eq!(warning.state(&record), State::Withdrawn);
    assert_eq!(review.seen(&review.noa, &dossier).state.as_str(), "not-compliant");
}

/// Its source ends what the review is about to stop: nothing is left to stop, and the review comes to its end all the same.
#[test]
fn a_review_of_what_its_source_ended_meanwhile_comes_to_its_end() {
    let warning = Warning::new();
    let review = &warning.review;
    let (record, dossier) = warning.doubted();
    let over = json!({"end-reason": "purpose-achieved", "reasons": "The sender was arrested."});
    review.open_in("orange-notices", &review.noa, "ending", &record, over).unwrap();
    assert_eq!(warning.state(&record), State::Withdrawn);
    let told = json!({"ground": "facts", "told-to-source": "A hoax."});
    refused_as(review.take(&review.publisher, 7, &dossier, "stop", told), RefusalKind::StepNotNow);
    review.take(&review.reviewer, 8, &dossier, "note-gone", json!({"reasons": "Its source ended it."})).unwrap();
    let shown = review.seen(&review.noa, &dossier);
    assert_eq!((shown.state.as_str(), shown.ended), ("over", true));
}

/// No request for an arrest takes the fast lane, however urgent.
#[test]
fn a_red_notice_has_no_fast_lane() {
    let review = Review::new();
    let record = review.enter_as(crate::notice::request(json!({})), &[]);
    let dossier = review.open("notice-review", &record, json!({})).unwrap().number;
    review.take(&review.noa, 1, &dossier, "submit", ticked()).unwrap();
    let cleared = json!({"reasons": "Flight.", "sources-consulted": "The source."});
    let refusal = refused(review.take(&review.reviewer, 3, &dossier, "clear", cleared));
    assert!(format!("{refusal:?}").contains("warns-of-a-threat"), "{refusal:?}");
}

/// `spec/notices.md` 12.3, 21: the diffusions of a bureau under supervision are held for the secretariat, orange ones too.
#[test]
fn acceptance_21_the_orange_diffusion_of_a_supervised_bureau_is_held() {
    let warning = Warning::new();
    let (review, desk) = (&warning.review, warning.review.world.desk());
    let wanted = Wanted {
        bureau: "FR".parse().unwrap(),
        capability: Capability::Diffusion,
        mode: Mode::Supervised,
        reason: "alerts of a political character".into(),
        decision: "GS/2026/114".into(),
        days: Some(30),
    };
    let (id, _) = supervision::propose(desk, &review.call(&review.reviewer, 0), wanted).unwrap();
    supervision::sign(desk, &review.call(&review.publisher, 0), &id).unwrap();
    let record = warning.enter("diffusion", &["everyone-but:DE"]);
    let dossier = warning.open("diffusion", &record);
    let mut urgent = ticked();
    urgent["threat"] = json!("threat-to-life");
    urgent["threat-told"] = json!("By the bomb squad.");
    let refusal = refused(review.take(&review.noa, 1, &dossier, "send-urgently", urgent));
    assert!(format!("{refusal:?}").contains("source-not-supervised"), "{refusal:?}");
    review.take(&review.noa, 2, &dossier, "submit", ticked()).unwrap();
    assert_eq!(review.seen(&review.reviewer, &dossier).state.as_str(), "under-review");
    assert_eq!(warning.state(&record), State::Provisional);
    assert!(!warning.is_read(&record), "held: recipients none");
    let refusal = dossier::read(desk, &review.call(CHEN, 3), &dossier);
    refused_as(refusal, RefusalKind::NoSuchDossier);
}

/// `spec/notices.md` 12.3, 25: a silver notice seeks information; asking to freeze is refused by its form.
#[test]
fn acceptance_25_a_silver_notice_asks_for_nothing_coercive() {
    let review = Review::new();
    let (desk, noa) = (review.world.desk(), review.call(&review.noa, 0));
    let enter = |asked: &str| {
        let values = json!({"channel": "notice", "requesting-authority": "Court of Utopia City", "what-is-asked": asked, "businesses": ["Utopia Trading"]});
        let envelope = record::Envelope { handling: "H0".parse().unwrap(), ..record::Envelope::default() };
        record::add(desk, &noa, &reg("silver-notices"), envelope, crate::notice::object(values))
    };
    let refusal = refused_as(enter("Freeze the account 4471 at once."), RefusalKind::CheckNotMet);
    let fault = &refusal.faults[0];
    assert_eq!((fault.field.as_str(), fault.because.as_str()), ("what-is-asked", "check-nothing-coercive"));
    enter("Tell us which accounts the company holds.").unwrap();
}
