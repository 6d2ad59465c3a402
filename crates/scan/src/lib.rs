//! Messages between the page and the decode worker.
//!
//! | direction | message | transferred |
//! |---|---|---|
//! | worker → page, once, when warm | `{ ready: string }`, the version of both sides | |
//! | page → worker | `{ id, width, height, stride, effort: "frame" \| "still", luma: ArrayBuffer }` | `luma` |
//! | worker → page | `{ id, symbols, sight, candidate, ms, luma }` | `luma`, to be filled again |
//! | worker → page | `{ id, error: string, luma }` | `luma` |
//!
//! `position` and `candidate` are x and y of four corners in turn, in pixels of the frame; `candidate` is absent where
//! nothing looks like a code.
//!
//! A symbol is `{ symbology: "]Q1", format: "QR Code", payload: Uint8Array, text: string, position: number[8] }`.
//!
//! `sight` is `{ dark, glaring, blurred, still }`, each true or false: what the frame looks like apart from any code.
//!
//! Page and worker share this crate and nothing else: the worker's module (`main.rs`) holds the decoder and `js_sys`, and
//! nothing of the page.

use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use suyuan_decode::{Effort, Format, Point, Sight, Symbol};
use wasm_bindgen::{JsCast, JsValue};

/// The first message has it. A page that was kept open over an update would otherwise talk to a newer worker.
pub const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "/3");

/// A frame to be read.
#[derive(Debug, Clone)]
pub struct ScanRequest {
    /// Comes back with the answer.
    pub id: u32,
    /// Pixels a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Bytes from row to row.
    pub stride: u32,
    /// How hard to try.
    pub effort: Effort,
    /// The luma plane.
    pub luma: ArrayBuffer,
}

impl ScanRequest {
    /// As a message; `luma` has to be in the transfer list.
    #[must_use]
    pub fn to_message(&self) -> JsValue {
        let effort = match self.effort {
            Effort::Frame => "frame",
            Effort::Still => "still",
        };
        object(&[
            ("id", self.id.into()),
            ("width", self.width.into()),
            ("height", self.height.into()),
            ("stride", self.stride.into()),
            ("effort", effort.into()),
            ("luma", self.luma.clone().into()),
        ])
    }

    /// From a message; `None` when it is none of ours.
    #[must_use]
    pub fn from_message(message: &JsValue) -> Option<Self> {
        Some(Self {
            id: number(message, "id")?,
            width: number(message, "width")?,
            height: number(message, "height")?,
            stride: number(message, "stride")?,
            effort: match text(message, "effort")?.as_str() {
                "frame" => Effort::Frame,
                "still" => Effort::Still,
                _ => return None,
            },
            luma: get(message, "luma")?.dyn_into().ok()?,
        })
    }
}

/// What was seen in a frame.
#[derive(Debug, Default)]
pub struct Seen {
    /// The symbols, the one that proves most first.
    pub symbols: Vec<Symbol>,
    /// What the frame looks like apart from them.
    pub sight: Sight,
    /// Where something looks like a code, in a camera frame in which none was read.
    pub candidate: Option<[Point; 4]>,
}

/// What the worker says.
#[derive(Debug)]
pub enum ScanMessage {
    /// It is warm, and of this version.
    Ready(String),
    /// It has read a frame, or refuses it.
    Answer {
        /// The request's.
        id: u32,
        /// What was seen; or why the frame is none.
        outcome: Result<Seen, String>,
        /// Milliseconds that decoding took.
        ms: f64,
        /// The request's buffer, to be filled again.
        luma: Option<ArrayBuffer>,
    },
}

