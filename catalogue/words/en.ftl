# The words the programme speaks, in English. The same ids stand in fr.ftl, es.ftl and ar.ftl.

## How sure a match is

word-exact = Exact match
word-strong = Strong match
word-possible = Possible match
word-exact-meaning = What was asked stands in the record.
word-strong-meaning = It most likely is the same. Ask the source to confirm.
word-possible-meaning = It may be the same. Somebody must look before anything is done.

## Answers

answer-hits = { $count ->
    [one] One record matches
   *[other] { $count } records match
}
answer-no-record = No record
answer-asked = You asked: { $text }
# What stands between the parts of a list.
list-mark = { ", " }
answer-read-as = Read as: { $guess }
answer-registers = Searched in: { $registers }
answer-act = Act { $act }, as of { $as_of }
card-source = Source
answer-more = { $limit ->
    [one] More records match than the one shown: narrow the question
   *[other] More records match than the { $limit } shown: narrow the question
}
answer-source-confirms = Only the source can confirm a hit.
answer-digit-wrong = The check digit of { $what } is wrong: it was searched all the same

## What was asked, as it was read

guess-name = a name
guess-date = a date
guess-country = a country
guess-sex = a sex
guess-mrz = a machine-readable zone
guess-identifier = a number
guess-position = a position at sea or on land
guess-words = words of a text
guess-image = the hash of an image
part-document-number = the document number
part-birth-date = the date of birth
part-expiry-date = the date of expiry
part-personal-number = the personal number
part-composite = the whole zone

## Why it may be the same, or not: names

reason-name-same = { $asked }: the same
reason-name-spelling = { $asked } for { $found }: spelt differently
reason-name-sound = { $asked } for { $found }: sounds alike
reason-name-transliterated = { $asked } for { $found }: the same name in another script
reason-name-known-form = { $asked } for { $found }: a known form of the same name
reason-name-joined = { $asked } for { $found }: written together or apart
reason-name-initial = { $asked } for { $found }: an initial stands for a name
reason-name-acronym = { $asked } for { $found }: initials stand for the whole name
reason-name-order = the same parts in another order
reason-name-not-in-record = { $asked }: not in the record
reason-name-more-in-record = { $found }: in the record, not in the question
reason-name-low-quality = the source does not vouch for this name
reason-name-former = it is a former name
reason-name-different = the name differs

## Why it may be the same, or not: dates

reason-date-same = the same date
reason-date-within = one lies within the other
reason-date-overlap = the two spans overlap
reason-date-swapped = day and month are swapped
reason-date-digit = one digit differs
reason-date-days = a few days apart
reason-date-next-year = a year apart
reason-date-about = about the same time
reason-date-apart = { $years ->
    [one] The dates are a year apart
   *[other] The dates are { $years } years apart
}

## Why it may be the same, or not: countries, places, persons

reason-country-same = the same country
reason-country-near = a successor, a predecessor or a related status
reason-country-different = the country differs
reason-position-near = { $km } km away
reason-position-far = { $km } km away: too far
reason-sex-same = the same sex
reason-sex-different = the sex differs

## Why it may be the same, or not: numbers

reason-identifier-same = the same number
reason-identifier-range = the number lies within a range of blanks
reason-identifier-misread = characters that look alike: { $pairs }
reason-identifier-zeros = the same but for leading zeros ({ $dropped })
reason-identifier-letters = the same but for leading letters ({ $dropped })
reason-identifier-substitution = { $asked } for { $found } at place { $at }
reason-identifier-insertion = the record has one more character: { $found } at place { $at }
reason-identifier-deletion = the question has one more character: { $asked } at place { $at }
reason-identifier-transposition = { $pair } are swapped at place { $at }
reason-identifier-in-range = the number lies in the recorded range { $from } to { $to }
reason-identifier-tail = { $kept ->
    [one] Only the last character agrees
   *[other] The last { $kept } characters agree
}
reason-identifier-unreadable = { $equal } of { $known } readable characters agree; the rest nobody can read
reason-identifier-different = the number differs
reason-identifier-both-proved = both check digits are right: two different numbers, not a misreading
reason-check-digit-right = the check digit is right
reason-check-digit-wrong = the check digit at place { $at } is { $found } and should be { $expected }: misread, or altered
reason-check-digit-misshapen = the number does not have the shape of its kind
reason-number-alone = the number alone proves little: it repeats between makers

## Why it may be the same, or not: the rest

reason-code-same = the same
reason-code-near = easily taken for one another
reason-code-different = differs
reason-measure-near = close to it
reason-measure-different = too far apart
reason-words-found = the words stand in the text
reason-words-missing = words that are not in the text
reason-image-same = the same image
reason-image-near = an image that looks alike
reason-link-same = the same record
reason-not-asked = not stated in the question
reason-not-recorded = the record does not say
reason-withheld = withheld by the source

## The three kinds of nothing

nothing-absent = Not stated
nothing-unknown = Unknown to the source
nothing-withheld = Withheld by the source

## Values in words

date-about = about { $date }
date-between = between { $from } and { $to }
name-low = { $name } (low quality)
record-incomplete = Incomplete: { $fields } not stated
field-not-known = One field that this version of the catalogue cannot show

## Kinds of value

kind-name = Name
kind-date = Date
kind-country = Country
kind-place = Place
kind-identifier = Number
kind-code = Choice from a list
kind-measure = Measure
kind-text = Text
kind-image = Hash of an image
kind-link = Link to a record
kind-many = may be several

## Schemes of numbers

scheme-travel-document = Travel document number
scheme-vin = Vehicle identification number
scheme-imo = IMO ship number
scheme-mmsi = Maritime mobile service identity
scheme-iso6346 = Freight container number
scheme-imei = Handset number (IMEI)
scheme-iban = Bank account number (IBAN)
scheme-serial = Serial number
scheme-plate = Registration plate
scheme-reference = Reference
scheme-phone = Telephone number

## Units

unit-m = m
unit-mm = mm
unit-kg = kg
unit-GT = GT
unit-count = in number
unit-money = in the currency stated

## How a field is filled and searched

need-required = Required
need-desired = Desired
need-optional = Optional
need-request-complete = required fields of the request say nothing yet
need-source-not-suspended = the bureau is suspended in this
need-source-not-supervised = the bureau is under supervision: what it sends is reviewed first
need-circle-named = notices of this type go to those named in them: restrict the record to members that take part
need-quota-left = the share of this type that its source may publish is used up
need-not-asked-already = the bureau has an open dossier about it already: go on there
need-asks-for-arrest = its type does not ask for an arrest
need-warns-of-a-threat = only a warning (orange, purple) may be published before its full review
need-conditions-met = the request falls short of a condition of its type, and no exception was granted
need-every-flag-answered = a flag of the request has not been answered by a person
need-exception-proposed = nobody has proposed an exception
need-is-a-notice = the request is for a diffusion, not for a notice
need-is-a-diffusion = the request is for a notice, not for a diffusion
need-no-conflict-of-nationality = the officer shares a nationality with the country that asks or with the person, or no nationality of the officer is recorded
need-no-other-open = another dossier of this procedure is open about the same record
need-of-the-source = only officers of the record's source may
need-recipients-named = no recipients are named: restrict the record to those it is for
need-record-published = the notice is not published, or has ended
need-record-suspended = the record is not suspended
need-record-unpublished = the request is not under review: it was published, refused or ended before
search-fuzzy = By likeness, across scripts and spellings
search-near = By closeness
search-filter = As a filter
search-words = By words
search-exact = Exactly
search-tolerant = Exactly, and with one misread, swapped or unreadable character
search-none = Not searched
subject-person = Persons
subject-object = Objects; nothing about persons
subject-document = Documents; nothing about persons
subject-incident = Incidents
then-erase = Erased, with every version
then-anonymise = Made anonymous; statistics remain

## The legal sheet of a register

sheet-title = Legal sheet
sheet-id = Identifier
sheet-version = Version
sheet-about = Why it exists
sheet-subject = What it is about
sheet-purposes = Purposes
sheet-legal-basis = Legal basis
sheet-not-compared = not compared with the current text
sheet-only-source = Who alone may record
sheet-only-source-country = A bureau of the country in the field { $field }
sheet-exact-needs = A number alone is only a possible match without
sheet-fields = Fields
sheet-field = Field
sheet-tag = Number
sheet-kind = Kind
sheet-need = Need
sheet-search = Search
sheet-codes = List
sheet-shown = On the hit card
sheet-checks = Checks
sheet-retention = Retention
sheet-keep = Kept for
sheet-counts-from = Counted from
sheet-remind = Source reminded before the end
sheet-then = Then
sheet-access = Access
sheet-record = May record
sheet-consult = May consult
sheet-public = Public
sheet-public-none = Nothing
sheet-no-record = What "no record" does not mean
sheet-notice = Notice it may lead to
sheet-the-notice = The notice
sheet-notice-asks = What it asks
sheet-is-not = What it is not
sheet-coercive = May ask for a measure of constraint
sheet-conditions = Conditions of publication
sheet-lifted = Conditions that two signatures may lift
sheet-extract = Public extract
sheet-extract-always = Always
sheet-extract-agreed = When the source asks for it and the reviewers agree
sheet-extract-never = Never
sheet-by-secretariat = General Secretariat may begin one
sheet-closed = To named recipients only
sheet-quota = The most a source may have open
sheet-hash = Hash of this text
sheet-recorded = the day it was recorded
family-ncb = National Central Bureaus
family-secretariat = General Secretariat
family-duty = Duty desk
family-liaison = Liaison
family-protection = Data protection officer
family-commission = Supervisory commission
family-node = Node operator
duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
duration-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
duration-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}

## Procedures: sheets and diagrams

duration-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
duration-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
party-source = The source
party-recipients = Those it was sent to
by-system = The node, by its clock
priority-routine = Routine
priority-urgent = Urgent
priority-immediate = Immediate
procedure-about-record = A record
procedure-about-notice = A notice
procedure-about-diffusion = A diffusion
procedure-about-hit = A hit
procedure-about-person = A person of this node
procedure-about-none = Nothing recorded here
effect-suspend-record = The record is suspended: no search finds it
effect-resume-record = The record is in force again
effect-publish-record = The notice is published: whoever may see it finds it
effect-refuse-record = The request is refused
effect-end-record = The record is ended: kept with its history, found no more
effect-lapse-record = The record’s time is over
effect-renew-record = The record may be kept for another period
effect-answer-flag = A flag of the request is answered
effect-note-on-file = A note stands on the file of the case
effect-grant-exception = An exception is granted, and counted in public
effect-follow-location = Where the person was located, what the source does is followed
effect-remember-case = The case is remembered: asked for again, it comes back with its history
counted-requested = Requested
counted-urgent = Sent by the urgent path
counted-published = Published
counted-refused = Refused
counted-withdrawn = Request withdrawn
counted-exception = Exception granted
counted-re-examined = Re-examined
counted-kept = Kept after re-examination
counted-suspended = Suspended
counted-resumed = In force again
counted-ended = Ended
sheet-procedure-number = Its dossiers’ numbers begin with
sheet-diagram = Diagram
sheet-diagram-says = The states as boxes from top to bottom, in each the steps that lead on. The tables below say the same.
sheet-states = Where a dossier can stand
sheet-state = State
sheet-seen-by = Seen by
sheet-clock = Clock
sheet-clock-of = { $priority }: { $limit }
sheet-clock-remind = reminder { $limit } before
sheet-clock-goes-on = earlier stays count
sheet-late = When it runs out
sheet-late-escalate = it is recorded as late
sheet-end = End
sheet-begin = Beginning
sheet-steps = Steps
sheet-step = Step
sheet-from = From
sheet-to = To
sheet-by = Who
sheet-by-of = { $who } · { $party }
sheet-needs = What must hold
sheet-asks = Asks for
sheet-apart-from = never by whoever took: { $step }
sheet-does = Brings about
sheet-amendable = its source may change the request here
sheet-announced = whoever is shown the record is told of it
sheet-shown-to = what is answered is shown to: { $who }
sheet-unseen = written before reading: { $steps }
sheet-counts = Counts as: { $what }
sheet-opens = opens a dossier
sheet-stays = the dossier stays where it is
sheet-asked-fields = What the steps ask for

## Named checks: what is said when one is not met

check-event-not-in-future = The event lies in the future: give the day it happened
check-issue-before-expiry = The document expires before it was issued: one of the two dates is wrong
check-expiry-within-fifteen-years = The document is valid for more than fifteen years: look at both dates again
check-position-is-at-sea = The position has no latitude and longitude: give them in degrees if they are known. Whether it lies at sea, a person must see
check-no-personal-names = The text seems to name a person: this register holds nothing about persons, take the name out
check-serial-says-its-state = The serial number and its state do not agree: unreadable characters need `partial`, `obliterated` or `restored`, and a firearm never marked has no number
check-make-known-for-trace = Without a make nobody can trace this firearm: give the make, or describe its markings
check-image-or-unique-mark = Nothing here tells this object from another: give the hash of a photograph, an inventory number, an inscription or a distinguishing feature
check-number-or-range = The range of numbers does not hold: first and last must be of one length and pattern, and in order
check-birth-before-event = The person would have been born after the facts: one of the two dates is wrong
check-height-plausible = The height does not fit a person of that age: look at the figure and its unit again
check-one-name-at-least = Give at least one name; for somebody nobody can name, a number by which to know them again
check-plausible-dates = A date cannot be right: look at the day, month and year again
check-nothing-coercive = A silver notice asks for no freezing and no seizure: take the word out, and ask the country where the assets are directly
finding-met = Met
finding-not-met = Not met
finding-person = A person must decide

## What is wrong with a value; the face puts the field before it

fault-required = is required: give it, or say that it is unknown
fault-flag-not-raised = no flag of this name is raised
note-held-for-case = held for a review: it belongs to the person of case { $case }, which was refused or ended
fault-no-such-field = is not a field of { $register }
fault-only-one = holds one value: give one
fault-too-many = has { $count } values: give { $most } at most
fault-nothing = is neither a value nor the word for nothing: what the source does not know is unknown
fault-withheld = cannot be entered as withheld: leave it out, or set a restriction
fault-no-such-key = has a key that does not exist: the keys are { $keys }
fault-not-a-name = is not a name: give the whole name, or given and family name
fault-not-a-name-use = is not a use of a name: main, alias, former, birth or original-script
fault-not-a-quality = is not the quality of a name: good or low
fault-not-a-date = is not a date: write 1971, 1971-03 or 1971-03-05, with ~ behind it for about, 1969/1973 for between
fault-not-a-place = is not a place: give words, a country, or latitude and longitude
fault-not-a-position = is not a position: give latitude and longitude, both in degrees
fault-not-a-number = is not a number of a document or a thing: give it as a text
fault-not-a-code = is not a code: give a code of the list, or its label, as a text
fault-not-a-measure = is not a quantity: write 1.78 or 178 cm, with a point and at most three decimals
fault-not-a-text = is not a text
fault-not-an-image = is not the hash of an image: pdq, sha256, sha1 or md5; the image itself is not accepted
fault-not-a-record = is not the id of a record
fault-no-such-code = is not in the list { $list }
fault-unit = is not in { $unit } or a unit that converts to it
fault-too-fine = has more than three decimals in { $unit }: round it
fault-too-small = is below { $least } { $unit }, the least that is plausible
fault-too-large = is above { $most } { $unit }, the most that is plausible
fault-too-long = has { $count } characters: { $most } is the most
fault-empty = is empty: leave it out
fault-untrimmed = begins or ends with a space: take it out
fault-hidden = holds the character { $character }, which does not show: take it out
fault-not-on-globe = is not on the globe: latitude -90 to 90, longitude -180 to 180
fault-wrong-kind = holds a { $found } and is a { $wanted } field
fault-nearly = Did you mean { $near }?

