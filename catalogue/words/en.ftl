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
sheet-hash = Hash of this text
sheet-recorded = the day it was recorded
family-ncb = National Central Bureaus
family-secretariat = General Secretariat
family-duty = Duty desk
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
finding-met = Met
finding-not-met = Not met
finding-person = A person must decide

## What is wrong with a value; the face puts the field before it

fault-required = is required: give it, or say that it is unknown
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
verb-read-acts = read the acts
verb-manage-people = manage people
verb-manage-bureaux = manage bureaux
verb-propose-catalogue = propose changes of the catalogue
verb-sign-catalogue = sign changes of the catalogue
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
refusal-check-not-met = a check of the register is not met: { $about }
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
ui-accessibility-checked = Every page is checked by a program (axe) in every language, theme and width whenever the console is changed.
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
act-draft-read = opened a draft
refusal-sign-in-not-possible = this link cannot be used; ask for a new one
refusal-outside-token = the token was not issued for this: { $about }
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
ui-bureau-id-wrong = Enter an id of 2 to 16 capital letters, digits and dashes
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
ui-hit-confirms = Only the source can confirm it. Ask:
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
cli-sessions-ended = { $count ->
    [0] no session of { $officer } was running
    [one] one session of { $officer } ended
   *[other] { $count } sessions of { $officer } ended
  }
cli-token-issued = token { $token } for { $officer }: the line above is its secret, which is shown once and kept nowhere
cli-token-revoked = revoked: { $token }
