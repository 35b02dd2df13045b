use super::*;
use serde_json::json;

#[test]
fn only_the_benches_of_huecry_are_offered() {
    let target = |name: &str, kind: &str| json!({ "name": name, "kind": [kind] });
    let metadata = json!({ "packages": [
        { "name": "huecry", "targets": [target("huecry", "bin"), target("recall", "bench"), target("search", "bench")] },
        { "name": "huecry-store", "targets": [target("commit", "bench")] },
    ]});
    assert_eq!(benches(&metadata), ["recall", "search"]);
    assert_eq!(benches(&json!({})), [""; 0]);
}
