//! Notices: from a draft to a published notice or a refusal, reviewed by two people who belong to neither side.

use crate::world::*;
use huecry_desk::dossier::{self, Met, Opening, Queue, Shown, Taken, Taking};
use huecry_desk::import::{Summary, Told, Watch};
use huecry_desk::record::{self, Envelope, Revision};
use huecry_desk::transfer::{self, Delivery, Format};
use huecry_desk::{people, search, subscription};
use huecry_terms::{Call, Failure, Refusal, RefusalKind, State};
use serde_json::{Map, Value as Json, json};

/// A node with a notice officer in FR, two reviewers, a publisher, a member of the commission.
pub struct Review {
    pub world: World,
    pub noa: String,
    pub reviewer: String,
    french: String,
    pub publisher: String,
    member: String,
}

impl Review {
    pub fn new() -> Review {
        let world = World::new();
        let admit = |bureau: &str, role: &str, nationality: &str| {
            let (of, role) = (bureau.parse().unwrap(), role.parse().unwrap());
            let (officer, _) = people::admit(world.desk(), OPERATOR, of, role, "S. Officer", at(0)).unwrap();
            let country = [nationality.parse().unwrap()];
            people::set_nationalities(world.desk(), OPERATOR, &officer.id, country.to_vec(), at(0)).unwrap();
            officer.id.to_string()
        };
        Review {
            noa: admit("FR", "ncb.notice-officer", "FR"),
            reviewer: admit("GS", "secretariat.reviewer", "CH"),
            french: admit("GS", "secretariat.reviewer", "FR"),
            publisher: admit("GS", "secretariat.publisher", "CA"),
            member: admit("GS", "commission.member", "KE"),
            world,
        }
    }

    pub fn call(&self, officer: &str, seconds: i64) -> Call {
        self.world.call_at(officer, seconds)
    }

    fn enter(&self, values: Json) -> String {
        self.enter_as(values, &[])
    }

    pub fn enter_as(&self, values: Json, restrictions: &[&str]) -> String {
        self.enter_in("red-notices", values, restrictions)
    }

    pub fn enter_in(&self, register: &str, values: Json, restrictions: &[&str]) -> String {
        let restrictions = restrictions.iter().map(ToString::to_string).collect();
        let envelope = Envelope { handling: "H0".parse().unwrap(), restrictions, ..Envelope::default() };
        let call = self.call(&self.noa, 0);
        record::add(self.world.desk(), &call, &reg(register), envelope, object(values)).unwrap().number
    }

    pub fn open(&self, procedure: &str, number: &str, answers: Json) -> Result<Taken, Failure> {
        self.open_as(&self.noa, procedure, number, answers)
    }

    pub fn open_as(&self, officer: &str, procedure: &str, number: &str, answers: Json) -> Result<Taken, Failure> {
        self.open_in("red-notices", officer, procedure, number, answers)
    }

    pub fn open_in(
        &self,
        register: &str,
        officer: &str,
        procedure: &str,
        number: &str,
        answers: Json,
    ) -> Result<Taken, Failure> {
        let opening = Opening {
            procedure: procedure.into(),
            about: Some((register.into(), number.into())),
            answers: object(answers),
            ..Opening::default()
        };
        dossier::open(self.world.desk(), &self.call(officer, 0), opening)
    }

    pub fn take(&self, officer: &str, seconds: i64, number: &str, step: &str, with: Json) -> Result<Taken, Failure> {
        let taking = Taking { step: step.into(), seen: None, answers: object(with) };
        dossier::take(self.world.desk(), &self.call(officer, seconds), number, taking)
    }

    pub fn seen(&self, officer: &str, number: &str) -> Shown {
        dossier::read(self.world.desk(), &self.call(officer, 0), number).unwrap().0
    }

    /// A request that was drafted and submitted: the number of the record, and of its dossier.
    fn submitted(&self, values: Json) -> (String, String) {
        self.submit(self.enter(values))
    }

    fn submit(&self, record: String) -> (String, String) {
        let dossier = self.open("notice-review", &record, json!({})).unwrap().number;
        self.take(&self.noa, 1, &dossier, "submit", ticked()).unwrap();
        (record, dossier)
    }

    fn is_found(&self, officer: &str) -> bool {
        let call = self.call(officer, 0);
        let query = search::read(&CATALOGUE, "SPECIMEN Anna Maria", vec![reg("red-notices")], 10, call.now);
        !search::run(self.world.desk(), &call, &query).unwrap().hits.is_empty()
    }

    /// How many fields an officer reads of a record now, and at most of an earlier version.
    fn fields_left(&self, officer: &str, number: &str) -> [usize; 2] {
        let (desk, call, red) = (self.world.desk(), self.call(officer, 0), reg("red-notices"));
        let fields = |record: &huecry_terms::Record| record.body.values.iter().count();
        let now = record::show(desk, &call, &red, number).unwrap().0;
        let past = record::history(desk, &call, &red, number).unwrap().0;
        [fields(&now), past.iter().map(|one| fields(&one.record)).max().unwrap_or(0)]
    }

    fn state(&self, number: &str) -> State {
        let call = self.call(&self.noa, 0);
        record::show(self.world.desk(), &call, &reg("red-notices"), number).unwrap().0.body.state
    }

    /// Answers every flag that is open.
    pub fn answer_flags(&self, dossier: &str) {
        let open = self.seen(&self.reviewer, dossier).findings.unwrap().flags;
        for flag in open.iter().filter(|flag| flag.answered.is_none()) {
            self.take(&self.reviewer, 2, dossier, "answer-flag", answer_to(flag.flag)).unwrap();
        }
    }
}

pub fn object(json: Json) -> Map<String, Json> {
    json.as_object().unwrap().clone()
}

fn answer_to(flag: &str) -> Json {
    json!({"flag": flag, "flag-answer": "weighed-no-obstacle", "flag-reasons": "Weighed against the facts."})
}

pub fn ticked() -> Json {
    json!({"quality-checked": "yes", "conditions-checked": "yes", "interest-checked": "yes", "constitution-checked": "yes"})
}

pub fn because() -> Json {
    json!({"outcome": "publish", "reasons": "The facts are concrete.", "sources-consulted": "The warrant.",
           "contrary-evidence": "None was found."})
}

/// A whole request, with something changed.
pub fn request(more: Json) -> Json {
    let mut whole = json!({
        "channel": "notice", "requesting-authority": "Court of Utopia City",
        "facts": "On 3 March 2025 at Utopia City the accused broke into the warehouse of Tolley & Sons through the roof \
                  and took tools worth 40 000 marks, which he sold on the next day.",
        "interest": "She is believed to be in a neighbouring country.",
        "names": [{"name": "SPECIMEN, Anna Maria", "family": "SPECIMEN", "given": "Anna Maria"}], "sex": "F",
        "birth-dates": ["1974-08-12"], "nationalities": ["DE"], "height": "1.65", "subject-status": "wanted",
        "documents": [{"number": "L898902C3", "country": "DE", "type": "passport"}],
        "biometrics": ["photo", "fingerprints"],
        "offence-1-charge": "Burglary", "offence-1-law": "Criminal Code s. 244", "offence-1-penalty": "term",
        "offence-1-maximum-months": "120", "offence-1-date": "2025-03-03",
        "offence-1-place": {"place": "Utopia City"},
        "warrant-reference": "W/2025/12", "warrant-kind": "judge", "warrant-authority": "Court of Utopia City",
        "warrant-date": "2025-04-01", "warrant-valid-until": "2035-04-01",
        "warrant-name": {"name": "SPECIMEN, Anna Maria"},
        "extradition-sought": "yes", "extradition-countries": ["CH"], "treaty": "yes", "own-nationals": "yes",
        "agreed-with-authority": "yes",
    });
    for (key, value) in more.as_object().unwrap() {
        whole[key] = value.clone();
    }
    whole
}

fn needs(refusal: &Refusal) -> Vec<&str> {
    refusal.faults.iter().map(|fault| fault.because.as_str()).collect()
}

