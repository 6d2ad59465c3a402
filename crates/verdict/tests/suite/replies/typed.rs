//! Typed digits, which name an item only within their issuer.

use super::*;

#[test]
fn typed_digits_of_another_issuer_are_untrusted() {
    let world = World::new();
    // The same digits are printed by another company, which signs its own record of them.
    let theirs = Statement { iss: "other".into(), ..recent() };
    let opened = world.open(&world.reply_with(sign(&world.other, &theirs)), typed("690123450007"));
    assert!(matches!(opened.statement, StatementEvidence::ForAnotherCode { .. }));
    assert_eq!(outcome(opened), Outcome::Untrusted);
}

#[test]
fn other_typed_digits_are_untrusted() {
    let world = World::new();
    for digits in ["690123450008", "69012345000", "6901234500070", "", " - "] {
        let opened = world.open(&world.reply(), typed(digits));
        assert!(matches!(opened.statement, StatementEvidence::ForAnotherCode { .. }), "{digits:?}");
        assert_eq!(outcome(opened), Outcome::Untrusted, "{digits:?}");
    }
}

#[test]
fn a_standing_proves_nothing_about_typed_digits_whose_record_is_refused() {
    let world = World::new();
    // Which code the digits stand for only the record tells.
    let opened = world.open(&world.reply_with("forged".into()), typed("690123450007"));
    assert_eq!(opened.standing, StandingEvidence::ForAnotherCode);
    assert_eq!(outcome(opened), Outcome::Untrusted);
}

#[test]
fn typed_nothing_matches_no_record_without_a_printed_number() {
    let world = World::new();
    for printed_number in [None, Some(String::new()), Some(" - ".into())] {
        let bare = Statement { printed_number, ..recent() };
        let opened = world.open(&world.reply_with(sign(&world.maker, &bare)), typed(""));
        assert!(matches!(opened.statement, StatementEvidence::ForAnotherCode { .. }));
    }
}
