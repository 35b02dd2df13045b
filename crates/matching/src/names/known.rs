//! Names known to be forms of one another although they neither look nor sound alike enough.
//! Hand-written and short: what a border officer knows. What is learned from data is a matter
//! for the catalogue.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The set a folded word belongs to, from 1; 0 for none.
pub fn set_of(folded: &str) -> u16 {
    SETS_BY_WORD.get(folded).copied().unwrap_or(0)
}

/// A Korean or Chinese family name: beside one, short words are syllables of the given name.
pub(super) fn is_eastern_family(folded: &str) -> bool {
    set_of(folded) > WESTERN
}

/// Every word of the sets, for their test.
#[cfg(test)]
pub(super) fn listed() -> impl Iterator<Item = &'static str> {
    SETS.iter().flat_map(|words| words.split_ascii_whitespace())
}

static SETS_BY_WORD: LazyLock<HashMap<&'static str, u16>> = LazyLock::new(|| {
    let numbered = SETS.iter().zip(1u16..);
    numbered.flat_map(|(words, set)| words.split_ascii_whitespace().map(move |word| (word, set))).collect()
});

/// The sets before those of Korean and Chinese family names.
const WESTERN: u16 = 91;

/// A word stands in one set only: the likeliest.
const SETS: &[&str] = &[
    // prophets and saints
    "yusuf youssef yousef yousuf yusef yusup yosef joseph jose josef giuseppe jozef iosif osip يوسف иосиф осип юсуф",
    "ibrahim ebrahim ibraheem abraham abram avraham brahim ابراهيم авраам абрам ибрагим אברהמ",
    "musa moussa moosa mousa moses moshe moise moisei موسي моисей муса משה",
    "isa issa eissa eesa jesus عيسي иса",
    "dawud daoud dawood daud david davud davut dawit داود давид дауд דוד",
    "sulayman suleiman sulaiman soleiman soliman suleyman souleymane solomon salomon سليمان соломон сулейман שלמה",
    "yahya yahia yehia yaya يحيي яхья",
    "ilyas elias ilias elijah eliyahu ilya الياس илья",
    "maryam mariam maryum miriam mary maria marie mariya meryem مريم мария марьям мариам מרימ",
    "yaqub yakub yaqoub yacoub yakoub jacob jakob yaakov jacobo يعقوب яков якуб יעקב",
    "ishaq ishak isaac isaak yitzhak اسحاق исаак исхак יצחק",
    "ismail esmail ismael ismayil ishmael اسماعيل исмаил измаил ישמעאל",
    "harun haroun aaron aharon هارون аарон харун אהרנ אהרונ",
    "ayyub ayoub ayub job iyov ايوب иов איוב",
    "zakariya zakaria zakariyya zachary zechariah zakhar zacarias زكريا захар",
    "jibril gibril jibreel djibril gabriel gavriil جبريل гавриил джибриль",
    "mikail michael mikhail mikhael mykhailo mihail miguel michel michal michele mihai misha ميخاييل михаил михайло מיכאל",
    "idris idriss idrees enoch ادريس идрис",
    "nuh nooh noah noach نوح ной נח",
    // Slavic forms and their neighbours
    "aleksandr alexander alexandr oleksandr aliaksandr alejandro alessandro alexandre sasha iskandar eskandar александр олександр аляксандр",
    "nikolai nikolay nicholas mykola mikalai nicolas nikolaos nicola николай микола мікалай",
    "evgeny evgeni evgenii yevgeny yevgeni yevhen eugene eugen eugenio yauhen евгений євген яўген",
    "pavel paul pavlo pablo paolo paulo pavlos boulos bulus павел павло بولس",
    "petr pyotr petro peter piotr pedro pietro pierre petros butros boutros петр петро بطرس",
    "andrei andrey andrii andriy andrew andreas andre andres andrzej андрей андрій",
    "yuri yury yurii iurii george georgy georgi georgii heorhii georgios jorge giorgio jerzy jurij jiri iouri юрий юрій георгий георгій جورج",
    "ivan john johann johannes jan juan giovanni jean joao ioannis yochanan hovhannes yuhanna yohanna иван іван يوحنا",
    "sergei sergey serhii serhiy siarhei sergio serge сергей сергій сяргей",
    "vladimir volodymyr uladzimir wladimir vladymyr владимир володимир уладзімір",
    "dmitry dmitri dmitrii dmytro zmitser dzmitry demetrios dimitri dimitrios дмитрий дмитро дзмітрый",
    "anna hanna hannah anne ann ana anya анна ганна hanne",
    "elena olena alena helen helena yelena ellen helene eleni елена олена алена",
    "olga olha volha helga ольга вольга",
    "igor ihor ihar игорь ігор ігар",
    "oleg oleh aleh олег алег",
    "konstantin kostiantyn kanstantsin constantine konstantinos constantin константин костянтин",
    "grigory grigori grigorii hryhorii hryhoriy ryhor gregory gregor krikor grigor григорий григорій рыгор",
    "vasily vasili vasilii vasyl basil vassilis basilio василий василь",
    "aleksei alexei aleksey alexey oleksii oleksiy aliaksei alexis алексей олексій аляксей",
    "ekaterina yekaterina kateryna katsiaryna catherine katherine katarina catalina katarzyna katherina екатерина катерина кацярына",
    "natalya natalia nataliya nataliia natallia nathalie наталья наталия наталія",
    "tatyana tatiana tetiana tetyana tatsiana татьяна тетяна",
    "svetlana svitlana sviatlana светлана світлана",
    "irina iryna irene irena ирина ірина",
    "kirill kyrylo kiryl cyril кирилл кирило кірыл",
    "maksim maxim maksym maxime максим",
    "viktor victor vittorio виктор віктор віктар",
    "stepan stefan stephen steven esteban stephan stefano stepanos etienne степан",
    "fyodor fedor fedir theodor theodore teodor fiodar федор федір",
    "yakov yakiv",
    "lev leo leon leonid leonidas лев леонид леонід",
    "timofei timothy tymofii тимофей тимофій",
    "matvei matthew matvii mateusz matteo mateo mathieu matthias mathias matti матвей матвій",
    "luka lukas luke lucas luca lukasz лука",
    "mark marcus marco marcos markus marc marek марк",
    "filipp philip philippe felipe filippo filip филипп пилип",
    "yefim efim ефим юхим",
    // Western short forms
    "william bill will billy guillermo wilhelm guillaume liam",
    "robert bob rob bobby roberto",
    "richard dick rick ricardo",
    "edward ed eddie eduard eduardo edouard",
    "charles charlie carlos karl carl carlo karel karol",
    "henry harry henri heinrich enrique hendrik henrik",
    "james jim jimmy jaime jacques diego",
    "thomas tom tommy tomas tomasz tommaso",
    "antony anthony tony antonio anton antoine антон",
    "elizabeth elisabeth liz betty elisabetta elzbieta yelizaveta elizaveta isabel елизавета єлизавета",
    "margaret maggie peggy margarita marguerite malgorzata",
    "francis frank francisco francesco francois franz franciszek pancho",
    "louis luis luigi ludwig lewis lodewijk ludovic",
    "lawrence laurence lorenzo laurent lars",
    "ferdinand fernando hernando",
    "ernest ernesto ernst",
    // Arabic names heard very differently at home and abroad
    "mohammed muhammad mohamed mohammad muhammed mohamad muhamad mohamud muhammadu mamadou mouhamadou mehmet mahamat mahamadou magomed magomet mahomet mukhammad mohd muhamed md mhd محمد امحمد магомед мухаммад мохаммед מוחמד",
    "ahmad ahmed ahmet akhmed akhmad ahmadou amadou احمد ахмед ахмад",
    "umar omar omer umer oumar oumarou amor amr cumar عمر умар омар",
    "uthman othman osman usman ousmane cismaan عثمان осман усман",
    "ali aly cali علي али",
    "hassan hasan hassen xasan حسن хасан гасан",
    "hussein husayn hussain hossein husain hossain houcine hocine hussayn hissene huseyin husein xuseen حسين хусейн гусейн",
    "abdallah abdoulaye abdullahi abdillahi abdilaahi cabdilaahi cabdulle abdulle عبدالله عبداله абдулла абдуллах",
    "khalid khaled halid xalid خالد халид",
    "jamal gamal djamel jamel cemal جمال джамал джамаль",
    "qadhafi gaddafi gadhafi qaddafi kadhafi kaddafi ghaddafi gheddafi gathafi khadafy kadafi القذافي قذافي каддафи",
    "rajab recep ragab redjep رجب",
    "aisha aicha ayesha aysha ayse aissatou caasha عايشه عاشه",
    "fatima fatimah fatma fatoumata fadumo faadumo فاطمه",
    "khadija hatice khadijah kadidia khadiija خديجه",
    "abubakr boubacar boubakar aboubacar bubakar",
    "said saeed saiid saied sayeed saced siciid سعيد саид",
    "salah saleh",
    // Korean family names, North and South
    "ri lee yi rhee li 이 리",
    "pak park bak 박",
    "kim gim 김",
    "choe choi chwe 최",
    "jong jung jeong chong chung cheong 정",
    "jo cho joe 조",
    "im rim lim yim 임 림",
    "ryu yoo yu you lyu 유 류",
    "ro no noh roh 노 로",
    "kang gang 강",
    "paek baek paik 백",
    "sin shin 신",
    "o oh 오",
    "u woo 우",
    "yun yoon 윤",
    "ryang 양",
    "mun moon 문",
    "kwon gwon 권",
    "ko go koh 고",
    // Chinese family names, Mandarin and southern
    "chen chan tan 陈 陳",
    "huang wong ng 黄 黃",
    "wu goh 吴 吳",
    "zhang chang cheung teo 张 張",
    "wang ong 王",
    "xu hsu 徐 许 許",
    "zhou chou chow chew 周",
    "cai tsai choy 蔡",
    "liang leung 梁",
    "zheng tay 郑 鄭",
    "xie hsieh tse 谢 謝",
    "guo kuo kwok 郭",
    "liu lau low 刘 劉",
    "lin lam 林",
    "yang yeung 杨 楊",
];