#[test]
fn a_request_is_published_by_two_people_and_found_only_then() {
    let review = Review::new();
    let (record, dossier) = review.submitted(request(json!({})));
    assert_eq!(review.state(&record), State::Provisional);
    assert!(!review.is_found(CHEN) && !review.is_found(&review.noa));
    // For another bureau there is no such record and no such dossier.
    let chen = review.call(CHEN, 0);
    refused_as(record::show(review.world.desk(), &chen, &reg("red-notices"), &record), RefusalKind::NoSuchRecord);
    refused_as(dossier::read(review.world.desk(), &chen, &dossier), RefusalKind::NoSuchDossier);
    review.answer_flags(&dossier);
    review.take(&review.reviewer, 3, &dossier, "propose-publication", because()).unwrap();
    assert_eq!(review.state(&record), State::Provisional);
    // Whoever proposed does not sign; whoever signs has written a view first.
    refused_as(review.take(&review.reviewer, 4, &dossier, "countersign", json!({})), RefusalKind::StepNotNow);
    refused_as(review.take(&review.publisher, 4, &dossier, "countersign", json!({})), RefusalKind::StepNotNow);
    review
        .take(&review.publisher, 5, &dossier, "view-publication", json!({"own-view": "Burglary, well told."}))
        .unwrap();
    let taken = review.take(&review.publisher, 6, &dossier, "countersign", json!({})).unwrap();
    assert_eq!(taken.state.as_str(), "published");
    assert_eq!(review.state(&record), State::Active);
    assert!(review.is_found(CHEN));
}

#[test]
fn the_second_person_reads_the_first_ones_reasons_only_after_a_view_of_ones_own() {
    let review = Review::new();
    let (_, dossier) = review.submitted(request(json!({})));
    review.answer_flags(&dossier);
    review.take(&review.reviewer, 3, &dossier, "propose-publication", because()).unwrap();
    let reasons = |officer: &str| {
        let events = review.seen(officer, &dossier).events;
        let event = events.into_iter().find(|e| e.step.as_ref().is_some_and(|s| s.as_str() == "propose-publication"));
        event.unwrap().answers.get("reasons").cloned()
    };
    assert_eq!(reasons(&review.publisher), None);
    assert!(reasons(&review.reviewer).is_some() && reasons(&review.member).is_some());
    // The source sees that it was taken, by nobody and with nothing.
    let shown = review.seen(&review.noa, &dossier);
    let event = shown.events.last().unwrap();
    assert!(event.hidden && event.by.is_none() && event.answers.is_empty());
    assert!(shown.findings.unwrap().flags.is_empty());
    review.take(&review.publisher, 5, &dossier, "view-publication", json!({"own-view": "As I see it."})).unwrap();
    assert!(reasons(&review.publisher).is_some());
}

/// `spec/notices.md` 12.3, 28: a reviewer of the nationality of the country that asks, or of the person.
#[test]
fn acceptance_28_nobody_reviews_a_case_of_their_own_country() {
    let review = Review::new();
    let (_, dossier) = review.submitted(request(json!({})));
    let propose = |officer: &str| {
        review.take(
            officer,
            3,
            &dossier,
            "propose-refusal",
            json!({
        "ground": "facts", "reasons": "…", "sources-consulted": "…", "contrary-evidence": "…"}),
        )
    };
    let refusal = refused_as(propose(&review.french), RefusalKind::CheckNotMet);
    assert_eq!(needs(&refusal), ["need-no-conflict-of-nationality"]);
    propose(&review.reviewer).unwrap();
    // The person's country counts as the source's does.
    let swiss = request(json!({"nationalities": ["CH"]}));
    let (_, other) = review.submitted(swiss);
    let refusal =
        refused_as(review.take(&review.reviewer, 3, &other, "ask", json!({"question": "?"})), RefusalKind::CheckNotMet);
    assert_eq!(needs(&refusal), ["need-no-conflict-of-nationality"]);
}

/// `spec/notices.md` 12.3, 1: 23 months cannot be published without an exception with two signatures.
#[test]
fn acceptance_1_below_the_threshold_only_by_an_exception_of_two() {
    let review = Review::new();
    let (record, dossier) = review.submitted(request(json!({"offence-1-maximum-months": "23"})));
    let found = review.seen(&review.reviewer, &dossier).findings.unwrap();
    assert!(found.flags.iter().any(|flag| flag.flag == "F-THRESHOLD"), "{:?}", found.flags);
    assert_eq!(found.short.iter().map(|one| one.because.as_str()).collect::<Vec<_>>(), ["condition-penalty-threshold"]);
    review.answer_flags(&dossier);
    let propose = || review.take(&review.reviewer, 3, &dossier, "propose-publication", because());
    assert_eq!(needs(&refused_as(propose(), RefusalKind::CheckNotMet)), ["need-conditions-met"]);
    // Not granted before it is proposed, and not by whoever proposed it.
    let why = || json!({"exception-reasons": "A series in five countries."});
    let grant = |officer: &str| review.take(officer, 4, &dossier, "grant-exception", why());
    assert_eq!(needs(&refused_as(grant(&review.publisher), RefusalKind::CheckNotMet)), ["need-exception-proposed"]);
    review.take(&review.reviewer, 4, &dossier, "propose-exception", why()).unwrap();
    refused_as(grant(&review.reviewer), RefusalKind::RoleMayNot);
    refused_as(propose(), RefusalKind::CheckNotMet);
    grant(&review.publisher).unwrap();
    assert!(review.seen(&review.reviewer, &dossier).findings.unwrap().excepted);
    propose().unwrap();
    review.take(&review.publisher, 5, &dossier, "view-publication", json!({"own-view": "So be it."})).unwrap();
    review.take(&review.publisher, 6, &dossier, "countersign", json!({})).unwrap();
    assert_eq!(review.state(&record), State::Active);
}

#[test]
fn a_draft_grows_and_is_not_submitted_before_it_is_whole() {
    let review = Review::new();
    let record = review.enter(json!({"channel": "notice", "facts": "On 3 March…"}));
    let dossier = review.open("notice-review", &record, json!({})).unwrap().number;
    let refusal = refused_as(review.take(&review.noa, 1, &dossier, "submit", ticked()), RefusalKind::CheckNotMet);
    assert_eq!(needs(&refusal), ["need-request-complete"]);
    assert!(review.seen(&review.noa, &dossier).findings.unwrap().missing.len() > 5);
    // A recorder may draft and not submit (RPD 76: the notice officer answers for it).
    refused_as(review.take(ANA, 1, &dossier, "submit", ticked()), RefusalKind::RoleMayNot);
    let revise = |values: Json, seconds: i64| {
        let revision = Revision { values: object(values), reason: "completed".into(), ..Revision::default() };
        record::revise(review.world.desk(), &review.call(&review.noa, seconds), &reg("red-notices"), &record, revision)
    };
    revise(request(json!({})), 1).unwrap();
    review.take(&review.noa, 2, &dossier, "submit", ticked()).unwrap();
    // Under review its text stands still; a question opens it again.
    refused_as(revise(json!({"facts": "Other facts."}), 3), RefusalKind::ByProcedure);
    review.take(&review.reviewer, 4, &dossier, "ask", json!({"question": "Through which roof?"})).unwrap();
    revise(json!({"source-remarks": "The north roof."}), 5).unwrap();
    review.take(&review.noa, 6, &dossier, "answer", json!({"answer": "See the remarks."})).unwrap();
    // No second review beside the first.
    let refusal = refused_as(review.open("notice-review", &record, json!({})), RefusalKind::CheckNotMet);
    assert_eq!(needs(&refusal), ["need-no-other-open"]);
}

