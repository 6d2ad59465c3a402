//! Which language a reader gets.

use crate::languages::Language;

impl Language {
    /// The language of exactly this tag, in any case, with `-` or `_`.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| parts(language.tag()).eq(parts(tag)))
    }

    /// The language that comes nearest to what a reader asks for by a BCP 47 tag: the same language in the same script. Chinese
    /// goes by its script, which a region tells where the tag does not (RFC 5646, 2.2.3; Unicode CLDR, likely subtags):
    /// `zh-TW`, `zh-HK` and `yue` are written in `zh-Hant`. `None` for a language that is not here.
    #[must_use]
    pub fn nearest(tag: &str) -> Option<Self> {
        let wanted = script_of(tag);
        Self::ALL.into_iter().find(|language| script_of(language.tag()) == wanted)
    }

    /// The language to speak: of those on offer the nearest to the first wish that any comes near to, at last in the other
    /// script of the same language; else the first on offer.
    #[must_use]
    pub fn choose<'a>(wishes: impl Iterator<Item = &'a str> + Clone, offered: &[Self]) -> Self {
        let is_same = |tag: &str, language: Self| script_of(tag) == script_of(language.tag());
        let is_alike = |tag: &str, language: Self| script_of(tag).0 == script_of(language.tag()).0;
        let find = |wish: &str| {
            let exact = Self::of_tag(wish).filter(|language| offered.contains(language));
            let of = |is_near: &dyn Fn(&str, Self) -> bool| offered.iter().copied().find(|&on| is_near(wish, on));
            exact.or_else(|| of(&is_same)).or_else(|| of(&is_alike))
        };
        wishes.clone().find_map(find).or_else(|| offered.first().copied()).unwrap_or_default()
    }
}

/// The subtags, lower case.
fn parts(tag: &str) -> impl Iterator<Item = String> + '_ {
    tag.split(['-', '_']).map(str::to_ascii_lowercase)
}

/// The language of a tag, and whether it is in traditional characters.
fn script_of(tag: &str) -> (String, bool) {
    let mut subtags = parts(tag);
    let language = subtags.next().unwrap_or_default();
    let subtags: Vec<String> = subtags.collect();
    let has = |subtag: &str| subtags.iter().any(|own| own == subtag);
    match language.as_str() {
        "zh" | "cmn" | "yue" | "hak" | "nan" => {
            let by_region = has("tw") || has("hk") || has("mo") || language == "yue" || has("yue");
            ("zh".to_owned(), has("hant") || (by_region && !has("hans")))
        }
        _ => (language, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_goes_by_its_script() {
        for tag in ["zh-TW", "zh-HK", "zh_MO", "zh-Hant", "zh-hant-TW", "yue", "yue-HK", "zh-yue", "ZH-tw"] {
            assert_eq!(Language::nearest(tag), Some(Language::ZhHant), "{tag}");
        }
        for tag in ["zh", "zh-CN", "zh-Hans", "zh-Hans-HK", "zh-SG", "zh_CN", "cmn-Hans-CN", "yue-Hans-CN"] {
            assert_eq!(Language::nearest(tag), Some(Language::ZhCn), "{tag}");
        }
        assert_eq!(Language::nearest("en-GB"), Some(Language::En));
        assert_eq!(Language::nearest("ug-Arab-CN"), Some(Language::Ug));
        for tag in ["", "x", "ja", "english", "-", "zho"] {
            assert_eq!(Language::nearest(tag), None, "{tag}");
        }
    }

    #[test]
    fn a_reader_gets_the_nearest_of_what_is_on_offer() {
        use Language::{En, Ug, ZhCn, ZhHant};
        let chosen = |wishes: &[&str], offered: &[Language]| Language::choose(wishes.iter().copied(), offered);
        assert_eq!(chosen(&["zh-TW", "en"], &[ZhCn, ZhHant, En]), ZhHant);
        assert_eq!(chosen(&["zh-TW", "en"], &[En, ZhCn]), ZhCn);
        assert_eq!(chosen(&["zh-CN"], &[En, ZhHant]), ZhHant);
        assert_eq!(chosen(&["ja-JP", "en-US", "zh"], &[ZhCn, En]), En);
        assert_eq!(chosen(&["ja"], &[En, ZhCn]), En);
        assert_eq!(chosen(&[], &[Ug, ZhCn]), Ug);
        assert_eq!(chosen(&["ug"], &[]), ZhCn);
    }

    #[test]
    fn every_tag_is_its_own_language() {
        for language in Language::ALL {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
            assert_eq!(Language::nearest(language.tag()), Some(language));
        }
        assert_eq!(Language::of_tag("zh_hant"), Some(Language::ZhHant));
        assert_eq!(Language::of_tag("zh"), None);
    }
}
