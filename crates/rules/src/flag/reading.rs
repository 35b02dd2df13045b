//! A request under reading: its texts with the concepts found in them, and its dates.

use super::concepts::{Concepts, Found, Hit};
use super::fold::{Token, tokens};
use super::raised::{Evidence, Field};
use super::request::{Entry, Kind, Request};
use huecry_catalogue::Lang;
use huecry_terms::Day;

/// A request with everything found in its texts.
#[derive(Debug)]
pub struct Reading<'r> {
    /// The request.
    pub request: &'r Request,
    concepts: &'r Concepts,
    texts: Vec<Text<'r>>,
}

#[derive(Debug)]
struct Text<'r> {
    field: Field,
    text: &'r str,
    tokens: Vec<Token>,
    found: Found,
}

/// A concept where it was found.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    text: &'a Text<'a>,
    hit: Hit,
}

/// In which texts to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum In {
    /// The facts and the remarks.
    Story,
    /// The facts.
    Facts,
    /// The wording of the offences.
    Charge,
    /// The wording of the offences and the names of their laws.
    Law,
    /// Story and charge.
    Case,
    /// What the recipients are asked.
    Ask,
    /// Remarks of the source.
    Remarks,
    /// The occupation.
    Who,
    /// What is on file.
    File,
    /// One entry of what is on file.
    Entry(usize),
    /// What the subject looks like.
    Description,
    /// The court.
    Court,
}

impl In {
    fn holds(self, field: Field) -> bool {
        use Field as F;
        match self {
            In::Story => matches!(field, F::Facts | F::Remarks),
            In::Facts => field == F::Facts,
            In::Charge => matches!(field, F::Offence(_)),
            In::Law => matches!(field, F::Offence(_) | F::Law(_)),
            In::Case => matches!(field, F::Facts | F::Remarks | F::Offence(_)),
            In::Ask => field == F::Ask,
            In::Remarks => field == F::Remarks,
            In::Who => field == F::Occupation,
            In::File => matches!(field, F::Entry(_)),
            In::Entry(n) => field == F::Entry(n),
            In::Description => field == F::Description,
            In::Court => field == F::Court,
        }
    }
}