#[test]
fn what_is_found_names_condition_offence_field_words_and_answers() {
    let review = Review::new();
    let facts =
        "On 3 March 2025 at Utopia City she broke into a warehouse. Then she published an article on the mayor.";
    let second = json!({"facts": facts, "offence-2-charge": "Defamation", "offence-2-law": "s. 112",
                        "offence-2-penalty": "term", "offence-2-maximum-months": "12"});
    let (_, dossier) = review.submitted(request(second));
    let found = review.seen(&review.reviewer, &dossier).findings.unwrap();
    let conditions: Vec<_> = found.conditions.iter().map(|one| (one.condition, one.cites, one.short.len())).collect();
    assert_eq!(
        conditions[..2],
        [("identity-complete", "RPD 83(2)(a)", 0), ("penalty-threshold", "RPD 83(1)(a)(ii)", 0)]
    );
    let offences: Vec<_> = found.offences.iter().map(|one| (one.section.as_str(), one.grave)).collect();
    assert_eq!(offences, [("offence-1", true), ("offence-2", false)]);
    let flag = found.flags.iter().find(|one| one.flag == "F-EXPRESSION").unwrap();
    let fields: Vec<_> = flag.reasons.iter().map(|one| (one.place.as_str(), one.field.as_str())).collect();
    assert!(fields.contains(&("offences.1.wording", "offence-2-charge")), "{fields:?}");
    let said = flag.reasons.iter().find(|one| one.field == "facts").unwrap();
    assert!(facts.contains(&format!("{}{}{}", said.around.0, said.words, said.around.1)), "{said:?}");
    assert!(!said.words.is_empty() && flag.answers.is_empty());
    // An answer is found again by its act; one that holds no more is told, too.
    review.answer_flags(&dossier);
    let answers = || review.flags(&dossier).into_iter().find(|one| one.flag == "F-EXPRESSION").unwrap();
    assert_eq!((answers().answers.len(), answers().answered), (1, Some(review.reviewer.parse().unwrap())));
    review.take(&review.reviewer, 3, &dossier, "ask", json!({"question": "Which article?"})).unwrap();
    let record = review.seen(&review.noa, &dossier).about.unwrap().1;
    let other = json!({"facts": "On 3 March 2025 at Utopia City she broke into a warehouse. She insulted the mayor in a speech."});
    let revision = Revision { values: object(other), reason: "clearer".into(), ..Revision::default() };
    record::revise(review.world.desk(), &review.call(&review.noa, 4), &reg("red-notices"), &record, revision).unwrap();
    review.take(&review.noa, 5, &dossier, "answer", json!({"answer": "See the facts."})).unwrap();
    assert_eq!((answers().answers.len(), answers().answered), (1, None));
}

#[test]
fn a_flag_is_answered_for_what_raised_it_and_for_nothing_else() {
    let review = Review::new();
    let (_, dossier) = review.submitted(request(json!({})));
    review.answer_flags(&dossier);
    // A flag nobody raised cannot be answered.
    let refusal = refused_as(
        review.take(&review.reviewer, 2, &dossier, "answer-flag", answer_to("F-REFUGEE")),
        RefusalKind::FormNotSatisfied,
    );
    assert_eq!(needs(&refusal), ["fault-flag-not-raised"]);
    // Another country tells that it gave the person asylum: the flag is raised, and nothing goes on before it is answered.
    let note = json!({"note-kind": "asylum-granted", "note": "Granted on 1 May 2026.", "note-date": "2026-05-01", "note-from": "SE"});
    review.take(&review.reviewer, 3, &dossier, "note", note).unwrap();
    let flags = review.seen(&review.reviewer, &dossier).findings.unwrap().flags;
    assert!(flags.iter().any(|flag| flag.flag == "F-REFUGEE" && flag.answered.is_none()), "{flags:?}");
    let propose = || review.take(&review.reviewer, 4, &dossier, "propose-publication", because());
    assert_eq!(needs(&refused_as(propose(), RefusalKind::CheckNotMet)), ["need-every-flag-answered"]);
    // The source never learns who told, nor that anybody did.
    let shown = format!("{:?}", review.seen(&review.noa, &dossier));
    assert!(!shown.contains("asylum") && !shown.contains("SE\"") && !shown.contains("Granted"), "{shown}");
    review.answer_flags(&dossier);
    propose().unwrap();
}

#[test]
fn a_refused_request_is_told_with_its_ground_and_seen_by_nobody_else() {
    let review = Review::new();
    let (record, dossier) = review.submitted(request(json!({})));
    let refuse = json!({"ground": "art-3", "reasons": "Predominantly political.", "sources-consulted": "Press.",
                        "contrary-evidence": "A burglary is alleged."});
    review.take(&review.reviewer, 3, &dossier, "propose-refusal", refuse).unwrap();
    // While it is proposed the source sees nothing of it.
    refused_as(dossier::read(review.world.desk(), &review.call(&review.noa, 3), &dossier), RefusalKind::NoSuchDossier);
    review.take(&review.publisher, 4, &dossier, "view-refusal", json!({"own-view": "Political."})).unwrap();
    let told = json!({"ground": "art-3", "told-to-source": "Article 3."});
    review.take(&review.publisher, 5, &dossier, "countersign-refusal", told).unwrap();
    assert_eq!(review.state(&record), State::Refused);
    assert!(!review.is_found(CHEN));
    let shown = review.seen(&review.noa, &dossier);
    assert_eq!(shown.events.last().unwrap().answers["told-to-source"], "Article 3.");
    assert!(!format!("{shown:?}").contains("Predominantly"));
    // It is not opened again.
    let refusal = refused_as(review.open("notice-review", &record, json!({})), RefusalKind::CheckNotMet);
    assert_eq!(needs(&refusal), ["need-record-unpublished"]);
}

#[test]
fn silence_refuses_a_question_and_stops_what_was_sent_unreviewed() {
    let review = Review::new();
    let day = |n: i64| n * 24 * 60 * 60;
    let (record, dossier) = review.submitted(request(json!({})));
    review.take(&review.reviewer, 2, &dossier, "ask", json!({"question": "Which roof?"})).unwrap();
    for n in 1..=31 {
        dossier::ring(review.world.desk(), at(day(n))).unwrap();
    }
    assert_eq!((review.seen(&review.noa, &dossier).state.as_str(), review.state(&record)), ("refused", State::Refused));
    // Sent before its review: to named countries, let through by the duty desk, marked as not reviewed.
    let admit = |role: &str| {
        let officer =
            people::admit(review.world.desk(), OPERATOR, "GS".parse().unwrap(), role.parse().unwrap(), "D.", at(0));
        let officer = officer.unwrap().0;
        people::set_nationalities(review.world.desk(), OPERATOR, &officer.id, vec!["KE".parse().unwrap()], at(0))
            .unwrap();
        officer.id.to_string()
    };
    let duty = admit("duty.officer");
    let mut urgent = ticked();
    urgent["threat"] = json!("imminent-flight");
    urgent["threat-told"] = json!("A ticket for tonight.");
    let diffusion = request(json!({"channel": "diffusion"}));
    let all = review.enter_as(diffusion.clone(), &[]);
    let broad = review.open("diffusion", &all, json!({})).unwrap().number;
    let refusal =
        refused_as(review.take(&review.noa, 1, &broad, "send-urgently", urgent.clone()), RefusalKind::CheckNotMet);
    assert_eq!(needs(&refusal), ["need-recipients-named"]);
    let named = review.enter_as(diffusion, &["everyone-but:DE"]);
    let narrow = review.open("diffusion", &named, json!({})).unwrap().number;
    review.take(&review.noa, 1, &narrow, "send-urgently", urgent).unwrap();
    assert!(!review.is_found(CHEN));
    review.take(&duty, 2, &narrow, "let-through", json!({"reasons": "The ticket was seen."})).unwrap();
    assert!(review.is_found(CHEN));
    for n in 1..=2 {
        dossier::ring(review.world.desk(), at(day(n))).unwrap();
    }
    assert_eq!(review.state(&named), State::Withdrawn);
    assert!(!review.is_found(CHEN));
}

impl Review {
    /// A published notice: its number.
    pub fn published(&self, values: Json) -> String {
        self.publish(self.enter(values))
    }

    /// A record brought to publication.
    pub fn publish(&self, record: String) -> String {
        let (record, dossier) = self.submit(record);
        self.answer_flags(&dossier);
        self.take(&self.reviewer, 3, &dossier, "propose-publication", because()).unwrap();
        self.take(&self.publisher, 4, &dossier, "view-publication", json!({"own-view": "Yes."})).unwrap();
        self.take(&self.publisher, 5, &dossier, "countersign", json!({})).unwrap();
        assert_eq!(self.state(&record), State::Active);
        record
    }

