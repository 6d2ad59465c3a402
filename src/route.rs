//! The app's addresses: one enum, with a printer here and a parser in [`Route::from_parts`].

use crate::check::CodeInHand;
use suyuan_record::Purpose;
use suyuan_routes::paths;

/// A screen, with what it needs to be drawn again from its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `/`
    Home,
    /// `/scan`
    Scan,
    /// `/result?code=…`
    Result(CodeInHand),
    /// `/report?code=…`, with `&purpose=…` where it begins as something else than a report.
    Report(CodeInHand, Purpose),
    /// `/report/status#number.secret`: where a report stands. What opens it is in the fragment, which no server sees.
    ReportStatus,
    /// `/how?code=…`: how the verdict on a code came about.
    How(CodeInHand),
    /// `/compare?code=…`, with `&with=…` for the product beside it: two side by side.
    Beside(CodeInHand, Option<CodeInHand>),
    /// `/product/<GTIN>`: a product in short, for a shop's page about it.
    Product(String),
    /// `/history`
    History,
    /// `/about`
    About,
    /// `/embed`: the check inside another site's frame.
    Embed,
    /// `/integrate`: the snippet for integrators.
    Integrate,
    /// Any other address, whole: a GS1 Digital Link of this deployment's own domain, opened by the phone's own camera app,
    /// or nothing. See [`CodeInHand::from_own_link`].
    Elsewhere(String),
}

impl Route {
    /// The address of this screen within the app.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Self::Home => paths::HOME.into(),
            Self::Scan => paths::SCAN.into(),
            Self::Result(hand) => format!("{}?{}", paths::RESULT, query_of(hand)),
            Self::Report(hand, purpose) => {
                let wish = match purpose {
                    Purpose::Report => "",
                    Purpose::Complaint => "&purpose=complaint",
                    Purpose::Inspection => "&purpose=inspection",
                };
                format!("{}?{}{wish}", paths::REPORT, query_of(hand))
            }
            Self::ReportStatus => paths::REPORT_STATUS.into(),
            Self::How(hand) => format!("{}?{}", paths::HOW, query_of(hand)),
            Self::Beside(hand, other) => {
                let other = other.as_ref().map(|other| format!("&{}", query_named(other, OTHER))).unwrap_or_default();
                format!("{}?{}{other}", paths::COMPARE, query_of(hand))
            }
            Self::Product(gtin) => format!("{}/{}", paths::PRODUCT, percent_encode(gtin)),
            Self::History => paths::HISTORY.into(),
            Self::About => paths::ABOUT.into(),
            Self::Embed => paths::EMBED.into(),
            Self::Integrate => paths::INTEGRATE.into(),
            Self::Elsewhere(address) => address.clone(),
        }
    }

    /// The screen of an address: `origin` and `path` as in the address bar, `search` the raw query string without `?`,
    /// `query` a look-up of its decoded parameters. `None` where a result's or report's code is missing.
    #[must_use]
    pub fn from_parts(origin: &str, path: &str, search: &str, query: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let trimmed = path.trim_end_matches('/');
        Some(match if trimmed.is_empty() { paths::HOME } else { trimmed } {
            paths::HOME => Self::Home,
            paths::SCAN => Self::Scan,
            paths::RESULT => Self::Result(hand_of(query)?),
            paths::REPORT => Self::Report(hand_of(&query)?, purpose_of(query("purpose").as_deref())),
            paths::REPORT_STATUS => Self::ReportStatus,
            paths::HOW => Self::How(hand_of(query)?),
            paths::COMPARE => Self::Beside(hand_of(&query)?, hand_named(&query, OTHER)),
            paths::HISTORY => Self::History,
            paths::ABOUT => Self::About,
            paths::EMBED => Self::Embed,
            paths::INTEGRATE => Self::Integrate,
            other => match gtin_of(other) {
                Some(gtin) => Self::Product(gtin.to_owned()),
                None => {
                    let question = if search.is_empty() { "" } else { "?" };
                    Self::Elsewhere(format!("{origin}{path}{question}{search}"))
                }
            },
        })
    }
}

