//! Values in words.

use super::Language;
use crate::CalendarDate;
use crate::cut::Cut;
use crate::explain::Value;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Provinces by the first two digits of a region (GB/T 2260).
static PROVINCES: &str = "11北京Beijing 12天津Tianjin 13河北Hebei 14山西Shanxi 15内蒙古Inner_Mongolia 21辽宁Liaoning \
    22吉林Jilin 23黑龙江Heilongjiang 31上海Shanghai 32江苏Jiangsu 33浙江Zhejiang 34安徽Anhui 35福建Fujian 36江西Jiangxi \
    37山东Shandong 41河南Henan 42湖北Hubei 43湖南Hunan 44广东Guangdong 45广西Guangxi 46海南Hainan 50重庆Chongqing \
    51四川Sichuan 52贵州Guizhou 53云南Yunnan 54西藏Tibet 61陕西Shaanxi 62甘肃Gansu 63青海Qinghai 64宁夏Ningxia \
    65新疆Xinjiang 71台湾Taiwan 81香港Hong_Kong 82澳门Macao";

impl Value<'_> {
    /// The value as people write it. Countries and currencies are their letters; a page that has names for them uses these.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::Text(text) => (*text).to_owned(),
            Self::Date(date) => day(*date, language),
            Self::Moment { date, hour, minute, second } => {
                let second = second.map(|second| format!(":{second:02}")).unwrap_or_default();
                format!("{} {hour:02}:{minute:02}{second}", day(*date, language))
            }
            Self::Period { from, to } => {
                [day(*from, language).as_str(), language.pick("至", " to "), &day(*to, language)].concat()
            }
            Self::Measure { decimal, unit } => [decimal, " ", unit].concat(),
            Self::Money { decimal, currency: Some(currency) } => [currency.0, " ", decimal].concat(),
            Self::Money { decimal, currency: None } => decimal.clone(),
            Self::Percent(decimal) => [decimal, "%"].concat(),
            Self::Countries { countries, rest } => {
                let mut words = countries.iter().map(|country| country.0).collect::<Vec<_>>().join(", ");
                if !rest.is_empty() {
                    words.push(' ');
                    words.push_str(rest);
                }
                words
            }
            Self::Flag(yes) => {
                language.pick(if *yes { "是" } else { "否" }, if *yes { "yes" } else { "no" }).to_owned()
            }
            Self::Piece { of, piece, total } => match language {
                Language::Chinese => format!("{of}，共{total}件中的第{piece}件"),
                Language::English => format!("{of}, piece {piece} of {total}"),
            },
            Self::Position { latitude, longitude } => [latitude, ", ", longitude].concat(),
            Self::Region(code) => match province(code, language) {
                Some(province) => {
                    let [open, close] = language.pick(["（", "）"], [" (", ")"]);
                    [province.replace('_', " ").as_str(), open, code, close].concat()
                }
                None => (*code).to_owned(),
            },
        }
    }
}

fn day(date: CalendarDate, language: Language) -> String {
    let CalendarDate { year, month, day } = date;
    match language {
        Language::Chinese => format!("{year}年{month}月{day}日"),
        Language::English => {
            let month = MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
            format!("{day} {month} {year}")
        }
    }
}

fn province(region: &str, language: Language) -> Option<&'static str> {
    let entry = PROVINCES.split(' ').find(|entry| region.get(..2) == entry.get(..2))?;
    let names = entry.cut(2..);
    let (zh, en) = names.split_at(names.find(|c: char| c.is_ascii())?);
    Some(language.pick(zh, en))
}