    /// A request refused on this ground.
    pub fn refuse(&self, values: Json, ground: &str) {
        let (_, dossier) = self.submitted(values);
        let refuse =
            json!({"ground": ground, "reasons": "Said.", "sources-consulted": "Press.", "contrary-evidence": "Some."});
        self.take(&self.reviewer, 3, &dossier, "propose-refusal", refuse).unwrap();
        self.take(&self.publisher, 4, &dossier, "view-refusal", json!({"own-view": "No."})).unwrap();
        let told = json!({"ground": ground, "told-to-source": "No."});
        self.take(&self.publisher, 7205, &dossier, "countersign-refusal", told).unwrap();
    }

    /// A request whose source is asked, and answers nothing.
    pub fn asked_in_vain(&self, values: Json) {
        let (_, dossier) = self.submitted(values);
        self.take(&self.reviewer, 2, &dossier, "ask", json!({"question": "Which roof?"})).unwrap();
        self.ring(1..=31);
    }

    fn ring(&self, days: std::ops::RangeInclusive<i64>) {
        days.for_each(|n| {
            dossier::ring(self.world.desk(), at(n * 24 * 60 * 60)).unwrap();
        });
    }
}

/// `spec/notices.md` 12.3, 7: protected by one country against another's notice: re-examined, held back, ended; the
/// source is told "Article 2" and never by whom.
#[test]
fn acceptance_7_a_refugee_is_not_hunted_and_the_host_is_not_told_of() {
    let review = Review::new();
    let record = review.published(request(json!({})));
    // Germany gave protection, and tells.
    let told = json!({"note-kind": "asylum-granted", "note": "Protected since 1 May 2026 in Germany.",
                      "note-date": "2026-05-01", "note-from": "DE"});
    let opened = review.open_as(CHEN, "re-examination", &record, told).unwrap();
    let number = opened.number;
    assert_eq!(opened.state.as_str(), "open");
    let flags = review.seen(&review.reviewer, &number).findings.unwrap().flags;
    assert!(flags.iter().any(|flag| flag.flag == "F-REFUGEE"), "{flags:?}");
    let ground = json!({"told-to-source": "Article 2."});
    review.take(&review.reviewer, 11, &number, "hold-back", ground.clone()).unwrap();
    assert_eq!(review.state(&record), State::Suspended);
    assert!(!review.is_found(CHEN));
    // What its source sees: that it is re-examined, the ground, and not who spoke, where, or of what.
    let shown = review.seen(&review.noa, &number);
    assert!(shown.recipients.is_empty() && shown.events[0].by.is_none(), "{shown:?}");
    let text = format!("{shown:?}");
    for hidden in ["DE", "asylum", "Protected", "Germany", CHEN, "REFUGEE"] {
        assert!(!text.replace("RED-", "").contains(hidden), "{hidden}: {text}");
    }
    assert!(text.contains("Article 2."));
    // Who told reads what they told.
    assert_eq!(review.seen(CHEN, &number).events[0].answers["note-from"], "DE");
    let end = json!({"end-reason": "refugee", "reasons": "Protected.", "sources-consulted": "The host.",
                     "contrary-evidence": "None."});
    review.take(&review.reviewer, 12, &number, "propose-ending", end).unwrap();
    review.take(&review.publisher, 13, &number, "view-ending", json!({"own-view": "It must end."})).unwrap();
    let last = json!({"end-reason": "art-2", "told-to-source": "Article 2."});
    review.take(&review.publisher, 14, &number, "countersign-ending", last).unwrap();
    assert_eq!(review.state(&record), State::Withdrawn);
    // 12.3, 8: what ended so comes back only through a new review.
    let noa = review.call(&review.noa, 15);
    let revision = Revision { values: object(json!({"languages": ["de"]})), reason: "r".into(), ..Revision::default() };
    refused_as(
        record::revise(review.world.desk(), &noa, &reg("red-notices"), &record, revision),
        RefusalKind::ByProcedure,
    );
}

impl Review {
    /// A request that was refused: the number of its record.
    fn refused(&self, values: Json) -> String {
        let (record, dossier) = self.submitted(values);
        let refuse = json!({"ground": "art-3", "reasons": "Political.", "sources-consulted": "Press.",
                            "contrary-evidence": "None."});
        self.take(&self.reviewer, 3, &dossier, "propose-refusal", refuse).unwrap();
        self.take(&self.publisher, 4, &dossier, "view-refusal", json!({"own-view": "Political."})).unwrap();
        let told = json!({"ground": "art-3", "told-to-source": "Article 3."});
        self.take(&self.publisher, 5, &dossier, "countersign-refusal", told).unwrap();
        record
    }

    fn flags(&self, dossier: &str) -> Vec<huecry_desk::notice::Raised> {
        self.seen(&self.reviewer, dossier).findings.unwrap().flags
    }
}

/// `spec/notices.md` 12.3, 9 (bypasses B1 and B4): a refused case comes back as a diffusion, and after its erasure.
#[test]
fn acceptance_9_a_refused_case_that_comes_back_is_held_with_its_history() {
    let review = Review::new();
    let first = review.refused(request(json!({})));
    // The next day as a diffusion, the name spelt otherwise: held by default, recipients none, the flag is raised.
    let again = request(json!({"channel": "diffusion", "names": [{"name": "SPECIMEN, Ana Maria"}]}));
    let record = review.enter(again);
    let dossier = review.open("diffusion", &record, json!({})).unwrap().number;
    review.take(&review.noa, 1, &dossier, "submit", ticked()).unwrap();
    assert!(!review.is_found(CHEN));
    let flags = review.flags(&dossier);
    let flag = flags.iter().find(|flag| flag.flag == "F-REENTRY").unwrap_or_else(|| panic!("{flags:?}"));
    let shown = format!("{:?}", flag.reasons);
    assert!(shown.contains(&first) && shown.contains("warrant"), "{shown}");
    // Another person's case is not it.
    let other = request(json!({
        "names": [{"name": "MUSTER, Erika", "family": "MUSTER", "given": "Erika"}], "birth-dates": ["1990-01-01"],
        "documents": [{"number": "C01X00T47", "country": "DE", "type": "passport"}], "warrant-reference": "W/2026/99",
        "warrant-name": {"name": "MUSTER, Erika"}, "offence-1-date": "2026-02-02"}));
    let (_, unlike) = review.submitted(other);
    assert!(review.flags(&unlike).iter().all(|flag| flag.flag != "F-REENTRY"));
    // Its source erases what was refused and enters it again: digests remember.
    let noa = review.call(&review.noa, 6);
    record::erase(review.world.desk(), &noa, &reg("red-notices"), &first, "not needed").unwrap();
    let (_, back) = review.submitted(request(json!({})));
    assert!(review.flags(&back).iter().any(|flag| flag.flag == "F-REENTRY"));
}