## The catalogue changes

diff-WIDENS = WIDENS
diff-NARROWS = NARROWS
diff-NEUTRAL = neutral
diff-REFUSED = REFUSED
diff-none = Nothing has changed
diff-needs-decision = A change that widens needs a decision and a second signature
diff-field-added = { $field } is new
diff-field-renamed = { $from } is now called { $to }
diff-field-retired = { $field } is retired
diff-field-dropped = { $field } is gone without being retired
diff-field-required = { $field } becomes required: older records become incomplete
diff-field-no-longer-required = { $field } is no longer required
diff-field-many = { $field } may now have several values
diff-kind-changed = { $field } changes its kind from { $from } to { $to }
diff-tag-reused = number { $tag } is used again for { $field }
diff-search-changed = { $field } is searched otherwise: { $to } instead of { $from }
diff-label-changed = the words of { $field } change
diff-keep-longer = records are kept longer: { $to } instead of { $from }
diff-keep-shorter = records are kept less long: { $to } instead of { $from }
diff-then-changed = at the end: { $to } instead of { $from }
diff-public-added = { $field } becomes public
diff-public-removed = { $field } is no longer public
diff-consult-added = { $role } may now consult
diff-consult-removed = { $role } may no longer consult
diff-record-added = { $role } may now record
diff-record-removed = { $role } may no longer record
diff-purpose-added = a new purpose: { $purpose }
diff-purpose-removed = a purpose less: { $purpose }
diff-check-added = a new check: { $check }
diff-check-removed = a check less: { $check }
diff-code-added = { $code } is new in { $list }
diff-code-retired = { $code } is retired from { $list }
diff-legal-basis-changed = the legal basis changes: { $cite }
diff-other = { $what } changes
diff-more = { $what }: { $to } is new
diff-less = { $what }: { $from } is gone
diff-instead = { $what } changes

## Handling, restrictions, states

handling-h0 = police use only
handling-h1 = not in court without the source's permission
handling-h2 = not onward without the source's permission
handling-h3 = read the source's restriction first
handling-h1-h2 = neither in court nor onward without the source's permission
handling-h1-h3 = not in court without the source's permission; read the source's restriction first
handling-h2-h3 = not onward without the source's permission; read the source's restriction first
handling-h1-h2-h3 = neither in court nor onward without the source's permission; read the source's restriction first
restriction-bureau = Not for { $bureau }
restriction-organisation = Not for any bureau of { $organisation }
restriction-everyone = Only for the source
restriction-everyone-but = Only for the source and { $bureaux }
restriction-field = The field { $field } only
restriction-record = The whole record
state-active = In force
state-suspended = Suspended
state-provisional = Under review
state-refused = Reviewed and not published
state-withdrawn = Withdrawn by its source
state-expired = Past its retention
state-erased = Erased; only the proof that it existed remains
change-added = Recorded
change-revised = Changed
change-withdrawn = Withdrawn

## Acts: what anyone did

act-node-founded = founded the node
act-catalogue-taken = put the catalogue in force
act-catalogue-proposed = proposed a change of the catalogue
act-catalogue-signed = signed a change of the catalogue
act-bureau-added = added a bureau
act-person-added = gave a person a role
act-person-corrected = corrected what is known of an officer
act-supervision-proposed = proposed a decision about a bureau
act-supervision-signed = signed a decision about a bureau
act-passkey-added = made a passkey
act-passkey-removed = took a passkey away
act-entity-admitted = let a national entity in
act-entity-ended = cut a national entity off
act-person-warned = warned that an unused account will be closed
act-person-dormant = closed an account that nobody used
act-rights-read = looked at the register of access rights
act-identity-bound = bound an officer to an identity provider
act-identity-unbound = undid the binding to an identity provider
act-message-sent = signed and sent a message
act-message-taken = took a message in, or refused it
act-receipt-given = gave a receipt
act-receipt-taken = was given a receipt
act-message-dead = a message could not be delivered
act-message-resent = sent a message again
act-message-read = read a message
act-message-erased = erased what a message said
act-evidence-exported = handed a message out as evidence
act-line-alarm = an alarm on the line
act-directory-taken = took a directory of members
act-agreement-stands = an agreement was signed, suspended or resumed
act-epoch-destroyed = destroyed the key of an epoch
act-receipts-heard = was told that receipts arrived
act-answer-due = said that an answer over the line is due soon
act-answer-late = said that an answer over the line is late
act-epoch-over = began to destroy the key of an epoch
act-person-ended = ended a person's access
act-recorded = recorded
act-erased = erased a record
act-searched = searched
act-read = opened a record
act-history-read = opened the history of a record
act-exported = exported a register
act-subscribed = placed a standing query
act-unsubscribed = ended a standing query
act-hits-raised = raised hits of standing queries
act-hits-read = read the hits of a standing query
act-acts-read = looked at the acts
act-refused = was refused
act-content-erased = content erased; its commitment remains
face-local-command-line = on the command line of the machine
face-web = in the console
face-api = through the interface
face-node = by the node itself

## Verbs: what a role may do

verb-search = search
verb-read = read records
verb-history = read their history
verb-record = record
verb-import = import
verb-export = export
verb-withdraw = withdraw
verb-erase = erase
verb-restrict = restrict
verb-subscribe = place standing queries
verb-follow-hits = have hits on notices followed
verb-read-acts = read the acts
verb-manage-people = manage people
verb-manage-bureaux = manage bureaux
verb-propose-catalogue = propose changes of the catalogue
verb-sign-catalogue = sign changes of the catalogue
verb-manage-entities = let national entities in and cut them off
verb-read-rights = look at the register of access rights
verb-message = send and read messages of the line
verb-keep-line = see to the line: dead letters, agreements
verb-propose-supervision = propose what a bureau is to be under
verb-sign-supervision = sign what a bureau is to be under
verb-checkpoint = publish checkpoints
verb-prove = obtain proofs

## Refusals: a lawful no, and what can be done

refusal-not-an-officer = this person may not act here: { $about }
refusal-role-may-not = this role may not do it: { $about }
refusal-purpose-not-permitted = this purpose does not open it: { $about }
refusal-no-such-register = there is no such register: { $about }
refusal-no-such-record = there is no such record: { $about }
refusal-not-the-source = only its source may do this: { $about }
refusal-only-issuing-country = only the bureau of the issuing country may record this: { $about }
refusal-form-not-satisfied = the record is not complete or not well formed: { $about }
refusal-check-not-met = a check is not met: { $about }
refusal-changed-meanwhile = somebody else has changed it in the meantime: { $about }
refusal-already-there = it is there already: { $about }
refusal-needs-another-person = the same person may not do both steps: { $about }
refusal-nothing-to-search = the question holds nothing that can be searched: { $about }
refusal-too-large = it is larger than the limit: { $about }
refusal-line = Refused
ask-whom = Ask: { $whom }
ask-recorder = a recorder of your bureau
ask-source = the bureau that answers for the record
ask-issuing-country = the bureau of the issuing country
ask-operator = the operator of this node
ask-protection = the data protection officer
ask-second-person = a second person with the right to sign
ask-purpose = a purpose the register serves: { $purposes }

## Trouble: something broke

trouble-line = Trouble
trouble-incident = incident { $incident }, to be found in the log
trouble-disk-full = the disk is full: nothing was acknowledged that was not written
trouble-home-in-use = another process works on this node
trouble-try-later = try again later

## Import and export

import-line = { $file }: { $done } of { $all } read, { $rejected } rejected
import-added = Recorded
import-revised = Changed
import-unchanged = Unchanged
import-held = Held
import-withdrawn = Withdrawn, being no longer on the list
import-rejected = Rejected, with reasons in { $file }
import-interrupted = Interrupted. What was acknowledged is kept; run the same command to go on
export-line = { $count ->
    [one] One record left, each row with its handling code
   *[other] { $count } records left, each row with its handling code
}

## Rows that cannot be read

reject-not-utf8 = the text is not UTF-8 at byte { $byte }: save it as UTF-8
reject-too-long = the row is longer than { $most } bytes: shorten it
reject-control-character = the row holds a control character ({ $code }): take it out
reject-ragged = the row has { $found } cells and the header { $expected }
reject-stray-quote = cell { $cell } has a quotation mark in its middle: put the whole cell in quotation marks
reject-no-handling = the row has no handling code: write H0, or the codes that apply
reject-not-json = this is not JSON: { $why }
reject-not-an-object = the line is JSON but not an object
reject-unknown-key = { $key } is no field of this register: correct the name, or take it out
reject-not-text = { $key } holds something other than text: write it in quotation marks
reject-no-name = the entry has no name: ask the publisher of the list
reject-no-reference = the entry has nothing to know it again by: ask the publisher of the list
reject-repeated = the entry stands in the list twice, first as number { $first }: only the first was read
reject-unknown-element = { $path } is no entry this programme knows: record it by hand
reject-stray-text = { $path } holds text outside every entry: read it by hand

## Texts that cannot be read any further

fatal-unreadable = the bytes stopped coming ({ $why }): try again
fatal-empty = there is nothing in it: get the file again
fatal-not-utf8 = the text is not UTF-8: save it as UTF-8
fatal-doctype = a document type is refused, nothing of it was read: get the list from its publisher again
fatal-entity = the character name { $name } is refused: get the list from its publisher again
fatal-wrong-root = the document is a { $found } and not a consolidated list: give the list's XML file
fatal-too-deep = elements are nested more than { $most } deep
fatal-too-large = { $element } is larger than { $most } bytes
fatal-truncated = the text ends inside { $open }: get the whole file again; what came before was read
fatal-not-xml = the text is not XML ({ $why }): get the list from its publisher again
fatal-quote-never-closes = a quotation mark is opened and never closed: nothing from there on was read
fatal-repeated-column = the header names { $column } twice: take one out
fatal-unknown-columns = the header names columns this register does not have: { $columns }
fatal-no-handling-column = the header has no handling code: add the column, or say which code applies to every row
fatal-wrong-separator = the columns seem to be separated by { $found }: save the table with commas
fatal-header = the header cannot be read: { $why }
fatal-too-many = there are more than { $most } entries: split the text

## Values a person should look at: nothing of them is lost

warning-unread = { $path }: no field here takes { $text }; it stands only in this warning
warning-country-unknown = { $path }: { $text } is no country of the catalogue; kept as text
warning-code-unknown = { $path }: { $text } is no code of the catalogue; kept as text
warning-date-unread = { $path }: { $text } is no date that can be read; kept in the remarks
warning-document-without-number = { $path }: { $text } is a document without a number; kept in the remarks
warning-moved-to-remarks = { $path }: { $text } is longer than its field takes; kept in the remarks
warning-zone-dropped = { $path }: { $text } has a time zone, which a day does not have; the day was kept
warning-hidden-characters = { $path }: { $text } held characters that hide or reorder text; they were taken out
warning-reference-shared = { $path }: { $text } is the reference of another entry too; the entry number was added
warning-reference-missing = { $path }: the entry has no reference; its number { $text } was taken

## Proofs

proof-verified = Verified: act { $act } stands in checkpoint { $checkpoint }
proof-failed = The proof failed: { $what }
proof-erased = The content was erased; its commitment remains

## Headings of tables

column-register = Register
column-record = Record
column-match = Match
column-score = Score
column-source = Source
column-handling = Handling
column-asked = Asked
column-found = Found
column-because = Why
column-for = Why it matched
column-against = Why it may not
column-when = When
column-who = Who
column-what = What
column-bureau = Bureau
column-role = Role
column-purpose = Purpose
column-case = Case
column-act = Act
column-version = Version
column-changes = Changes
column-reason = Reason

## faces: SERVE
serve-request = Number of this request: { $number }
serve-no-odd = This request names its host twice or not at all, or says things that do not go together. It was not read.
serve-no-path = This address is written in a way that can be read as another one. Nothing was looked up.
serve-no-method = Nothing here answers to this method.
serve-no-host = This node does not go by the name under which it was called. Use the address your administrator gave you.
serve-no-proxy = This node is reached only through its own proxy. Use the address your administrator gave you.
serve-no-too-large = What was sent is larger than this address takes. Send less at a time.
serve-no-too-slow = What was sent did not arrive in time. Nothing was done; send it again.
serve-no-tries = Too many links that open nothing came from your address. Nothing was done; try again in a few seconds.
serve-no-busy = The node is busy. Nothing was done; try again in a few seconds.
serve-no-incident = Something broke in the node. Whether it was done stands in the record of acts: look there before you do it again, and give the number of this request to your administrator.
serve-no-metrics = These figures are shown to the machine itself, and to a token whose officer may sign checkpoints.
## faces: frame

ui-product = Hue & Cry
ui-skip = Skip to content
ui-menu = Menu
ui-mode-training = TRAINING
ui-mode-live = LIVE
ui-language = Language
ui-places = Places
ui-place-search = Search
ui-place-records = Records
ui-place-subscriptions = Standing queries
ui-place-audit = Audit
ui-place-catalogue = Catalogue
ui-place-people = People
ui-place-node = Node
ui-place-help = Help
ui-search-title = Search
ui-search-everything = Search everything
ui-search-do = Search
ui-change = Change
ui-change-purpose = purpose or case
ui-no-purpose = No purpose stated: nothing can be searched or opened.
ui-state-purpose = State purpose and case
ui-proof-word = Proof
ui-as-of = As of
ui-foot-help = Help: the duty desk of your bureau
ui-keys-title = Keys
ui-keys-here = Keys on this page
ui-accessibility-title = Accessibility
ui-close = Close
ui-go-to = Go to
ui-go-none = Nothing matches
ui-session-kept = You stay signed in.
ui-session-ends = You will be signed out in five minutes. What you typed on this page is not saved yet.
ui-session-keep = Stay signed in
ui-settings-title = My settings
ui-sign-in-title = Sign in
ui-sign-in-do = Sign in
ui-sign-in-once = This link signs in one officer, once. It is used up when you press the button.
ui-sign-in-passkey = Sign in with a passkey
ui-sign-in-how = One signs in with a one-time link. It is valid for ten minutes.
ui-sign-in-ask = Ask the operator of this node for a link. The operator makes it with:
ui-sign-in-recorded = Signing in, and everything done afterwards, is recorded with your name, your purpose and your case, and can be proven.
ui-sign-out-title = Sign out
ui-sign-out-do = Sign out
ui-purpose-title = Purpose and case
ui-purpose-why = Every search, every reading and every record is written down with a purpose and a case. Say for what you work now; you can change it at any time.
ui-purpose-missing = Select the purpose for which you work
ui-case-missing = Enter the case number of your bureau
ui-case-wrong = A case number has letters, digits and dashes, and no spaces
ui-case-label = Case number of your bureau
ui-case-hint = For example RO-2026-0412. It is written into every act.
ui-continue = Continue
ui-back = Back
ui-save = Save
ui-error-prefix = Error:{" "}
ui-problem = There is a problem
ui-refused-article = Rests on
ui-refused-ask = Who can allow it, or what is allowed
ui-trouble-words = Something broke. Nothing was acknowledged that was not written.
ui-trouble-advice = Try again. If it happens once more, tell the operator of this node the incident below.
ui-trouble-kept = What you typed is kept and is sent again when you press the button.
ui-try-again = Try again
ui-no-such-page-title = There is no such page
ui-no-such-page-words = Check the address, or begin with a search.
ui-unreadable-title = The request cannot be read
ui-unreadable-words = What the browser sent is not a form of this console. Go back and try again.
ui-forged-title = This form is no longer good
ui-forged-words = It came from another place, or from before your last sign-in. Nothing was done.
ui-forged-advice = Go back, reload the page and send the form again.
ui-key-search = Search
ui-key-commands = Go to a place by its name
ui-key-help = Keys on this page
ui-key-next-previous = Next and previous in a list
ui-key-open = Open
ui-key-select = Select
ui-key-pages = Previous and next page
ui-key-leave = Leave, go back
ui-day = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
ui-value-about = about { $date }
ui-value-range = { $from } to { $to }
ui-value-month = { $month } { $year }

