//! The app's addresses: one enum, with a printer here and a parser in [`Route::from_parts`].

use crate::check::CodeInHand;
use suyuan_record::Purpose;

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
            Self::Home => "/".into(),
            Self::Scan => "/scan".into(),
            Self::Result(hand) => format!("/result?{}", query_of(hand)),
            Self::Report(hand, purpose) => {
                let wish = match purpose {
                    Purpose::Report => "",
                    Purpose::Complaint => "&purpose=complaint",
                    Purpose::Inspection => "&purpose=inspection",
                };
                format!("/report?{}{wish}", query_of(hand))
            }
            Self::ReportStatus => "/report/status".into(),
            Self::How(hand) => format!("/how?{}", query_of(hand)),
            Self::History => "/history".into(),
            Self::About => "/about".into(),
            Self::Embed => "/embed".into(),
            Self::Integrate => "/integrate".into(),
            Self::Elsewhere(address) => address.clone(),
        }
    }

    /// The screen of an address: `origin` and `path` as in the address bar, `search` the raw query string without `?`,
    /// `query` a look-up of its decoded parameters. `None` where a result's or report's code is missing.
    #[must_use]
    pub fn from_parts(origin: &str, path: &str, search: &str, query: impl Fn(&str) -> Option<String>) -> Option<Self> {
        Some(match path.trim_end_matches('/') {
            "" => Self::Home,
            "/scan" => Self::Scan,
            "/result" => Self::Result(hand_of(query)?),
            "/report" => Self::Report(hand_of(&query)?, purpose_of(query("purpose").as_deref())),
            "/report/status" => Self::ReportStatus,
            "/how" => Self::How(hand_of(query)?),
            "/history" => Self::History,
            "/about" => Self::About,
            "/embed" => Self::Embed,
            "/integrate" => Self::Integrate,
            _ => {
                let question = if search.is_empty() { "" } else { "?" };
                Self::Elsewhere(format!("{origin}{path}{question}{search}"))
            }
        })
    }
}

fn query_of(hand: &CodeInHand) -> String {
    let mut query = format!("code={}", percent_encode(&hand.payload));
    if let Some(symbology) = hand.symbology {
        query.push_str("&symbology=");
        query.push_str(&percent_encode(&symbology.to_string()));
    }
    if let Some(issuer) = &hand.issuer {
        query.push_str("&issuer=");
        query.push_str(&percent_encode(issuer));
    }
    if hand.is_typed {
        query.push_str("&typed=1");
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
    Some(CodeInHand {
        payload: query("code").filter(|code| !code.trim().is_empty())?,
        symbology: query("symbology").and_then(|text| text.parse().ok()),
        issuer: query("issuer").filter(|issuer| !issuer.is_empty()),
        is_typed: query("typed").is_some(),
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