/// Names of the parameters that a code is in.
type Names = [&'static str; 4];
const OWN: Names = ["code", "symbology", "issuer", "typed"];
/// Those of the code beside it.
const OTHER: Names = ["with", "with_symbology", "with_issuer", "with_typed"];

/// The GTIN of a product's path.
fn gtin_of(path: &str) -> Option<&str> {
    path.strip_prefix(paths::PRODUCT)?.strip_prefix('/').filter(|gtin| is_gtin(gtin))
}

/// 8 to 14 digits (GS1 General Specifications, 3.3.2): a code that the address itself names.
fn is_gtin(text: &str) -> bool {
    matches!(text.len(), 8 | 12 | 13 | 14) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn query_of(hand: &CodeInHand) -> String {
    query_named(hand, OWN)
}

fn query_named(hand: &CodeInHand, [code, symbology, issuer, typed]: Names) -> String {
    let mut query = format!("{code}={}", percent_encode(&hand.payload));
    let mut add = |name: &str, value: &str| {
        query.push('&');
        query.push_str(name);
        query.push('=');
        query.push_str(&percent_encode(value));
    };
    if let Some(scanned) = hand.symbology {
        add(symbology, &scanned.to_string());
    }
    if let Some(company) = &hand.issuer {
        add(issuer, company);
    }
    if hand.is_typed {
        add(typed, "1");
    }
    query
}

fn purpose_of(text: Option<&str>) -> Purpose {
    match text {
        Some("complaint") => Purpose::Complaint,
        Some("inspection") => Purpose::Inspection,
        _ => Purpose::Report,
    }
}

fn hand_of(query: impl Fn(&str) -> Option<String>) -> Option<CodeInHand> {
    hand_named(&query, OWN)
}

fn hand_named(query: &impl Fn(&str) -> Option<String>, [code, symbology, issuer, typed]: Names) -> Option<CodeInHand> {
    Some(CodeInHand {
        payload: query(code).filter(|code| !code.trim().is_empty())?,
        symbology: query(symbology).and_then(|text| text.parse().ok()),
        issuer: query(issuer).filter(|issuer| !issuer.is_empty()),
        is_typed: query(typed).is_some(),
    })
}

/// Percent-encodes everything but RFC 3986's unreserved characters.
pub(crate) fn percent_encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for &byte in text.as_bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            const HEX: &[u8; 16] = b"0123456789ABCDEF";
            encoded.push('%');
            encoded.push(char::from(HEX[usize::from(byte >> 4)]));
            encoded.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodes_what_a_query_cannot_carry() {
        assert_eq!(percent_encode("a b&c=\u{1d}溯"), "a%20b%26c%3D%1D%E6%BA%AF");
    }

    #[test]
    fn a_result_reads_back_from_its_own_address() {
        let query = |name: &str| match name {
            "code" => Some("0106901234567892".to_owned()),
            "symbology" => Some("]C1".to_owned()),
            _ => None,
        };
        let route = Route::from_parts("https://suyuan.example", "/result", "", query).unwrap();
        assert_eq!(route.href(), "/result?code=0106901234567892&symbology=%5DC1");
    }

    #[test]
    fn an_address_without_a_code_is_no_result() {
        assert_eq!(Route::from_parts("https://suyuan.example", "/result", "", |_| None), None);
    }

    #[test]
    fn two_products_read_back_from_their_address() {
        let hand = |payload: &str, issuer: Option<&str>| CodeInHand {
            payload: payload.to_owned(),
            symbology: None,
            issuer: issuer.map(str::to_owned),
            is_typed: issuer.is_some(),
        };
        let both = Route::Beside(hand("0106901234567892", None), Some(hand("42", Some("dairy"))));
        let href = both.href();
        assert_eq!(href, "/compare?code=0106901234567892&with=42&with_issuer=dairy&with_typed=1");
        let query = |name: &str| {
            let parts = href.split_once('?')?.1.split('&').filter_map(|part| part.split_once('='));
            parts.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
        };
        assert_eq!(Route::from_parts("https://suyuan.example", "/compare", "", query), Some(both));
    }

    #[test]
    fn a_product_is_named_by_its_gtin_alone() {
        let route = |path: &str| Route::from_parts("https://suyuan.example", path, "", |_| None);
        assert_eq!(route("/product/6901234567892"), Some(Route::Product("6901234567892".to_owned())));
        for path in ["/product", "/product/abc", "/product/69012345678923456", "/product/6901234567892/x"] {
            assert!(matches!(route(path), Some(Route::Elsewhere(_))), "{path}");
        }
    }

    #[test]
    fn a_digital_link_path_is_a_result() {
        let route =
            Route::from_parts("https://suyuan.example", "/01/06901234567892/10/L1/21/S1", "17=280630", |_| None);
        let Some(Route::Elsewhere(address)) = route else { panic!("{route:?}") };
        let hand = CodeInHand::from_own_link(address).unwrap();
        assert_eq!(hand.payload, "https://suyuan.example/01/06901234567892/10/L1/21/S1?17=280630");
    }

    #[test]
    fn an_unknown_path_is_no_screen() {
        let route = Route::from_parts("https://suyuan.example", "/nothing/here", "", |_| None);
        let Some(Route::Elsewhere(address)) = route else { panic!("{route:?}") };
        assert_eq!(CodeInHand::from_own_link(address), None);
    }
}