## faces: catalogue

ui-catalogue-title = Catalogue
ui-catalogue-lead = What the law says here: registers, code lists and who may do what. These texts are read and signed by legal officers; the program does what they say.
ui-catalogue-registers = Registers
ui-catalogue-own = Texts of this node’s own
ui-catalogue-own-none = Nobody has proposed a text of this node’s own.
ui-catalogue-text = Text
ui-catalogue-proposed-by = Proposed by
ui-catalogue-state = State
ui-catalogue-signed = Signed
ui-catalogue-waits = Waits for a second officer
ui-catalogue-lists = Code lists
ui-catalogue-codes-count = Codes
ui-catalogue-source = Source
ui-catalogue-new = It changes nothing that is in force: it is new.
ui-versions = Versions
ui-version-in-force = In force
ui-version-first = The first version
ui-diff-class = Effect
ui-diff-was = Was
ui-diff-is = Is
ui-code = Code
ui-code-label = Label
ui-code-about = Meaning
ui-code-retired = no longer entered
ui-propose-title = Propose a text
ui-propose-lead = A register, a section or a code list in TOML. It is checked together with everything in force, and is in force only when another officer has signed it and the node has been started again.
ui-propose-path = Where it stands
ui-propose-path-hint = registers/NAME.toml, sections/NAME.toml or codes/NAME.toml
ui-propose-text = The whole text
ui-propose-do = Propose
ui-sign-heading = Sign this text
ui-sign-warning = With your signature this text becomes law for every search and every record of this node.
ui-sign-confirm = Type the first eight letters of its hash
ui-sign-confirm-wrong = Type the first eight letters of the hash above, to show that you read this very text
ui-sign-do = Sign
ui-sign-other = It waits for the signature of another officer than the one who proposed it.
ui-sign-next = It is in force when the node is started again.

## faces: help and settings

ui-help-title = Help
ui-help-lead = One question over every register you may use, answered with reasons.
ui-help-search = What can be searched
ui-help-search-words = Type or paste names in any script, dates, numbers of documents and of things, or the whole machine-readable zone of a document. What was understood is said with the answer.
ui-help-example-name = a name with a year of birth
ui-help-example-script = a name in its original script
ui-help-example-document = a document with its issuing country
ui-help-example-serial = a serial number with one character nobody can read
ui-help-matches = What the words of a match mean
ui-help-confirm = A match is a reason to ask, never a proof. Only the source of a record can confirm it.
ui-help-recorded = What is recorded
ui-help-recorded-words = Every search, every reading and every change is an act with your name, your purpose and your case, written before the answer is given. Anybody entitled can check that no act was removed.
ui-help-rights = If a record is about you
ui-help-rights-words = Anybody may ask what is held about them and have it corrected or erased. Write to the supervisory commission of the organisation; it decides independently of those who record.
ui-keys-lead = Keys of one letter work when a list has the focus, or when they are switched on in your settings.
ui-accessibility-aim = This console is made to meet the Web Content Accessibility Guidelines 2.2 at level AA.
ui-accessibility-script = Everything works without JavaScript, printing included.
ui-accessibility-keys = Everything can be done with the keyboard; keys of one letter can be switched off.
ui-accessibility-colour = Nothing is said by colour alone; light, dark and forced colours are supported.
ui-accessibility-languages = English, French, Spanish and Arabic are spoken whole; Arabic is set right to left.
ui-accessibility-checked = A program (axe 4) has gone over every page in the four languages and found nothing: all its rules for WCAG 2.2 AA on a light page of 1280 pixels; contrast also at 320 pixels, and dark at 1280, 768 and 320; the size of targets and scrolling also at 768 and 320. It sees only a part of what WCAG asks.
ui-accessibility-missing = No person who uses a screen reader has tested it yet. Tell the operator of this node what does not work for you.
ui-settings-saved = Saved.
ui-theme = Theme
ui-theme-auto = As this device
ui-theme-light = Light
ui-theme-dark = Dark
ui-settings-keyboard = Keyboard
ui-settings-keys = Keys of one letter work everywhere
ui-settings-keys-hint = Switch them off if you speak to your computer or press keys by mistake.
ui-settings-digits = Digits
ui-settings-arabic-digits = Arabic-Indic digits in Arabic
ui-settings-arabic-digits-hint = For reading only; what is typed and recorded keeps its digits.
## faces: DESK

act-invited = gave an officer a one-time link
act-signed-in = signed in
act-signed-out = ended a session
act-purpose-stated = stated purpose and case
act-settings-changed = changed the settings of the console
act-token-issued = issued a machine's token
act-token-revoked = revoked a machine's token
act-draft-saved = saved a draft
act-draft-dropped = discarded a draft
act-dossier-step = took a step in a dossier
act-dossier-read = opened a dossier
act-dossier-late = a dossier is late
act-draft-read = opened a draft
refusal-sign-in-not-possible = this link cannot be used; ask for a new one
refusal-outside-token = the token was not issued for this: { $about }
refusal-no-such-procedure = there is no such procedure, or it has no such step: { $about }
refusal-no-such-dossier = there is no such dossier: { $about }
refusal-step-not-now = this step cannot be taken where the dossier stands: { $about }
refusal-suspended = this bureau is suspended here: { $about }
refusal-has-passkey = this officer has a passkey, and no link lets in: { $about }; a lost one is taken away first
refusal-not-delegated = the bureau has not delegated this: { $about }
refusal-no-line = no line is spoken here: { $about }
refusal-may-not-cross = the agreement does not let this cross: { $about }
refusal-by-procedure = this is done by a step of a procedure, in its dossier: { $about }
need-record-of-another-bureau = Another bureau answers for the record; one's own is corrected directly
need-record-in-force = The record is in force
need-record-is-gone = Its source has taken the record back, or it was erased
need-record-changed-since = The record was changed, taken back or erased since the dossier was opened
need-nobody-of-the-parties = Whoever decides belongs to neither side
refusal-done-before = this request has been answered before: { $about }

## faces: people

ui-people-title = People and machines
ui-people-lead = Who may act here, for which bureau, in which role. Ended access keeps its history; an id is never given again.
ui-people-nobody = Nobody acts for this bureau yet.
ui-people-of = People of
ui-people-id = Id
ui-actions = Actions
ui-people-active = Active
ui-people-ended = Ended
ui-people-invite = One-time link
ui-people-end = End access
ui-people-new-title = Admit an officer
ui-people-admit = Admit
ui-people-name = Name as the officer signs
ui-people-name-hint = It stands in every act of this officer.
ui-people-bureau-missing = Select the bureau the officer acts for
ui-people-role-missing = Select the role
ui-people-name-missing = Enter the officer’s name
ui-people-name-wrong = A name has 1 to 120 characters, and none that does not show
ui-people-nationality = Nationality
ui-people-nationality-not-known = Not said
ui-people-nationality-title = Say an officer’s nationalities
ui-people-nationality-hint = Countries by code or name, with commas between: FR, Portugal. Nobody decides on a case of their own country.
ui-people-nationality-save = Save
ui-people-nationality-wrong = Enter countries by code or name, with commas between: { $about }
ui-people-same-as = Also acts as
ui-people-same-as-hint = Another id of the same person, if there is one. Who holds several roles is no second pair of eyes.
ui-people-same-as-wrong = Enter the id of an officer, such as FR-0012
ui-people-entity = National entity
ui-people-entity-hint = The id of the entity, such as FR-BORDER; empty for the bureau’s own people.
ui-people-entity-wrong = Enter the id of an entity, such as FR-BORDER

## faces: passkeys

ui-passkeys-title = My passkeys
ui-passkeys-lead = A passkey signs in by a touch or a PIN, on this site alone: there is nothing to type and nothing that can be passed on. Once you have one, no link lets anybody in as you. Make a second one and keep it in a safe place.
ui-passkeys-none = You have no passkey yet.
ui-passkey-new = Make a passkey
ui-passkey-make = Make it
ui-passkey-name = What you call it
ui-passkey-name-hint = For example: key on my ring, spare key in the safe.
ui-passkey-name-missing = Enter what you call it
ui-passkey-not-made = The passkey was not kept: the challenge was too old or used, or the key did not fit it. Try again
ui-passkey-added = Since
ui-passkey-used = Last used
ui-passkey-never = never
ui-passkey-remove = Take away
ui-passkey-trouble = Nothing came of it: the key was not used, or it is not known here. Try again.
ui-passkey-no-script = Passkeys need this site’s script and a browser that knows them.
ui-passkey-not-here = Passkeys belong to a name: open the console under its name over TLS, or as localhost on this machine, not by a number.
ui-people-passkeys-title = Passkeys
ui-people-passkeys-none = This officer has no passkey.
ui-people-passkeys-warning = A key that is taken away opens nothing from this moment on. Without any, a one-time link lets the officer in again.

## faces: national entities

ui-place-entities = Entities
ui-place-rights = Access rights
ui-entities-title = National entities
ui-entities-lead = Who was let in beside the bureau’s own people, within what. The bureau answers for them, sees what they did, and can cut them off at once.
ui-entities-none = The bureau has let no entity in.
ui-entity-title = National entity
ui-entity-new-title = Let a national entity in
ui-entity-new-lead = With the id of one that is there, it is limited anew. Its people act for the bureau, within what is ticked here and no more; a draft is handed in by somebody of the bureau.
ui-entity-id = Id
ui-entity-id-hint = The bureau’s id, a hyphen and capital letters, such as FR-BORDER.
ui-entity-id-missing = Enter an id, such as FR-BORDER
ui-entity-name = Legal name
ui-entity-name-hint = As its founding law calls it.
ui-entity-name-missing = Enter its legal name
ui-entity-tasks = Tasks
ui-entity-tasks-hint = What it needs access for.
ui-entity-tasks-missing = Enter its tasks
ui-entity-legal-basis = National law
ui-entity-legal-basis-hint = The law it acts under, with its article.
ui-entity-legal-basis-missing = Enter the law
ui-entity-undertaking = Signed undertaking
ui-entity-undertaking-hint = As the bureau numbers it.
ui-entity-undertaking-missing = Enter the number of the undertaking
ui-entity-users = Officers at most
ui-entity-users-hint = A number, 1 or more.
ui-entity-users-missing = Enter a number, 1 or more
ui-entity-start = From
ui-entity-start-hint = For example 2026-12-01.
ui-entity-start-missing = Enter a day, such as 2026-12-01
ui-entity-review = To be looked at again by
ui-entity-review-hint = For example 2027-12-01.
ui-entity-review-missing = Enter a day, such as 2027-12-01
ui-entity-review-due = To be looked at
ui-entity-rights = What is delegated
ui-entity-rights-missing = Tick one right at least
ui-entity-admit = Let in
ui-entity-approved-by = Approved by
ui-entity-acts = What its people did, and were refused
ui-entity-acts-none = Nobody of it has done anything yet.
ui-entity-end = Cut off
ui-entity-end-warning = From this moment on its officers may nothing; sessions and keys of machines that act for it open nothing. The id is never given again.
ui-entity-confirm = Type the entity’s id to confirm

## faces: the register of access rights

ui-rights-title = Register of access rights
ui-rights-lead = Who may do what where, since when and by whose act, as it stands now. Looking at it is recorded.
ui-rights-csv = Take it as CSV
ui-rights-may = May
ui-rights-purposes = Purposes
ui-rights-nothing = nothing
ui-rights-since = Since
ui-rights-by-machine = the operator of the machine, or the node
ui-rights-by = by
ui-rights-last = Last act
ui-rights-never = none yet
ui-rights-way-in = Comes in by
ui-rights-passkeys = Passkeys
ui-rights-provider = Identity provider
ui-rights-machines = Keys of machines
ui-rights-under = Its bureau is under
ui-rights-closes = Closed unless used before
ui-rights-spared = Unused for long; kept open, because nobody else of its bureau could do what it may
ui-people-again = Admit again

## faces: identity providers

ui-provider-title = Identity provider
ui-provider-sign-in = Sign in with
ui-provider-in = You are signed in.
ui-provider-go-on = Go on
ui-provider-lead = The officer comes in as whoever this provider vouches for:
ui-provider-none = This node has no identity provider.
ui-provider-issuer = Issuer
ui-provider-subject = Subject
ui-provider-subject-hint = What the provider calls the person (`sub`). Empty, the officer no longer comes in this way.
ui-provider-bind = Bind
right-query = search and read
right-record = record and change
right-withdraw = take back and erase
right-draft = write drafts
ui-people-link-title = One-time link
ui-people-link-for = For { $officer }
ui-people-link-once = Shown once, good once, until { $until }.
ui-people-link-hand = Hand it over in person or by a channel you both trust. Whoever has it acts as this officer.
ui-people-end-title = End an officer’s access
ui-people-end-warning = The officer can do nothing from this moment on: sessions end and keys of machines that act as this officer open nothing.
ui-people-confirm = Type the officer’s id to confirm
ui-people-confirm-wrong = Type the id exactly as it stands above
ui-bureau-new-title = Enter a bureau
ui-bureau-id = Id of the bureau
ui-bureau-id-hint = Two letters of its country, for example RO; a secretariat has other letters.
ui-bureau-id-wrong = Enter an id of 2 to 12 capital letters, digits and dashes
ui-bureau-there = This bureau is there already
ui-bureau-name = What people call it
ui-bureau-enter = Enter
ui-keys-of-machines = Keys of machines
ui-keys-of-machines-none = No machine has a key.
ui-key-new-title = Issue a key for a machine
ui-key-lead = A border system or another program acts with a key, as an officer, for the purposes and in the registers named here and no others.
ui-key-label = What the machine is called
ui-key-label-hint = For example: border post 7, document reader
ui-key-as = Acts as
ui-key-until = Until
ui-key-all-registers = all its role may use
ui-key-registers-hint = None ticked: every register the officer’s role may use.
ui-key-days = For how many days
ui-key-issue = Issue the key
ui-key-officer-missing = Select the officer as whom the machine acts
ui-key-label-missing = Enter what the machine is called
ui-key-purpose-missing = Select one purpose at least
ui-key-days-missing = Enter a number of days
ui-key-once = Shown once. It cannot be read again; issue another if it is lost.
ui-key-revoke-title = Take a key back
ui-key-revoke = Take back
ui-key-revoked = Taken back
ui-key-revoke-warning = The key opens nothing from this moment on.