impl<'r> Reading<'r> {
    /// Reads every text of a request once.
    pub fn of(concepts: &'r Concepts, request: &'r Request) -> Reading<'r> {
        let stated = Lang::ALL.into_iter().find(|lang| lang.as_str() == request.language);
        let texts = fields(request).into_iter().map(|(field, text)| {
            let mut tokens = tokens(text);
            if matches!(field, Field::Offence(_) | Field::Law(_)) {
                // A charge denies nothing: "failure to", "without", "عدم" are the offence.
                tokens.iter_mut().for_each(|token| token.denied = false);
            }
            let found = concepts.find(&tokens, stated);
            Text { field, text, tokens, found }
        });
        Reading { request, concepts, texts: texts.collect() }
    }

    /// Where a concept stands and is not denied.
    pub fn said(&self, place: In, concept: &str) -> Vec<Said<'_>> {
        self.all(place, concept).into_iter().filter(|said| !said.hit.denied).collect()
    }

    /// Where a concept stands, denied or not.
    pub fn all(&self, place: In, concept: &str) -> Vec<Said<'_>> {
        debug_assert!(self.concepts.has(concept), "no concept `{concept}` in the catalogue");
        let texts = self.texts.iter().filter(|text| place.holds(text.field));
        let said: Vec<Said<'_>> = texts
            .flat_map(|text| text.found.of(self.concepts, concept).iter().map(move |hit| Said { text, hit: *hit }))
            .collect();
        super::nearby::worked(said.len());
        said
    }

    /// Where the subject's family name stands.
    pub fn own_name(&self, place: In) -> Vec<Said<'_>> {
        let family = super::fold::folded(&self.request.subject.family);
        let family: Vec<&String> = family.iter().filter(|name| name.chars().nth(3).is_some()).collect();
        let texts = self.texts.iter().filter(|text| place.holds(text.field));
        let named = |text: &'_ Text<'_>, n: usize| text.tokens[n].forms.iter().any(|form| family.contains(&form));
        let hits =
            texts.flat_map(|text| (0..text.tokens.len()).filter(move |n| named(text, *n)).map(move |n| (text, n)));
        hits.take(LOOK_ON).map(|(text, n)| Said { text, hit: Hit { first: n, last: n, denied: false } }).collect()
    }

    /// Whether a concept stands somewhere and is not denied.
    pub fn says(&self, place: In, concept: &str) -> bool {
        let mut texts = self.texts.iter().filter(|text| place.holds(text.field));
        texts.any(|text| text.found.of(self.concepts, concept).iter().any(|hit| !hit.denied))
    }

    /// Whether any of these concepts stands somewhere and is not denied.
    pub fn says_any(&self, place: In, concepts: &[&str]) -> bool {
        concepts.iter().any(|concept| self.says(place, concept))
    }

    /// The evidence of a concept.
    pub fn evidence(&self, place: In, concept: &str) -> Vec<Evidence> {
        self.said(place, concept).into_iter().take(EACH_MOST).map(|said| said.evidence()).collect()
    }

    /// The evidence of several concepts.
    pub fn evidence_of(&self, place: In, concepts: &[&str]) -> Vec<Evidence> {
        concepts.iter().flat_map(|concept| self.evidence(place, concept)).collect()
    }

    /// Two concepts within so many words of one another in one sentence, neither denied.
    pub fn near(&self, place: In, one: &str, other: &str, within: usize) -> Vec<Evidence> {
        let (ones, others) = (self.said(place, one), self.said(place, other));
        self.pairs(&ones, &others, within)
    }

    /// The same, the first denied or not.
    pub fn near_all(&self, place: In, one: &str, other: &str, within: usize) -> Vec<Evidence> {
        let (ones, others) = (self.all(place, one), self.all(place, other));
        self.pairs(&ones, &others, within)
    }

    /// Two concepts within so many words of one another in one text, denied or not, whatever the sentences.
    pub fn within(&self, place: In, one: &str, other: &str, within: usize) -> Vec<Evidence> {
        let (ones, others) = (self.all(place, one), self.all(place, other));
        let mut pairs = ones.iter().take(LOOK_ON).flat_map(|a| others.iter().take(LOOK_ON * 4).map(move |b| (a, b)));
        pairs.find(|(a, b)| a.is_within(b, within)).map(|(a, b)| vec![a.evidence(), b.evidence()]).unwrap_or_default()
    }

    fn pairs(&self, ones: &[Said<'_>], others: &[Said<'_>], within: usize) -> Vec<Evidence> {
        let mut evidence = Vec::new();
        let mut from = 0;
        for one in ones {
            while others.get(from).is_some_and(|other| other.is_far_before(one, within)) {
                from += 1;
            }
            if let Some(other) = others[from..].iter().take(LOOK_ON).find(|other| other.is_near(one, within)) {
                evidence.extend([one.evidence(), other.evidence()]);
            }
            if evidence.len() >= EACH_MOST {
                break;
            }
        }
        evidence
    }

    /// How many words a text has.
    pub fn words(&self, place: In) -> usize {
        self.texts.iter().filter(|text| place.holds(text.field)).map(|text| text.tokens.len()).sum()
    }

    /// Whether a text names a year, a date in figures or an hour: the least that says when.
    pub fn has_year(&self, place: In) -> bool {
        let texts = self.texts.iter().filter(|text| place.holds(text.field));
        texts.flat_map(|text| &text.tokens).any(|token| {
            let digits = |form: &String| form.chars().filter(|c| c.is_numeric()).count();
            token.forms.first().is_some_and(|form| digits(form) == 4 && form.chars().all(char::is_numeric))
        }) || self.says(place, "month")
    }

    /// Whether a text names a day: a month by its name, or day, month and year in figures in one sentence.
    pub fn has_day(&self, place: In) -> bool {
        let mut texts = self.texts.iter().filter(|text| place.holds(text.field));
        texts.any(|text| text.tokens.windows(3).any(|three| text.is_day(three))) || self.says(place, "month")
    }

    /// The day of the examination.
    pub fn today(&self) -> Day {
        self.request.today
    }

    /// The first day the earliest offence may mean.
    pub fn first_offence(&self) -> Option<Day> {
        self.request.offences.iter().filter_map(|o| o.date).map(|date| date.span().0).min()
    }

    /// The last day the latest offence may mean.
    pub fn last_offence(&self) -> Option<Day> {
        self.request.offences.iter().filter_map(|o| o.date).map(|date| date.span().1).max()
    }

    /// The entries of a kind, with their places.
    pub fn on_file(&self, kind: Kind) -> impl Iterator<Item = (usize, &'r Entry)> + '_ {
        self.request.context.iter().enumerate().filter(move |(_, entry)| entry.kind == kind)
    }

    /// Whether the type is one of these.
    pub fn is(&self, kinds: &[&str]) -> bool {
        kinds.contains(&self.request.kind.as_str())
    }

    /// The words of a text, folded.
    pub(super) fn words_of(&self, place: In) -> Vec<&str> {
        let texts = self.texts.iter().filter(|text| place.holds(text.field));
        texts.flat_map(|text| text.tokens.iter().filter_map(|t| t.forms.first()).map(String::as_str)).collect()
    }
}

