//! A small catalogue of our own, for tests that plant mistakes in it.

use crate::{Catalogue, Known, Unsound, embedded};
use std::sync::LazyLock;

pub(crate) const KNOWN: Known<'static> = Known {
    checks: &["event-not-in-future", "plausible-dates"],
    conditions: &["identity-complete"],
    schemes: &["serial", "travel-document"],
    needs: &["record-in-force"],
};

/// What a node knows that knows every name in quotation marks of the real texts: the checks, needs and conditions they
/// name are in crates that this one may not know.
pub(crate) fn said_by_every_text() -> Known<'static> {
    static SAID: LazyLock<Vec<&str>> =
        LazyLock::new(|| embedded().iter().flat_map(|(_, text)| text.split('"')).collect());
    Known { checks: &SAID, conditions: &SAID, needs: &SAID, schemes: &SAID }
}

/// The real texts without agreements, which a test adds and changes.
pub(crate) fn embedded_without_agreements() -> Vec<(&'static str, &'static str)> {
    embedded().iter().copied().filter(|(path, _)| !path.contains("agreements/")).collect()
}

pub(crate) const BOATS: &str = r#"id          = "boats"
version     = 1
subject     = "object"
number      = "BOT"
title.en    = "Stolen boats"
title.fr    = "Bateaux volés"
title.es    = "Barcos robados"
title.ar    = "قوارب مسروقة"
about.en    = "To find boats."
about.fr    = "Retrouver des bateaux."
about.es    = "Encontrar barcos."
about.ar    = "العثور على القوارب."
no_record.en = "Not that it is nobody's."
no_record.fr = "Ni qu'il n'est à personne."
no_record.es = "Ni que no sea de nadie."
no_record.ar = "لا يعني أنه ليس لأحد."
legal_basis = [ { cite = "RPD 35", checked = false } ]
purposes    = ["locate-object"]
checks      = ["event-not-in-future"]
summary     = ["name", "hull", "event-date"]
only_source = "flag"
exact_needs = ["type"]

[retention]
keep        = "5 years"
counts_from = "event-date"
remind      = "6 months"
then        = "erase"

[access]
record  = ["ncb.recorder"]
consult = ["ncb", "secretariat.reviewer"]
public  = ["type"]

[[section]]
id       = "boat"
title.en = "The boat"
title.fr = "Le bateau"
title.es = "El barco"
title.ar = "القارب"

  [[section.field]]
  tag      = 1
  id       = "name"
  kind     = "name"
  of       = "vessel"
  many     = true
  search   = "fuzzy"
  part     = "vessel"
  label.en = "Name"
  label.fr = "Nom"
  label.es = "Nombre"
  label.ar = "الاسم"

  [[section.field]]
  tag      = 2
  id       = "hull"
  kind     = "identifier"
  scheme   = "serial"
  search   = "tolerant"
  label.en = "Hull number"
  label.fr = "Numéro de coque"
  label.es = "Número de casco"
  label.ar = "رقم البدن"

  [[section.field]]
  tag      = 3
  id       = "type"
  kind     = "code"
  codes    = "boat-types"
  need     = "required"
  search   = "filter"
  label.en = "Type"
  label.fr = "Type"
  label.es = "Tipo"
  label.ar = "النوع"

  [[section.field]]
  tag      = 4
  id       = "length"
  kind     = "measure"
  unit     = "m"
  min      = 1
  max      = 60.5
  search   = "near"
  label.en = "Length"
  label.fr = "Longueur"
  label.es = "Eslora"
  label.ar = "الطول"

  [[section.field]]
  tag      = 5
  id       = "flag"
  kind     = "country"
  need     = "required"
  search   = "filter"
  label.en = "Flag"
  label.fr = "Pavillon"
  label.es = "Pabellón"
  label.ar = "العلم"

[[section]]
include = "theft"
"#;

pub(crate) const THEFT: &str = r#"id       = "theft"
title.en = "The theft"
title.fr = "Le vol"
title.es = "El robo"
title.ar = "السرقة"

[[field]]
tag      = 10
id       = "event-date"
kind     = "date"
search   = "near"
part     = "event"
label.en = "Date"
label.fr = "Date"
label.es = "Fecha"
label.ar = "التاريخ"

[[field]]
tag      = 11
id       = "event-place"
kind     = "place"
search   = "near"
label.en = "Place"
label.fr = "Lieu"
label.es = "Lugar"
label.ar = "المكان"

[[field]]
tag      = 12
id       = "circumstances"
kind     = "text"
label.en = "Circumstances"
label.fr = "Circonstances"
label.es = "Circunstancias"
label.ar = "الظروف"

[[field]]
tag      = 13
id       = "photographs"
kind     = "image"
many     = true
search   = "exact"
label.en = "Photographs"
label.fr = "Photographies"
label.es = "Fotografías"
label.ar = "الصور"

[[field]]
tag      = 14
id       = "related"
kind     = "link"
register = "boats"
label.en = "Related"
label.fr = "Lié"
label.es = "Relacionado"
label.ar = "ذو صلة"
"#;

pub(crate) const BOAT_TYPES: &str = r#"id = "boat-types"
version = 1
title.en = "Types of boats"
title.fr = "Types de bateaux"
title.es = "Tipos de barcos"
title.ar = "أنواع القوارب"
source = "ours"

