//! The language in use, and its words. They come as files, a language alone, so that a page carries no other.

use crate::edge::words::{self as files, NotLoaded};
use crate::state::State;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::fmt;
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
    // As a rule they are there, or kept by the browser.
    for part in NEEDED.with_borrow(Clone::clone) {
        load(language, part).await?;
    }
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
    BEGUN.with_borrow_mut(|begun| *begun[language as usize].get_or_insert_with(|| Words::begin(language)))
}

/// A text of a record, and the language that it is in where that is not the page's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: String,
    /// The BCP 47 tag that it stands under; none where it is in the page's language, or in none.
    language: Option<String>,
}

impl Said {
    /// The text on a page: marked with its language where that is another, so that it is read aloud and laid out as what it
    /// is.
    #[must_use]
    pub fn view(self) -> AnyView {
        let Some(tag) = self.language else { return self.text.into_any() };
        let direction = Language::nearest(&tag).map_or("auto", |language| language.direction().name());
        view! { <span lang=tag dir=direction>{self.text}</span> }.into_any()
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self { text, language: None }
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A text of a record in the language in use, or in the nearest that it has; `None` where it has none, so that it leaves no
/// hole on the page.
#[must_use]
pub fn local(text: &Localized) -> Option<Said> {
    let own = language();
    let (tag, text) = text.nearest(own.tag())?;
    // A tag of a region is the page's language too: `zh-TW` on a page in `zh-Hant`.
    let is_own = Language::nearest(tag) == Some(own);
    Some(Said { text: text.to_owned(), language: (!is_own).then(|| tag.to_owned()) })
}

/// The same, on a page.
#[must_use]
pub fn local_view(text: &Localized) -> Option<AnyView> {
    local(text).map(Said::view)
}
