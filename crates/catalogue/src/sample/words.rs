//! The words invented records are made of. Common given and family names, joined at random.

/// Names of one part of the world, each as it is written in Latin letters and in its own script.
pub(super) struct Culture {
    pub given: &'static [(&'static str, &'static str)],
    pub family: &'static [(&'static str, &'static str)],
    /// Whether its own script is another than Latin.
    pub own_script: bool,
    /// Whether the family name stands first, without a space between.
    pub family_first: bool,
}

impl Culture {
    /// The whole name in its own script.
    pub fn order(&self, given: &str, family: &str) -> String {
        if self.family_first { format!("{family}{given}") } else { format!("{given} {family}") }
    }
}

const fn latin(
    given: &'static [(&'static str, &'static str)],
    family: &'static [(&'static str, &'static str)],
) -> Culture {
    Culture { given, family, own_script: false, family_first: false }
}

pub(super) static CULTURES: [Culture; 8] = [
    latin(
        &[
            ("Anna", ""),
            ("José", ""),
            ("Marie", ""),
            ("Piotr", ""),
            ("Zoë", ""),
            ("Łukasz", ""),
            ("Ines", ""),
            ("João", ""),
            ("Søren", ""),
            ("Elif", ""),
        ],
        &[
            ("Eriksson", ""),
            ("García López", ""),
            ("Nowak", ""),
            ("Dupont", ""),
            ("O'Brien", ""),
            ("van der Berg", ""),
            ("Müller", ""),
            ("Yılmaz", ""),
            ("Popescu", ""),
            ("da Silva", ""),
        ],
    ),
    latin(
        &[
            ("Kwame", ""),
            ("Chinwe", ""),
            ("Thandiwe", ""),
            ("Abebe", ""),
            ("Fatou", ""),
            ("Nguyễn Thị", ""),
            ("Maria Clara", ""),
            ("Bayu", ""),
        ],
        &[
            ("Mensah", ""),
            ("Okafor", ""),
            ("Dlamini", ""),
            ("Tadesse", ""),
            ("Diallo", ""),
            ("Hoa", ""),
            ("dela Cruz", ""),
            ("Wibowo", ""),
        ],
    ),
    Culture {
        given: &[
            ("Ahmad", "أحمد"),
            ("Muhammad", "محمد"),
            ("Fatima", "فاطمة"),
            ("Yusuf", "يوسف"),
            ("Khalid", "خالد"),
            ("Layla", "ليلى"),
            ("Umar", "عمر"),
            ("Maryam", "مريم"),
        ],
        family: &[
            ("al-Hassan", "الحسن"),
            ("Mansour", "منصور"),
            ("al-Masri", "المصري"),
            ("Haddad", "حداد"),
            ("Saleh", "صالح"),
            ("Nasser", "ناصر"),
            ("al-Khouri", "الخوري"),
            ("Darwish", "درويش"),
        ],
        own_script: true,
        family_first: false,
    },
    Culture {
        given: &[
            ("Ivan", "Иван"),
            ("Olga", "Ольга"),
            ("Dmitri", "Дмитрий"),
            ("Natalia", "Наталья"),
            ("Sergei", "Сергей"),
            ("Yulia", "Юлия"),
            ("Oleksandr", "Олександр"),
            ("Ganna", "Ганна"),
        ],
        family: &[
            ("Petrov", "Петров"),
            ("Kuznetsova", "Кузнецова"),
            ("Shevchenko", "Шевченко"),
            ("Volkov", "Волков"),
            ("Zhukov", "Жуков"),
            ("Khrushch", "Хрущ"),
            ("Bondarenko", "Бондаренко"),
        ],
        own_script: true,
        family_first: false,
    },
    Culture {
        given: &[
            ("Giorgos", "Γιώργος"),
            ("Eleni", "Ελένη"),
            ("Nikos", "Νίκος"),
            ("Sofia", "Σοφία"),
            ("Kostas", "Κώστας"),
        ],
        family: &[
            ("Papadopoulos", "Παπαδόπουλος"),
            ("Georgiou", "Γεωργίου"),
            ("Ioannidis", "Ιωαννίδης"),
            ("Makris", "Μακρής"),
        ],
        own_script: true,
        family_first: false,
    },
    Culture {
        given: &[("David", "דוד"), ("Sara", "שרה"), ("Moshe", "משה"), ("Rivka", "רבקה"), ("Yael", "יעל")],
        family: &[("Cohen", "כהן"), ("Levi", "לוי"), ("Mizrahi", "מזרחי"), ("Peretz", "פרץ")],
        own_script: true,
        family_first: false,
    },
    Culture {
        given: &[
            ("Wei", "伟"),
            ("Xiaoming", "小明"),
            ("Li", "丽"),
            ("Jianguo", "建国"),
            ("Yan", "燕"),
            ("Zhihao", "志豪"),
        ],
        family: &[("Wang", "王"), ("Zhang", "张"), ("Liu", "刘"), ("Chen", "陈"), ("Ouyang", "欧阳"), ("Zhao", "赵")],
        own_script: true,
        family_first: true,
    },
    Culture {
        given: &[("Minjun", "민준"), ("Seoyeon", "서연"), ("Jihoon", "지훈"), ("Haeun", "하은"), ("Dongwook", "동욱")],
        family: &[("Kim", "김"), ("Lee", "이"), ("Park", "박"), ("Choi", "최"), ("Jung", "정")],
        own_script: true,
        family_first: true,
    },
];

