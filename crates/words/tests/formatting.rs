//! Every language is whole, and says numbers its own way.
#![cfg(feature = "bundled")]

use suyuan_words::{CompareWords, HomeWords, Language, Part, ReasonWords, Words, file, missing};

#[test]
fn a_complete_language_lacks_nothing() {
    for language in Language::ALL.into_iter().filter(|language| !language.is_draft()) {
        assert_eq!(missing(language), <[&str; 0]>::default(), "{language:?}");
    }
}

#[test]
fn every_part_of_every_language_loads() {
    for language in Language::ALL {
        let words = Words::begin(language);
        for part in Part::ALL {
            assert!(!words.has(part));
            words.load(part, file(language, part).to_owned()).unwrap();
            assert!(words.has(part));
        }
    }
}

#[test]
fn a_file_of_another_version_is_refused() {
    let words = Words::begin(Language::ZhCn);
    let cut = file(Language::ZhCn, Part::Start).rsplit_once('\n').unwrap().0;
    assert!(words.load(Part::Start, cut.to_owned()).is_err());
    assert!(!words.has(Part::Start));
    // Pages wait for their part; should one not, it shows nothing rather than the text of another message.
    assert_eq!(HomeWords::of(words).scan(), "");
}

#[test]
fn a_number_takes_the_form_that_goes_with_it() {
    let differing = |language, count| CompareWords::of(Words::bundled(language)).differing(count);
    assert_eq!(differing(Language::En, 1), "1 row differs");
    assert_eq!(differing(Language::En, 2), "2 rows differ");
    assert_eq!(differing(Language::ZhCn, 1), "有 1 项不同");
}

#[test]
fn what_stands_within_a_text_from_right_to_left_is_isolated() {
    let imitates = |language| ReasonWords::of(Words::bundled(language)).link_look_alike("suyuan.example");
    assert!(imitates(Language::Ug).contains("\u{2068}suyuan.example\u{2069}"), "{}", imitates(Language::Ug));
    assert_eq!(imitates(Language::ZhCn), "链接在冒充 suyuan.example");
}
