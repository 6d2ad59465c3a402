//! Every language within the program.

use std::sync::LazyLock;

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

use crate::formats::{Formats, Plural, install_formats};
use crate::languages::{Language, Part, file};
use crate::words::Words;

impl Words {
    /// The texts of a language, from within the program.
    #[must_use]
    pub fn bundled(language: Language) -> Self {
        static ALL: LazyLock<[Words; Language::ALL.len()]> = LazyLock::new(|| {
            install_formats(&Library);
            Language::ALL.map(whole)
        });
        ALL[language as usize]
    }
}

fn whole(language: Language) -> Words {
    let words = Words::begin(language);
    for part in Part::ALL {
        // The files are of this very build.
        let _ = words.load(part, file(language, part).to_owned());
    }
    words
}

/// Plural rules of ICU4X; numbers and dates without a zone or a calendar of their own.
struct Library;

impl Formats for Library {
    fn plural(&self, count: u64, language: Language) -> Plural {
        thread_local! {
            static RULES: [Option<PluralRules>; Language::ALL.len()] = Language::ALL.map(|language| {
                let locale: Locale = language.tag().parse().ok()?;
                PluralRules::try_new(locale.into(), PluralRulesOptions::default()).ok()
            });
        }
        let category =
            |rules: &[Option<PluralRules>]| rules[language as usize].as_ref().map(|of| of.category_for(count));
        match RULES.with(|rules| category(rules)) {
            Some(PluralCategory::Zero) => Plural::Zero,
            Some(PluralCategory::One) => Plural::One,
            Some(PluralCategory::Two) => Plural::Two,
            Some(PluralCategory::Few) => Plural::Few,
            Some(PluralCategory::Many) => Plural::Many,
            Some(PluralCategory::Other) | None => Plural::Other,
        }
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
