//! The bureaux of the invented world: a General Secretariat and the bureaux of fourteen countries.

use super::dice::Dice;

/// A bureau, with what its country's names, towns, plates and documents look like.
#[derive(Debug, PartialEq, Eq)]
pub struct Bureau {
    /// Its id; the country it answers for, save for the General Secretariat.
    pub id: &'static str,
    /// What people call it.
    pub name: &'static str,
    /// How much of each register it records, beside the others.
    pub weight: u32,
    /// The culture most of its names come from; the id of a list.
    pub culture: &'static str,
    /// Towns.
    pub towns: &'static [&'static str],
    /// Plates, passports and identity cards, as patterns of the dice.
    pub(super) plate: &'static [&'static str],
    pub(super) passport: &'static str,
    pub(super) card: &'static str,
}

impl Bureau {
    /// Whether it is the General Secretariat.
    pub fn is_secretariat(&self) -> bool {
        self.id == SECRETARIAT
    }
}

/// The bureau of an id.
pub fn bureau(id: &str) -> Option<&'static Bureau> {
    BUREAUX.iter().find(|bureau| bureau.id == id)
}

/// The bureau of some country, more often of one that records much.
pub(super) fn any(dice: &mut Dice) -> &'static Bureau {
    let mut left = dice.below(BUREAUX.iter().map(|b| b.weight as usize).sum());
    for bureau in &BUREAUX {
        match left.checked_sub(bureau.weight as usize) {
            Some(rest) => left = rest,
            None => return bureau,
        }
    }
    &BUREAUX[0]
}

/// The bureau of the organisation's own secretariat.
pub const SECRETARIAT: &str = "GS";