[[code]]
id = "sailing"
label.en = "Sailing boat"
label.fr = "Voilier"
label.es = "Velero"
label.ar = "قارب شراعي"
also = ["yacht", "sloop"]
near = ["motor"]

[[code]]
id = "motor"
label.en = "Motor boat"
label.fr = "Bateau à moteur"
label.es = "Lancha"
label.ar = "قارب بمحرك"

[[code]]
id = "barge"
label.en = "Motor boat"
label.fr = "Péniche"
label.es = "Barcaza"
label.ar = "صندل"

[[code]]
id = "galley"
label.en = "Galley"
label.fr = "Galère"
label.es = "Galera"
label.ar = "قادس"
retired = 1
"#;

const COUNTRIES: &str = r#"id = "countries"
version = 1
title.en = "Countries"
title.fr = "Pays"
title.es = "Países"
title.ar = "البلدان"
source = "ISO 3166-1"
[[code]]
id = "FR"
alpha3 = "FRA"
numeric = "250"
label.en = "France"
label.fr = "France"
label.es = "Francia"
label.ar = "فرنسا"
[[code]]
id = "CI"
alpha3 = "CIV"
label.en = "Côte d'Ivoire"
label.fr = "Côte d'Ivoire"
label.es = "Costa de Marfil"
label.ar = "كوت ديفوار"
also = ["Ivory Coast"]
[[code]]
id = "DE"
alpha3 = "DEU"
label.en = "Germany"
label.fr = "Allemagne"
label.es = "Alemania"
label.ar = "ألمانيا"
also = ["D"]
"#;

const PURPOSES: &str = r#"id = "purposes"
version = 1
title.en = "Purposes"
title.fr = "Finalités"
title.es = "Finalidades"
title.ar = "الأغراض"
source = "ours"
[[code]]
id = "locate-object"
label.en = "Locate an object"
label.fr = "Localiser un objet"
label.es = "Localizar un objeto"
label.ar = "تحديد مكان شيء"
"#;

const DOCUMENTS: &str = r#"id = "document-types"
version = 1
title.en = "Documents"
title.fr = "Documents"
title.es = "Documentos"
title.ar = "الوثائق"
source = "ours"
[[code]]
id = "passport"
label.en = "Passport"
label.fr = "Passeport"
label.es = "Pasaporte"
label.ar = "جواز سفر"
"#;

const LANGUAGES: &str = r#"id = "languages"
version = 1
title.en = "Languages"
title.fr = "Langues"
title.es = "Idiomas"
title.ar = "اللغات"
source = "ISO 639"
[[code]]
id = "fr"
label.en = "French"
label.fr = "Français"
label.es = "Francés"
label.ar = "الفرنسية"
"#;

pub(crate) const ROLES: &str = r#"[[role]]
id = "ncb.officer"
title.en = "Officer"
title.fr = "Agent"
title.es = "Agente"
title.ar = "موظف"
may = ["search", "read"]
[[role]]
id = "ncb.recorder"
title.en = "Recorder"
title.fr = "Enregistreur"
title.es = "Registrador"
title.ar = "مسجل"
may = ["search", "read", "record"]
[[role]]
id = "secretariat.reviewer"
title.en = "Reviewer"
title.fr = "Examinateur"
title.es = "Revisor"
title.ar = "مراجع"
may = ["search", "read"]
"#;

const WORDS: &str = "answer-hits = { $count ->\n    [one] One\n   *[other] { $count }\n}\nanswer-none = No record\n";

/// The files of the small catalogue.
pub(crate) fn files() -> Vec<(&'static str, String)> {
    let words = ["words/en.ftl", "words/fr.ftl", "words/es.ftl", "words/ar.ftl"].map(|path| (path, WORDS.to_string()));
    let mut files = vec![
        ("codes/boat-types.toml", BOAT_TYPES.to_string()),
        ("codes/countries.toml", COUNTRIES.to_string()),
        ("codes/document-types.toml", DOCUMENTS.to_string()),
        ("codes/languages.toml", LANGUAGES.to_string()),
        ("codes/purposes.toml", PURPOSES.to_string()),
        ("registers/boats.toml", BOATS.to_string()),
        ("roles.toml", ROLES.to_string()),
        ("sections/theft.toml", THEFT.to_string()),
    ];
    files.extend(words);
    files
}

/// The small catalogue after a change to its files.
pub(crate) fn changed(change: impl FnOnce(&mut Vec<(&'static str, String)>)) -> Result<Catalogue, Vec<Unsound>> {
    let mut files = files();
    change(&mut files);
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    Catalogue::read(&files, &KNOWN)
}

/// The small catalogue.
pub(crate) fn catalogue() -> Catalogue {
    changed(|_| {}).unwrap_or_else(|faults| panic!("{}", faults[0]))
}

/// The small catalogue with one text replaced by another in one of its files, once.
pub(crate) fn planted(file: &str, from: &str, to: &str) -> Result<Catalogue, Vec<Unsound>> {
    changed(|files| {
        let (_, text) = files.iter_mut().find(|(path, _)| *path == file).unwrap_or_else(|| panic!("no {file}"));
        assert!(text.contains(from), "{file} does not say {from:?}");
        *text = text.replacen(from, to, 1);
    })
}
