//! Names that the browser knows (`Intl.DisplayNames`).

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A country's name in a language, from its two letters (ISO 3166-1): `CN` → `中国`. The letters where the browser has none.
#[must_use]
pub fn country(letters: &str, language: &str) -> String {
    named("region", letters, language).unwrap_or_else(|| letters.to_owned())
}

/// `js-sys` has no binding for it.
fn named(kind: &str, code: &str, language: &str) -> Option<String> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let maker: Function = Reflect::get(&intl, &"DisplayNames".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &kind.into()).ok()?;
    let arguments = Array::of2(&Array::of1(&language.into()), &options);
    let names = Reflect::construct(&maker, &arguments).ok()?;
    let of: Function = Reflect::get(&names, &JsValue::from_str("of")).ok()?.dyn_into().ok()?;
    of.call1(&names, &code.into()).ok()?.as_string()
}