/// `spec/notices.md` 12.3, 10 (bypass B2): the passport of a person whose case was refused, reported as stolen.
#[test]
fn acceptance_10_the_passport_of_a_refused_case_is_held() {
    let review = Review::new();
    let case = review.refused(request(json!({})));
    let mut stolen = values("travel-documents", 1);
    stolen.insert("issuing-country".into(), json!("FR"));
    stolen.insert("document-number".into(), json!({"number": "L898902C3", "country": "FR"}));
    let ana = review.call(ANA, 6);
    let envelope = || Envelope { handling: "H0".parse().unwrap(), ..Envelope::default() };
    let written = record::add(review.world.desk(), &ana, &reg("travel-documents"), envelope(), stolen).unwrap();
    assert_eq!(written.notes.last().unwrap().because, "note-held-for-case");
    assert_eq!(written.notes.last().unwrap().with, [("case".to_string(), case)]);
    let bram = review.call(BRAM, 7);
    let query = search::read(&CATALOGUE, "L898902C3", vec![reg("travel-documents")], 10, bram.now);
    assert!(search::run(review.world.desk(), &bram, &query).unwrap().hits.is_empty());
    // Two people look at it.
    let queue =
        huecry_desk::dossier::Queue { procedure: Some("held-entry".parse().unwrap()), limit: 9, ..Default::default() };
    let held = dossier::queue(review.world.desk(), &review.call(&review.reviewer, 8), &queue).unwrap().dossiers;
    assert_eq!(held.len(), 1);
    let (number, why) = (&held[0].number, json!({"reasons": "Truly lost.", "sources-consulted": "The police report."}));
    review.take(&review.reviewer, 9, number, "propose-release", why).unwrap();
    review.take(&review.publisher, 10, number, "release", json!({})).unwrap();
    assert_eq!(search::run(review.world.desk(), &bram, &query).unwrap().hits.len(), 1);
    // Any other passport is entered as ever.
    let mut other = values("travel-documents", 2);
    other.insert("issuing-country".into(), json!("FR"));
    let written = record::add(review.world.desk(), &ana, &reg("travel-documents"), envelope(), other);
    assert!(written.unwrap().notes.iter().all(|note| note.because != "note-held-for-case"));
}

#[test]
fn what_is_suspended_six_months_ends_and_what_is_cleared_up_is_lifted() {
    let review = Review::new();
    let (lifted, lapsed) = (review.published(request(json!({}))), review.published(request(json!({}))));
    let suspend =
        |record: &str| review.open("suspension", record, json!({"reasons": "An alibi is examined."})).unwrap();
    let (first, second) = (suspend(&lifted).number, suspend(&lapsed).number);
    assert_eq!((review.state(&lifted), review.is_found(CHEN)), (State::Suspended, false));
    // Who was told of it keeps that there is one, and not to act on it; its source and its reviewers keep the whole.
    assert_eq!(review.fields_left(CHEN, &lifted), [0, 0]);
    assert!(review.fields_left(&review.noa, &lifted)[0] > 10);
    assert!(review.fields_left(&review.reviewer, &lifted)[0] > 10);
    review.take(&review.noa, 20, &first, "ask-lifting", json!({"what-was-cleared-up": "No alibi."})).unwrap();
    refused_as(review.take(&review.noa, 21, &first, "lift", json!({"reasons": "…"})), RefusalKind::RoleMayNot);
    review.take(&review.reviewer, 22, &first, "lift", json!({"reasons": "Seen."})).unwrap();
    assert_eq!((review.state(&lifted), review.is_found(CHEN)), (State::Active, true));
    assert!(review.fields_left(CHEN, &lifted)[0] > 10);
    review.ring(1..=180);
    assert_eq!(review.state(&lapsed), State::Suspended);
    review.ring(181..=184);
    assert_eq!(review.state(&lapsed), State::Withdrawn);
    assert_eq!(review.fields_left(CHEN, &lapsed), [0, 0]);
    assert_eq!(review.seen(&review.noa, &second).state.as_str(), "lapsed");
}

#[test]
fn a_notice_is_ended_by_its_source_by_two_people_and_by_order_of_the_commission() {
    let review = Review::new();
    let one = review.published(request(json!({})));
    let reason = json!({"end-reason": "purpose-achieved", "reasons": "Surrendered on 3 May."});
    // Another bureau's officer does not end it.
    let refusal = refused_as(review.open_as(CHEN, "ending", &one, reason.clone()), RefusalKind::RoleMayNot);
    assert!(refusal.ask.contains("ncb.notice-officer"));
    let number = review.open("ending", &one, reason).unwrap().number;
    assert_eq!((review.state(&one), review.is_found(CHEN)), (State::Withdrawn, false));
    review.take(&review.reviewer, 9, &number, "close", json!({"reasons": "Confirmed."})).unwrap();
    let two = review.published(request(json!({})));
    let order = json!({"end-reason": "ccf-decision", "decision-reference": "CCF/2026/12", "reasons": "Decided."});
    let opening = Opening {
        procedure: "ending".into(),
        step: "order".into(),
        about: Some(("red-notices".into(), two.clone())),
        answers: object(order),
        ..Opening::default()
    };
    dossier::open(review.world.desk(), &review.call(&review.member, 10), opening).unwrap();
    assert_eq!(review.state(&two), State::Withdrawn);
}

/// `spec/notices.md` 12.3, 15: a "yes" without a reason is not accepted.
#[test]
fn acceptance_15_what_is_kept_longer_has_a_reason_and_silence_ends_it() {
    let review = Review::new();
    let (kept, silent) = (review.published(request(json!({}))), review.published(request(json!({}))));
    let day = |n: i64| at(n * 24 * 60 * 60);
    let round = |n: i64| {
        let mut round = dossier::Round::default();
        (0..30).map(|_| dossier::ask(review.world.desk(), &mut round, day(n)).unwrap()).sum::<usize>()
    };
    assert_eq!(round(4 * 365), 0);
    // Six months before the end of five years; asked once, however often is looked.
    let due = 1826 - 180;
    assert_eq!((round(due), round(due), round(due + 1)), (2, 0, 0));
    let queue =
        huecry_desk::dossier::Queue { procedure: Some("retention".parse().unwrap()), limit: 10, ..Default::default() };
    let noa = review.call(&review.noa, due * 24 * 60 * 60);
    let asked = dossier::queue(review.world.desk(), &noa, &queue).unwrap().dossiers;
    let about = |record: &str| {
        let of = |one: &&Shown| one.about.as_ref().is_some_and(|(_, number)| number == record);
        asked.iter().find(of).unwrap().number.clone()
    };
    let renew = |with: Json| review.take(&review.noa, due * 24 * 60 * 60, &about(&kept), "renew", with);
    refused_as(renew(json!({})), RefusalKind::FormNotSatisfied);
    refused_as(renew(json!({"why-still-needed": "  "})), RefusalKind::FormNotSatisfied);
    let before = record::show(review.world.desk(), &noa, &reg("red-notices"), &kept).unwrap().0.body.keep_until;
    renew(json!({"why-still-needed": "Seen in May 2031; the proceedings go on."})).unwrap();
    let after = record::show(review.world.desk(), &noa, &reg("red-notices"), &kept).unwrap().0.body.keep_until;
    assert_eq!(after.to_string()[..4].parse::<i32>().unwrap(), before.to_string()[..4].parse::<i32>().unwrap() + 5);
    review.ring(due..=due + 190);
    assert_eq!((review.state(&kept), review.state(&silent)), (State::Active, State::Expired));
}

#[test]
fn a_notice_is_not_withdrawn_or_erased_beside_its_procedures_and_keeps_the_facts_that_were_reviewed() {
    let review = Review::new();
    let (record, dossier) = review.submitted(request(json!({})));
    review.answer_flags(&dossier);
    review.take(&review.reviewer, 3, &dossier, "propose-publication", because()).unwrap();
    review.take(&review.publisher, 5, &dossier, "view-publication", json!({"own-view": "Yes."})).unwrap();
    review.take(&review.publisher, 6, &dossier, "countersign", json!({})).unwrap();
    let (desk, noa, red) = (review.world.desk(), review.call(&review.noa, 7), reg("red-notices"));
    refused_as(record::withdraw(desk, &noa, &red, &record, "over"), RefusalKind::ByProcedure);
    refused_as(record::erase(desk, &noa, &red, &record, "over"), RefusalKind::ByProcedure);
    let revise = |values: Json| {
        let revision = Revision { values: object(values), reason: "newer".into(), ..Revision::default() };
        record::revise(desk, &noa, &red, &record, revision)
    };
    refused_as(revise(json!({"facts": "He also shot the guard."})), RefusalKind::ByProcedure);
    refused_as(revise(json!({"offence-2-charge": "Murder"})), RefusalKind::ByProcedure);
    revise(json!({"languages": ["de"]})).unwrap();
    assert_eq!(review.state(&record), State::Active);
}