impl Text<'_> {
    fn is_day(&self, three: &[Token]) -> bool {
        let [one, two, last] = three else { return false };
        let word = |token: &'_ Token| token.forms.first().cloned().unwrap_or_default();
        let parted = |a: &Token, b: &Token| self.text.get(a.end..b.start).unwrap_or_default();
        let (words, parted) = ([word(one), word(two), word(last)], [parted(one, two), parted(two, last)]);
        one.sentence == last.sentence && super::when::is_day(words.each_ref().map(String::as_str), parted)
    }
}

impl<'a> Said<'a> {
    /// As evidence: the words themselves.
    pub fn evidence(&self) -> Evidence {
        let (start, end) = (self.text.tokens[self.hit.first].start, self.text.tokens[self.hit.last].end);
        Evidence::words(self.text.field, self.text.text, start, end)
    }

    /// Where it stands among all words of the request: its text, its first word, its last.
    pub(super) fn order(&self) -> (Field, usize, usize) {
        (self.text.field, self.hit.first, self.hit.last)
    }

    /// How many words it has beyond its first.
    pub(super) fn spread(&self) -> usize {
        self.hit.last - self.hit.first
    }

    /// How many words before it in its text.
    pub fn place(&self) -> usize {
        self.hit.first
    }

    /// The sentence it stands in.
    pub fn sentence(&self) -> u32 {
        self.text.tokens[self.hit.first].sentence
    }

    /// Whether the next word, with nothing but a space between, has a capital: a name, of which this is a title.
    pub fn is_followed_by_a_name(&self) -> bool {
        let Some(next) = self.text.tokens.get(self.hit.last + 1) else { return false };
        let end = self.text.tokens[self.hit.last].end;
        let close = self.text.text.get(end..next.start).is_some_and(|between| between == " ");
        close && self.text.text[next.start..].starts_with(char::is_uppercase)
    }

    /// How many words its sentence has.
    pub fn sentence_words(&self) -> usize {
        self.text.tokens.iter().filter(|token| token.sentence == self.sentence()).count()
    }

    /// Whether its text has no other sentence.
    pub fn is_only_sentence(&self) -> bool {
        self.text.tokens.last().is_none_or(|last| last.sentence == self.text.tokens[0].sentence)
    }

