//! Readers for fields that arrive in more shapes than the documentation gives.

use std::fmt;

use serde::Deserializer;
use serde::de::{Error, SeqAccess, Unexpected, Visitor};

use crate::Timestamp;

/// A text; also a whole number, written out, and `null`, as the empty text.
pub(crate) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    deserializer.deserialize_any(Text)
}

/// A list of texts; also one text, as a list of one, and `null`, as `None`.
///
/// One text with commas or semicolons is several: that is how a mail client writes recipients.
pub(crate) fn list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<String>>, D::Error> {
    deserializer.deserialize_any(List)
}

/// UNIX microseconds as an integer, as digits in a text, or as a float without a fraction; `null` is `None`.
pub(crate) fn time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
    deserializer.deserialize_any(Time)
}

struct Text;

impl<'de> Visitor<'de> for Text {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a whole number or null")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<String, E> {
        Ok(text)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_unit<E: Error>(self) -> Result<String, E> {
        Ok(String::new())
    }

    fn visit_none<E: Error>(self) -> Result<String, E> {
        Ok(String::new())
    }
}

struct List;

impl<'de> Visitor<'de> for List {
    type Value = Option<Vec<String>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of texts, a text or null")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        let entries = text.split([',', ';']).map(str::trim).filter(|entry| !entry.is_empty());
        Ok(Some(entries.map(str::to_owned).collect()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::with_capacity(items.size_hint().unwrap_or(0).min(1024));
        while let Some(Item(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Some(list))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}

struct Item(String);

impl<'de> serde::Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer).map(Self)
    }
}

struct Time;

impl<'de> Visitor<'de> for Time {
    type Value = Option<Timestamp>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number of microseconds or null")
    }

    fn visit_i64<E: Error>(self, micros: i64) -> Result<Self::Value, E> {
        Ok(Some(Timestamp::from_micros(micros)))
    }

    fn visit_u64<E: Error>(self, micros: u64) -> Result<Self::Value, E> {
        i64::try_from(micros)
            .map(|micros| Some(Timestamp::from_micros(micros)))
            .map_err(|_| E::invalid_value(Unexpected::Unsigned(micros), &self))
    }

    fn visit_f64<E: Error>(self, micros: f64) -> Result<Self::Value, E> {
        // Beyond 2^53 a float no longer names one microsecond; such a number has already lost what we promise to keep.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if micros.fract() == 0.0 && micros.abs() <= EXACT {
            Ok(Some(Timestamp::from_micros(micros as i64)))
        } else {
            Err(E::invalid_value(Unexpected::Float(micros), &self))
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        match text.trim() {
            "" => Ok(None),
            digits => digits
                .parse()
                .map(|micros| Some(Timestamp::from_micros(micros)))
                .map_err(|_| E::invalid_value(Unexpected::Str(text), &self)),
        }
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}