## faces: subscriptions

ui-subscriptions-title = Standing queries
ui-subscriptions-lead = A standing query waits: when a later record matches it, your bureau has a hit.
ui-subscriptions-none = Your bureau has no standing query.
ui-subscription-new = Place a standing query
ui-subscription-what = What to wait for: a name, a number, a date of birth
ui-subscription-place = Place
ui-subscription-end = End
ui-subscription-everywhere = every register you may use
ui-subscription-nothing = Enter a name or a number: a date or a country alone waits for too much
ui-subscription-title = What has come
ui-subscription-none = Nothing has come since it was placed.
## faces: dossiers

ui-work-count = { $count ->
    [one] { $count } dossier waits for you
   *[other] { $count } dossiers wait for you
}
ui-place-work = My work
ui-place-use = Use of notices
ui-work-title = My work
ui-work-lead = Dossiers in which you may take a step now, those that are due first at the top.
ui-work-none = Nothing waits for you.
ui-work-more = There is more: these are the first. All of it stands under Dossiers.
ui-due-overdue = Overdue
ui-due-today = Today
ui-due-week = Within a week
ui-due-later = Later
ui-due-never = Without a clock
ui-dossiers-title = Dossiers
ui-dossiers-lead = The dossiers you may see, those that are due first at the top.
ui-dossiers-none = There is none.
ui-dossiers-further = Further dossiers
ui-dossiers-mine = Only those in which I may take a step
ui-dossiers-ended = Those that have ended, too
ui-precedents-title = Past decisions
ui-precedents-lead = How cases like yours were decided, the newest first. No past decision decides a new one: say how yours is like it and how it differs.
ui-precedents-none = No past decision you may see is like this.
ui-precedents-flag = Flag
ui-precedents-ground = Ground
ui-precedents-phrase = Words of the charge or the reasons
ui-precedents-decided = Decided
ui-precedents-charged = Charged
ui-precedents-flags = Flags and answers
ui-precedents-more = There may be more: ask for something narrower.
ui-notice-suspended = Suspended: do not act on this notice. What it said is kept back while it is examined.
ui-notice-over = Ended: do not act on this notice. Delete every copy of it, and tell those who had it from you.
ui-dossier-title = Dossier
ui-dossier-about = About
ui-dossier-about-gone = a record that was erased, or that its source withholds
ui-dossier-priority = Priority
ui-dossier-due = Due
ui-dossier-since = In this state since
ui-dossier-recipients = With
ui-dossier-procedure = Procedure
ui-dossier-late = Overdue
ui-dossier-ended = Ended
ui-dossier-steps = What you may do now
ui-dossier-no-steps = There is nothing for you to do here now.
ui-dossier-over = This dossier has come to its end.
ui-dossier-others = Why you may not take the other steps
ui-dossier-timeline = What happened
ui-dossier-hidden = Something of this is not shown to you, or not yet.
ui-step-title = Take a step
ui-step-leads = Then it stands at
ui-step-does = What follows
ui-step-apart = Another person than whoever took { $step } must do this.
ui-step-changed = Somebody took a step in this dossier while you were writing. Look at what happened; what you wrote is kept below.
ui-step-taken = The step is taken.
ui-step-leave = Leave it as it is
ui-found-title = What is found in the request
ui-found-lead = As the request stands now. Nothing of this decides; people do.
ui-found-change = Change the request
ui-found-missing = Required and missing
ui-found-nothing-missing = Nothing that is required is missing
ui-found-conditions = Conditions of its type
ui-found-lifted = Lifted by an exception
ui-found-excepted = An exception with two signatures is granted for the request as it stands.
ui-found-offences = Offence by offence
ui-found-grave = grave enough to be a ground
ui-found-mild = below the threshold; it may not be named as a ground
ui-flags-title = Flags
ui-flags-open = { $count ->
    [one] 1 flag open
   *[other] { $count } flags open
}
ui-told-title = What was said
ui-flag-next = Next open flag
ui-flag-there = See it in the text
ui-key-finding = Jump to flag 1 to 9
ui-key-flag = Next open flag
ui-key-precedents = Past decisions on this flag
ui-key-question = Ask the source
ui-flags-lead = Each is a question for whoever reviews, never a verdict. None is passed over.
ui-flags-none = No flag is raised.
ui-flags-count = Raised: { $count } · Open: { $open }.
ui-flag-open = Open
ui-flag-answered = Answered
ui-flag-raised-by = What raised it
ui-flag-on-file = On file
ui-flag-whom = Who can be asked
ui-flag-past = Past decisions with this flag
ui-flag-again = What raised it has changed since it was answered: it is open again.
ui-flag-answers = Answers so far
ui-flag-answer = Answer this flag
ui-flag-answer-again = Answer it again
ui-flag-answer-do = Record this answer
ui-open-title = Open a dossier
ui-open-number = Number of the record
ui-open-number-missing = Enter the number of the record
ui-open-priority-hint = The clocks run by it.
ui-record-dossiers = Dossiers about this record
ui-catalogue-procedures = Procedures
ui-filter-procedure = Procedure


## faces: supervision of bureaux

ui-use-title = Use of notices and diffusions
ui-use-lead = What each member asked for, what was published or refused and why, what was looked at again, what ended. Counted when it happened; no figure names a person or a case.
ui-use-csv = Download as CSV
ui-use-all = All members
ui-use-year = Year
ui-use-type = Type of notice
ui-use-group = Members
ui-use-days = From { $from } to { $to }
ui-use-acts = Worked out from a ledger of { $acts } acts: asked again of the same ledger, the figures are the same.
ui-use-small = Your own bureau’s figures are whole. Of the others, numbers from 1 to 4 are not told, nor any sum that would give one away.
ui-use-plot = Published of what was requested
ui-use-plot-about = Dark: published. Light: requested. The twenty members who asked for most; the table below has all.
ui-use-map = Published by member
ui-use-map-about = One square a member, about where its country lies. The darker, the more; hatched where the number is too small to be told. Each leads to its line in the table.
ui-use-by-bureau = By member
ui-use-by-type = By type
ui-use-refused = Refused, by ground
ui-use-ended = Ended, by reason
ui-use-ages = In force now, by age
ui-use-younger = Under { $years } years
ui-use-older = { $years } years and more
ui-use-in-force = In force now
ui-use-decided = Half decided within
ui-use-re-examined-hours = Half re-examined within
ui-use-hours = { $hours } h
ui-use-none = None
ui-supervision-title = Bureaux under supervision
ui-supervision-lead = What a bureau is under, in what, since when and by which decision. One officer proposes it, another signs it; reasons are told to the bureau and to those who decide.
ui-supervision-none = No bureau is or was under supervision.
ui-supervision-new-title = Propose a decision about a bureau
ui-supervision-new-lead = It is in force once another officer has signed it.
ui-supervision-capability = In what
ui-supervision-mode = Mode
ui-supervision-since = Since
ui-supervision-until = Until
ui-supervision-decision = Decision
ui-supervision-decision-hint = As the organisation numbers it, for example GS/2026/114.
ui-supervision-reason = Reason
ui-supervision-reason-hint = Told to the bureau and to those who decide, and to nobody else.
ui-supervision-reason-closed = told to the bureau
ui-supervision-days-hint = From the signature, up to 366. Empty: until it is lifted.
ui-supervision-for-days = Days from the signature: { $count }
ui-supervision-until-lifted = until it is lifted
ui-supervision-in-force = In force
ui-supervision-past = Past
ui-supervision-propose = Propose
ui-supervision-sign = Sign
ui-supervision-bureau-missing = Select the bureau
ui-supervision-capability-missing = Select in what
ui-supervision-mode-missing = Select the mode
ui-supervision-decision-missing = Enter the number of the decision
ui-supervision-reason-missing = Enter the reason
ui-supervision-days-missing = Enter a number of days, or leave it empty
capability-search = Searching and reading
capability-export = Exporting
capability-record = Recording
capability-notice = Asking for notices
capability-diffusion = Sending diffusions
mode-normal = Normal
mode-normal-means = Lifts an earlier decision.
mode-supervised = Supervised
mode-supervised-means = What the bureau sends is held until the General Secretariat has looked at it.
mode-corrected = Corrected
mode-corrected-means = As supervised; and the bureau must correct what the decision names.
mode-suspended = Suspended
mode-suspended-means = The bureau may not. It may still take back, erase and restrict what is its own.
## faces: API

# Titles of problems (RFC 9457): the kind in a few words
api-title-malformed = The request cannot be read
api-title-purpose-missing = The purpose is missing
api-title-case-missing = The case is missing
api-title-not-authenticated = A token is needed
api-title-no-such-path = There is nothing here
api-title-method-not-allowed = This path does not take that method
api-title-not-acceptable = No form of the answer suits the client
api-title-too-slow = The body came too slowly
api-title-shown-once = The secret was shown once
api-title-content-type = The body is of another type
api-title-key-used = The key was used for another request
api-title-precondition-missing = The version seen is missing
api-title-too-many-requests = Too many requests
api-title-trouble = Something broke
api-title-busy = The node is busy
api-title-too-large = Larger than the limit
api-title-not-an-officer = Nobody acts here under that id
api-title-role-may-not = The role may not do this
api-title-purpose-not-permitted = The purpose does not open this
api-title-no-such-register = No such register
api-title-no-such-record = No such record
api-title-no-such-procedure = No such procedure
api-title-no-such-dossier = No such dossier
api-title-step-not-now = The step cannot be taken now
api-title-not-the-source = Only the source may do this
api-title-only-issuing-country = Only the issuing country may record this
api-title-form-not-satisfied = Not complete or not well formed
api-title-check-not-met = A check is not met
api-title-changed-meanwhile = Changed in the meantime
api-title-by-procedure = Only a procedure does this
api-title-already-there = There already
api-title-needs-another-person = Another person is needed
api-title-nothing-to-search = Nothing to search
api-title-sign-in-not-possible = Signing in is not possible
api-title-outside-token = Outside what the token was issued for
api-title-done-before = Done before

# What is wrong with a request, and what to do
api-json-syntax = the JSON ends too early or breaks at line { $line }, column { $column }
api-json-type = at line { $line }, column { $column } stands a value of a kind that this call does not take there
api-json-unknown-key = the key `{ $key }` is not known here; known: { $known }
api-json-missing-key = the key `{ $key }` is missing
api-json-double-key = the key `{ $key }` stands twice in one object
api-json-too-deep = { $most ->
    [one] the JSON is nested deeper than one level
   *[other] the JSON is nested deeper than { $most } levels
}
api-not-utf8 = not UTF-8
api-body-unwanted = this call takes no body
api-body-torn = the body ended before it was whole
api-reason-once = say the reason once: in the body or in the header `Huecry-Reason`
api-unknown-parameter = the parameter `{ $name }` is not known here; known: { $known }
api-double-parameter = the parameter `{ $name }` stands twice
api-value = `{ $name }` cannot be read; write { $shape }
api-too-many-lines = { $most ->
    [one] a batch has one question at most
   *[other] a batch has { $most } questions at most
}
api-purpose-missing = say in `Huecry-Purpose` why you ask; one of: { $purposes }
api-case-missing = say in `Huecry-Case` in which case you ask: it is never assumed
api-not-authenticated = send `Authorization: Bearer` with a token that counts
api-no-such-path = look at the path, or into the description at /api/openapi.json
api-method = this path takes { $allowed }
api-not-acceptable = there is only { $types }; ask for it in `Accept`
api-too-slow = { $seconds ->
    [one] the body must come within a second
   *[other] the body must come within { $seconds } seconds
}
api-too-large = { $most ->
    [one] the body may have one byte
   *[other] the body may have { $most } bytes
}
api-content-type = send { $types } in `Content-Type`, unpacked, in UTF-8
api-key-used = under this `Idempotency-Key` another request was answered; choose a new key
api-precondition-missing = say in `If-Match` which version you saw: the `ETag` of the record
api-shown-once = act { $act } carried this request out; its secret was shown then and is kept nowhere. Take it back and ask anew under another key
api-too-many = { $seconds ->
    [one] ask again in a second
   *[other] ask again in { $seconds } seconds
}
api-busy = { $seconds ->
    [one] ask again in a second
   *[other] ask again in { $seconds } seconds
}
api-trouble = it is not your request; give the operator of the node the number of the incident

# What a value must look like
api-shape-bureau = 2 to 12 capital letters, digits or hyphens, such as `FR`
api-shape-officer = a bureau and a number, such as `FR-0001`
api-shape-role = a role of the catalogue, such as `ncb.officer`
api-shape-country = a code of the list `countries`, such as `FR`
api-shape-entity = a bureau, a hyphen and capitals, such as `FR-BORDER`
api-shape-register = small letters, digits and hyphens, such as `travel-documents`
api-shape-procedure = a procedure as the catalogue names it, such as `record-correction`
api-shape-dossier-state = a state of a procedure, such as `doubted`
api-shape-purpose = a code of the list `purposes`, such as `identify-person`
api-shape-case = 1 to 64 printable characters, such as `RO-2026-0412`
api-shape-cursor = `next` of the page before, as it stands there
api-shape-limit = a whole number within the bounds of the description
api-shape-year = a year from 2026 on
api-shape-flag = a flag, such as `F-REFUGEE`
api-shape-ground = a ground, such as `art-3`
api-shape-phrase = 1 to 200 characters
api-shape-notice = a type of notice, such as `red-notices`
api-shape-group = a group of countries of the catalogue, such as `eu`
api-shape-lang = `en`, `fr`, `es` or `ar`
api-shape-moment = a moment in UTC, such as `2026-11-23T02:14:00Z`
api-shape-format = one of the formats of the description
api-shape-yes-no = `true` or `false`
api-shape-handling = `H0`, or `H1`, `H2` joined by `+`, or `H3: the restriction in words`
api-shape-evaluation = a letter A, B, C or X and a digit from 1 to 4, such as `B2`
api-shape-idempotency-key = 1 to 200 printable characters of ASCII
api-shape-etag = the version in quotation marks, such as `"2"`
api-shape-header = it once, in UTF-8 or percent-encoded
draft-handling = is not a handling code: choose H0, or H1, H2 and H3, and give H3 its text
draft-reference = has 1 to 200 characters, none of which hides or reverses others
draft-evaluation = is not an evaluation: a source A, B, C or X and an information 1 to 4, such as B2
draft-restriction = is not a restriction: say against whom, and for which field if not for all