impl ScanMessage {
    /// As a message.
    #[must_use]
    pub fn to_message(&self) -> JsValue {
        match self {
            Self::Ready(version) => object(&[("ready", version.as_str().into())]),
            Self::Answer { id, outcome, ms, luma } => {
                let luma = luma.clone().map_or(JsValue::UNDEFINED, Into::into);
                let common = [("id", (*id).into()), ("ms", (*ms).into()), ("luma", luma)];
                let said = match outcome {
                    Ok(Seen { symbols, sight, candidate }) => vec![
                        ("symbols", symbols.iter().map(symbol_to_js).collect::<Array>().into()),
                        ("sight", sight_to_js(*sight)),
                        ("candidate", candidate.as_ref().map_or(JsValue::UNDEFINED, corners_to_js)),
                    ],
                    Err(error) => vec![("error", error.as_str().into())],
                };
                object(&[common.as_slice(), &said].concat())
            }
        }
    }

    /// From a message; `None` when it is none of ours.
    #[must_use]
    pub fn from_message(message: &JsValue) -> Option<Self> {
        if let Some(version) = text(message, "ready") {
            return Some(Self::Ready(version));
        }
        let outcome = match text(message, "error") {
            Some(error) => Err(error),
            None => {
                let symbols: Array = get(message, "symbols")?.dyn_into().ok()?;
                let symbols = symbols.iter().map(|symbol| symbol_from_js(&symbol)).collect::<Option<_>>()?;
                Ok(Seen {
                    symbols,
                    sight: sight_from_js(&get(message, "sight")?),
                    candidate: get(message, "candidate").and_then(|corners| corners_from_js(&corners)),
                })
            }
        };
        Some(Self::Answer {
            id: number(message, "id")?,
            outcome,
            ms: get(message, "ms").and_then(|ms| ms.as_f64()).unwrap_or_default(),
            luma: get(message, "luma").and_then(|luma| luma.dyn_into().ok()),
        })
    }
}

fn symbol_to_js(symbol: &Symbol) -> JsValue {
    object(&[
        ("symbology", symbol.symbology.to_string().into()),
        ("format", symbol.format.name().into()),
        ("payload", Uint8Array::from(symbol.payload.as_slice()).into()),
        ("text", symbol.text.as_str().into()),
        ("position", corners_to_js(&symbol.position)),
    ])
}

fn symbol_from_js(symbol: &JsValue) -> Option<Symbol> {
    let format = text(symbol, "format")?;
    Some(Symbol {
        symbology: text(symbol, "symbology")?.parse().ok()?,
        format: Format::ALL.into_iter().find(|known| known.name() == format)?,
        payload: get(symbol, "payload")?.dyn_into::<Uint8Array>().ok()?.to_vec(),
        text: text(symbol, "text")?,
        position: corners_from_js(&get(symbol, "position")?)?,
    })
}

fn corners_to_js(corners: &[Point; 4]) -> JsValue {
    corners.iter().flat_map(|corner| [corner.x, corner.y]).map(JsValue::from).collect::<Array>().into()
}

fn corners_from_js(corners: &JsValue) -> Option<[Point; 4]> {
    let corners: &Array = corners.dyn_ref()?;
    let coordinate = |at: u32| corners.get(at).as_f64().map(|value| value as f32);
    let corner = |at: u32| Some(Point { x: coordinate(2 * at)?, y: coordinate(2 * at + 1)? });
    Some([corner(0)?, corner(1)?, corner(2)?, corner(3)?])
}

fn sight_to_js(sight: Sight) -> JsValue {
    object(&[
        ("dark", sight.is_dark.into()),
        ("glaring", sight.is_glaring.into()),
        ("blurred", sight.is_blurred.into()),
        ("still", sight.is_still.into()),
    ])
}

fn sight_from_js(sight: &JsValue) -> Sight {
    let is = |name: &str| get(sight, name).is_some_and(|value| value.is_truthy());
    Sight { is_dark: is("dark"), is_glaring: is("glaring"), is_blurred: is("blurred"), is_still: is("still") }
}

fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // Setting a member of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

fn get(message: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(message, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined())
}

fn text(message: &JsValue, name: &str) -> Option<String> {
    get(message, name)?.as_string()
}

fn number(message: &JsValue, name: &str) -> Option<u32> {
    let value = get(message, name)?.as_f64()?;
    (value.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&value)).then_some(value as u32)
}
