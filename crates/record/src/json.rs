//! JSON read strictly: the one way in for every text of this protocol.
//!
//! Two parsers that understand one text differently are a way around a signature, so what they may differ in is refused:
//! a member twice (RFC 7493, 2.3; RFC 8725, 2.4), text after the value, deep nesting, more than [`MAX_LENGTH`] bytes.
//!
//! A text becomes a [`Value`] first and the type afterwards. Types are therefore read from values only, never from a
//! text: a browser downloads one parser, not one for each type.

use crate::value::Reader;
use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// The longest text, in bytes. A statement of 40 KB is large; this bounds what a hostile platform can make the device parse.
pub const MAX_LENGTH: usize = 512 * 1024;

/// How deep arrays and objects may lie within each other. A statement needs eight.
pub const MAX_DEPTH: usize = 32;

/// Why a text is refused.
#[derive(Debug, thiserror::Error)]
pub enum JsonError {
    /// Longer than [`MAX_LENGTH`].
    #[error("longer than permitted")]
    TooLong,
    /// No JSON, or not strictly; says where.
    #[error("no strict JSON: {0}")]
    Text(serde_json::Error),
    /// JSON, but not what was expected; says which member.
    #[error("another form than expected: {0}")]
    Form(String),
}

/// Parses a text strictly.
///
/// # Errors
/// [`JsonError::TooLong`] and [`JsonError::Text`].
pub fn parse(text: &[u8]) -> Result<Value, JsonError> {
    if text.len() > MAX_LENGTH {
        return Err(JsonError::TooLong);
    }
    let mut parser = serde_json::Deserializer::from_slice(text);
    let value = Strict { depth_left: MAX_DEPTH }.deserialize(&mut parser).map_err(JsonError::Text)?;
    parser.end().map_err(JsonError::Text)?;
    Ok(value)
}

/// Reads a type from a text, parsed strictly.
///
/// # Errors
/// [`JsonError`], see there.
pub fn from_bytes<T: DeserializeOwned>(text: &[u8]) -> Result<T, JsonError> {
    from_value(parse(text)?)
}

/// Reads a type from a value that [`parse`] gave, or that this program made.
///
/// # Errors
/// [`JsonError::Form`].
pub fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, JsonError> {
    T::deserialize(Reader(value)).map_err(|error| JsonError::Form(error.0))
}

/// Builds a [`Value`], and refuses what [`Value`]'s own builder overlooks.
struct Strict {
    depth_left: usize,
}

impl Strict {
    /// For what lies within an array or object.
    fn within<E: de::Error>(&self) -> Result<usize, E> {
        self.depth_left.checked_sub(1).ok_or_else(|| E::custom("nested too deeply"))
    }
}

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let depth_left = self.within()?;
        let mut array = Vec::new();
        while let Some(element) = elements.next_element_seed(Self { depth_left })? {
            array.push(element);
        }
        Ok(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let depth_left = self.within()?;
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            if object.contains_key(&name) {
                return Err(de::Error::custom("a member twice"));
            }
            object.insert(name, members.next_value_seed(Self { depth_left })?);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn why(text: &str) -> String {
        parse(text.as_bytes()).expect_err(text).to_string()
    }

    #[test]
    fn every_kind_of_value_is_read_as_serde_json_reads_it() {
        for text in [
            r#" {"a": [null, true, false, 0, -1, 1.5, 1e3, "溯源\n\ud83d\ude00"], "b": {"a": {}}} "#,
            "18446744073709551615",
            "-9223372036854775808",
            "0.1",
            r#""""#,
            "[]",
        ] {
            assert_eq!(parse(text.as_bytes()).unwrap(), serde_json::from_str::<Value>(text).unwrap(), "{text}");
        }
    }

    #[test]
    fn a_member_twice_is_refused_wherever_it_is() {
        for text in [r#"{"a":1,"a":1}"#, r#"[{"x":{"a":1,"b":2,"a":3}}]"#, r#"{"a":1,"\u0061":2}"#] {
            assert!(why(text).contains("a member twice"), "{text}");
        }
        assert_eq!(parse(br#"{"a":{"a":1},"b":{"a":1}}"#).unwrap(), json!({"a": {"a": 1}, "b": {"a": 1}}));
    }

    #[test]
    fn nesting_is_bounded() {
        let nested = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(nested(MAX_DEPTH).as_bytes()).is_ok());
        assert!(why(&nested(MAX_DEPTH + 1)).contains("nested too deeply"));
        assert!(why(&"[".repeat(100_000)).contains("nested too deeply"));
        assert!(why(&r#"{"a":"#.repeat(100_000)).contains("nested too deeply"));
    }

    #[test]
    fn length_is_bounded() {
        let text = |length: usize| format!("\"{}\"", "a".repeat(length - 2));
        assert!(parse(text(MAX_LENGTH).as_bytes()).is_ok());
        assert!(matches!(parse(text(MAX_LENGTH + 1).as_bytes()), Err(JsonError::TooLong)));
    }

    #[test]
    fn what_is_no_json_is_refused_and_the_place_named() {
        for text in ["", " ", "{} {}", "{}x", "[1,]", "{'a':1}", "NaN", "1e999", "\"\u{1}\"", "\u{feff}{}", "01"] {
            assert!(why(text).contains("line 1 column"), "{text}");
        }
        assert!(parse(b"\"\xff\"").is_err(), "not UTF-8");
        assert!(parse(br#""\ud800""#).is_err(), "half a surrogate pair (RFC 7493, 2.1)");
    }

    #[test]
    fn what_has_another_form_is_refused_and_the_member_named() {
        let error = from_bytes::<crate::Jwk>(br#"{"kty":"OKP","crv":"Ed25519"}"#).unwrap_err();
        assert_eq!(error.to_string(), "another form than expected: missing field `x`");
    }
}