pub(super) static MAKERS: [&str; 12] = [
    "Norvik",
    "Kestrel Works",
    "Tavola",
    "Brennan & Sohn",
    "Zastrow",
    "Almeida",
    "Hikari",
    "Manufacture du Rhône",
    "Ostrava Zbroj",
    "Sable",
    "Corriedale",
    "Unknown workshop",
];

pub(super) static VESSELS: [&str; 12] = [
    "Blue Heron",
    "Stella Maris",
    "Ocean Harmony",
    "Golden Tide",
    "Al Noor",
    "Северный ветер",
    "Santa Isabel",
    "Hai Xing",
    "Aegean Pearl",
    "Cape Verde Star",
    "Nordic Dawn",
    "Karimata",
];

pub(super) static TITLES: [&str; 12] = [
    "Woman with a Lute",
    "Still Life with Lemons",
    "La Moisson",
    "Virgen con el Niño",
    "View of the Harbour",
    "The Return of the Herd",
    "Portrait d'un inconnu",
    "Winter Landscape",
    "Dos figuras",
    "St Nicholas",
    "منظر البحر",
    "山水",
];

pub(super) static ORGANISATIONS: [&str; 10] = [
    "Meridian Shipping",
    "Banco del Puerto",
    "Baltic Reinsurance",
    "Société Lumière",
    "Golden Gate Exchange",
    "Al Amal Trading",
    "Северсталь Транзит",
    "Red Sea Pilots",
    "Delta Cold Storage",
    "Harbour Mutual",
];

pub(super) static CITIES: [(&str, &str); 14] = [
    ("Bucharest", "RO"),
    ("Lyon", "FR"),
    ("Sevilla", "ES"),
    ("القاهرة", "EG"),
    ("Москва", "RU"),
    ("Αθήνα", "GR"),
    ("北京", "CN"),
    ("서울", "KR"),
    ("Lagos, Ikeja", "NG"),
    ("São Paulo", "BR"),
    ("Wien, 3. Bezirk", "AT"),
    ("Nairobi", "KE"),
    ("İzmir", "TR"),
    ("Manila", "PH"),
];

/// Far enough from any coast that a degree astray is still water.
pub(super) static SEAS: [(&str, f64, f64); 6] = [
    ("Gulf of Aden", 12.8, 48.2),
    ("Indian Ocean, east of Socotra", 12.5, 58.5),
    ("Gulf of Guinea", 2.4, 3.5),
    ("South China Sea", 11.5, 113.0),
    ("Arabian Sea", 15.5, 62.0),
    ("Caribbean Sea", 14.5, -74.0),
];

pub(super) static PASSAGES: [(&str, &str); 14] = [
    ("en", "Seen last near the central station."),
    ("en", "Scratches along the left side, one of them repaired."),
    ("en", "Taken by night; no witness.\nThe lock was cut."),
    ("en", "A small anchor engraved below the edge"),
    ("en", "Driver's door forced"),
    ("fr", "Aperçu pour la dernière fois près du port."),
    ("fr", "Réparation ancienne visible au revers"),
    ("fr", "Enlevé d'un entrepôt pendant le week-end."),
    ("es", "Visto por última vez en la frontera."),
    ("es", "Marca de fuego en la base, poco legible"),
    ("es", "Tres embarcaciones rápidas, escala de gancho."),
    ("ar", "شوهد آخر مرة قرب الميناء."),
    ("ar", "كسر في الطرف الأيمن"),
    ("ar", "سُرق ليلاً من المستودع."),
];
