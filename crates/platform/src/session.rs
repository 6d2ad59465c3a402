//! The operator's session: who may see reports: whoever has the token, for half a day at a time.

use crate::limit::Limit;
use crate::problem::CallError;
use crate::random;
use axum::http::{HeaderMap, header};
use std::net::IpAddr;
use std::num::NonZeroU32;
use subtle::ConstantTimeEq;
use suyuan_record::Seconds;

/// How long a session lasts.
pub(crate) const LIFETIME: Seconds = 12 * 3_600;
/// Tokens that one address may try in a minute.
const TRIES: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
const COOKIE: &str = "suyuan-operator";

/// The token, as a key: neither it nor anything that tells it goes back to a browser.
pub(crate) struct Operator {
    token: [u8; 32],
    session_key: [u8; 32],
    tries: Limit,
}

impl Operator {
    /// `pepper` is the platform's own: a token of another platform's makes no session here.
    pub(crate) fn new(token: &str, pepper: &[u8]) -> Self {
        let session_key = random::mac(pepper, &random::digest(&[b"operator session", token.as_bytes()]));
        Self { token: token_digest(token), session_key, tries: Limit::per_minute(TRIES) }
    }

    /// Compares what was typed, in the same time whatever it is.
    ///
    /// # Errors
    /// [`CallError::TooMany`].
    pub(crate) fn is_token(&self, typed: &str, address: IpAddr) -> Result<bool, CallError> {
        self.tries.take(address)?;
        Ok(token_digest(typed.trim()).ct_eq(&self.token).into())
    }

    /// A new session, as `Set-Cookie` has it.
    pub(crate) fn begin(&self, now: Seconds, is_https: bool) -> String {
        let until = now + LIFETIME;
        format!("{COOKIE}={until}.{}; {}; Max-Age={LIFETIME}", self.mac(until), attributes(is_https))
    }

    /// The end of one.
    pub(crate) fn end(is_https: bool) -> String {
        format!("{COOKIE}=; {}; Max-Age=0", attributes(is_https))
    }

    /// Whether these headers are of a session.
    pub(crate) fn is_in_session(&self, headers: &HeaderMap, now: Seconds) -> bool {
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut cookies = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
        cookies.any(|(name, value)| name == COOKIE && self.is_session(value, now))
    }

    fn is_session(&self, value: &str, now: Seconds) -> bool {
        let Some((until, mac)) = value.split_once('.') else { return false };
        let Ok(until) = until.parse::<Seconds>() else { return false };
        let is_ours: bool = self.mac(until).as_bytes().ct_eq(mac.as_bytes()).into();
        is_ours && (now..=now + LIFETIME).contains(&until)
    }

    fn mac(&self, until: Seconds) -> String {
        random::base64url(&random::mac(&self.session_key, &until.to_be_bytes()))
    }
}

fn token_digest(token: &str) -> [u8; 32] {
    random::digest(&[b"operator token", token.as_bytes()])
}

fn attributes(is_https: bool) -> &'static str {
    if is_https {
        "Path=/operator; HttpOnly; SameSite=Strict; Secure"
    } else {
        "Path=/operator; HttpOnly; SameSite=Strict"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(set_cookie: &str) -> HeaderMap {
        let cookie = set_cookie.split(';').next().unwrap();
        HeaderMap::from_iter([(header::COOKIE, format!("a=b; {cookie}").parse().unwrap())])
    }

    #[test]
    fn a_session_is_of_its_token_and_platform_and_ends() {
        let operator = Operator::new("0123456789abcdef", b"pepper");
        let session = operator.begin(1_000, true);
        assert!(session.contains("HttpOnly") && session.contains("SameSite=Strict") && session.contains("Secure"));
        assert!(!session.contains("0123456789abcdef"));
        assert!(operator.is_in_session(&headers(&session), 1_000));
        assert!(operator.is_in_session(&headers(&session), 1_000 + LIFETIME));
        assert!(!operator.is_in_session(&headers(&session), 1_001 + LIFETIME));
        for other in [Operator::new("0123456789abcdeg", b"pepper"), Operator::new("0123456789abcdef", b"salt")] {
            assert!(!other.is_in_session(&headers(&session), 1_000));
        }
        assert!(!operator.is_in_session(&HeaderMap::new(), 1_000));
        assert!(!operator.is_in_session(&headers("suyuan-operator=99999999999.AAAA"), 1_000));
    }

    #[test]
    fn tokens_are_not_tried_out() {
        let operator = Operator::new("0123456789abcdef", b"pepper");
        let address = IpAddr::from([127, 0, 0, 1]);
        assert_eq!(operator.is_token(" 0123456789abcdef\n", address), Ok(true));
        for _ in 0..9 {
            assert_eq!(operator.is_token("0123456789abcdeF", address), Ok(false));
        }
        assert!(operator.is_token("0123456789abcdef", address).is_err());
    }
}
