//! Texts that a record carries in several languages.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text by BCP 47 language tag, for example `{"zh-CN": "大米", "en": "Rice"}`. Untrusted: shown as text only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localized(pub BTreeMap<String, String>);

impl Localized {
    /// A text in Chinese and English.
    #[must_use]
    pub fn zh_en(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self(BTreeMap::from([("zh-CN".to_owned(), zh.into()), ("en".to_owned(), en.into())]))
    }

    /// The text in `language`, else in the nearest that there is: see [`Localized::nearest`]; `""` where there is none.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        self.nearest(language).map_or("", |(_, text)| text)
    }

    /// The text that comes nearest to `language`, with the BCP 47 tag that it stands under: in that language, else in the
    /// same primary language, else in Chinese, else in any. An empty text is none.
    #[must_use]
    pub fn nearest(&self, language: &str) -> Option<(&str, &str)> {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let there = || self.0.iter().filter(|(_, text)| !text.is_empty());
        let same_primary = || there().find(|(tag, _)| primary(tag) == primary(language));
        let chinese = || there().find(|(tag, _)| primary(tag) == "zh");
        there()
            .find(|(tag, _)| tag.eq_ignore_ascii_case(language))
            .or_else(same_primary)
            .or_else(chinese)
            .or_else(|| there().next())
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.values().all(String::is_empty)
    }
}
