use super::wanted::Wanted;
use huecry_catalogue::Colour;

fn read(query: &str) -> Result<Wanted, String> {
    Wanted::read(Colour::Red, query, 160)
}

#[test]
fn what_clients_send_is_read_and_said_back_in_its_order() {
    let wanted = read("&arrestWarrantCountryId=DE&ageMax=25&ageMin=0&resultPerPage=160&sexId=&utm=x").unwrap();
    let said: Vec<String> = wanted.echo().iter().map(|(key, value)| format!("{key}={value}")).collect();
    assert_eq!(said, ["page=1", "resultPerPage=160", "ageMin=0", "ageMax=25", "arrestWarrantCountryId=\"DE\""]);
    assert_eq!(wanted.query(2), "ageMin=0&ageMax=25&arrestWarrantCountryId=DE&resultPerPage=160&page=2");
    assert_eq!((read("").unwrap().per_page, read("resultPerPage=9999").unwrap().per_page), (20, 160));
    assert_eq!((read("resultPerPage=0").unwrap().per_page, read("page=0").unwrap().page), (1, 1));
    for wrong in ["page=x", "page=-1", "ageMin=old", "resultPerPage=1.5"] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn hostile_patterns_are_refused_and_plain_ones_are_not() {
    let deep = format!("name={}", "%28".repeat(60) + "a" + &"%29".repeat(60));
    let long = format!("name={}", "a".repeat(401));
    for hostile in ["name=(a{1000}){1000}", "name=%5Cw{500}{500}", "name=%28", "forename=[", &deep, &long] {
        assert!(read(hostile).is_err(), "{hostile}");
    }
    for sound in ["name=^....$", "name=(a%2B)%2Bb", "forename=Jos%C3%A9", "name=O'Neill"] {
        assert!(read(sound).is_ok(), "{sound}");
    }
}
