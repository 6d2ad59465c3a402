//! Members of a record that this version does not know: kept beside those that it knows.
//!
//! Serde's `flatten` does the same, at the price of a second deserializer for every type within a record; a browser
//! would have to download it.

use crate::ProductRecord;
use crate::value::{FormError, Reader};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde::ser::{self, Serialize, Serializer};
use serde_json::{Map, Value};

impl<'de> Deserialize<'de> for ProductRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Value::Object(members) = Value::deserialize(deserializer)? else {
            return Err(de::Error::custom("expected a record as an object"));
        };
        let mut more = Map::new();
        // The derived function, which passes over what it does not know.
        let known = Self::deserialize(Known { members, more: &mut more }).map_err(de::Error::custom)?;
        Ok(Self { more, ..known })
    }
}

impl Serialize for ProductRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // The derived function, which leaves out `more`.
        let known = Self::serialize(self, serde_json::value::Serializer).map_err(ser::Error::custom)?;
        let mut members = self.more.clone();
        if let Value::Object(known) = known {
            members.extend(known);
        }
        members.serialize(serializer)
    }
}

/// Gives a struct the members that it knows, and puts the others aside.
struct Known<'a> {
    members: Map<String, Value>,
    more: &'a mut Map<String, Value>,
}

impl<'de> Deserializer<'de> for Known<'_> {
    type Error = FormError;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        let (known, more) = self.members.into_iter().partition(|(name, _)| fields.contains(&name.as_str()));
        *self.more = more;
        Reader(Value::Object(known)).deserialize_struct(name, fields, visitor)
    }

    /// Only a struct names its fields.
    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Self::Error> {
        Err(de::Error::custom("expected to read a struct"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