## faces: search and records

ui-warning = Warning:
ui-search-hint = A name in any script, with a year of birth if it is known; a number of a document or a thing; the machine-readable zone of a document, pasted whole.
ui-search-in = Searched registers
ui-search-where = Search in
ui-search-precise = More precise
ui-search-own = Your last searches
ui-search-own-hint = Only you see them here, and not what was asked: the screen may be read by others.
ui-search-outcome = Outcome
ui-search-repeat = Repeat
ui-tour = Six things to try
ui-tour-lead = Everything here is invented, and every answer is real: each button asks this node, and the question is recorded like any other.
ui-tour-purpose = This is asked for another purpose: { $purpose }.
ui-tour-state = State that purpose first
ui-tour-search-first = Search first
ui-search-name = Name
ui-search-name-hint = The whole name, in any script. Other spellings and sounds are found too.
ui-search-number = Number
ui-search-number-hint = Of a document, a vehicle, a ship, a weapon, a telephone. Its kind is guessed from its shape; write ? for a character nobody can read.
ui-search-date = Date of birth
ui-search-date-hint = For example 5 11 1958. Leave out what is not known; write a span of years as 1969/1973. For things and incidents it is the date of the event.
ui-search-day = Day
ui-search-month = Month
ui-search-year = Year
ui-search-about = About: the date is only approximate
ui-search-country = Country
ui-search-country-hint = Nationality of a person; for documents and things the country of issue or of the event. A name or a code.
ui-search-sex = Sex
ui-search-any = Not stated
ui-search-asked = You asked
ui-search-read-as = Read as
ui-search-change-what = how the question was read
ui-search-change = Change how it was read
ui-search-rest = Anything else
ui-search-rest-hint = A second number, a position, words of a text, the hash of an image.
ui-search-back = Back to search
ui-search-nothing = Nothing this bureau may see here matched what was asked.
ui-search-not-mean = What this does not mean
ui-search-again = Search again
ui-search-stand = Place a standing query
ui-search-more = Show more
ui-search-more-there = { $count ->
    [one] One record is shown. There may be more.
   *[other] { $count } records are shown, the likeliest first. There may be more.
}
ui-search-all-registers = { $count ->
    [one] The one register open to you
   *[other] All { $count } registers open to you
}
ui-search-no-register = Select at least one register
ui-search-no-purpose-register = This purpose opens no register to your role: nothing can be searched. State another purpose.
ui-search-sex-wrong = Select the sex from the list
ui-search-country-wrong = Enter the country by its name or its code of two or three letters
ui-search-near = There is no such entry in the list. Did you mean { $near }?
ui-search-date-year = Enter the year with four digits, even if it is only about right
ui-search-date-month = Enter the month too, or leave the day out
ui-search-date-wrong = There is no such day: enter the day from 1 to 31 and the month from 1 to 12
ui-search-refusal-nothing-to-search = Enter a name, a number, a date or words: a country or a sex alone finds nothing
ui-search-refusal-too-large = Shorten the question: it is longer than 4096 bytes, and nothing was searched
ui-hit-kept = Kept until { $day }
ui-hit-now = What to do
ui-hit-nothing-against = Nothing that was asked speaks against it.
ui-hit-side = Side by side
ui-hit-particular = Particular
ui-hit-full = Full record
ui-more-values = { $count ->
    [one] and one more
   *[other] and { $count } more
}
ui-verdict-agrees = Agrees
ui-verdict-near = Close
ui-verdict-differs = Differs
ui-verdict-not-asked = Not asked
ui-verdict-not-recorded = Not recorded
ui-verdict-withheld = Withheld
ui-record-title = Record
ui-record-envelope = About this record
ui-record-state = State
ui-record-reference = Reference of the source
ui-record-evaluation = Evaluation
ui-record-evaluation-source = source: { $word }
ui-record-evaluation-information = information: { $word }
ui-record-kept = Kept until
ui-record-kept-why = { $keep }, counted from: { $from }. Then: { $then }
ui-record-restrictions = Restrictions
ui-record-restrictions-own = Only your bureau, its source, sees them.
ui-record-absent = { $count ->
    [one] Not provided: one field
   *[other] Not provided: { $count } fields
}
ui-record-nothing = Sections without a value
ui-record-unknown-fields = { $count ->
    [one] One field is there that this version of the catalogue cannot show.
   *[other] { $count } fields are there that this version of the catalogue cannot show.
}
ui-record-change = Change
ui-record-restrict = Restrict
ui-record-withdraw = Withdraw
ui-record-erase = Erase
ui-record-history = History
ui-record-history-of = History of { $number }
ui-record-history-lead = Every version, the latest first: who, when, why, in which act. What its source withholds today is withheld of the past too.
ui-record-versions = Versions
ui-record-back = Back to the record
ui-record-changes-of = What version { $version } changed
ui-record-was = Was
ui-record-is = Is
tour-name-title = A name in Arabic, a record in Latin letters
tour-name-words = A name heard at a counter in Cairo. The record is Moroccan and has Latin letters only; the card says why it matched.
tour-zone-title = A passport, one character misread
tour-zone-words = The reader at the border took the B of its number for an 8. The check digit says so, and the stolen passport is found.
tour-serial-title = A pistol, its number half filed off
tour-serial-words = [38] is a 3 or an 8, ? nobody can read. The make narrows it down.
tour-none-title = No record
tour-none-words = A passport nobody has reported. It is the usual answer, and an act like every other; the page says what it does not mean.
tour-closed-title = A record closed to one bureau
tour-closed-words = Bucharest has closed this record to Madrid. Everybody else finds it; for an officer of Madrid it is as if it were not there.
tour-proof-title = Prove your last search
tour-proof-words = It was recorded before it was answered. Its proof needs no trust in this node: other people’s tools verify it too.
cli-invited = single use, for { $officer }, until { $until }
cli-supervision-waits = recorded in act { $act }; waits for another officer: huecry supervision sign { $id }
cli-sessions-ended = { $count ->
    [0] no session of { $officer } was running
    [one] one session of { $officer } ended
   *[other] { $count } sessions of { $officer } ended
  }
cli-token-issued = token { $token } for { $officer }: the line above is its secret, which is shown once and kept nowhere
cli-token-revoked = revoked: { $token }
ui-value-quality-good = good quality
ui-value-quality-low = low quality

## faces: audit, proofs, node

ui-audit-title = Audit
ui-audit-lead = Who did what, for whom, why and when. Looking at this list is itself recorded.
ui-audit-filter = Narrow the list
ui-audit-record-hint = Everyone who saw it, changed it or found it. A number, for example NOM-2026-000123.
ui-audit-officer = Officer
ui-audit-officer-hint = The id, for example FR-0012.
ui-audit-officer-wrong = Enter the id of an officer, such as FR-0012
ui-audit-any = Any
ui-audit-from = From
ui-audit-until = Up to and including
ui-audit-part-day = Day
ui-audit-part-month = Month
ui-audit-part-year = Year
ui-audit-day-wrong = Enter a day, a month and a year, such as 5 11 2026
ui-audit-days-turned = Enter a last day that is not before the first
ui-audit-show = Show
ui-audit-clear = Clear
ui-audit-acts = Acts, newest first
ui-audit-of-record = Everyone who saw or changed
ui-audit-shown = { $count ->
    [0] No act shown
    [one] 1 act shown
   *[other] { $count } acts shown
  }
ui-audit-total = { $count ->
    [one] of 1 act of this node
   *[other] of { $count } acts of this node
  }
ui-audit-covered = { $count ->
    [one] checkpoint over 1 act
   *[other] checkpoint over { $count } acts
  }
ui-audit-none = No act fits what was asked.
ui-audit-none-yet = So far: older acts have not been looked through yet.
ui-audit-not-looked = Nothing was looked up: mend what is marked first.
ui-audit-pages = Pages of the list
ui-audit-newer = Newer
ui-audit-older = Older
ui-audit-newest = Newest
ui-audit-time = Time, UTC
ui-audit-why = Why
ui-audit-outcome = Outcome
ui-audit-node = the node itself
ui-audit-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
  }
ui-outcome-done = done
ui-outcome-hits = { $count ->
    [0] no record
    [one] 1 hit
   *[other] { $count } hits
  }
ui-outcome-records = { $count ->
    [0] no record
    [one] 1 record
   *[other] { $count } records
  }
ui-outcome-acts = { $count ->
    [0] no act shown
    [one] 1 act shown
   *[other] { $count } acts shown
  }
ui-my-acts-title = What is recorded of me
ui-my-acts-lead = Everything you did here, newest first. Everybody may see their own acts.
ui-my-acts-more = If an act here is not yours, tell your data protection officer: quote its number.
ui-proof-heading = Proof of an act
ui-proof-title = Proof of act { $act }
ui-proof-lead = Five steps show that this act stands in the log, unchanged. You need not believe this node: check it yourself.
ui-proof-wait = Checking…
ui-proof-unable = This browser cannot check this step.
ui-proof-failed = Does not agree.
ui-proof-act = The act, canonical text
ui-proof-act-words = What was recorded, byte for byte.
ui-proof-act-not-shown = What the act says is shown to the officer who did it and to those who may read acts. The other steps can be checked without it.
ui-proof-act-ok = The salt and these bytes give the commitment in the leaf.
ui-proof-act-failed = These bytes are not what the leaf commits to.
ui-proof-bytes = { $count ->
    [one] 1 byte
   *[other] { $count } bytes
  }
ui-proof-bytes-set = Set line by line to be read; what is committed to is the same text without line breaks and spaces between its parts.
ui-proof-salt = Its salt
ui-proof-salt-words = 32 random bytes kept with the act. When the act is erased they go too, and nobody can open the commitment any more.
ui-proof-leaf = Its leaf in the log
ui-proof-leaf-words = All the log holds of the act: its kind, its second, the catalogue in force, and a salted hash that commits to the text without telling it.
ui-proof-commitment = Salted hash of the text
ui-proof-catalogue = Catalogue in force
ui-proof-leaf-ok = The leaf is well formed and is the one of this act’s place in the log.
ui-proof-leaf-failed = The leaf is not the one of this act’s place in the log.
ui-proof-path = { $count ->
    [0] Path: no hash is needed
    [one] Path of 1 hash
   *[other] Path of { $count } hashes
  }
ui-proof-path-words = Hashed together one after the other, from the leaf upwards, they give the root of all acts up to the checkpoint.
ui-proof-path-show = Show the hashes
ui-proof-path-ok = The path leads from the leaf to the root in the checkpoint.
ui-proof-path-failed = The path does not lead to the root in the checkpoint.
ui-proof-signature = { $count ->
    [one] Signed checkpoint over 1 act
   *[other] Signed checkpoint over { $count } acts
  }
ui-proof-signature-words = The organisation has signed this root with its log key: it cannot deny it later. No witness has cosigned it yet.
ui-proof-checkpoint = The checkpoint’s text and signature
ui-proof-key = Public key of the log
ui-proof-signature-ok = The checkpoint is signed by this key and names this log.
ui-proof-signature-failed = The checkpoint is not signed by this key for this log.
ui-proof-seen = Growth since this browser last looked
ui-proof-seen-words = This browser remembers the last checkpoint it saw, and asks whether the log has only grown since.
ui-proof-seen-first = This browser has not seen this log before; it will remember this checkpoint.
ui-proof-seen-ok = The log has only grown since this browser last saw it.
ui-proof-seen-failed = This is NOT the log this browser saw before: its past or its key was changed.
ui-proof-seen-unable = The published hashes of the log could not be read.
ui-proof-whole-ok = Every step agrees.
ui-proof-whole-failed = At least one step does not agree. Keep this page and tell the data protection officer.
ui-proof-whole-unable = Not every step could be checked here.
ui-proof-verify = Verify in this browser
ui-proof-download = Download the proof
ui-proof-elsewhere = Verify elsewhere
ui-proof-elsewhere-words = The file is a C2SP tlog-proof: other people’s tools read it too. With this program, on any machine and without this node:
ui-proof-key-words = A key that this very node shows proves little by itself. Compare it once with the key the organisation has published elsewhere; the operator prints it with:
ui-proof-changed-advice = The store no longer holds what was recorded. Tell the data protection officer and the node’s operator now, and quote the act’s number.
ui-verify-title = Verify a proof
ui-verify-lead = Bring the proof of an act: this node says whether it holds, and whether the act’s content is still what was committed to.
ui-verify-file = The proof file
ui-verify-file-hint = It ends in .tlog-proof and has a few kilobytes.
ui-verify-paste = Or paste its text
ui-verify-do = Verify
ui-verify-missing = Choose a proof file or paste its text
ui-verify-log = Log
ui-verify-size = Acts the checkpoint covers
ui-verify-content = Content
proof-stands = The proof holds.
proof-not-a-proof = This is not a proof that can be read.
proof-not-signed = Its checkpoint is not signed by this node’s log key.
proof-bad-signature = The signature under its checkpoint does not fit the text: somebody changed it.
proof-other-log = Its checkpoint is of another log.
proof-does-not-lead = Its hashes do not lead from the act to the signed root.
proof-content-matches = It is here and is what was committed to.
proof-content-differs = The act’s content is NOT what was committed to: somebody changed it.
proof-content-erased = It was erased; its commitment remains.
proof-content-not-shown = Said only to the officer who did it and to those who may read acts.
ui-node-title = Node health
ui-node-lead = How this node is. Numbers and hashes only: no record and no act is opened here.
ui-node-now = State
ui-node-good = good
ui-node-warn = look at it
ui-node-bad = bad
ui-node-checkpoint = Checkpoint
ui-node-never-signed = None was ever signed.
ui-node-never-signed-more = Until one is, nobody outside can check the past.
ui-node-all-covered = The last checkpoint covers every act.
ui-node-open = { $count ->
    [one] 1 act is not covered yet.
   *[other] { $count } acts are not covered yet.
  }
ui-node-open-since = { $count ->
    [0] The oldest of them is younger than a minute.
    [one] The oldest of them is 1 minute old.
   *[other] The oldest of them is { $count } minutes old.
  }
ui-node-index = Index
ui-node-in-step = in step with the records
ui-node-behind = { $count ->
    [one] 1 act behind
   *[other] { $count } acts behind
  }
ui-node-behind-more = The next search lets it catch up first.
ui-node-found = { $count ->
    [0] No record can be found.
    [one] 1 record can be found.
   *[other] { $count } records can be found.
  }
ui-node-catalogue-good = Acts are recorded under the catalogue this node runs.
ui-node-catalogue-bad = Acts are recorded under another catalogue than this node runs: start it again.
ui-node-numbers = In numbers
ui-node-acts = Acts
ui-node-covered = Acts under a checkpoint
ui-node-records = Records that can be found
ui-node-sessions = Sessions running
ui-node-is = What runs here
ui-node-root = Root of the last checkpoint
ui-node-engine = Store
ui-node-sign = Sign a checkpoint now
ui-node-sign-words = The node signs by itself every few minutes when it serves. Signing now closes the gap at once: from then on nobody can change what came before without being noticed.