    /// The word before it, by so many.
    pub fn before(&self, by: usize) -> Option<&'a str> {
        let token = self.text.tokens.get(self.hit.first.checked_sub(by)?)?;
        (token.sentence == self.sentence()).then(|| token.forms.first().map(String::as_str))?
    }

    /// The first two folded words of its sentence, when it stands among the first twelve.
    pub fn opening(&self) -> Vec<&'a str> {
        let before = &self.text.tokens[self.hit.first.saturating_sub(OPENING)..self.hit.first];
        let first = before.iter().position(|token| token.sentence == self.sentence()).unwrap_or(before.len());
        let whole = first > 0 || self.hit.first <= OPENING;
        let words = before[first..].iter().take(2).filter_map(|token| token.forms.first()).map(String::as_str);
        if whole { words.collect() } else { Vec::new() }
    }

    /// Whether it is an Arabic word with its article.
    pub fn starts_with_article(&self) -> bool {
        self.text.text[self.text.tokens[self.hit.first].start..].starts_with("ال")
    }

    /// The folded words behind it in its sentence, up to so many.
    pub fn after(&self, most: usize) -> Vec<&'a str> {
        let tokens = self.text.tokens.get(self.hit.last + 1..).unwrap_or_default();
        let same = tokens.iter().take(most).take_while(|token| token.sentence == self.sentence());
        same.filter_map(|token| token.forms.first()).map(String::as_str).collect()
    }

    /// The same, each with what parts it from the word before.
    pub fn parted_after(&self, most: usize) -> Vec<(&'a str, &'a str)> {
        let tokens = self.text.tokens.get(self.hit.last + 1..).unwrap_or_default();
        let mut end = self.text.tokens[self.hit.last].end;
        let parted = |token: &'a Token| {
            let parted = self.text.text.get(end..token.start).unwrap_or_default();
            end = token.end;
            Some((parted, token.forms.first()?.as_str()))
        };
        tokens.iter().take(most).take_while(|token| token.sentence == self.sentence()).filter_map(parted).collect()
    }

    /// Whether it ends before the other begins, with nothing but so many words between, in one sentence.
    pub fn is_before(&self, other: &Said<'_>, within: usize) -> bool {
        self.is_same_text(other)
            && self.sentence() == other.sentence()
            && self.hit.last < other.hit.first
            && other.hit.first - self.hit.last <= within
    }

    /// Whether a comma or its like stands between it and the other.
    pub fn is_parted_from(&self, other: &Said<'_>) -> bool {
        self.text.tokens[self.hit.last].clause != other.text.tokens[other.hit.first].clause
    }

    /// The folded words between it and the other that follows it.
    pub fn between(&self, other: &Said<'_>) -> Vec<&'a str> {
        let between = self.text.tokens.get(self.hit.last + 1..other.hit.first).unwrap_or_default();
        between.iter().filter_map(|token| token.forms.first()).map(String::as_str).collect()
    }

    /// Whether it stands in such a text.
    pub fn is_in(&self, place: In) -> bool {
        place.holds(self.text.field)
    }

    /// Whether the two stand so close in one text, whatever the sentences.
    pub fn is_within(&self, other: &Said<'_>, within: usize) -> bool {
        self.is_same_text(other) && self.hit.first.abs_diff(other.hit.first) <= within
    }

    /// Whether it stands in quotation marks by itself: a name that somebody gave to something.
    pub fn is_quoted(&self) -> bool {
        let (start, end) = (self.text.tokens[self.hit.first].start, self.text.tokens[self.hit.last].end);
        self.text.text[..start].ends_with(QUOTES) && self.text.text[end..].starts_with(QUOTES)
    }

    /// Whether it is the longer one of two that share all words of the other.
    pub fn holds(&self, other: &Said<'_>) -> bool {
        self.spread() > other.spread()
            && self.is_same_text(other)
            && self.hit.first <= other.hit.first
            && other.hit.last <= self.hit.last
    }

    /// Whether it is a word of Arabic letters.
    pub fn is_arabic(&self) -> bool {
        self.text.tokens[self.hit.first].forms.first().is_some_and(|form| super::fold::is_arabic_word(form))
    }

    /// Whether its last word ends so.
    pub fn ends_with(&self, ends: &[&str]) -> bool {
        let last = self.text.tokens[self.hit.last].forms.first();
        last.is_some_and(|form| ends.iter().any(|end| form.ends_with(end)))
    }

    /// Whether the two share a word.
    pub fn overlaps(&self, other: &Said<'_>) -> bool {
        self.is_same_text(other) && self.hit.first <= other.hit.last && other.hit.first <= self.hit.last
    }

    fn is_same_text(&self, other: &Said<'_>) -> bool {
        super::nearby::worked(1);
        self.text.field == other.text.field
    }

    /// Whether the two stand so close in one sentence.
    pub fn is_near(&self, other: &Said<'_>, within: usize) -> bool {
        self.is_same_text(other)
            && self.sentence() == other.sentence()
            && self.hit.first <= other.hit.last + within
            && other.hit.first <= self.hit.last + within
    }

    fn is_far_before(&self, other: &Said<'_>, within: usize) -> bool {
        self.text.field < other.text.field
            || (self.is_same_text(other) && self.hit.last + within + SPREAD < other.hit.first)
    }
}

