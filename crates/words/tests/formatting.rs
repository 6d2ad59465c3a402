//! Every language is whole, and says numbers its own way.
#![cfg(feature = "bundled")]

use suyuan_words::{Formats, Group, Language, ListWords, Part, Plural, Words, file, missing};

#[test]
fn a_complete_language_lacks_nothing() {
    for language in Language::ALL.into_iter().filter(|language| !language.is_draft()) {
        assert_eq!(missing(language), <[&str; 0]>::default(), "{language:?}");
    }
}

#[test]
fn every_part_of_every_language_loads() {
    for language in Language::ALL {
        let words = Words::begin(language, &Counting);
        for part in Part::ALL {
            assert!(!words.has(part));
            words.load(part, file(language, part).to_owned()).unwrap();
            assert!(words.has(part));
        }
    }
}

#[test]
fn a_file_of_another_version_is_refused() {
    let words = Words::begin(Language::ZhCn, &Counting);
    let cut = file(Language::ZhCn, Part::Start).rsplit_once('\n').unwrap().0;
    assert!(words.load(Part::Start, cut.to_owned()).is_err());
    assert!(!words.has(Part::Start));
    // Pages wait for their part; should one not, it shows nothing rather than the text of another message.
    assert_eq!(ListWords::of(words).comma(), "");
}

struct Counting;

impl Formats for Counting {
    fn plural(&self, count: u64, _: Language) -> Plural {
        if count == 1 { Plural::One } else { Plural::Other }
    }

    fn number(&self, value: f64, _: Language) -> String {
        value.to_string()
    }

    #[cfg(feature = "meanings")]
    fn date(&self, day: suyuan_record::IsoDate, _: Language) -> String {
        day.to_string()
    }

    #[cfg(feature = "meanings")]
    fn date_time(&self, at: suyuan_record::Seconds, _: Language) -> String {
        at.to_string()
    }
}
