//! The decode worker: frames in, symbols out, so that the page never waits for pixels.

use js_sys::{Array, Uint8Array};
use suyuan_decode::{Decoder, Effort, LumaFrame, Sight, Watch};
use suyuan_scan::{ScanMessage, ScanRequest, Seen, VERSION};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, TextDecoder};

fn main() {
    // The message in the console is all that is left of a trap; the page sees only that the worker is gone.
    console_error_panic_hook::set_once();
    // Any other global would be a page that loaded the worker's script by mistake.
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let mut decoder = Decoder::with_text_decoder(text);
    warm_up(&mut decoder);

    let mut watch = Watch::new();
    let mut plane = Vec::new();
    let answering = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(request) = ScanRequest::from_message(&event.data()) {
            let answer = answer(&mut decoder, &mut watch, &mut plane, &request);
            post(&answering, &answer, Some(&request.luma));
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // Lives as long as the worker.
    on_message.forget();
    post(&scope, &ScanMessage::Ready(VERSION.to_owned()), None);
}

/// Milliseconds after which no further attempt is begun: on a frame, of which the next comes soon, and on a photo, which a
/// person waits for.
const FRAME_BUDGET: f64 = 100.0;
const STILL_BUDGET: f64 = 3000.0;

/// The first frame after loading takes ten times as long as those that follow, until the browser has optimised the
/// code: better now than under the camera.
fn warm_up(decoder: &mut Decoder) {
    let stripes: Vec<u8> = (0..320 * 240).map(|at| if at % 320 / 4 % 2 == 0 { 40 } else { 210 }).collect();
    let frame = LumaFrame { width: 320, height: 240, stride: 320, luma: &stripes };
    for _ in 0..3 {
        // Stripes hold no code: there is nothing to take from the result.
        let _ = decoder.decode(&frame, Effort::Frame);
    }
    decoder.reset();
}

fn answer(decoder: &mut Decoder, watch: &mut Watch, plane: &mut Vec<u8>, request: &ScanRequest) -> ScanMessage {
    let started = js_sys::Date::now();
    let bytes = Uint8Array::new(&request.luma);
    plane.resize(bytes.length() as usize, 0);
    bytes.copy_to(plane);
    let frame = LumaFrame { width: request.width, height: request.height, stride: request.stride, luma: plane };
    let (budget, sight) = match request.effort {
        // Only the camera's frames follow one another.
        Effort::Frame => (FRAME_BUDGET, watch.look(&frame).unwrap_or_default()),
        Effort::Still => (STILL_BUDGET, Sight::default()),
    };
    let is_over = || js_sys::Date::now() - started > budget;
    let outcome = decoder.decode_until(&frame, request.effort, &is_over);
    let outcome = outcome
        .map(|symbols| Seen { symbols, sight, candidate: decoder.candidate() })
        .map_err(|error| error.to_string());
    ScanMessage::Answer { id: request.id, outcome, ms: js_sys::Date::now() - started, luma: Some(request.luma.clone()) }
}

/// The browser knows every character set already.
fn text(label: &str, bytes: &[u8]) -> Option<String> {
    TextDecoder::new_with_label(label).ok()?.decode_with_u8_array(bytes).ok()
}

fn post(scope: &DedicatedWorkerGlobalScope, message: &ScanMessage, transfer: Option<&JsValue>) {
    let message = message.to_message();
    // Only a value that cannot be cloned makes posting fail, and ours are numbers, texts and buffers.
    let _ = match transfer {
        Some(buffer) => scope.post_message_with_transfer(&message, &Array::of1(buffer)),
        None => scope.post_message(&message),
    };
}