impl Request {
    /// The text of a field, at which evidence points.
    pub fn text(&self, field: Field) -> Option<&str> {
        fields(self).into_iter().find(|(there, _)| *there == field).map(|(_, text)| text)
    }

    /// Every text it holds with where it stands, as a reviewer reads them: the facts first, what is on file last.
    pub fn texts(&self) -> Vec<(Field, &str)> {
        fields(self)
    }
}

/// Every text of a request with where it stands.
fn fields(request: &Request) -> Vec<(Field, &str)> {
    let mut fields = vec![(Field::Facts, request.facts.as_str()), (Field::Ask, &request.ask)];
    for (n, offence) in request.offences.iter().enumerate() {
        fields.extend([(Field::Offence(n), offence.wording.as_str()), (Field::Law(n), &offence.law)]);
    }
    let subject = &request.subject;
    let own = [
        (Field::Occupation, &subject.occupation),
        (Field::Description, &subject.description),
        (Field::Sensitive, &subject.sensitive),
    ];
    fields.extend(own.into_iter().filter_map(|(field, text)| Some((field, text.as_deref()?))));
    let court = request.sentence.as_ref().and_then(|sentence| sentence.court.as_deref());
    fields.extend(court.map(|court| (Field::Court, court)));
    fields.push((Field::Remarks, &request.remarks));
    fields.extend(request.context.iter().enumerate().map(|(n, entry)| (Field::Entry(n), entry.text.as_str())));
    fields.retain(|(_, text)| !text.is_empty());
    fields.sort_by_key(|(field, _)| *field);
    fields
}

/// Whether the charge is one of opinion, or of nothing that an ordinary crime names.
pub(super) fn is_of_opinion(reading: &Reading<'_>) -> bool {
    let opinions =
        ["political-charge", "religious-charge", "military-charge", "speech-charge", "terror", "ethnic-charge"];
    let harm = !reading.near(In::Charge, "harm-verb", "state-noun", 6).is_empty();
    harm || reading.says_any(In::Charge, &opinions)
}

/// Whole years between two days.
pub fn years(from: Day, to: Day) -> i32 {
    let whole = i32::from(to.year()) - i32::from(from.year());
    whole - i32::from((to.month(), to.day()) < (from.month(), from.day()))
}

/// Days between two days.
pub fn days(from: Day, to: Day) -> i32 {
    to.since(from).map_or(0, |span| span.get_days())
}

/// The most evidence of one concept that is shown: the flag stands as well on the first few.
const EACH_MOST: usize = 4;
const OPENING: usize = 12;
const QUOTES: &[char] = &['«', '»', '"', '“', '”', '‘', '’', '\''];
/// How many later hits a pair is looked for among.
const LOOK_ON: usize = 16;
/// No phrase is longer than so many words, gaps counted.
const SPREAD: usize = 40;
