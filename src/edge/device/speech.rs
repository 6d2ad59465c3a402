//! Reading aloud (`speechSynthesis`).

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance};

/// Whether this browser can read aloud.
#[must_use]
pub fn is_available() -> bool {
    synthesis().is_some()
}

/// Reads sentences aloud, one after the other, in place of what is being read; `ended` is called when the last one was
/// read, or none could be.
pub fn speak(sentences: Vec<String>, language: &str, ended: impl FnMut() + 'static) {
    let Some(synthesis) = synthesis() else { return };
    synthesis.cancel();
    // One utterance each: Chrome falls silent after a quarter of a minute of one.
    let utterances: Vec<_> =
        sentences.iter().filter_map(|text| SpeechSynthesisUtterance::new_with_text(text).ok()).collect();
    let ended = Closure::<dyn FnMut()>::new(ended).into_js_value();
    let ended = ended.unchecked_ref();
    for utterance in &utterances {
        utterance.set_lang(language);
        utterance.set_rate(0.95);
        utterance.set_onerror(Some(ended));
    }
    if let Some(last) = utterances.last() {
        last.set_onend(Some(ended));
    }
    for utterance in &utterances {
        synthesis.speak(utterance);
    }
}

/// Falls silent.
pub fn stop() {
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}

/// Absent in some in-app browsers.
fn synthesis() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    Reflect::get(&window, &"speechSynthesis".into()).ok()?.dyn_into().ok()
}
