//! Rust values as JavaScript's own: what JSON has, and nothing else.
//!
//! A serializer of its own and not serde-wasm-bindgen: this one has what the contract's shapes need and no more, no dependency
//! comes with it, and a whole number that only a `BigInt` could hold is the nearest number instead of an error.

use std::fmt;

use js_sys::Array;
use serde::ser::{self, Impossible, Serialize, Serializer};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Object)]
    type Record;

    #[wasm_bindgen(constructor, js_class = "Object")]
    fn new() -> Record;

    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set(this: &Record, key: &str, value: &JsValue);
}

/// A value as plain objects, arrays, strings, numbers and `null`. Whole numbers above 2^53 become the nearest float.
///
/// # Errors
/// For shapes that the contract does not have: enums that carry something, and keys that are no strings.
pub(super) fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(Plain).map_err(|Refused| JsError::new("a value has no JavaScript shape").into())
}

/// The only error: a shape that JSON does not have.
#[derive(Debug)]
struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a shape that JSON does not have")
    }
}

impl std::error::Error for Refused {}

impl ser::Error for Refused {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// An object being filled; `key` is that of the entry under way.
struct Fields {
    record: Record,
    key: String,
}

impl Fields {
    fn new() -> Self {
        Self { record: Record::new(), key: String::new() }
    }

    #[inline(never)]
    fn put(&self, key: &str, value: Result<JsValue, Refused>) -> Result<(), Refused> {
        value.map(|value| self.record.set(key, &value))
    }
}

/// An array being filled.
struct Items(Array);

impl Items {
    #[inline(never)]
    fn put(&self, value: Result<JsValue, Refused>) -> Result<(), Refused> {
        value.map(|value| {
            self.0.push(&value);
        })
    }
}

#[inline(never)]
fn number(value: f64) -> Result<JsValue, Refused> {
    Ok(JsValue::from_f64(value))
}

#[inline(never)]
fn text(value: &str) -> Result<JsValue, Refused> {
    Ok(JsValue::from_str(value))
}

#[derive(Clone, Copy)]
struct Plain;

/// Numbers of every width are JavaScript's one kind of number.
macro_rules! numbers {
    ($($name:ident: $kind:ty),*) => {
        $(fn $name(self, value: $kind) -> Result<JsValue, Refused> {
            number(value as f64)
        })*
    };
}

impl Serializer for Plain {
    type Ok = JsValue;
    type Error = Refused;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Impossible<JsValue, Refused>;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Impossible<JsValue, Refused>;

    numbers!(
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_i128: i128, serialize_u8: u8,
        serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_u128: u128, serialize_f32: f32, serialize_f64: f64
    );

    fn serialize_bool(self, value: bool) -> Result<JsValue, Refused> {
        Ok(JsValue::from_bool(value))
    }

    fn serialize_char(self, value: char) -> Result<JsValue, Refused> {
        text(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<JsValue, Refused> {
        text(value)
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<JsValue, Refused> {
        Err(Refused)
    }

    fn serialize_none(self) -> Result<JsValue, Refused> {
        Ok(JsValue::NULL)
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<JsValue, Refused> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<JsValue, Refused> {
        Ok(JsValue::NULL)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<JsValue, Refused> {
        Ok(JsValue::NULL)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<JsValue, Refused> {
        text(variant)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Result<JsValue, Refused> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<JsValue, Refused> {
        Err(Refused)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, Refused> {
        Ok(Items(Array::new()))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items, Refused> {
        Ok(Items(Array::new()))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items, Refused> {
        Ok(Items(Array::new()))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Refused> {
        Err(Refused)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Fields, Refused> {
        Ok(Fields::new())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields, Refused> {
        Ok(Fields::new())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Refused> {
        Err(Refused)
    }
}

/// The three kinds of lists are filled alike.
macro_rules! lists {
    ($($kind:ident: $add:ident),*) => {
        $(impl ser::$kind for Items {
            type Ok = JsValue;
            type Error = Refused;

            fn $add<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Refused> {
                self.put(value.serialize(Plain))
            }

            fn end(self) -> Result<JsValue, Refused> {
                Ok(self.0.into())
            }
        })*
    };
}

lists!(SerializeSeq: serialize_element, SerializeTuple: serialize_element, SerializeTupleStruct: serialize_field);

impl ser::SerializeStruct for Fields {
    type Ok = JsValue;
    type Error = Refused;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Result<(), Refused> {
        self.put(key, value.serialize(Plain))
    }

    fn end(self) -> Result<JsValue, Refused> {
        Ok(self.record.into())
    }
}

impl ser::SerializeMap for Fields {
    type Ok = JsValue;
    type Error = Refused;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), Refused> {
        self.key = key.serialize(Plain)?.as_string().ok_or(Refused)?;
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Refused> {
        self.put(&self.key, value.serialize(Plain))
    }

    fn end(self) -> Result<JsValue, Refused> {
        Ok(self.record.into())
    }
}