## faces: records

ui-warning-prefix = Warning:{" "}
ui-records-registers = Registers open to you
ui-records-none = Your role and purpose open no register for recording, import or export. State another purpose, or ask a recorder of your bureau.
ui-records-new = New record
ui-records-import = Import a file
ui-records-export = Export
ui-records-drafts = Drafts of your bureau
ui-records-no-drafts = No draft is being written.
ui-records-draft-of = Draft
ui-records-draft-new = New record
ui-records-draft-change = Change of
ui-records-saved = Saved
ui-records-drafts-kept = A draft that nobody has saved for thirty days is erased.
ui-records-imports = Imports of your bureau
ui-find-label = Open a record by its number
ui-find-hint = For example NOM-2026-000123.
ui-find-do = Open
ui-find-missing = Enter the number of a record
ui-find-wrong = A record number begins with the letters of its register, such as NOM-2026-000123
ui-change-title = Change this record
ui-change-what = A draft of the change is begun with what the record says now. The record stays as it is until you hand the draft in.
ui-restrict-title = Change handling and restrictions
ui-restrict-what = A draft is begun with the handling, the evaluation and the restrictions the record has now. Nothing changes until you hand it in.
ui-draft-title = Draft: sections
ui-draft-of-new = New record · { $register }
ui-draft-of-change = Change of { $number }, version { $version }
ui-draft-saved-by = Last saved by
ui-draft-says = What the record says
ui-draft-reviews = Dossiers about it
ui-draft-beside = What the source says about it
ui-draft-answered = { $filled } of { $all } answered
ui-draft-todo = Not yet started
ui-draft-doing = In progress
ui-draft-done = Completed
ui-draft-problem = Problem
ui-draft-done-box = I have completed this section
ui-draft-saved = Saved as it was typed.
ui-draft-continue = Save and continue
ui-draft-return = Save and return
ui-draft-check = Check answers
ui-draft-drop = Give this draft up
ui-draft-drop-what = Everything typed in this draft is erased. It cannot be brought back.
ui-draft-drop-record = No record is changed by it.
ui-draft-drop-do = Erase the draft
ui-draft-keep = Keep it
ui-complete-title = Completeness
ui-complete-summary = Met: { $met } · Not met: { $unmet } · For a person: { $person } · Required and missing: { $missing }
ui-complete-go = Go to it
ui-complete-go-section = Go to { $section }
ui-complete-cited = { $said } · { $cites }
ui-rule-birth-before-event = The person was born before the facts
ui-rule-event-not-in-future = The event does not lie in the future
ui-rule-expiry-within-fifteen-years = The document is valid for fifteen years at most
ui-rule-height-plausible = The height fits a person of that age
ui-rule-image-or-unique-mark = Something tells this object from another
ui-rule-issue-before-expiry = The document was issued before it expires
ui-rule-make-known-for-trace = The firearm can be traced by its make or its markings
ui-rule-nothing-coercive = Nothing that is asked freezes or seizes
ui-rule-no-personal-names = No text names a person
ui-rule-number-or-range = The number, or the range of numbers, holds together
ui-rule-one-name-at-least = There is a name, or a number to know somebody by
ui-rule-plausible-dates = The dates can be right
ui-rule-position-is-at-sea = The position has latitude and longitude
ui-rule-serial-says-its-state = The serial number and its state agree
ui-form-add = Add another
ui-form-remove = Remove
ui-form-name-given = Given names
ui-form-name-family = Family name
ui-form-name-whole = Whole name
ui-form-name-whole-hint = As it is written, in its own script where that is known. Leave it empty when given and family names say it all.
ui-form-name-use = Sort of name
ui-form-name-quality = Quality
ui-form-name-more = Sort, quality and note of this name
ui-form-note = Note
ui-form-date-hint = For example 5 11 1958. Leave out what is not known: a year alone is a date.
ui-form-date-day = Day
ui-form-date-month = Month
ui-form-date-year = Year
ui-form-date-about = About this date
ui-form-date-range = Between two dates: until
ui-form-place-words = Place in words
ui-form-place-country = Country
ui-form-position = Latitude and longitude
ui-form-latitude = Latitude
ui-form-latitude-hint = In degrees, south with a minus: -1.2921
ui-form-longitude = Longitude
ui-form-longitude-hint = In degrees, west with a minus: -17.4441
ui-form-number = Number
ui-form-number-type = Type of document
ui-form-number-country = Country that gave it
ui-form-number-more = More about this number
ui-form-language = Language
ui-form-language-more = Language of this text
ui-form-image-hint = The hash of the image, never the image: pdq, sha256, sha1 or md5, a colon, and the digits.
ui-form-link-hint = The number of the record, such as { $example }.
ui-form-wrong = { $field }: { $said }
ui-form-wrong-missing = { $field }: answer, or say that it is unknown to the source
ui-form-wrong-date = { $field }: enter a real date in figures, such as 5 11 1958, with a year of four digits
ui-form-wrong-name = { $field }: enter given names and family name, or the whole name
ui-form-wrong-both = { $field }: give a value or say that it is unknown, not both
ui-form-wrong-code = { $field }: choose from the list
ui-form-wrong-link = { $field }: there is no record of this number that your bureau may see
ui-form-wrong-number = { $field }: enter the number
ui-envelope-title = Handling and source
ui-envelope-lead = Your bureau answers for this record. Here it says what others may do with it and how far it can be trusted.
ui-envelope-handling = Handling
ui-envelope-handling-hint = H0 alone, or one or several of the others.
ui-envelope-handling-missing = Handling: choose what recipients may do with the record
ui-envelope-other = H3: the restriction in words
ui-envelope-other-hint = Only with H3. It is read before the record.
ui-envelope-ref = Your own reference
ui-envelope-ref-hint = Used once in this register. Other bureaux do not see it.
ui-envelope-evaluation = Evaluation
ui-envelope-evaluation-source = How reliable is the source?
ui-envelope-evaluation-information = How certain is the information?
ui-envelope-not-evaluated = Not evaluated
ui-envelope-restrictions = Restrictions
ui-envelope-restrictions-hint = Whoever is named does not see the record, or the field. Without restrictions every bureau with a right to this register sees all of it.
ui-envelope-who = Kept from
ui-envelope-whom = Bureaux or organisation, by their codes
ui-envelope-what = What they do not see
ui-envelope-bureau = These bureaux
ui-envelope-organisation = Every bureau of an organisation
ui-envelope-everyone = Everyone
ui-envelope-everyone-but = Everyone but these bureaux
ui-submit-title = Hand in
ui-submit-declaration = By handing this in I confirm for my bureau, its source, that it is accurate and up to date as far as we know, that we may lawfully record it here, and that we will correct it or take it back when that changes.
ui-submit-do = Confirm and hand in
ui-submit-later = Not now
ui-submit-not-yet = It cannot be handed in yet
ui-submit-not-yet-why = Mend what is not met under Completeness. What a person will decide does not stand in the way.
ui-reason-hint = It is written into the history and seen by whoever may read that.
ui-reason-missing = Enter the reason
ui-reason-wrong = Write it in words that show: at most 1000 characters on one line, none of which hides or reverses others
ui-submitted-new = Record handed in
ui-submitted-change = Change handed in
ui-submitted-number = Number of the record
ui-submitted-notes = A person should look at this
ui-submitted-then = It is found from now on by every bureau that may see it. The draft is gone.
ui-submitted-request = Nobody finds it before its review has published it. The draft is gone; the request can be changed until it is submitted.
ui-submitted-go-on = How it goes on
ui-submitted-open = Open the record
ui-conflict-title = Somebody changed the record in between
ui-conflict-words = { $number } was version { $from } when this draft was begun and is version { $now } now. Nothing was handed in.
ui-conflict-what = Where the record and your draft differ now:
ui-conflict-none = They say the same.
ui-conflict-before = When you began
ui-conflict-now = The record now
ui-conflict-draft = Your draft
ui-conflict-both = changed by both
ui-conflict-then = You can go on from what the record says now: what you changed stays as you typed it, what you left alone follows the record. Then check and hand in again.
ui-conflict-do = Go on from the record as it is now
ui-take-back-happens = What will happen
ui-take-back-number = Type the number of the record again
ui-take-back-number-hint = So that it is this record and no other.
ui-take-back-number-wrong = Type { $number } to confirm
ui-take-back-leave = Leave it as it is
ui-withdraw-title = Withdraw a record
ui-withdraw-happens-1 = The record is found no more, by any bureau, in any search.
ui-withdraw-happens-2 = It is kept with its history until its time is over. Those who may read it see that you withdrew it, and why.
ui-withdraw-happens-3 = Whoever was told of it keeps what they were told: inform them if that matters.
ui-withdraw-warning = Only a new recording brings it back.
ui-withdraw-do = Withdraw the record
ui-withdraw-done = Record withdrawn
ui-withdraw-then = It is found no more. Its history stays.
ui-erase-title = Erase a record
ui-erase-happens-1 = Every version of the record is erased here, with what proves its content.
ui-erase-happens-2 = What remains is a commitment nobody can open, its number in the list of what was erased, and this act with your reason.
ui-erase-happens-3 = Backups lose it when they expire or are restored.
ui-erase-warning = An erased record cannot be brought back. To end its use and keep its history, withdraw it.
ui-erase-do = Erase for ever
ui-erase-done = Record erased
ui-erase-then = It is gone. That it was erased, by whom and why, stays on record.
ui-import-title = Import
ui-import-lead = First only the beginning of the file is looked at, and nothing is recorded. You then decide whether to start.
ui-import-file = File
ui-import-file-hint = At most 256 MiB. Larger files come through the command line or the interface.
ui-import-file-missing = Choose a file that holds something
ui-import-file-wrong = File: { $why }
ui-import-format = Form of the file
ui-import-format-hint = If none is chosen, the ending of the file’s name decides.
ui-import-format-missing = Choose the form of the file: its name does not tell
ui-format-csv = Table with commas (CSV)
ui-format-csv-about = One row for each record, for spreadsheets. UTF-8.
ui-format-jsonl = JSON, one object a line (JSON Lines)
ui-format-jsonl-about = One object for each record, for programs. Nothing is lost.
ui-format-un-sc = United Nations Security Council consolidated list (XML)
ui-import-reason-hint = It is written into every act. If it is left empty, the name of the file is.
ui-import-handling = Handling of rows that say none
ui-import-handling-hint = Every record has a handling code. What a row says itself always counts.
ui-import-handling-none = None: such rows are not taken
ui-import-list = If the file is a list of its own
ui-import-prefix = Beginning of its references
ui-import-prefix-hint = Put before every reference, so that two lists of yours never meet. For example border-police:
ui-import-complete = Records the list no longer holds
ui-import-complete-box = The file is complete: withdraw my bureau’s records that it no longer holds
ui-import-complete-half = They are withdrawn, unless that were more than half of them: then none is.
ui-import-complete-all = They are withdrawn, however many they are.
ui-import-withdraw-all = Withdraw even if that is more than half of them
ui-import-older = Take the United Nations list even if it is older than the one taken last
ui-import-look-do = Look at the file
ui-import-looked-all = All rows were looked at: { $rows }. Would not be taken: { $rejected }.
ui-import-looked-first = The first rows were looked at: { $rows }. Would not be taken: { $rejected }. More follow.
ui-import-looked-ended = The file cannot be read to its end. Rows before that: { $rows }, of which would not be taken: { $rejected }. Mend it and bring it again.
ui-import-nothing-yet = Nothing is recorded yet.
ui-import-start = Start the import
ui-import-forget = Do not import
ui-import-forget-done = Clear from the list
ui-import-reading = Recording rows
ui-import-far = { $percent } % read · Rows: { $rows } · Not taken: { $rejected }
ui-import-stop = Stop
ui-import-stopping = It stops after the rows in hand.
ui-import-refresh = Refresh
ui-import-survives = You may leave this page: the import goes on. If the node is stopped, what was acknowledged stays; import the same file again to go on.
ui-import-waiting = Waits for your decision
ui-import-running = Running
ui-import-done = Import ended
ui-import-stopped = Import stopped
ui-import-stopped-words = What was read is recorded. Import the same file again to go on.
ui-import-failed = Not finished
ui-import-unsure = Nothing was withdrawn: a row was not taken that does not say which record it is. Mend it and import again.
ui-import-too-many = More than half of the list’s records would be withdrawn; none was. The rows of the file are recorded. If the list is right, import it again and allow it.
ui-import-too-old = The list is older than the one taken last: it would bring back what was amended. Nothing was recorded.
ui-import-unreadable = The file could not be read to its end
ui-import-unreadable-words = What came before is recorded; nothing was withdrawn. Mend the file and import it again.
ui-import-rows = Rows read
ui-import-rejected = Not taken
ui-import-withdrawn = Withdrawn
ui-import-special-published = Special notices published
ui-import-special-amended = Special notices amended
ui-import-special-ended = Special notices ended
ui-import-special-lacking = Listings without enough for a notice
ui-import-told = Rows to look at
ui-import-told-count = Rows and warnings: { $count }
ui-import-download = Download all as JSON Lines
ui-import-lost = Not all of them could be written down: the disk is full.
ui-import-at = Line
ui-import-reference = Reference
ui-import-taken = Outcome
ui-import-not-taken = Not taken
ui-import-look = Look at it
ui-import-raw = What stands there
ui-import-facts = This import
ui-import-since = Since
ui-export-title = Export
ui-export-what-1 = The file holds every record in force that your bureau may see. What is withheld from it is absent.
ui-export-what-2 = Each row carries its handling code. Whoever has the file is bound by it.
ui-export-what-3 = The export is recorded with your name, purpose and case before the file leaves.
ui-export-do = Export the register
ui-export-format-missing = Choose the form of the file

## Conditions of notices

