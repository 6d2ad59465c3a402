//! What goes between page and decode worker, and two fingers on the picture.
#![cfg(target_arch = "wasm32")]

use js_sys::Function;
use std::cell::RefCell;
use std::rc::Rc;
use suyuan::edge::camera::Pinch;
use suyuan::edge::device::{names, sound};
use suyuan_decode::{Format, Point, Sight, Symbol};
use suyuan_scan::{ScanMessage, Seen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn what_was_seen_reads_back_from_its_message() {
    let symbol = Symbol {
        symbology: "]d2".parse().unwrap(),
        format: Format::DataMatrix,
        payload: b"0106901234567892\x1d21\xff".to_vec(),
        text: "0106901234567892".to_owned(),
        position: [0.0, 1.5, 2.0, 3.25].map(|at| Point { x: at, y: at + 1.0 }),
    };
    let sight = Sight { is_dark: true, is_blurred: true, ..Sight::default() };
    let candidate = Some(symbol.position.map(|Point { x, y }| Point { x: x + 0.5, y }));
    let seen = Seen { symbols: vec![symbol.clone()], sight, candidate };
    let message = ScanMessage::Answer { id: 7, outcome: Ok(seen), ms: 3.5, luma: None }.to_message();
    let Some(ScanMessage::Answer { id: 7, outcome: Ok(read), .. }) = ScanMessage::from_message(&message) else {
        panic!("{message:?}")
    };
    assert_eq!((read.symbols, read.sight, read.candidate), (vec![symbol], sight, candidate));
}

#[wasm_bindgen_test]
fn what_is_no_message_of_the_worker_is_none() {
    for message in [JsValue::NULL, JsValue::from_str("ready"), js_sys::Object::new().into()] {
        assert!(ScanMessage::from_message(&message).is_none());
    }
}

/// An element on the page, and what its pinches asked for.
fn pinched() -> (HtmlElement, Rc<RefCell<Vec<f64>>>, Pinch) {
    let document = web_sys::window().unwrap().document().unwrap();
    let element: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    document.body().unwrap().append_child(&element).unwrap();
    let asked = Rc::new(RefCell::new(Vec::new()));
    let heard = Rc::clone(&asked);
    let pinch = Pinch::listen(&element, || 2.0, move |begun, ratio| heard.borrow_mut().push(begun * ratio));
    (element, asked, pinch)
}

/// Two fingers so many pixels apart, or as many more or fewer as `count` says; whether the page may scroll and zoom itself.
fn fingers(element: &HtmlElement, kind: &str, count: u32, apart: u32) -> bool {
    let body = "const touches = Array.from({ length: count }, (_, identifier) =>
            new Touch({ identifier, target: element, clientX: 50 + identifier * apart, clientY: 80 }));
        return element.dispatchEvent(new TouchEvent(kind, { touches, cancelable: true }));";
    let dispatch = Function::new_with_args("element, kind, count, apart", body);
    let arguments = js_sys::Array::of4(element, &kind.into(), &count.into(), &apart.into());
    dispatch.apply(&JsValue::NULL, &arguments).unwrap().is_truthy()
}

#[wasm_bindgen_test]
fn two_fingers_ask_for_as_much_more_as_they_spread() {
    let (element, asked, _pinch) = pinched();
    fingers(&element, "touchstart", 2, 100);
    assert!(!fingers(&element, "touchmove", 2, 150), "the page itself must not zoom");
    fingers(&element, "touchmove", 2, 50);
    assert_eq!(*asked.borrow(), [3.0, 1.0]);
}

#[wasm_bindgen_test]
fn one_finger_scrolls_and_a_lifted_finger_ends_it() {
    let (element, asked, pinch) = pinched();
    fingers(&element, "touchstart", 1, 0);
    assert!(fingers(&element, "touchmove", 1, 0));
    fingers(&element, "touchstart", 2, 100);
    fingers(&element, "touchend", 1, 0);
    fingers(&element, "touchmove", 2, 200);
    assert!(asked.borrow().is_empty());
    drop(pinch);
    fingers(&element, "touchstart", 2, 100);
    fingers(&element, "touchmove", 2, 200);
    assert!(asked.borrow().is_empty(), "nobody listens any more");
}

#[wasm_bindgen_test]
fn countries_have_names_where_the_browser_knows_them() {
    assert_eq!((names::country("CN", "zh-CN").as_str(), names::country("CN", "en").as_str()), ("中国", "China"));
    assert_eq!(names::country("not a country", "en"), "not a country");
}

#[wasm_bindgen_test]
fn a_beep_that_is_not_permitted_is_silent() {
    sound::beep();
}