/// A notice met by another bureau's standing query opens a dossier for that bureau, once, with a clock; its source
/// hears of it when the finder has looked.
#[test]
fn a_standing_query_that_meets_a_notice_opens_a_confirmation() {
    let review = Review::new();
    let (desk, officer) = (review.world.desk(), review.call(CHEN, 0));
    let query = search::read(&CATALOGUE, "SPECIMEN Anna Maria", vec![reg("red-notices")], 10, officer.now);
    subscription::add(desk, &officer, &query).unwrap();
    let mut met = Met::default();
    let notice = review.published(request(json!({})));
    assert_eq!(dossier::meet(desk, &mut met, at(10)).unwrap(), 1);
    let waiting = Queue { procedure: Some("hit-confirmation".parse().unwrap()), limit: 5, ..Queue::default() };
    let queue = |officer: &str| dossier::queue(desk, &review.call(officer, 11), &waiting).unwrap().dossiers;
    let [shown] = &queue(CHEN)[..] else { panic!("not one dossier") };
    assert_eq!((shown.state.as_str(), shown.about.clone()), ("met", Some((reg("red-notices"), notice))));
    assert!(shown.due.is_some_and(|due| due <= at(3 * 24 * 60 * 60 + 10)));
    assert!(queue(&review.noa).is_empty());
    // Neither the next round nor one that begins again opens another.
    assert_eq!(dossier::meet(desk, &mut met, at(12)).unwrap(), 0);
    assert_eq!(dossier::meet(desk, &mut Met::default(), at(12)).unwrap(), 0);
    let found = json!({"found": "At the ferry of Calais.", "how-identified": "By her fingerprints."});
    review.take(CHEN, 13, &shown.number, "ask-about-met", found).unwrap();
    assert_eq!(queue(&review.noa).len(), 1);
    let not_hers = json!({"how-identified": "Another date of birth."});
    review.take(CHEN, 14, &shown.number, "say-not-the-same", not_hers).unwrap();
    assert_eq!(dossier::meet(desk, &mut Met::default(), at(15)).unwrap(), 0);
}

/// What a search plainly meets is looked into by the asker's bureau; a source-blind role opens nothing, and cannot tell
/// the source (`spec/notices.md` 8.4).
#[test]
fn a_search_that_meets_a_notice_opens_a_confirmation_unless_the_asker_is_source_blind() {
    let review = Review::new();
    let desk = review.world.desk();
    let (bureau, role) = ("DE".parse().unwrap(), "ncb.screener".parse().unwrap());
    let (screener, _) = people::admit(desk, OPERATOR, bureau, role, "S. Portal", at(0)).unwrap();
    let screener = screener.id.to_string();
    let notice = review.published(request(json!({})));
    let waiting = Queue { procedure: Some("hit-confirmation".parse().unwrap()), limit: 5, ..Queue::default() };
    let queue = |officer: &str| dossier::queue(desk, &review.call(officer, 11), &waiting).unwrap().dossiers;
    let all = |review: &Review| dossier::queue(desk, &review.call(&review.reviewer, 11), &waiting).unwrap().dossiers;
    assert!(review.is_found(&screener));
    assert!(all(&review).is_empty(), "nobody learns what a source-blind search met");
    let found = json!({"found": "At the portal.", "how-identified": "By her passport."});
    refused_as(review.open_as(&screener, "hit-confirmation", &notice, found), RefusalKind::RoleMayNot);
    // An officer's search opens one, once; its source has none before it is asked.
    assert!(review.is_found(CHEN) && review.is_found(CHEN));
    let [shown] = &queue(CHEN)[..] else { panic!("{:?}", queue(CHEN)) };
    assert_eq!((shown.state.as_str(), shown.about.clone()), ("met", Some((reg("red-notices"), notice.clone()))));
    assert!(queue(&review.noa).is_empty());
    // Whoever reviews searches for another reason, and its source knows its own notice.
    assert!(review.is_found(&review.noa) && review.is_found(&review.reviewer));
    assert_eq!(all(&review).len(), 1);
    // Looked at and found to be another person: searching again within a day asks nobody again.
    let other = json!({"how-identified": "Another date of birth."});
    review.take(CHEN, 12, &shown.number, "dismiss", other).unwrap();
    assert!(review.is_found(CHEN));
    assert!(all(&review).is_empty());
    // Its source never hears that it was looked at, nor does a worker that follows the searches open it again.
    let ended = Queue { ended: true, ..waiting.clone() };
    let of_source = dossier::queue(desk, &review.call(&review.noa, 13), &ended).unwrap().dossiers;
    assert!(of_source.is_empty());
    assert_eq!(dossier::meet(desk, &mut Met::default(), at(13)).unwrap(), 0);
}

impl Review {
    /// The numbers of the dossiers of a procedure that wait for somebody.
    fn waiting(&self, procedure: &str, seconds: i64) -> Vec<String> {
        let queue = Queue { procedure: Some(procedure.parse().unwrap()), limit: 5, ..Queue::default() };
        let page = dossier::queue(self.world.desk(), &self.call(&self.reviewer, seconds), &queue).unwrap();
        page.dossiers.into_iter().map(|shown| shown.number).collect()
    }
}

/// `spec/notices.md` 12.3, 12: located, and no request in thirty days: the source is asked, reminded twice, and its
/// silence proposes the end, which two people decide.
#[test]
fn acceptance_12_who_was_located_is_not_left_listed_by_an_idle_source() {
    let review = Review::new();
    let desk = review.world.desk();
    let notice = review.published(request(json!({})));
    let found = json!({"found": "At the ferry.", "how-identified": "By her fingerprints."});
    let hit = review.open_as(CHEN, "hit-confirmation", &notice, found).unwrap().number;
    let asks = json!({"what-is-asked": "Tell us where she is."});
    review.take(&review.noa, 20, &hit, "confirm", asks).unwrap();
    let report = json!({"outcome": "located", "report": "She lives at Hollin."});
    review.take(CHEN, 21, &hit, "report", report).unwrap();
    let mut located = dossier::Located::default();
    assert_eq!(dossier::follow_located(desk, &mut located, at(22)).unwrap(), 1);
    assert_eq!(dossier::follow_located(desk, &mut dossier::Located::default(), at(22)).unwrap(), 0);
    let number = review.waiting("after-location", 23)[0].clone();
    let state = |number: &str| review.seen(&review.reviewer, number).state.to_string();
    review.ring(1..=31);
    assert_eq!(state(&number), "asked");
    // Located for more than thirty days: whoever looks at the notice again is told so.
    let doubt = json!({"note-kind": "other-ncb-doubt", "note": "Is it still wanted?", "note-from": "CH"});
    let late = Call { now: at(32 * 24 * 60 * 60), ..review.call(CHEN, 0) };
    let again = Opening {
        procedure: "re-examination".into(),
        about: Some(("red-notices".into(), notice.clone())),
        answers: object(doubt),
        ..Opening::default()
    };
    let doubted = dossier::open(desk, &late, again).unwrap().number;
    let reader = Call { now: at(32 * 24 * 60 * 60), ..review.call(&review.reviewer, 0) };
    let flags = dossier::read(desk, &reader, &doubted).unwrap().0.findings.unwrap().flags;
    assert!(flags.iter().any(|flag| flag.flag == "F-LOCATED-IDLE"), "{flags:?}");
    review.ring(32..=46);
    assert_eq!(state(&number), "ending-proposed");
    assert_eq!(review.state(&notice), State::Active, "silence proposes; it decides nothing");
    let why = json!({"reasons": "Nothing was sent in 45 days.", "contrary-evidence": "None."});
    let when = 47 * 24 * 60 * 60;
    review.take(&review.reviewer, when, &number, "agree-to-ending", why).unwrap();
    review.take(&review.publisher, when + 1, &number, "countersign", json!({"told-to-source": "No action."})).unwrap();
    assert_eq!((review.state(&notice), state(&number)), (State::Withdrawn, "ended".to_string()));
}