condition-adult-privacy-permits = for an adult, or where the age is not known, national privacy law must permit the request
condition-adult-privacy-permits-met = National privacy law permits the request
condition-asked-of-the-list = say what is asked, out of the list
condition-asked-of-the-list-met = What is asked is on the list
condition-asset-offence-named = name the assets and the offence they come from
condition-asset-offence-named-met = The assets and the offence they come from are named
condition-body-described = describe the body: height, weight, eyes, hair, marks or build
condition-body-described-met = The body is described
condition-body-material = say which material there is to compare: fingerprints, DNA, dental record or photographs
condition-body-material-met = There is material to compare
condition-custody-told-for-a-minor = the person is a minor: say who has legal custody
condition-custody-told-for-a-minor-met = Custody of a minor is told, where there is a minor
condition-extradition-will-be-sought = the source must say that it will seek extradition on arrest
condition-extradition-will-be-sought-met = Extradition will be sought on arrest
condition-identity-complete = identify the person: name, sex, date of birth and one of description, document, fingerprints or DNA; or a photograph with one of alias, parents' names, description, document, fingerprints or DNA
condition-identity-complete-met = The person can be identified
condition-known-by-something = give something to know the person by: a name, a document, a description, material or a photograph
condition-known-by-something-met = There is something to know the person by
condition-listed-with-a-measure = name the record of the person or entity, the reference of the list and at least one measure
condition-listed-with-a-measure-met = The listing and its measures are named
condition-method-of-its-branch = say whether the case is closed or open: of a closed one tell how to prevent it, of an open one tell the offence
condition-method-of-its-branch-met = The case is told as open or closed, with what that needs
condition-missing-or-unable = a yellow notice is for somebody missing or unidentified: the capacity says otherwise, or nothing
condition-missing-or-unable-met = The person is missing or unidentified
condition-part-in-the-case = say whether the person is convicted, charged, a suspect, a witness or a victim
condition-part-in-the-case-met = The person's part in the case is told
condition-penalty-threshold = { $months ->
    [0] at least { $least } months are required, and no term is told
   *[other] { $months } months is less than the { $least } that are required
}
condition-penalty-threshold-met = The offence is grave enough
condition-possible-threat = a warning is about somebody who may be a threat: nobody is warned of a victim, a witness or a missing person
condition-possible-threat-met = It is about somebody who may be a threat
condition-sentence-told-when-convicted = the person was convicted: tell the sentence, or what remains of it
condition-sentence-told-when-convicted-met = The sentence is told, where there is one
condition-threat-imminent = the threat must be imminent and not past, and where it is no person, grave harm to persons or property must be likely
condition-threat-imminent-met = The threat is imminent
condition-threat-rests-on-grounds = name the convictions or other grounds the assessment rests on, and tell them
condition-threat-rests-on-grounds-met = The assessment rests on named grounds
condition-warrant-from-a-judge-or-reviewed = the warrant must be in force and come from a judge, or the law that allows it and the court that reviews it must be told
condition-warrant-from-a-judge-or-reviewed-met = The warrant is in force, from a judge or reviewed by a court
## Flags of a request, and what raised them

flag-F-PURE-POLITICAL = Purely political charge
flag-F-PURE-POLITICAL-question = Is the offence purely political? Is there any act of ordinary law against life or property?
flag-F-PURE-POLITICAL-ask = The source
flag-F-PURE-MILITARY = Purely military offence
flag-F-PURE-MILITARY-question = Is the offence purely military, or is there an ordinary crime in it?
flag-F-PURE-MILITARY-ask = The source
flag-F-PURE-RELIGIOUS = Purely religious offence
flag-F-PURE-RELIGIOUS-question = Is the offence purely religious? Is there violence or hatred against persons in it?
flag-F-PURE-RELIGIOUS-ask = The source
flag-F-RACIAL = Descent or group
flag-F-RACIAL-question = Is the person sought for descent, or as one of a group?
flag-F-RACIAL-ask = The source
flag-F-EXPRESSION = The conduct is speech
flag-F-EXPRESSION-question = Did it incite to concrete violence, or is it protected opinion?
flag-F-EXPRESSION-ask = The source
flag-F-ASSOCIATION = Belonging is the offence
flag-F-ASSOCIATION-question = Which acts of the person go beyond belonging? Is the organisation listed by the United Nations, or by the source alone?
flag-F-ASSOCIATION-ask = The source
flag-F-TERROR-THIN = Terrorism without acts
flag-F-TERROR-THIN-question = Are the acts concrete? Are the conditions of the 1984 resolution met?
flag-F-TERROR-THIN-ask = The source
flag-F-POLITICIAN-CURRENT = The subject holds office
flag-F-POLITICIAN-CURRENT-question = Were the acts done in office or outside it? Is it a common crime for private gain? Which authority asks?
flag-F-POLITICIAN-CURRENT-ask = The source
flag-F-POLITICIAN-FORMER = Former office, or near to it
flag-F-POLITICIAN-FORMER-question = Did power change before the charge? Is the prosecution selective? What did the person receive?
flag-F-POLITICIAN-FORMER-ask = The source
flag-F-CANDIDATE = Election near
flag-F-CANDIDATE-question = Does the time of the charge go with the election?
flag-F-CANDIDATE-ask = The other bureaux concerned, and the source
flag-F-COUP = Seizure of power
flag-F-COUP-question = Is there evidence of violence by this person? What do other states hold? Is neutrality at stake?
flag-F-COUP-ask = The source
flag-F-ARMED-CONFLICT = Armed conflict
flag-F-ARMED-CONFLICT-question = Is it a war crime, or an act of war against a party?
flag-F-ARMED-CONFLICT-ask = The legal office of the secretariat, and published findings
flag-F-STATE-DISPUTE = Dispute between members
flag-F-STATE-DISPUTE-question = Would processing take a side?
flag-F-STATE-DISPUTE-ask = The other bureaux concerned, and the source
flag-F-DEFENDER = One who may be silenced
flag-F-DEFENDER-question = May it be retaliation? How does the person's work stand in time to the charge?
flag-F-DEFENDER-ask = The source
flag-F-JUDGE-TARGET = A judge of another state
flag-F-JUDGE-TARGET-question = Does immunity cover the act? Is neutrality at stake?
flag-F-JUDGE-TARGET-ask = The legal office of the secretariat, and published findings
flag-F-ECON-POLITICAL = Economic charge, political setting
flag-F-ECON-POLITICAL-question = Does the political element outweigh the fraud? Is private enrichment shown?
flag-F-ECON-POLITICAL-ask = The source
flag-F-REPEAT = Found not compliant before
flag-F-REPEAT-question = Are there new facts, or does the earlier finding bind?
flag-F-REPEAT-ask = The Commission for the Control of Files, through its secretariat
flag-F-CONTEXT = General context
flag-F-CONTEXT-question = How much does the general context weigh in this case?
flag-F-CONTEXT-ask = The legal office of the secretariat, and published findings
flag-F-SUPERVISED = Source under supervision
flag-F-SUPERVISED-question = Was the additional step taken?
flag-F-SUPERVISED-ask = Whoever follows the source's corrective measures
flag-F-OTHER-NCB = Another bureau doubts
flag-F-OTHER-NCB-question = What weight has the position of the other bureau?
flag-F-OTHER-NCB-ask = The other bureaux concerned, and the source
flag-F-REFUGEE = Refugee
flag-F-REFUGEE-question = Is protection confirmed, and against the country that asks? Its host is never named to the source.
flag-F-REFUGEE-ask = The bureau of the host country, in confidence; never the source
flag-F-ASYLUM-PENDING = Application for protection open
flag-F-ASYLUM-PENDING-question = Should the request wait? What is the outcome?
flag-F-ASYLUM-PENDING-ask = The bureau of the host country, in confidence; never the source
flag-F-ASYLUM-DENIED = Protection denied
flag-F-ASYLUM-DENIED-question = Is the denial final, and is the request otherwise compliant?
flag-F-ASYLUM-DENIED-ask = The bureau of the host country, in confidence; never the source
flag-F-NATURALISED-REFUGEE = Former refugee, now a citizen
flag-F-NATURALISED-REFUGEE-question = The policy may not apply in form: does return or use of the data offend Article 2?
flag-F-NATURALISED-REFUGEE-ask = The bureau of the host country, in confidence; never the source
flag-F-TORTURE = Torture
flag-F-TORTURE-question = Is the finding authoritative? Is there a risk for this person?
flag-F-TORTURE-ask = The legal office of the secretariat, and published findings
flag-F-DEATH = Death or corporal penalty
flag-F-DEATH-question = Which assurances are given? How grave is the crime?
flag-F-DEATH-ask = The source
flag-F-ABSENTIA = Judged in absence
flag-F-ABSENTIA-question = Was the person informed and defended? May there be a new trial?
flag-F-ABSENTIA-ask = The source
flag-F-FAIRTRIAL = Fairness of the trial
flag-F-FAIRTRIAL-question = Is it a flagrant denial of justice?
flag-F-FAIRTRIAL-ask = The legal office of the secretariat, and published findings
flag-F-NEBIS = Judged already
flag-F-NEBIS-question = Is it final, and for the same acts? Where does it have effect?
flag-F-NEBIS-ask = The other bureaux concerned, and the source
flag-F-PRESCRIBED = Time limit passed
flag-F-PRESCRIBED-question = By which law has the time passed?
flag-F-PRESCRIBED-ask = The source
flag-F-MINOR = Minor
flag-F-MINOR-question = Is the additional condition met? What is in the child's best interest?
flag-F-MINOR-ask = The source
flag-F-ARBITRARY = Opinion on the detention
flag-F-ARBITRARY-question = What weight has the opinion?
flag-F-ARBITRARY-ask = The legal office of the secretariat, and published findings
flag-F-RETURN-RISK = Risk on return
flag-F-RETURN-RISK-question = Is there a risk for this person, and from which finding?
flag-F-RETURN-RISK-ask = The legal office of the secretariat, and published findings
flag-F-TRANSFER-PROC = Proceedings handed over
flag-F-TRANSFER-PROC-question = Has the purpose of the request gone?
flag-F-TRANSFER-PROC-ask = The other bureaux concerned, and the source
flag-F-EXTRADITION-REFUSED = Extradition refused
flag-F-EXTRADITION-REFUSED-question = Are the reasons technical, or of rights and politics?
flag-F-EXTRADITION-REFUSED-ask = The other bureaux concerned, and the source
flag-F-THRESHOLD = Penalty below the threshold
flag-F-THRESHOLD-question = Is the exception of Article 83(1)(b) asked for and justified?
flag-F-THRESHOLD-ask = The source
flag-F-CULTURAL = Norms differ between countries
flag-F-CULTURAL-question = Is it excluded, or does a lift apply?
flag-F-CULTURAL-ask = The source
flag-F-ADMIN = Breach of administrative rules
flag-F-ADMIN-question = Is it administrative only? Does it serve a serious or organised crime?
flag-F-ADMIN-ask = The source
flag-F-PRIVATE = Private dispute
flag-F-PRIVATE-question = Is it a private dispute, or a fraud from the start?
flag-F-PRIVATE-ask = The source
flag-F-FAMILY = Family matter
flag-F-FAMILY-question = Is it a family or private matter?
flag-F-FAMILY-ask = The source
flag-F-CUSTODY = Custody of a child
flag-F-CUSTODY-question = Do rulings conflict? Who has legal custody? Did both parents take part?
flag-F-CUSTODY-ask = The other bureaux concerned, and the source
flag-F-FACTS-THIN = Facts too thin
flag-F-FACTS-THIN-question = What did this person do, when, where and how?
flag-F-FACTS-THIN-ask = The source
flag-F-INCOHERENT = Charge and facts do not fit
flag-F-INCOHERENT-question = Which act of the facts is the offence charged?
flag-F-INCOHERENT-ask = The source
flag-F-CIVIL-NATURE = Civil elsewhere
flag-F-CIVIL-NATURE-question = Are personal participation and benefit shown?
flag-F-CIVIL-NATURE-ask = The source
flag-F-WARRANT = Warrant in doubt
flag-F-WARRANT-question = Is there a valid warrant of a competent authority against this person?
flag-F-WARRANT-ask = The source
flag-F-NO-EXTRADITION = Extradition not sought or not possible
flag-F-NO-EXTRADITION-question = Is the purpose of Article 82 met?
flag-F-NO-EXTRADITION-ask = The source
flag-F-LOCATED-IDLE = Located, nothing followed
flag-F-LOCATED-IDLE-question = Why was no request sent? Should the notice end?
flag-F-LOCATED-IDLE-ask = The source
flag-F-KNOWN-ADDRESS = Address known, other aim
flag-F-KNOWN-ADDRESS-question = Does the notice serve another aim than extradition?
flag-F-KNOWN-ADDRESS-ask = The source
flag-F-IDENTITY-WEAK = Identity incomplete
flag-F-IDENTITY-WEAK-question = Which data complete one of the two routes?
flag-F-IDENTITY-WEAK-ask = The source
flag-F-IDENTITY-CONFLICT = Identity conflicts
flag-F-IDENTITY-CONFLICT-question = Are two persons taken for one?
flag-F-IDENTITY-CONFLICT-ask = The other bureaux concerned, and the source
flag-F-COLOUR-MISMATCH = Wrong colour for what is asked
flag-F-COLOUR-MISMATCH-question = Should the wish be taken out, or another type asked for?
flag-F-COLOUR-MISMATCH-ask = The source
flag-F-REENTRY = Refused or ended before
flag-F-REENTRY-question = Are there new facts?
flag-F-REENTRY-ask = The source
flag-F-SLTD-TRICK = Passport entered as stolen
flag-F-SLTD-TRICK-question = Was the entry made to stop its holder?
flag-F-SLTD-TRICK-ask = The source
flag-F-OLD = Long ago
flag-F-OLD-question = Is the request still proportionate?
flag-F-OLD-ask = The source
flag-F-BULK = Many requests with one text
flag-F-BULK-question = Was each case looked at by itself?
flag-F-BULK-ask = The source
flag-F-SENSITIVE = Sensitive data
flag-F-SENSITIVE-question = Are they needed, and of value to the criminal case?
flag-F-SENSITIVE-ask = The source
flag-F-VICTIM = Victim or witness
flag-F-VICTIM-question = Is any measure asked that may not be asked about a victim or witness?
flag-F-VICTIM-ask = The source
flag-F-OBJECTION = Objection or case on file
flag-F-OBJECTION-question = Was it read before the decision?
flag-F-OBJECTION-ask = The Commission for the Control of Files, through its secretariat
flag-F-PUBLIC-RISK = Public extract may harm
flag-F-PUBLIC-RISK-question = Should the extract be refused and the notice kept?
flag-F-PUBLIC-RISK-ask = The source
because-facts-say = The facts say “{ $said }”
because-ask-says = The recipients are asked: “{ $said }”
because-charge-says = The charge says “{ $said }”
because-occupation-says = The occupation says “{ $said }”
because-person-says = The description says “{ $said }”
because-remarks-say = The remarks say “{ $said }”
because-court-says = The court is called “{ $said }”
because-file-says = The file says “{ $said }”
because-on-file = It stands on file
because-protection = Protection stands on file
because-no-act = No concrete act is told
because-no-sign = The facts show no sign of the offence charged
because-no-time = The facts name no time
because-few-words = The facts have { $words } words only
because-maximum-low = The longest term is { $months } months, under 24
because-sentence-short = Sentence in months: { $months }; still to serve: { $remaining }; both under 6
because-penalty-death = The penalty may be death or corporal
because-absent = Given in absence, and no right to a new trial is shown
because-absent-retrial = Given in absence; a new trial is possible
because-no-warrant = There is no warrant
because-warrant-expired = The warrant has expired
because-warrant-not-of-judge = The warrant is not a judge's
because-warrant-older = The warrant is older than the offence
because-warrant-other-name = The warrant bears another name
because-extradition-not-sought = The source does not seek extradition
because-no-treaty = There is no treaty or other basis in law
because-own-nationals = The country asked hands over none of its own nationals
because-lives-at-source = The person lives in the country that asks
because-located-idle = Located on { $date }, and no request since
because-identity-incomplete = Neither route of the minimum data is complete
because-same-text = { $count } requests had the same text that day
because-status = The status is “{ $status }”
because-offence-old = The last offence is of { $date }
because-minor-now = The person is { $age } years old
because-minor-then = The person was { $age } years old at the time
because-address-known = The source says that it knows the address
because-sensitive = Data were entered as sensitive
because-public-minor = The extract would show a minor
because-public-protected = The extract would show somebody who may need protection
because-public-mild = The offence is without violence
because-public-doubt = The case or the identity is in doubt
alike-document = The number of a document is the same
alike-name = The names are alike
alike-birth = The dates of birth agree
alike-warrant = The warrant is the same
alike-offence = An offence is of the same days and place
alike-person-only = Only the person is the same: one of the two names no warrant and no offence