/// Every bureau; the General Secretariat last, since it is founded with the node.
pub static BUREAUX: [Bureau; 15] = [
    Bureau {
        id: "FR",
        name: "NCB Paris",
        weight: 12,
        culture: "french",
        towns: &[
            "Paris",
            "Lyon",
            "Marseille",
            "Lille",
            "Nantes",
            "Bordeaux",
            "Toulouse",
            "Nice",
            "Strasbourg",
            "Rennes",
        ],
        plate: &["@@-###-@@"],
        passport: "##@@#####",
        card: "@#@#@##@#",
    },
    Bureau {
        id: "ES",
        name: "NCB Madrid",
        weight: 10,
        culture: "spanish",
        towns: &[
            "Madrid",
            "Barcelona",
            "Sevilla",
            "Valencia",
            "Zaragoza",
            "Málaga",
            "Bilbao",
            "Alicante",
            "Vigo",
            "Murcia",
        ],
        plate: &["#### ==="],
        passport: "@@@######",
        card: "@@@######",
    },
    Bureau {
        id: "DE",
        name: "NCB Wiesbaden",
        weight: 11,
        culture: "german",
        towns: &[
            "Berlin",
            "Hamburg",
            "München",
            "Köln",
            "Frankfurt",
            "Leipzig",
            "Dresden",
            "Bremen",
            "Nürnberg",
            "Kiel",
        ],
        plate: &["B-@@ ####", "HH-@@ ####", "M-@@ ####", "K-@@ ###", "F-@@ ####", "L-@@ ###"],
        passport: "C%%%%%%%%",
        card: "L%%%%%%%%",
    },
    Bureau {
        id: "GB",
        name: "NCB Manchester",
        weight: 10,
        culture: "english",
        towns: &[
            "London",
            "Manchester",
            "Birmingham",
            "Leeds",
            "Glasgow",
            "Bristol",
            "Cardiff",
            "Belfast",
            "Dover",
            "Liverpool",
        ],
        plate: &["@@## @@@"],
        passport: "#########",
        card: "@@#######",
    },
    Bureau {
        id: "IT",
        name: "NCB Rome",
        weight: 10,
        culture: "italian",
        towns: &["Roma", "Milano", "Napoli", "Torino", "Palermo", "Genova", "Bologna", "Firenze", "Bari", "Trieste"],
        plate: &["@@ ###@@"],
        passport: "Y@#######",
        card: "CA#####@@",
    },
    Bureau {
        id: "RO",
        name: "NCB Bucharest",
        weight: 7,
        culture: "romanian",
        towns: &["București", "Cluj-Napoca", "Timișoara", "Iași", "Constanța", "Craiova", "Brașov", "Galați", "Oradea"],
        plate: &["B ### @@@", "CJ ## @@@", "TM ## @@@", "IS ## @@@", "CT ## @@@"],
        passport: "05#######",
        card: "RX######",
    },
    Bureau {
        id: "MA",
        name: "NCB Rabat",
        weight: 7,
        culture: "arabic",
        towns: &[
            "Rabat",
            "Casablanca",
            "Fès",
            "Marrakech",
            "Tanger",
            "Agadir",
            "Meknès",
            "Oujda",
            "Kénitra",
            "Tétouan",
        ],
        plate: &["#####-A-#", "#####-B-##", "#####-D-##"],
        passport: "@@#######",
        card: "@@######",
    },
    Bureau {
        id: "EG",
        name: "NCB Cairo",
        weight: 7,
        culture: "arabic",
        towns: &[
            "القاهرة",
            "الإسكندرية",
            "Giza",
            "Port Said",
            "Suez",
            "Luxor",
            "Mansoura",
            "Tanta",
            "Asyut",
            "Damietta",
        ],
        plate: &["@@@ ####", "@@@ ###"],
        passport: "A########",
        card: "2#############",
    },
    Bureau {
        id: "TR",
        name: "NCB Ankara",
        weight: 8,
        culture: "turkish",
        towns: &["Ankara", "İstanbul", "İzmir", "Bursa", "Antalya", "Adana", "Konya", "Gaziantep", "Mersin", "Trabzon"],
        plate: &["34 @@@ ###", "06 @@ ####", "35 @@ ###", "16 @@@ ##", "07 @@ ###"],
        passport: "U########",
        card: "A##@#####",
    },
    Bureau {
        id: "UA",
        name: "NCB Kyiv",
        weight: 7,
        culture: "ukrainian",
        towns: &["Київ", "Харків", "Одеса", "Дніпро", "Львів", "Kyiv", "Odesa", "Lviv", "Чернівці", "Полтава"],
        plate: &["AA #### BB", "AX #### CH", "BH #### EK", "BC #### MI"],
        passport: "F@######",
        card: "00#######",
    },
    Bureau {
        id: "GR",
        name: "NCB Athens",
        weight: 5,
        culture: "greek",
        towns: &["Αθήνα", "Θεσσαλονίκη", "Πάτρα", "Piraeus", "Ηράκλειο", "Λάρισα", "Βόλος", "Rhodes", "Καβάλα"],
        plate: &["YZX-####", "NBK-####", "IKM-####", "HBT-####"],
        passport: "A@#######",
        card: "A@######",
    },
    Bureau {
        id: "JP",
        name: "NCB Tokyo",
        weight: 4,
        culture: "japanese",
        towns: &["東京", "大阪", "名古屋", "横浜", "神戸", "福岡", "札幌", "仙台", "Narita", "Kansai"],
        plate: &["品川 3## さ ##-##", "横浜 5## ふ ##-##", "大阪 3## た ##-##"],
        passport: "T@#######",
        card: "@@########@@",
    },
    Bureau {
        id: "KR",
        name: "NCB Seoul",
        weight: 4,
        culture: "korean",
        towns: &["서울", "부산", "인천", "대구", "대전", "광주", "수원", "Incheon", "울산", "제주"],
        plate: &["##가 ####", "##나 ####", "1##다 ####"],
        passport: "M########",
        card: "############",
    },
    Bureau {
        id: "BR",
        name: "NCB Brasília",
        weight: 6,
        culture: "portuguese",
        towns: &[
            "São Paulo",
            "Rio de Janeiro",
            "Brasília",
            "Salvador",
            "Recife",
            "Fortaleza",
            "Manaus",
            "Santos",
            "Curitiba",
        ],
        plate: &["@@@#@##"],
        passport: "F@######",
        card: "#########",
    },
    Bureau {
        id: SECRETARIAT,
        name: "General Secretariat",
        weight: 0,
        culture: "english",
        towns: &["Lyon", "Singapore", "Nairobi", "Buenos Aires"],
        plate: &["@@-###-@@"],
        passport: "#########",
        card: "#########",
    },
];