/// A source that acts is left alone, and what it sent stands on file.
#[test]
fn a_source_that_asks_for_extradition_ends_the_question() {
    let review = Review::new();
    let notice = review.published(request(json!({})));
    let found = json!({"found": "At the ferry.", "how-identified": "By her fingerprints."});
    let hit = review.open_as(CHEN, "hit-confirmation", &notice, found).unwrap().number;
    review.take(&review.noa, 20, &hit, "confirm", json!({"what-is-asked": "Arrest."})).unwrap();
    review.take(CHEN, 21, &hit, "report", json!({"outcome": "arrested"})).unwrap();
    assert_eq!(dossier::follow_located(review.world.desk(), &mut dossier::Located::default(), at(22)).unwrap(), 1);
    let number = review.waiting("after-location", 23)[0].clone();
    let sent = json!({"sent": "request-sent", "sent-on": "2026-11-30", "sent-how": "To the ministry, by courier."});
    review.take(&review.noa, 24, &number, "say-requested", sent).unwrap();
    assert_eq!(review.seen(&review.noa, &number).state.as_str(), "requested");
    assert_eq!(review.state(&notice), State::Active);
}

impl Review {
    /// Ends a re-examination that keeps the notice.
    fn kept(&self, dossier: &str, outcome: &str) {
        let open = self.seen(&self.reviewer, dossier).findings.unwrap().flags;
        for flag in open.iter().filter(|flag| flag.answered.is_none()) {
            self.take(&self.reviewer, 30, dossier, "answer-flag", answer_to(flag.flag)).unwrap();
        }
        let keep = json!({"keep-outcome": outcome, "reasons": "The time limit is that of one country.",
                          "sources-consulted": "The judgment.", "contrary-evidence": "None."});
        self.take(&self.reviewer, 31, dossier, "propose-keeping", keep).unwrap();
        self.take(&self.publisher, 32, dossier, "view-keeping", json!({"own-view": "It stays."})).unwrap();
        self.take(&self.publisher, 33, dossier, "keep-in-force", json!({"told-to-source": "It stays."})).unwrap();
    }
}

/// `spec/notices.md` 12.3, 11: extradition refused for prescription is added to the notice, which stays; refused for
/// political persecution it is re-examined with the flag that says so.
#[test]
fn acceptance_11_a_refused_extradition_is_weighed_by_its_reason() {
    let review = Review::new();
    let notice = review.published(request(json!({})));
    let refused = |text: &str, by: &str| json!({"note-kind": "extradition-refused", "note": text, "note-date": "2026-10-28", "note-from": by});
    let first = review.open_as(CHEN, "re-examination", &notice, refused("The time limit has passed.", "CH")).unwrap();
    assert!(review.flags(&first.number).iter().any(|flag| flag.flag == "F-EXTRADITION-REFUSED"));
    review.kept(&first.number, "compliant-with-update");
    assert_eq!(review.state(&notice), State::Active);
    assert!(review.is_found(CHEN));
    let text = "Refused: the case follows political aims.";
    let second = review.open_as(&review.member, "re-examination", &notice, refused(text, "CA")).unwrap();
    let flags = review.flags(&second.number);
    let flag = flags.iter().find(|flag| flag.flag == "F-EXTRADITION-REFUSED").unwrap();
    assert!(flag.answered.is_none(), "an answer to one refusal answers no other");
}

/// `spec/notices.md` 12.3, 17: two rulings on custody that conflict: a person refuses the red notice after the flag,
/// and the yellow one is not sent without saying who has custody.
#[test]
fn acceptance_17_conflicting_rulings_on_custody() {
    let review = Review::new();
    let taking = json!({"offence-1-charge": "Taking of a child by a parent",
        "facts": "On 20 December 2024 at Utopia City the accused did not bring her son back after the fortnight agreed."});
    let (record, dossier) = review.submitted(request(taking));
    for (by, text) in
        [("FR", "Residence with the father; both heard."), ("CH", "Residence with the mother; both heard.")]
    {
        let ruling = json!({"note-kind": "custody-ruling", "note": text, "note-date": "2026-01-09", "note-from": by});
        review.take(&review.reviewer, 2, &dossier, "note", ruling).unwrap();
    }
    assert!(review.flags(&dossier).iter().any(|flag| flag.flag == "F-CUSTODY"));
    let refuse = json!({"ground": "private-or-family", "reasons": "Both took part in both.", "sources-consulted": "The rulings.",
                        "contrary-evidence": "None."});
    review.take(&review.reviewer, 3, &dossier, "propose-refusal", refuse).unwrap();
    review.take(&review.publisher, 4, &dossier, "view-refusal", json!({"own-view": "Refuse."})).unwrap();
    let told = json!({"ground": "private-or-family", "told-to-source": "The rulings conflict."});
    review.take(&review.publisher, 5, &dossier, "countersign-refusal", told).unwrap();
    assert_eq!(review.state(&record), State::Refused);
    // A child is looked for by whoever has custody: a request that does not say who has it is not published.
    let child = json!({
        "channel": "notice", "requesting-authority": "Court of Utopia City", "subject-status": "missing",
        "facts": "On 20 December 2024 at Utopia City the child did not come home from the fortnight with her father.",
        "interest": "She is believed to be abroad.", "minor": "yes", "birth-dates": ["2018-08-12"], "sex": "F",
        "names": [{"name": "SPECIMEN, Anna", "family": "SPECIMEN", "given": "Anna"}], "nationalities": ["DE"],
        "circumstances": "taken-by-relative", "police-report": "UC-2024-7781", "last-seen-on": "2024-12-20", "last-seen-at": {"place": "Utopia City"}});
    let yellow = review.enter_in("yellow-notices", child, &[]);
    let open = review.open_in("yellow-notices", &review.noa, "notice-review", &yellow, json!({})).unwrap().number;
    review.take(&review.noa, 6, &open, "submit", ticked()).unwrap();
    review.answer_flags(&open);
    let refusal = refused(review.take(&review.reviewer, 7, &open, "propose-publication", because()));
    assert!(needs(&refusal).contains(&"need-conditions-met"), "{refusal:?}");
    let short = review.seen(&review.reviewer, &open).findings.unwrap().short;
    assert!(short.iter().any(|short| short.field == "custody"), "{short:?}");
}