# The page that the public sees.
public-title = Public extracts of notices
public-absence = That somebody is not here does not mean that there is no notice: most are never shown to the public.
public-is-not = What these notices are not
public-copies = For copies: everything of a type, one extract a line, and the extracts that were taken away since a day. Whoever keeps a copy deletes what was taken away.

# Agreements: what may cross the line, and the legal sheets of it.
sheet-first-party = First party
sheet-second-party = Second party
sheet-agreement-number = Its conversations’ numbers begin with
sheet-valid-from = In force from
sheet-valid-until = In force no more from
sheet-text-not-at-hand = the text was not at hand: no hash
sheet-areas = Areas of the plan
sheet-crime-areas = Areas of crime
sheet-decision = Decision that allows it
sheet-limits = Limits of every message
sheet-personal-data = Data about persons may cross
sheet-handling-most = Handling codes at most
sheet-size-most = Largest message with its attachments
sheet-rate = Most messages in one direction
sheet-rate-of = { $count } in { $time }
sheet-keep-most = Kept by the receiver at most
sheet-onward = Passing on
line-onward-no = never
line-onward-ask = only with the permission of the source, each time
line-onward-list = to these alone
sheet-read-receipts = The reader of a message says so
sheet-test-data = Invented records
line-test-data-only = nothing else crosses: the line is being tried
line-test-data-marked = may cross, marked as such
line-test-data-refused = do not cross
sheet-equivalence = Levels of classification treated alike; others do not cross
sheet-direction = From { $from } to { $to }
sheet-message-kinds = Kinds of message
sheet-data-categories = Categories of data
sheet-answers = What is answered about registers: { $who }
sheet-answered = Answer
sheet-line-records = What a record is that goes with a message
sheet-personal = May be data about persons
sheet-any = any
line-answer-nothing = nothing
line-answer-hit-or-no-hit = hit or no hit
line-answer-reference = the number of the record, and whom to ask
line-answer-summary = what stands on the hit card
escalation-duty-officers = the duty officers of both sides
escalation-liaison-officers = the liaison officers of both sides
escalation-unit-head = the head of the unit
crossing-no-agreement = there is no agreement between these two, and without one nothing crosses
crossing-not-signed = not signed by { $found }: the officers of both sides sign it before anything crosses
crossing-suspended = suspended by { $found }, whose officers alone lift it
crossing-not-yet = in force from { $value } only
crossing-over = in force no more since { $value }: both sides sign a new version
crossing-other-text = the message quotes { $found }, and the text both sides signed is { $value }
crossing-recipient = { $found } is not of the other party; it may go to { $value }
crossing-kind = the kind { $found } does not cross in this direction; these do: { $value }
crossing-purpose = the purpose { $found } is none of the agreement’s; these are: { $value }
crossing-crime-area = the area of crime { $found } is none of the agreement’s; these are: { $value }
crossing-category = data of the category { $found } do not cross in this direction; these do: { $value }
crossing-personal = it holds data about persons, and here only messages without them cross
crossing-personal-denied = it says that it holds no data about persons, and { $found } is such data: say so, or take it out
crossing-not-of-a-case = a message of this kind is of no case: take { $found } out, or send another kind
crossing-handling = it carries { $found }, and { $value } is the most
crossing-handling-less = it carries { $found }, and what it is made from carries { $value }: mark it so
crossing-classification = the level { $found } does not cross; these do: { $value }
crossing-size = it has { $found } bytes, and { $value } is the most: send it in parts
crossing-rate = { $found } have crossed already, and { $value } is the most: wait
crossing-retention = it is to be kept until { $found }, and { $value } is the last day
crossing-onward = the agreement { $found } lets what was received under it be passed on to: { $value }
crossing-never-onward = the agreement { $found } lets nothing that was received under it be passed on
crossing-unknown-origin = nobody knows under which agreement { $found } sent it: find out, or leave it out
crossing-permission = what { $found } sent may be passed on with its permission only: ask for it
crossing-test-data = invented records: { $value }; the message says { $found }
crossing-not-said = the message does not say its { $found }: what is not known does not cross
crossing-record = records of the register { $found } do not cross; those of these do: { $value }
crossing-record-category = it brings a record of the register { $found }, which is data of { $value }: name which, or leave it out
crossing-record-area = it brings a record of the register { $found }, which is about { $value }: name which, or leave it out
crossing-level-less = its level is { $found }, and what it is made from is { $value }: raise it, or leave that out
crossing-kept-longer = it is to be kept until { $found }, and what it is made from until { $value } only
crossing-test-mixed = the message says of invented records { $found }, and what it is made from says { $value }: do not mix them
crossing-purpose-changed = what it is made from was given for { $value }, not for { $found }: ask its source
crossing-flagged = a flag stands on what came from { $found }, and nobody has cleared it: have it reviewed, or leave it out
crossing-under-review = what came from { $found } is under review by those who control the files: wait, or leave it out
crossing-not-between = the agreement { $value } is not between { $found } and the sender: say under which it came
crossing-names-none = it must name at least one of its { $found }
column-agreement = Agreement
ui-catalogue-agreements = Agreements

# The link desk: the line to other nodes.
ui-place-link = Line
ui-key-compose = Write a message
ui-key-reply = Reply
ui-key-take-over = Take over
ui-link-title = Link desk
ui-link-lead = How the line to each other node stands, what waits, and that both books agree. This node is
ui-link-none = This node speaks no line
ui-link-none-means = Nothing is sent from here to other organisations, and nothing comes. Nothing is broken: no line has been set up.
ui-link-none-ask = Whoever operates this node sets a line up: with keys, and with the directory of each organisation.
ui-link-no-links = No other node is known yet: the directories hold nobody but us.
link-state-up = Open; something last came at { $heard }.
link-state-quiet = Nothing has been heard since this node started.
link-state-down = Line down for { $minutes } min ({ $why }).
link-state-barred = Nothing is said to this node: { $why }.
link-word-up = Open
link-word-quiet = Quiet
link-word-down = Down
link-word-barred = Barred
link-why-directory-stale = nobody has confirmed its directory for too long
link-why-member-for-tests = it is a member for tests alone
link-why-member-suspended = its organisation has suspended it
link-why-member-withdrawn = its organisation has let it go, or never had it
link-waits = { $count ->
    [0] Nothing waits to be sent; next look at { $next }.
    [one] One message waits; nothing is lost; next try { $next }.
   *[other] { $count } messages wait; nothing is lost; next try { $next }.
}
link-waits-held = { $count ->
    [0] Nothing waits to be sent.
    [one] One message waits behind another; nothing is lost.
   *[other] { $count } messages wait behind others; nothing is lost.
}
link-call = Call the liaison officer of { $name } if it cannot wait. What waits here is sent by itself once the line is open: do not send it again.
link-no-agreement = There is no agreement with this node: nothing crosses.
link-books-hold = Nothing is missing from our book and nothing is there twice.
link-books-broken = Our own book does not add up: have the node checked.
link-books-agree = { $open ->
    [0] The books agree.
    [one] The books agree; the other side has yet to say its last word on one row.
   *[other] The books agree; the other side has yet to say its last word on { $open } rows.
}
link-books-differ = The books differ at { $at }: have both sides look before anything more is sent.
link-row-sent = sent { $number }
link-row-came = received { $number }
link-verdict-same = the same
link-verdict-differs = differs
link-verdict-open = not settled yet
link-verdict-given-up = given up; they have said nothing
link-step-waits = waits
link-step-accepted = received, on disk
link-step-delivered = taken over
link-step-read = read
link-step-answered = answered
link-step-refused = refused
link-step-turned-away = turned away unread
link-step-expired = its time is over
link-step-behind = behind one that was given up
link-step-closed = given up
link-step-has-receipt = has our receipt
link-count-posted = handed in
link-count-delivered = delivered
link-count-pending = on their way
link-count-dead = not delivered
link-count-taken = taken
link-count-refused = refused
link-count-unheard = receipts not confirmed yet
link-directory-fresh = directory up to date
link-directory-stale = directory not confirmed lately
link-directory-refused = no directory to go by
link-member-in-force = member in force
link-member-test-only = member for tests alone
link-member-suspended = member suspended
link-member-withdrawn = member withdrawn
link-signed = has signed this text
link-unsigned = has not signed this text
link-erased = What it said is erased; that it was there, and its receipts, stay.
link-event-sent = Signed, sealed and handed to the line
link-event-came = Made by its sender, and taken in here
link-event-given = Our receipt: { $step }
link-event-taken = Their receipt: { $step }
link-says-signed = Its officers have signed the text in force here
link-says-suspended = It lets nothing cross until further notice
link-says-resumed = It lets things cross again
agreement-in-force = in force
agreement-not-signed = not signed by both
agreement-suspended = suspended
agreement-not-yet = not in force yet
agreement-over = in force no more
lane-flash = flash
lane-urgent = urgent
lane-normal = normal
lane-bulk = bulk
line-mark-test-data = Test: nothing of it is true.
line-mark-read-first = Read the source’s restriction before the content.
line-mark-not-in-court = Not in court without the permission of the source.
line-mark-not-onward = Not onward without the permission of the source.
link-field = `{ $field }` is missing or cannot be read
cli-link-told = its sender was told before
api-shape-message = a UUID in small letters, such as `019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071`
api-shape-says = `signed`, `suspended` or `resumed`
ui-link-queue = Waits to be sent
ui-link-late = Waits for too long
ui-link-needs-answer = Needs an answer of ours
ui-link-directory = Directory
ui-link-agreement = Agreement
ui-link-agreement-whole = The agreement in full
ui-link-agreement-stand = Say how the agreement stands
ui-link-agreement-stand-means = Either side suspends by itself and at once. What the other side has signed or suspended is recorded here by whoever has its word in hand.
ui-link-stands = Stands
ui-link-our-side = Our side
ui-link-other-side = Other side
ui-link-our-kinds = What we may send
ui-link-our-categories = Data we may send
ui-link-party = Which party
ui-link-says = What it says
ui-link-stand-record = Record it
ui-link-party-missing = Select the party
ui-link-says-missing = Select what the party says
ui-link-reason-missing = Enter a reason of at most 500 characters
ui-link-books = Both books
ui-link-went = Went out
ui-link-arrived = Came
ui-link-row = Number
ui-link-ours = Ours
ui-link-theirs = Theirs
ui-link-receipt = Receipt
ui-link-verdict = Do they agree
ui-link-nothing-yet = nothing yet
ui-link-books-more = More of both books
ui-link-dead = Not delivered
ui-link-dead-means = Sent again, a message keeps its id: whoever has it already answers what was answered. Given up, what stands behind it in its conversation goes with it.
ui-link-why = Why
ui-link-since = Handed in
ui-link-resend = Send again
ui-link-close = Give up
ui-link-others = Other members of the directories
ui-link-others-means = Nothing crosses to these: there is no agreement with them.
ui-link-messages = Messages of the line
ui-link-message = Message
ui-link-conversation = Conversation
ui-link-conversation-lead = Both sides of one conversation, the oldest first. Opening a message is an act.
ui-link-came = Received
ui-link-waiting = Waiting for an answer
ui-link-sent = Sent
ui-link-no-messages = There is no message here.
ui-link-older = Older messages
ui-link-from = From
ui-link-to = To
ui-link-lane = Lane
ui-link-made = Made
ui-link-due = Answer due
ui-link-no-answer-due = none asked for
ui-link-test-tag = Test
ui-link-kind = Kind of message
ui-link-classification = Level of classification
ui-link-areas = Areas of crime
ui-link-categories = Data it holds
ui-link-keep-until = Keep until
ui-link-keep-until-hint = Year, month and day: 2027-06-01. What it says is erased on both sides after that day.
ui-link-priority = Priority
ui-link-answer-by = Answer asked for by
ui-link-evaluation = Evaluation
ui-link-evaluation-hint = Source A, B, C or X and information 1 to 4, such as B2. Leave it empty if nobody can say.
ui-link-on-behalf-of = On behalf of
ui-link-on-behalf-of-hint = The bureau that asks, where it is another than yours.
ui-link-text = What it says
ui-link-subject = Subject
ui-link-language = Language of subject and text
ui-link-handling-hint = What the recipient may do with it. None ticked: police use (H0).
ui-link-h3 = Another restriction, in your words (H3)
ui-link-more = What else is to be said
ui-link-indirect = The other side must ask others for what it is asked
ui-link-test = This is a test: nothing of it is true
ui-link-compose = Write a message
ui-link-compose-lead = Nothing is sent yet: the next page shows what they will see, and whether the agreement lets it cross.
ui-link-nobody = There is nobody to write to: no agreement of this node has another end that is a member.
ui-link-preview = What they will see
ui-link-preview-lead = The agreement lets this cross. It is signed when you send it, and cannot be called back.
ui-link-refused = This would not cross, and nothing was sent
ui-link-received-as = They receive it as
ui-link-send = Sign and send
ui-link-change = Change it
ui-link-reply = Reply
ui-link-take-over = Take over
ui-link-stuck = Not delivered to { $to } yet.
ui-link-place = Message { $number } of its sender
ui-link-answers = Answers
ui-link-answered-by = Answered by
ui-link-files = Files
ui-link-bytes = { $bytes } bytes
ui-link-on-its-way = on its way: { $parts } pieces
ui-link-timeline = What happened
api-title-no-line = No line is spoken here
api-title-may-not-cross = The agreement does not let this cross
ui-link-to-missing = Select to whom it goes
ui-link-kind-missing = Select the kind of message
ui-link-handling-missing = Say the restriction (H3) in words on one line
ui-link-classification-missing = Select the level of classification
ui-link-priority-missing = Select the priority
ui-link-keep_until-missing = Enter the last day it may be kept, such as 2027-06-01
ui-link-subject-missing = Enter a subject of at most 200 characters on one line
ui-link-text-missing = Enter what it says, at most 64 KiB
ui-link-language-missing = Select the language
ui-link-evaluation-missing = Enter an evaluation such as B2, or leave it empty
ui-link-areas-missing = Select areas of crime from the list
ui-link-categories-missing = Select categories of data from the list
ui-link-purposes-missing = Select one purpose at least
ui-link-conversation-missing = The conversation is none of ours: begin another
ui-link-in_reply_to-missing = The message it answers did not come here: begin another
