//! Planted mistakes and everything that is said of each, word for word.

/// The file, what stands there, what is put instead, every complaint.
pub(super) const MISTAKES: &[(&str, &str, &str, &[&str])] = &[
    (
        "registers/boats.toml",
        "subject     =",
        "subejct     =",
        &[
            "registers/boats.toml:1: `subject` is missing; add `subject = \"person\"`, `object`, `document` or `incident`",
            "registers/boats.toml:3: there is no key `subejct` here; did you mean `subject`?",
        ],
    ),
    (
        "registers/boats.toml",
        "need     = \"required\"",
        "need     = \"requried\"",
        &["registers/boats.toml:71: field `type`: `need` cannot be `requried`; did you mean `required`?"],
    ),
    (
        "registers/boats.toml",
        "need     = \"required\"",
        "requried = true",
        &[
            "registers/boats.toml:71: field `type`: there is no key `requried` here; the words are `tag`, `id`, `kind`, `need`, `many`, `search`, `part`, `of`, `scheme`, `codes`, `unit`, `min`, `max`, `register`, `range_end_of`, `exact_needs`, `retired`, `label`, `hint`",
        ],
    ),
    (
        "registers/boats.toml",
        "kind     = \"measure\"",
        "kind     = \"meassure\"",
        &["registers/boats.toml:81: field `length`: `kind` cannot be `meassure`; did you mean `measure`?"],
    ),
    (
        "registers/boats.toml",
        "kind     = \"country\"",
        "kind     = \"nation\"",
        &[
            "registers/boats.toml:94: field `flag`: `kind` cannot be `nation`; the words are `name`, `date`, `country`, `place`, `identifier`, `code`, `measure`, `text`, `image`, `link`",
        ],
    ),
    (
        "registers/boats.toml",
        "search   = \"near\"",
        "search   = \"fuzzy\"",
        &[
            "registers/boats.toml:85: field `length`: a `measure` field cannot be searched `fuzzy`; it can be searched `near`, `none`",
        ],
    ),
    (
        "registers/boats.toml",
        "search   = \"tolerant\"",
        "search   = \"tollerant\"",
        &["registers/boats.toml:60: field `hull`: `search` cannot be `tollerant`; did you mean `tolerant`?"],
    ),
    (
        "registers/boats.toml",
        "tag      = 2",
        "tag      = 1",
        &[
            "registers/boats.toml:55: field `hull`: tag 1 is already used on line 42; give it a number no other field has or had",
        ],
    ),
    (
        "registers/boats.toml",
        "tag      = 2",
        "tag      = 10",
        &[
            "registers/boats.toml:103: field `event-date`: tag 10 is already used on line 55; give it a number no other field has or had",
        ],
    ),
    (
        "registers/boats.toml",
        "tag      = 2",
        "tag      = 1000",
        &["registers/boats.toml:56: field `hull`: tag 1000 is out of range; take one from 1 to 999"],
    ),
    (
        "registers/boats.toml",
        "tag      = 2\n",
        "",
        &["registers/boats.toml:55: field `hull`: `tag` is missing; add `tag = …`, a number no other field has or had"],
    ),
    (
        "registers/boats.toml",
        "tag      = 2",
        "tag      = \"2\"",
        &["registers/boats.toml:56: field `hull`: `tag` is a string; write a whole number"],
    ),
    (
        "registers/boats.toml",
        "id       = \"hull\"",
        "id       = \"type\"",
        &[
            "registers/boats.toml:20: `summary` names `hull`, which is not a field; the words are `name`, `type`, `type`, `length`, `flag`, `event-date`, `event-place`, `circumstances`, `photographs`, `related`",
            "registers/boats.toml:66: field `type` is already there on line 55; give it another id",
        ],
    ),
    (
        "registers/boats.toml",
        "id       = \"hull\"",
        "id       = \"Hull No\"",
        &[
            "registers/boats.toml:20: `summary` names `hull`, which is not a field; the words are `name`, `Hull No`, `type`, `length`, `flag`, `event-date`, `event-place`, `circumstances`, `photographs`, `related`",
            "registers/boats.toml:57: `Hull No` is not the name of a field; write small letters, digits and hyphens, such as `document-number`",
        ],
    ),
    (
        "registers/boats.toml",
        "  label.ar = \"العلم\"\n",
        "",
        &["registers/boats.toml:97: field `flag`: `label`: `ar` is missing; add `label.ar = \"…\"`"],
    ),
    (
        "registers/boats.toml",
        "  label.ar = \"العلم\"\n",
        "  label.de = \"Flagge\"\n",
        &[
            "registers/boats.toml:97: field `flag`: `label`: `ar` is missing; add `label.ar = \"…\"`",
            "registers/boats.toml:100: field `flag`: `label`: there is no key `de` here; the words are `en`, `fr`, `es`, `ar`",
        ],
    ),
    (
        "registers/boats.toml",
        "title.fr    = \"Bateaux volés\"",
        "title.fr    = \"\"",
        &["registers/boats.toml:6: `title`: `fr` is empty; write it, or leave the key out if it may be left out"],
    ),
    (
        "registers/boats.toml",
        "title.fr    = \"Bateaux volés\"",
        "title.fr    = \"a\\u202Eb\"",
        &["registers/boats.toml:6: `title`: `fr` holds the character U+202E, which does not show; take it out"],
    ),
    (
        "registers/boats.toml",
        "\"hull\", \"event-date\"]",
        "\"hul\", \"event-date\"]",
        &["registers/boats.toml:20: `summary` names `hul`, which is not a field; did you mean `hull`?"],
    ),
    (
        "registers/boats.toml",
        "public  = [\"type\"]",
        "public  = [\"typ\", \"colour\"]",
        &[
            "registers/boats.toml:33: `public` names `colour`, which is not a field; the words are `name`, `hull`, `type`, `length`, `flag`, `event-date`, `event-place`, `circumstances`, `photographs`, `related`",
            "registers/boats.toml:33: `public` names `typ`, which is not a field; did you mean `type`?",
        ],
    ),
    (
        "registers/boats.toml",
        "only_source = \"flag\"",
        "only_source = \"hull\"",
        &[
            "registers/boats.toml:21: `only_source` names `hull`, which is an `identifier` field; name a field of kind `country`",
        ],
    ),
    (
        "registers/boats.toml",
        "only_source = \"flag\"",
        "only_source = \"flags\"",
        &["registers/boats.toml:21: `only_source` names `flags`, which is not a field; did you mean `flag`?"],
    ),
    (
        "registers/boats.toml",
        "exact_needs = [\"type\"]",
        "exact_needs = [\"circumstances\"]",
        &[
            "registers/boats.toml:22: `exact_needs` names `circumstances`, which is a `text` field; name a field of kind `name`, `date`, `country`, `code`, `identifier`, `measure`",
        ],
    ),
    (
        "registers/boats.toml",
        "counts_from = \"event-date\"",
        "counts_from = \"type\"",
        &["registers/boats.toml:26: `counts_from` names `type`, which is a `code` field; name a field of kind `date`"],
    ),
    (
        "registers/boats.toml",
        "counts_from = \"event-date\"",
        "counts_from = \"event-dat\"",
        &["registers/boats.toml:26: `counts_from` names `event-dat`, which is not a field; did you mean `event-date`?"],
    ),
    (
        "registers/boats.toml",
        "keep        = \"5 years\"",
        "keep        = \"five years\"",
        &[
            "registers/boats.toml:25: retention: `keep` cannot be `five years`; write `10 years`, `6 months` or `90 days`, at most 150 years",
        ],
    ),
    (
        "registers/boats.toml",
        "remind      = \"6 months\"",
        "remind      = \"6 years\"",
        &[
            "registers/boats.toml:27: retention: `remind` (6 years) is not shorter than `keep` (5 years); remind before the end, not before the beginning",
        ],
    ),
    (
        "registers/boats.toml",
        "then        = \"erase\"",
        "then        = \"delete\"",
        &["registers/boats.toml:28: retention: `then` cannot be `delete`; the words are `erase`, `anonymise`"],
    ),
    (
        "registers/boats.toml",
        "then        = \"erase\"\n",
        "",
        &["registers/boats.toml:24: retention: `then` is missing; add `then = \"erase\"` or `\"anonymise\"`"],
    ),
    (
        "registers/boats.toml",
        "checks      = [\"event-not-in-future\"]",
        "checks      = [\"event-not-in-futrue\"]",
        &["registers/boats.toml:19: check `event-not-in-futrue` does not exist; did you mean `event-not-in-future`?"],
    ),
    (
        "registers/boats.toml",
        "purposes    = [\"locate-object\"]",
        "purposes    = [\"locate-objects\"]",
        &["registers/boats.toml:18: purpose `locate-objects` does not exist; did you mean `locate-object`?"],
    ),
    (
        "registers/boats.toml",
        "record  = [\"ncb.recorder\"]",
        "record  = [\"ncb.recoder\"]",
        &["registers/boats.toml:31: access: role `ncb.recoder` does not exist; did you mean `ncb.recorder`?"],
    ),
    (
        "registers/boats.toml",
        "consult = [\"ncb\"",
        "consult = [\"nbc\"",
        &["registers/boats.toml:32: access: `nbc` is no family of roles; did you mean `ncb`?"],
    ),
    (
        "registers/boats.toml",
        "include = \"theft\"",
        "include = \"thefts\"",
        &["registers/boats.toml:103: `include` names `thefts`, which is no shared section; did you mean `theft`?"],
    ),
    (
        "registers/boats.toml",
        "include = \"theft\"",
        "include = \"theft\"\nid = \"theft\"",
        &["registers/boats.toml:104: section: there is no key `id` here; the words are `include`, `repeat`"],
    ),
    (
        "registers/boats.toml",
        "include = \"theft\"",
        "include = \"theft\"\n[[section]]\ninclude = \"theft\"",
        &["registers/boats.toml:105: section `theft` is there twice; give each section its own id"],
    ),
    (
        "registers/boats.toml",
        "id       = \"boat\"",
        "id       = \"check\"",
        &[
            "registers/boats.toml:35: section `check` has the name of a page of every draft; give it an id other than `check`, `drop`, `envelope`, `onto` and `submit`",
        ],
    ),
    (
        "registers/boats.toml",
        "scheme   = \"serial\"",
        "scheme   = \"serail\"",
        &["registers/boats.toml:59: field `hull`: `scheme` names `serail`, which is no scheme; did you mean `serial`?"],
    ),
    (
        "registers/boats.toml",
        "  scheme   = \"serial\"\n",
        "",
        &["registers/boats.toml:55: field `hull`: `scheme` is missing; an `identifier` field needs it"],
    ),
    (
        "registers/boats.toml",
        "codes    = \"boat-types\"",
        "codes    = \"boat-type\"",
        &[
            "registers/boats.toml:70: field `type`: `codes` names `boat-type`, which is no code list; did you mean `boat-types`?",
        ],
    ),
    (
        "registers/boats.toml",
        "unit     = \"m\"",
        "unit     = \"ft\"",
        &[
            "registers/boats.toml:82: field `length`: `unit` cannot be `ft`; the words are `mm`, `cm`, `m`, `km`, `g`, `kg`, `t`, `count`, `money`, `GT`",
        ],
    ),
    (
        "registers/boats.toml",
        "min      = 1",
        "min      = 61",
        &["registers/boats.toml:83: field `length`: `min` 61 is above `max` 60.5; exchange them"],
    ),
    (
        "registers/boats.toml",
        "min      = 1",
        "min      = 1.23456",
        &["registers/boats.toml:83: field `length`: `min` is a float; write a number with at most three decimals"],
    ),
    (
        "registers/boats.toml",
        "unit     = \"m\"",
        "unit     = \"m\"\n  scheme   = \"serial\"",
        &[
            "registers/boats.toml:83: field `length`: a `measure` field has no `scheme`; take it out: `scheme` belongs to `identifier`",
        ],
    ),
    (
        "registers/boats.toml",
        "  of       = \"vessel\"\n",
        "",
        &[
            "registers/boats.toml:42: field `name`: a register whose subject is `object` holds nobody's name; say whose name it is (`of = \"organisation\"`, `\"vessel\"`, `\"maker\"`, `\"title\"`), or take the field out",
        ],
    ),
    (
        "registers/boats.toml",
        "many     = true",
        "many     = \"yes\"",
        &["registers/boats.toml:47: field `name`: `many` is a string; write `true` or `false`"],
    ),
    (
        "registers/boats.toml",
        "id          = \"boats\"",
        "id          = \"boat\"",
        &["registers/boats.toml:1: `id` is `boat`, and the file is called `boats`; give both the same name"],
    ),
    (
        "registers/boats.toml",
        "number      = \"BOT\"",
        "number      = \"Boats\"",
        &["registers/boats.toml:4: `number` cannot be `Boats`; write 2 to 4 capital letters, such as `NOM`"],
    ),
    (
        "registers/boats.toml",
        "version     = 1",
        "version     = 0",
        &["registers/boats.toml:2: `version` is 0; begin with 1"],
    ),
    (
        "registers/boats.toml",
        "version     = 1",
        "version     = 1.5",
        &["registers/boats.toml:2: `version` is a float; write a whole number"],
    ),
    (
        "registers/boats.toml",
        "legal_basis = [ { cite = \"RPD 35\", checked = false } ]",
        "legal_basis = [\"RPD 35\"]",
        &["registers/boats.toml:17: `legal_basis` lists something that is not a table; write `{ key = value }`"],
    ),
    (
        "registers/boats.toml",
        "legal_basis = [ { cite = \"RPD 35\", checked = false } ]",
        "legal_basis = []",
        &[
            "registers/boats.toml:17: `legal_basis` names no text; say what it rests on: `legal_basis = [ { cite = \"RPD 35\", checked = false } ]`",
        ],
    ),
    (
        "registers/boats.toml",
        "\"RPD 35\", checked = false",
        "\"RPD 35\"",
        &[
            "registers/boats.toml:17: legal_basis: `checked` is missing; add `checked = false` until somebody compared the article with its current text",
        ],
    ),
    (
        "registers/boats.toml",
        "tag      = 2",
        "tag      = = 2",
        &[
            "registers/boats.toml:56: not TOML: extra `=`, expected nothing; see https://toml.io/en/v1.0.0",
            "registers/boats.toml:56: not TOML: unexpected key or value, expected newline, `#`; see https://toml.io/en/v1.0.0",
        ],
    ),
    (
        "registers/boats.toml",
        "tag      = 2",
        "tag      = 2\n  tag      = 3",
        &["registers/boats.toml:57: not TOML: duplicate key; see https://toml.io/en/v1.0.0"],
    ),
    (
        "registers/boats.toml",
        "part     = \"vessel\"",
        "part     = \"vesel\"",
        &["registers/boats.toml:49: field `name`: `part` cannot be `vesel`; did you mean `vessel`?"],
    ),
    (
        "registers/boats.toml",
        "tag      = 5",
        "tag      = 5\n  retired  = 2",
        &[
            "registers/boats.toml:21: `only_source` names `flag`, which does not always hold one country; make the field `need = \"required\"` and not `many`",
            "registers/boats.toml:91: field `flag`: `retired` since version 2, and this is version 1; name the version in which it was retired",
        ],
    ),
    (
        "registers/boats.toml",
        "search   = \"tolerant\"",
        "search   = \"tolerant\"\n  range_end_of = \"hull\"",
        &["registers/boats.toml:55: field `hull` speaks of itself; name another field"],
    ),
    (
        "registers/boats.toml",
        "search   = \"tolerant\"",
        "search   = \"tolerant\"\n  exact_needs = [\"flagg\"]",
        &["registers/boats.toml:61: `exact_needs` names `flagg`, which is not a field; did you mean `flag`?"],
    ),
    (
        "sections/theft.toml",
        "register = \"boats\"",
        "register = \"boat\"",
        &[
            "sections/theft.toml:52: field `related`: `register` names `boat`, which is no register; did you mean `boats`?",
        ],
    ),
    (
        "sections/theft.toml",
        "search   = \"near\"",
        "search   = \"exact\"",
        &[
            "sections/theft.toml:11: field `event-date`: a `date` field cannot be searched `exact`; it can be searched `near`, `none`",
        ],
    ),
    (
        "sections/theft.toml",
        "tag      = 11",
        "tag      = 10",
        &[
            "sections/theft.toml:18: field `event-place`: tag 10 is already used on line 7; give it a number no other field has or had",
        ],
    ),
    (
        "codes/boat-types.toml",
        "id = \"motor\"",
        "id = \"sailing\"",
        &[
            "codes/boat-types.toml:16: `near` names `motor`, which is not a code of this list; the words are `sailing`, `barge`, `galley`",
            "codes/boat-types.toml:18: code `sailing` is already on line 9; give it another id",
        ],
    ),
    (
        "codes/boat-types.toml",
        "near = [\"motor\"]",
        "near = [\"moter\"]",
        &["codes/boat-types.toml:16: `near` names `moter`, which is not a code of this list; did you mean `motor`?"],
    ),
    (
        "codes/boat-types.toml",
        "also = [\"yacht\", \"sloop\"]",
        "also = [\"yacht\", \"Motor\"]",
        &[
            "codes/boat-types.toml:9: code `sailing`: `Motor` already means `motor` on line 18; let every word mean one code",
        ],
    ),
    (
        "codes/boat-types.toml",
        "source = \"ours\"\n",
        "",
        &[
            "codes/boat-types.toml:1: `source` is missing; add `source = \"…\"`: where the list comes from, and its licence",
        ],
    ),
    (
        "codes/boat-types.toml",
        "label.ar = \"صندل\"",
        "lable.ar = \"صندل\"",
        &[
            "codes/boat-types.toml:27: code `barge`: `label`: `ar` is missing; add `label.ar = \"…\"`",
            "codes/boat-types.toml:30: code `barge`: there is no key `lable` here; did you mean `label`?",
        ],
    ),
    (
        "codes/countries.toml",
        "alpha3 = \"FRA\"",
        "alpha3 = \"fra\"",
        &["codes/countries.toml:10: code `FR`: `alpha3` cannot be `fra`; write up to three capital letters"],
    ),
    (
        "codes/countries.toml",
        "numeric = \"250\"",
        "numeric = 250",
        &["codes/countries.toml:11: code `FR`: `numeric` is an integer; write a text in quotation marks"],
    ),
    (
        "roles.toml",
        "may = [\"search\", \"read\", \"record\"]",
        "may = [\"search\", \"raed\"]",
        &["roles.toml:14: role `ncb.recorder`: there is no verb `raed`; did you mean `read`?"],
    ),
    (
        "roles.toml",
        "id = \"ncb.recorder\"",
        "id = \"ncb.officer\"",
        &[
            "registers/boats.toml:31: access: role `ncb.recorder` does not exist; the words are `ncb.officer`, `secretariat.reviewer`",
            "roles.toml:8: role `ncb.officer` is already on line 1; give it another id",
        ],
    ),
    (
        "roles.toml",
        "id = \"ncb.recorder\"",
        "id = \"recorder\"",
        &[
            "registers/boats.toml:31: access: role `ncb.recorder` does not exist; the words are `ncb.officer`, `secretariat.reviewer`",
            "roles.toml:9: `recorder` is not the name of a role; write a family and a function, such as `ncb.officer`",
        ],
    ),
    (
        "words/fr.ftl",
        "answer-none = No record\n",
        "",
        &["words/fr.ftl: `answer-none` is missing, and words/en.ftl has it; add it"],
    ),
    (
        "words/fr.ftl",
        "answer-none = No record",
        "answer-non = No record",
        &[
            "words/fr.ftl: `answer-none` is missing, and words/en.ftl has it; add it",
            "words/fr.ftl:5: `answer-non` is not in words/en.ftl; did you mean `answer-none`?",
        ],
    ),
    (
        "words/fr.ftl",
        "answer-none = No record",
        "answer-none = { $who }",
        &[
            "words/fr.ftl:5: `answer-none` speaks of `who`, and in words/en.ftl of nothing; let every language say the same things",
        ],
    ),
    (
        "words/fr.ftl",
        "answer-none = No record",
        "answer-none = { -nobody }",
        &["words/fr.ftl:5: the words refer to `-nobody`, which is not there; write it, or take the reference out"],
    ),
    (
        "words/fr.ftl",
        "answer-none = No record",
        "answer-none = { DATETIME($x) }",
        &[
            "words/fr.ftl:5: `answer-none` speaks of `x`, and in words/en.ftl of nothing; let every language say the same things",
            "words/fr.ftl:5: the words refer to the function `DATETIME`, which is not there; write it, or take the reference out",
        ],
    ),
    (
        "words/fr.ftl",
        "answer-none = No record",
        "answer-none = No { record",
        &[
            "words/fr.ftl: `answer-none` is missing, and words/en.ftl has it; add it",
            "words/fr.ftl:6: not Fluent: expected a token starting with \"}\"; see https://projectfluent.org/fluent/guide",
        ],
    ),
    (
        "words/fr.ftl",
        "answer-none = No record",
        "answer-none = a\nanswer-none = b",
        &["words/fr.ftl:6: `answer-none` is already on line 5; say it once"],
    ),
];