impl Review {
    /// Imports rows of the source's recorder into a register, as JSON Lines.
    fn import(&self, seconds: i64, register: &str, rows: &[Json]) -> Summary {
        let lines: String = rows.iter().map(|row| format!("{row}\n")).collect();
        let delivery = Delivery::of(reg(register), Format::Jsonl, "rows.jsonl");
        let (mut progress, mut tell) = (|_| true, |_: &Told<'_>| {});
        let mut watch = Watch { progress: &mut progress, tell: &mut tell };
        let call = self.call(ANA, seconds);
        transfer::read(self.world.desk(), &call, &delivery, lines.as_bytes(), &mut watch).unwrap()
    }
}

/// Bypass B2 in bulk: a passport of a refused case in an imported list is held, two people look, and what they decide
/// is not undone by the next import; nor is what somebody suspended.
#[test]
fn an_imported_passport_of_a_refused_case_is_held_and_a_list_undoes_no_decision() {
    let review = Review::new();
    review.refused(request(json!({})));
    let mut row = values("travel-documents", 1);
    row.insert("issuing-country".into(), json!("FR"));
    row.insert("document-number".into(), json!({"number": "L898902C3", "country": "FR"}));
    row.insert("ref".into(), json!("P-1"));
    row.insert("handling".into(), json!("H0"));
    let rows = [Json::Object(row)];
    let did = review.import(6, "travel-documents", &rows);
    assert_eq!((did.added, did.held), (1, 1));
    let held = review.waiting("held-entry", 7);
    assert_eq!(held.len(), 1);
    let again = review.import(8, "travel-documents", &rows);
    assert_eq!((again.unchanged, again.held), (1, 0), "held it stays, and nobody is asked twice");
    let why = json!({"reasons": "Truly lost.", "sources-consulted": "The police report."});
    review.take(&review.reviewer, 9, &held[0], "propose-release", why).unwrap();
    review.take(&review.publisher, 10, &held[0], "release", json!({})).unwrap();
    let found = || {
        let bram = review.call(BRAM, 11);
        let query = search::read(&CATALOGUE, "L898902C3", vec![reg("travel-documents")], 10, bram.now);
        search::run(review.world.desk(), &bram, &query).unwrap().hits.len()
    };
    assert_eq!(found(), 1);
    assert_eq!(review.import(12, "travel-documents", &rows).unchanged, 1, "what two people let go is not held again");
    assert_eq!(found(), 1);
}

/// What was let in stays in until it says something else: the passport of a refused case, under a reference that was
/// known before, or by an amendment, is held as if it were new.
#[test]
fn a_known_record_that_comes_to_say_the_passport_of_a_refused_case_is_held() {
    let review = Review::new();
    review.refused(request(json!({})));
    let passport = |reference: &str, number: &str| {
        let mut row = values("travel-documents", 1);
        row.insert("issuing-country".into(), json!("FR"));
        row.insert("document-number".into(), json!({"number": number, "country": "FR"}));
        row.insert("ref".into(), json!(reference));
        row.insert("handling".into(), json!("H0"));
        Json::Object(row)
    };
    let found = |number: &str| {
        let bram = review.call(BRAM, 11);
        let query = search::read(&CATALOGUE, number, vec![reg("travel-documents")], 10, bram.now);
        search::run(review.world.desk(), &bram, &query).unwrap().hits.len()
    };
    let first = review.import(6, "travel-documents", &[passport("P-1", "C01X00T47"), passport("P-2", "C01X00T48")]);
    assert_eq!((first.added, first.held, found("C01X00T47")), (2, 0, 1));
    let again = review.import(7, "travel-documents", &[passport("P-1", "L898902C3")]);
    assert_eq!((again.revised, again.held, found("L898902C3")), (1, 1, 0), "{again:?}");
    assert_eq!(review.waiting("held-entry", 8).len(), 1);
    // The same by hand; what was held and let go is not held again for what it said then.
    let (desk, ana, documents) = (review.world.desk(), review.call(ANA, 9), reg("travel-documents"));
    let envelope = Envelope { handling: "H0".parse().unwrap(), ..Envelope::default() };
    let mut entered = object(passport("", "C01X00T49"));
    entered.retain(|key, _| key != "ref" && key != "handling");
    let number = record::add(desk, &ana, &documents, envelope, entered).unwrap().number;
    let revise = |seconds: i64, values: Json| {
        let revision = Revision { values: object(values), reason: "misread".into(), ..Revision::default() };
        record::revise(desk, &review.call(ANA, seconds), &documents, &number, revision).unwrap();
        record::show(desk, &review.call(ANA, seconds), &documents, &number).unwrap().0.body.state
    };
    let misread = json!({"document-number": {"number": "L898902C3", "country": "FR"}});
    assert_eq!(revise(10, misread), State::Suspended);
    let held = review.waiting("held-entry", 11);
    assert_eq!(held.len(), 2);
    let about = |held: &&String| review.seen(&review.reviewer, held).about.is_some_and(|(_, about)| about == number);
    let held = held.iter().find(about).unwrap();
    let why = json!({"reasons": "Truly lost.", "sources-consulted": "The police report."});
    review.take(&review.reviewer, 12, held, "propose-release", why).unwrap();
    review.take(&review.publisher, 13, held, "release", json!({})).unwrap();
    assert_eq!(revise(14, json!({"circumstances": "stolen"})), State::Active);
}

/// What was held when its process was killed, before anybody was asked to look, is found by the round through the records,
/// once.
#[test]
fn a_held_entry_that_was_cut_off_is_looked_at_all_the_same() {
    let mut review = Review::new();
    review.refused(request(json!({})));
    let mut stolen = values("travel-documents", 1);
    stolen.insert("issuing-country".into(), json!("FR"));
    stolen.insert("document-number".into(), json!({"number": "L898902C3", "country": "FR"}));
    let envelope = Envelope { handling: "H0".parse().unwrap(), ..Envelope::default() };
    let ana = review.call(ANA, 6);
    let number = record::add(review.world.desk(), &ana, &reg("travel-documents"), envelope, stolen).unwrap().number;
    let round = |review: &Review| {
        let mut round = dossier::Round::default();
        (0..30).map(|_| dossier::ask(review.world.desk(), &mut round, at(20)).unwrap()).sum::<usize>()
    };
    assert_eq!((review.waiting("held-entry", 7).len(), round(&review)), (1, 0));
    review.world.cut_off_after_recording("travel-documents", &number);
    assert_eq!(review.waiting("held-entry", 8).len(), 1);
    assert_eq!((round(&review), round(&review)), (1, 0));
    assert_eq!(review.waiting("held-entry", 21).len(), 2);
}

/// What two people ended comes back by no list, nor by a list that calls it ended first and then names it again.
#[test]
fn a_list_revives_nothing_that_two_people_ended() {
    let review = Review::new();
    review.refused(request(json!({})));
    let row = |more: Json| {
        let mut row = values("travel-documents", 1);
        row.insert("issuing-country".into(), json!("FR"));
        row.insert("document-number".into(), json!({"number": "L898902C3", "country": "FR"}));
        row.insert("ref".into(), json!("P-1"));
        row.insert("handling".into(), json!("H0"));
        row.extend(object(more));
        Json::Object(row)
    };
    assert_eq!(review.import(6, "travel-documents", &[row(json!({}))]).held, 1);
    let held = review.waiting("held-entry", 7)[0].clone();
    review.take(&review.publisher, 8, &held, "end", json!({"reasons": "It was never lost."})).unwrap();
    let named_again = |seconds: i64| {
        let did = review.import(seconds, "travel-documents", &[row(json!({}))]);
        assert_eq!((did.added, did.revised, did.held, did.rejected), (0, 0, 0, 1), "{did:?}");
    };
    named_again(9);
    let over = row(json!({"state": "withdrawn", "circumstances": "found"}));
    review.import(10, "travel-documents", &[over]);
    named_again(11);
    assert!(review.waiting("held-entry", 12).is_empty());
}

/// A list is no way round the procedures of notices: it ends none, and changes no fact of what was published.
#[test]
fn an_import_changes_no_notice_that_a_procedure_keeps() {
    let review = Review::new();
    let notice = review.published(request(json!({})));
    let row = |facts: &str, more: Json| {
        let mut row = request(json!({"facts": facts, "handling": "H0", "number": notice}));
        more.as_object().unwrap().iter().for_each(|(key, value)| row[key] = value.clone());
        row
    };
    let other = row("On 4 March 2025 he shouted in the square of Utopia City.", json!({}));
    let did = review.import(6, "red-notices", &[other]);
    assert_eq!((did.revised, did.rejected), (0, 1), "{did:?}");
    assert_eq!(review.state(&notice), State::Active);
    // It ends none, by a row or by leaving one out.
    let facts = request(json!({}))["facts"].as_str().unwrap().to_string();
    let did = review.import(7, "red-notices", &[row(&facts, json!({"state": "withdrawn"}))]);
    assert_eq!((did.withdrawn, did.rejected), (0, 1), "{did:?}");
    let mut whole = Delivery::of(reg("red-notices"), Format::Jsonl, "rows.jsonl");
    whole.complete = true;
    let (mut progress, mut tell) = (|_| true, |_: &Told<'_>| {});
    let mut watch = Watch { progress: &mut progress, tell: &mut tell };
    let fresh = format!("{}\n", request(json!({"handling": "H0", "ref": "N-1"})));
    let (call, last) = (review.call(ANA, 8), review.world.last_act());
    let refusal = transfer::read(review.world.desk(), &call, &whole, fresh.as_bytes(), &mut watch);
    refused_as(refusal, RefusalKind::ByProcedure);
    assert_eq!(review.world.kinds_after(last), ["act-refused"], "not a row was taken");
    // What it may change it changes, and the day until which the notice is kept stands.
    let kept = || record::show(review.world.desk(), &call, &reg("red-notices"), &notice).unwrap().0;
    let before = kept();
    let did = review.import(400 * 24 * 60 * 60, "red-notices", &[row(&facts, json!({"languages": ["de"]}))]);
    assert_eq!((did.revised, did.rejected), (1, 0), "{did:?}");
    assert_eq!((kept().version, kept().body.keep_until), (before.version + 1, before.body.keep_until));
}
