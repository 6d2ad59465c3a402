//! The language of the platform's own pages.

use axum::http::{HeaderMap, header};

/// A language that the platform's own pages are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    /// Chinese, simplified.
    Chinese,
    /// English.
    English,
}

impl Language {
    /// What the query asks for, else what the browser prefers, else Chinese.
    pub(crate) fn of(query: Option<&str>, headers: &HeaderMap) -> Self {
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        // Browsers write them best first, so the weights need not be read.
        let accepted = accepted.split(',').filter_map(|range| range.split(';').next());
        query.into_iter().chain(accepted).find_map(Self::from_tag).unwrap_or(Self::Chinese)
    }

    fn from_tag(tag: &str) -> Option<Self> {
        match tag.trim().get(..2)?.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::Chinese),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// BCP 47 tag.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The text in this language.
    pub(crate) fn pick<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Chinese => zh,
            Self::English => en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_query_goes_before_the_browser() {
        let mut headers = HeaderMap::new();
        assert_eq!(Language::of(None, &headers), Language::Chinese);
        headers.insert(header::ACCEPT_LANGUAGE, "fr, en-GB;q=0.8, zh;q=0.5".parse().unwrap());
        assert_eq!(Language::of(None, &headers), Language::English);
        assert_eq!(Language::of(Some("zh-CN"), &headers), Language::Chinese);
        assert_eq!(Language::of(Some("天"), &headers), Language::English);
    }
}
