//! The language in use, and its words. They come as files, a language alone, so that a page carries no other.

use crate::edge::words::{self as files, Intl, NotLoaded};
use crate::state::State;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use suyuan_record::Localized;
use suyuan_words::{Group, Language, Part, Words};

thread_local! {
    /// The language that was chosen; its files may be on their way.
    static CHOSEN: Cell<Language> = const { Cell::new(Language::ZhCn) };
    /// The words that pages are written in.
    static IN_USE: Cell<Option<Words>> = const { Cell::new(None) };
    /// What was loaded of each language: a language is begun once.
    static BEGUN: RefCell<[Option<Words>; Language::ALL.len()]> = const { RefCell::new([None; Language::ALL.len()]) };
    /// The parts that pages asked for so far: another language needs them too.
    static NEEDED: RefCell<Vec<Part>> = const { RefCell::new(Vec::new()) };
}

/// The words in use, for what follows them. Pages draw their words anew when they change, and keep what was entered.
#[derive(Debug, Clone, Copy)]
pub struct LanguageContext(pub State<Words>);

/// The words in use, read once.
#[must_use]
pub fn words() -> Words {
    IN_USE.get().unwrap_or_else(|| begun(CHOSEN.get()))
}

/// The language in use, read once.
#[must_use]
pub fn language() -> Language {
    words().language()
}

/// A group of words in the language in use: `HomeWords::now()`.
pub trait InUse: Group + Sized {
    /// The group in the language in use, read once.
    #[must_use]
    fn now() -> Self {
        Self::of(words())
    }
}

impl<T: Group> InUse for T {}

/// Writes pages in `words` from now on.
pub fn put_to_use(words: Words) {
    CHOSEN.set(words.language());
    IN_USE.set(Some(words));
}

/// Chooses a language ahead of its files, so that what is loaded meanwhile is loaded in it.
pub fn choose(language: Language) {
    CHOSEN.set(language);
}

/// Loads a part in the language that is chosen, and from now on in any that will be.
///
/// # Errors
/// [`NotLoaded`], when its file cannot be had.
pub async fn need(part: Part) -> Result<(), NotLoaded> {
    NEEDED.with_borrow_mut(|needed| {
        if !needed.contains(&part) {
            needed.push(part);
        }
    });
    loop {
        let language = CHOSEN.get();
        load(language, part).await?;
        // Another may have been chosen while the file was on its way.
        if CHOSEN.get() == language {
            return Ok(());
        }
    }
}

/// Loads all that was needed so far in `language`.
///
/// # Errors
/// [`NotLoaded`], when a file cannot be had; the language in use stays then.
pub async fn load_needed(language: Language) -> Result<Words, NotLoaded> {
    let needed = NEEDED.with_borrow(Clone::clone);
    futures_util::future::try_join_all(needed.into_iter().map(|part| load(language, part))).await?;
    Ok(begun(language))
}

/// Changes the language once its files are there. Where they cannot be had, everything stays as it is.
pub async fn change(context: LanguageContext, language: Language) -> Result<(), NotLoaded> {
    let words = load_needed(language).await?;
    put_to_use(words);
    context.0.set(words);
    Ok(())
}

async fn load(language: Language, part: Part) -> Result<(), NotLoaded> {
    let words = begun(language);
    if words.has(part) {
        return Ok(());
    }
    let file = files::fetch(language, part).await?;
    words.load(part, file).map_err(|_| NotLoaded)
}

fn begun(language: Language) -> Words {
    BEGUN.with_borrow_mut(|begun| *begun[language as usize].get_or_insert_with(|| Words::begin(language, &Intl)))
}

/// A text of a record in the language in use, or in the nearest that it has; `None` where it has none, so that it leaves no
/// hole on the page.
#[must_use]
pub fn local(text: &Localized) -> Option<String> {
    Some(text.get(locale().tag()).to_owned()).filter(|text| !text.is_empty())
}

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
