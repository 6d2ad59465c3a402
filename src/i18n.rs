//! Languages: Chinese first, English equal. Every visible text comes from [`crate::locales`], where each entry holds both
//! languages side by side, so that a missing translation does not compile.

use crate::state::State;
use leptos::prelude::*;
use suyuan_record::Localized;

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Locale {
    /// Simplified Chinese.
    #[default]
    ZhCn,
    /// English.
    En,
}

impl Locale {
    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language that a tag asks for; `None` where it is neither.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::ZhCn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::ZhCn => Self::En,
            Self::En => Self::ZhCn,
        }
    }

    /// What stands between the items of a list.
    #[must_use]
    pub fn comma(self) -> &'static str {
        self.pick("、", ", ")
    }

    /// Picks the text of this language.
    #[must_use]
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Self::ZhCn => zh,
            Self::En => en,
        }
    }
}

/// The language in use. Pages are laid anew when it changes, so they read it once.
#[derive(Debug, Clone, Copy)]
pub struct LocaleContext(pub State<Locale>);

/// The language in use, read once.
#[must_use]
pub fn locale() -> Locale {
    use_context::<LocaleContext>().map_or_else(Locale::default, |context| context.0.get_untracked())
}

/// Declares the texts of one page or component: a struct with one field an entry, and its two languages.
#[macro_export]
macro_rules! texts {
    ($(#[$meta:meta])* $name:ident { $($key:ident: $zh:literal, $en:literal;)+ }) => {
        $(#[$meta])*
        #[allow(missing_docs, reason = "the entries are their own documentation")]
        #[derive(Debug)]
        pub struct $name { $(pub $key: &'static str,)+ }

        impl $name {
            const ZH: Self = Self { $($key: $zh,)+ };
            const EN: Self = Self { $($key: $en,)+ };

            /// The texts in the language in use.
            #[must_use]
            pub fn now() -> &'static Self {
                $crate::i18n::locale().pick(&Self::ZH, &Self::EN)
            }
        }
    };
}
/// A text of a record in the language in use; `None` where it has none, so that it leaves no hole on the page.
#[must_use]
pub fn local(text: &Localized) -> Option<String> {
    Some(text.get(locale().tag()).to_owned()).filter(|text| !text.is_empty())
}
