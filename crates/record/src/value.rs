//! Types from JSON values: serde's `Deserializer`, sparing with code and strict.
//!
//! `serde_json`'s own would also read a struct from an array. That leniency is refused here, and a browser need not
//! download the code for it.

use serde::de::value::StringDeserializer;
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Error, Expected, MapAccess, SeqAccess, Unexpected, VariantAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Value, map};
use std::{fmt, vec};

/// What is wrong with a value's form.
#[derive(Debug)]
pub(crate) struct FormError(pub(crate) String);

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FormError {}

impl de::Error for FormError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }

    // What was found is not printed: `Unexpected` can print floating-point numbers, which is much code.
    fn invalid_type(_found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self(format!("invalid type, expected {expected}"))
    }

    fn invalid_value(_found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self(format!("invalid value, expected {expected}"))
    }
}

/// Gives a value to what wants to be read from it.
pub(crate) struct Reader(pub(crate) Value);

impl Reader {
    /// Not generic, so that it is there once.
    fn mismatch(&self, expected: &dyn Expected) -> FormError {
        let found = match &self.0 {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "another number",
            Value::String(_) => "text",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        };
        FormError(format!("invalid type: {found}, expected {expected}"))
    }
}

/// Methods that give a number to the visitor, where it can be had in that type without loss.
macro_rules! numbers {
    ($($method:ident $as:ident $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
            match self.0.$as() {
                Some(number) => visitor.$visit(number),
                None => Err(self.mismatch(&visitor)),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Reader {
    type Error = FormError;

    /// For what takes any value as it is.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match &self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(_) => self.deserialize_bool(visitor),
            Value::Number(number) if number.is_u64() => self.deserialize_u64(visitor),
            Value::Number(number) if number.is_i64() => self.deserialize_i64(visitor),
            Value::Number(_) => self.deserialize_f64(visitor),
            Value::String(_) => self.deserialize_string(visitor),
            Value::Array(_) => self.deserialize_seq(visitor),
            Value::Object(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match self.0 {
            Value::Bool(value) => visitor.visit_bool(value),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    numbers! {
        deserialize_i8 as_i64 visit_i64
        deserialize_i16 as_i64 visit_i64
        deserialize_i32 as_i64 visit_i64
        deserialize_i64 as_i64 visit_i64
        deserialize_u8 as_u64 visit_u64
        deserialize_u16 as_u64 visit_u64
        deserialize_u32 as_u64 visit_u64
        deserialize_u64 as_u64 visit_u64
        deserialize_f32 as_f64 visit_f64
        deserialize_f64 as_f64 visit_f64
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match self.0 {
            Value::String(text) => visitor.visit_string(text),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        self.deserialize_string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, FormError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        let Value::Array(elements) = self.0 else { return Err(self.mismatch(&visitor)) };
        let length = elements.len();
        let mut elements = Elements(elements.into_iter());
        let read = visitor.visit_seq(&mut elements)?;
        // A pair is not read from three numbers.
        if elements.0.as_slice().is_empty() {
            Ok(read)
        } else {
            Err(FormError::invalid_length(length, &"fewer elements"))
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _length: usize, visitor: V) -> Result<V::Value, FormError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match self.0 {
            Value::Object(members) => visitor.visit_map(Members { members: members.into_iter(), value: Value::Null }),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FormError> {
        self.deserialize_map(visitor)
    }

    /// A variant is written as serde does by default: its name, or an object whose one member it is.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FormError> {
        let (name, content) = match self.0 {
            Value::String(name) => (name, None),
            Value::Object(members) if members.len() == 1 => {
                members.into_iter().next().map(|(name, content)| (name, Some(content))).unwrap_or_default()
            }
            _ => return Err(self.mismatch(&visitor)),
        };
        visitor.visit_enum(Variant { name, content })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { i128 u128 char bytes byte_buf unit unit_struct tuple_struct identifier }
}

struct Elements(vec::IntoIter<Value>);

impl<'de> SeqAccess<'de> for Elements {
    type Error = FormError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, FormError> {
        self.0.next().map(|element| seed.deserialize(Reader(element))).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

struct Members {
    members: map::IntoIter,
    /// Of the member whose name was read last.
    value: Value,
}

impl<'de> MapAccess<'de> for Members {
    type Error = FormError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, FormError> {
        let Some((name, value)) = self.members.next() else { return Ok(None) };
        self.value = value;
        seed.deserialize(StringDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, FormError> {
        seed.deserialize(Reader(self.value.take()))
    }
}

struct Variant {
    name: String,
    content: Option<Value>,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = FormError;
    type Variant = Content;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Content), FormError> {
        Ok((seed.deserialize(StringDeserializer::new(self.name))?, Content(self.content)))
    }
}

struct Content(Option<Value>);

impl Content {
    fn reader(self) -> Reader {
        Reader(self.0.unwrap_or_default())
    }
}

impl<'de> VariantAccess<'de> for Content {
    type Error = FormError;

    fn unit_variant(self) -> Result<(), FormError> {
        match self.0 {
            None | Some(Value::Null) => Ok(()),
            Some(content) => Err(Reader(content).mismatch(&"a variant without content")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, FormError> {
        seed.deserialize(self.reader())
    }

    fn tuple_variant<V: Visitor<'de>>(self, _length: usize, visitor: V) -> Result<V::Value, FormError> {
        self.reader().deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FormError> {
        self.reader().deserialize_map(visitor)
    }
}

#[cfg(test)]
mod tests {
    use crate::json::from_value;
    use serde::{Deserialize, de::DeserializeOwned};
    use serde_json::{Value, json};
    use std::collections::BTreeMap;
    use std::fmt::Debug;

    #[derive(Debug, PartialEq, Deserialize)]
    enum Shape {
        Unit,
        Newtype(u8),
        Tuple(i8, String),
        Struct { a: Option<bool> },
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct All {
        signed: i64,
        unsigned: u64,
        fraction: f64,
        text: String,
        option: Option<[f64; 2]>,
        map: BTreeMap<String, Vec<Shape>>,
        any: Value,
    }

    fn all() -> Value {
        json!({
            "signed": i64::MIN, "unsigned": u64::MAX, "fraction": 3, "text": "溯源", "option": [1, 2.5], "unknown": [{}],
            "map": {"a": ["Unit", {"Newtype": 255}, {"Tuple": [-128, "x"]}, {"Struct": {"a": true}}, {"Struct": {}}]},
            "any": {"a": [null, true, 1, -1, 1.5, "x", u64::MAX]},
        })
    }

    #[test]
    fn values_are_read_as_serde_json_reads_them() {
        assert_eq!(from_value::<All>(all()).unwrap(), serde_json::from_value::<All>(all()).unwrap());
        for (name, value) in [("option", Value::Null), ("any", Value::Null), ("map", json!({}))] {
            let mut changed = all();
            changed[name] = value;
            assert_eq!(from_value::<All>(changed.clone()).unwrap(), serde_json::from_value::<All>(changed).unwrap());
        }
    }

    #[test]
    fn values_of_another_form_are_refused() {
        fn refused<T: DeserializeOwned + Debug>(value: Value) {
            assert!(serde_json::from_value::<T>(value.clone()).is_err(), "{value} is right for serde_json");
            from_value::<T>(value).expect_err("another form");
        }
        for (name, wrong) in [
            ("signed", json!(u64::MAX)),
            ("signed", json!("1")),
            ("unsigned", json!(-1)),
            ("unsigned", json!(1.5)),
            ("fraction", Value::Null),
            ("text", json!(1)),
            ("option", json!([1])),
            ("option", json!([1, 2, 3])),
            ("map", json!({"a": {}})),
        ] {
            let mut changed = all();
            changed[name] = wrong;
            refused::<All>(changed);
        }
        for shape in [
            json!("Newtype"),
            json!("Other"),
            json!({}),
            json!({"Unit": 1}),
            json!({"Unit": null, "Newtype": 1}),
            json!({"Newtype": 256}),
            json!({"Tuple": [1]}),
            json!(1),
            json!(null),
        ] {
            refused::<Shape>(shape);
        }
    }

    #[test]
    fn a_struct_is_not_read_from_an_array() {
        let limit = json!([0.1, 0.2]);
        assert!(serde_json::from_value::<crate::Limit>(limit.clone()).is_ok(), "as serde_json does");
        let error = from_value::<crate::Limit>(limit).unwrap_err();
        assert!(error.to_string().contains("invalid type: an array, expected struct Limit"), "{error}");
    }
}
