//! The language of the platform's own pages.

use crate::query::text_parameter;
use axum::http::{HeaderMap, header};
use maud::{Markup, html};
use suyuan_record::Localized;
use suyuan_words::{CommonWords, Language, Words};

/// The words of a page: in the language that the query's `lang` names, else in one that was `chosen` before, else in the one
/// that the browser prefers, else in Chinese.
pub(crate) fn words(query: Option<&str>, chosen: Option<&str>, headers: &HeaderMap) -> Words {
    let asked = text_parameter(query, "lang");
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // Browsers write them best first, so the weights need not be read.
    let accepted = accepted.split(',').filter_map(|range| range.split(';').next()).map(str::trim);
    Words::bundled(Language::choose(asked.as_deref().into_iter().chain(chosen).chain(accepted), &Language::ALL))
}

/// Links to a page in every language, each by what its speakers call it; `address` is where the page is in a language.
pub(crate) fn language_links(words: Words, address: impl Fn(Language) -> String) -> Markup {
    html! {
        nav.languages aria-label=(CommonWords::of(words).language()) {
            ul {
                @for language in Language::ALL {
                    li {
                        a href=(address(language)) lang=(language.tag()) hreflang=(language.tag())
                            aria-current=[(language == words.language()).then_some("true")] { (language.name()) }
                    }
                }
            }
        }
    }
}

/// A text of a record, marked with its language where the page is in another.
pub(crate) fn localized(words: Words, text: &Localized) -> Markup {
    let shown = text.get(words.language().tag());
    html! {
        @match foreign(words, text) {
            Some(tag) => bdi lang=(tag) { (shown) },
            None => (shown),
        }
    }
}

/// The language in which a text of a record is shown, where the page is in another: the value of HTML's `lang`.
pub(crate) fn foreign(words: Words, text: &Localized) -> Option<&str> {
    let (tag, _) = text.nearest(words.language().tag())?;
    (!tag.eq_ignore_ascii_case(words.language().tag())).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(query: Option<&str>, chosen: Option<&str>, headers: &HeaderMap) -> Language {
        words(query, chosen, headers).language()
    }

    #[test]
    fn the_query_goes_before_what_was_chosen_and_that_before_the_browser() {
        let mut headers = HeaderMap::new();
        assert_eq!(chosen(None, None, &headers), Language::ZhCn);
        headers.insert(header::ACCEPT_LANGUAGE, "fr, en-GB;q=0.8, zh;q=0.5".parse().unwrap());
        assert_eq!(chosen(None, None, &headers), Language::En);
        assert_eq!(chosen(None, Some("ug"), &headers), Language::Ug);
        assert_eq!(chosen(Some("days=7&lang=zh-CN"), Some("ug"), &headers), Language::ZhCn);
        assert_eq!(chosen(Some("lang=%E5%A4%A9"), None, &headers), Language::En);
    }

    #[test]
    fn regions_get_the_script_that_they_read() {
        let headers = HeaderMap::new();
        for (asked, language) in [
            ("zh-TW", Language::ZhHant),
            ("zh-HK", Language::ZhHant),
            ("zh-SG", Language::ZhCn),
            ("en-GB", Language::En),
            ("ug-CN", Language::Ug),
        ] {
            assert_eq!(chosen(Some(&format!("lang={asked}")), None, &headers), language, "{asked}");
        }
    }

    #[test]
    fn a_text_in_another_language_says_so() {
        let text = Localized::zh_en("大米", "Rice <1>");
        let shown = |language| localized(Words::bundled(language), &text).into_string();
        assert_eq!(shown(Language::ZhCn), "大米");
        assert_eq!(shown(Language::En), "Rice &lt;1&gt;");
        assert_eq!(shown(Language::ZhHant), "<bdi lang=\"zh-CN\">大米</bdi>");
        assert_eq!(shown(Language::Ug), "<bdi lang=\"zh-CN\">大米</bdi>");
        assert_eq!(localized(Words::bundled(Language::En), &Localized::default()).into_string(), "");
    }
}
